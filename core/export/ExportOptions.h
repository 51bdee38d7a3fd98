#pragma once

#include "core/base/Id.h"
#include "core/export/BoxTarget.h"
#include "core/model/Verdict.h"

#include <QString>

#include <optional>
#include <set>

namespace core {

/// Which pairs go into an export.
struct PairSelection
{
    /// What a pair is for export: its verdict, where approved with changed text is a kind of its own.
    enum class Kind { None, Approved, Corrected, Rejected, Unsure };

    std::set<Kind> only; ///< empty: all
    std::set<Kind> drop;

    bool isEverything() const { return only.empty() && drop.empty(); }
    /// `approved` in a list means corrected pairs, too; `corrected` means these alone.
    bool keeps(Verdict verdict, bool edited) const;

    static std::optional<Kind> kindFromName(QStringView name);
};

struct ExportOptions
{
    /// What people said of pairs: left out; in a file beside each one that is written; or as a key `review` of records.
    enum class Review { None, Sidecar, Key };

    /// The file beside one that is written.
    static QString sidecarOf(const QString &path) { return path + QStringLiteral(".review.jsonl"); }

    static QString sourceFormat() { return QStringLiteral("rs-gpt4v"); }
    /// Corrections as training data, see PreferenceExport; of the other options only `source` counts then.
    static QString preferenceFormat() { return QStringLiteral("preference"); }

    QString format = sourceFormat();
    SourceId source; ///< 0: all sources
    PairSelection pairs;
    std::optional<BoxTarget> boxes; ///< none: as they are written
    bool overSource = false;        ///< the person was asked and wants to replace the very file that was imported
    Review review = Review::None;
};

}
