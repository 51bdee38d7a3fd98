#pragma once

#include "core/lint/SpellChecker.h"
#include "ui/conversation/TextMark.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace core {
class Job;
class JobRunner;
class ReviewSession;
}

namespace ui {

class ConversationView;

/// Looks beside the window at how the texts of the sample are written, a moment after they were.
class LintDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    LintDesk(core::ReviewSession &session, ConversationView &conversation, core::JobRunner &jobs, QObject *parent);
    ~LintDesk() override;

    void setEnabled(bool enabled);
    const MarksByTurn &marks() const { return m_marks; } ///< of the texts as they are typed now

signals:
    void found(); ///< marks() are other ones
    void failed(const core::Error &error);

private:
    struct Text
    {
        QString turn;
        QString value;
        bool isProse = false; ///< a description
    };
    struct Found
    {
        MarksByTurn marks;
        std::shared_ptr<core::SpellChecker> spelling; ///< null: there is no dictionary
    };

    void look();
    std::vector<Text> texts() const;
    static std::shared_ptr<core::SpellChecker> openDictionary(const QStringList &known);
    void learn(const QString &word);

    core::ReviewSession &m_session;
    ConversationView &m_conversation;
    core::JobRunner &m_jobs;
    QTimer m_delay;
    QPointer<core::Job> m_running;
    int m_number = 0; ///< of the latest look
    bool m_isEnabled = true;
    bool m_isDictionaryRead = false;
    std::shared_ptr<core::SpellChecker> m_spelling;
    QString m_typedTurn; ///< and what is typed in it, not stored yet
    QString m_typed;
    MarksByTurn m_marks;
};

}
