#pragma once

#include "core/base/Result.h"

#include <QObject>

namespace ui {

class ActionSet;

/// The keys as the person wants them: read from the settings, changed in the list of keys (F1), written as a page.
class KeyDesk : public QObject
{
    Q_OBJECT
public:
    /// The actions outlive it.
    KeyDesk(ActionSet &actions, QWidget *window);

signals:
    void failed(const core::Error &error);

private:
    void open();
    void exportPage(const QString &page, QWidget *over);

    ActionSet &m_actions;
    QWidget *m_window;
};

}
