#pragma once

#include "core/model/Role.h"
#include "core/model/Verdict.h"
#include "core/storage/Statement.h"

#include "core/base/Id.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace core {

/// Tables `turn_text`, `pair_verdict`, `pair_check` and `pair_tag`: the present state, where it is not what was
/// imported. A turn whose text is the imported one again has no row: call clearText(). `turn` is the key of a turn, for
/// a pair of its anchor.
class StateStore
{
    Q_DECLARE_TR_FUNCTIONS(core::StateStore)
public:
    struct TurnText
    {
        QString turn, value;
    };
    struct TurnVerdict
    {
        QString turn;
        Verdict verdict = Verdict::None;
        Role role = Role::Annotator;
    };
    struct TurnTag
    {
        QString turn, tag;
    };

    explicit StateStore(Database &db);

    /// nullopt: as imported.
    Result<std::optional<QString>> text(SampleId sample, const QString &turn);
    Result<> setText(SampleId sample, const QString &turn, const QString &value);
    Result<> clearText(SampleId sample, const QString &turn);

    Result<Verdict> verdict(SampleId sample, const QString &turn, Role role = Role::Annotator);
    /// None removes the row.
    Result<> setVerdict(SampleId sample, const QString &turn, Verdict verdict, Role role = Role::Annotator);

    Result<bool> hasTag(SampleId sample, const QString &turn, const QString &tag);
    Result<> setTag(SampleId sample, const QString &turn, const QString &tag, bool on);

    Result<std::vector<TurnText>> texts(SampleId sample);
    Result<std::vector<TurnVerdict>> verdicts(SampleId sample);
    Result<std::vector<TurnTag>> tags(SampleId sample);

    /// Over the whole project, ordered by sample. For loading columns and for export.
    Result<> forEachText(const std::function<void(SampleId, const QString &turn, const QString &value)> &use);
    Result<> forEachVerdict(const std::function<void(SampleId, const QString &turn, Verdict, Role)> &use);
    Result<> forEachTag(const std::function<void(SampleId, const QString &turn, const QString &tag)> &use);

private:
    Statement m_text, m_setText, m_clearText, m_texts, m_allTexts;
    Statement m_verdict, m_setVerdict, m_clearVerdict;
    Statement m_check, m_setCheck, m_clearCheck;
    Statement m_verdicts, m_allVerdicts;
    Statement m_hasTag, m_setTag, m_clearTag, m_tags, m_allTags;
};

}
