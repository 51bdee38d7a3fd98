#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/PairBits.h"
#include "core/project/PairFigures.h"
#include "core/project/QueryField.h"
#include "core/project/SampleIndex.h"
#include "core/project/TextSource.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace core {

/// The figures of all pairs of a project as their texts stand now: what lists, counts and histograms need of texts.
/// Sides are known where numbers do not count pixels, whose images would have to be read.
class TextFigures
{
public:
    static constexpr int LongestAnswer = 40; ///< UTF-16 units; longer ones are not kept, and are no value to choose

    /// Of all pairs; those of samples that are not `changed` since are taken from `before`, where there is one of the
    /// same index or of an earlier state of it. Errors: Cancelled, and those of reading.
    static Result<TextFigures> read(const SampleIndex &index, const TextSource &source, const TextFigures *before,
                                    const std::vector<SampleId> &changed, JobControl &control);

    /// Whether nothing has to be read but what the journal tells.
    bool isOf(const SampleIndex &index, const TextSource &source) const;
    const std::vector<PairFigures> &rows() const { return m_rows; } ///< as those of the index
    const QStringList &answers() const { return m_answers; }     ///< comparedAnswer() of each; the first one is empty
    const QStringList &notations() const { return m_notations; } ///< ids; the first one is empty

    /// The rows for which a term of one of the fields of isOfFigures() holds.
    PairBits where(QueryField field, const QString &value) const;

private:
    PairBits stale(const SampleIndex &index, const TextFigures *before, const std::vector<SampleId> &changed);
    std::uint32_t answerPlace(const QString &answer);

    SampleIndex m_index; ///< that the rows belong to
    std::vector<PairFigures> m_rows;
    QStringList m_answers{QString()};
    QHash<QString, std::uint32_t> m_answerPlaces;
    QStringList m_notations{QString()};
    std::map<SourceId, QString> m_readings; ///< how boxes were read
};

}
