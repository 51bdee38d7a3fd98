#pragma once

#include "core/base/Error.h"

#include <QObject>
#include <QString>

namespace core {
class ReviewSession;
struct Turn;
}

class QWidget;

namespace ui {

class CompareTextsDialog;
class ConversationView;

/// Shows a changed text beside its original, and takes changes back.
class CompareTextsDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    CompareTextsDesk(core::ReviewSession &session, ConversationView &conversation, QObject *parent);

    void open(QWidget *window); ///< with the answer of the current pair, or its question when only that was changed

signals:
    void failed(const core::Error &error);

private:
    void show(CompareTextsDialog &dialog, const QString &turn) const;

    core::ReviewSession &m_session;
    ConversationView &m_conversation;
};

}
