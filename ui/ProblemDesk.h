#pragma once

#include "core/base/Result.h"
#include "core/notation/BoxRepair.h"
#include "core/notation/SampleFindings.h"

#include "ui/conversation/TextMark.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace core {
class ReviewSession;
}

namespace ui {

class ConversationView;

/// Looks, a moment after a text has changed, for what is wrong with the boxes of the sample that is shown: as they are
/// typed, stored or not. Mends what is at hand.
class ProblemDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ProblemDesk(core::ReviewSession &session, const ConversationView &conversation, QObject *parent);

    const std::vector<core::SampleFinding> &findings() const { return m_findings; }
    const MarksByTurn &marks() const { return m_marks; } ///< likewise

    /// The selected box, or else the first one of the current pair that can be mended.
    void repair();

signals:
    void found(); ///< findings() are others
    void aboutToEdit();
    void failed(const core::Error &error);

private:
    struct Way
    {
        QString turn;
        core::BoxRepair repair;
    };

    void look();
    std::optional<Way> wayOut() const;
    bool ofCurrentPair(const QString &turn) const;

    core::ReviewSession &m_session;
    QTimer m_delay;
    QString m_typedTurn; ///< empty: what is stored is what is shown
    QString m_typed;
    std::vector<core::SampleFinding> m_findings;
    MarksByTurn m_marks;
};

}
