#pragma once

#include "core/project/SampleOrder.h"

#include <QObject>

namespace ui {

class ActionSet;

/// The order of the queue as entries of the menu, one of which is chosen; it stays for the next project,
/// and for the next time.
class SortActions : public QObject
{
    Q_OBJECT
public:
    SortActions(ActionSet &actions, QObject *parent); ///< `actions` outlives it

    core::SampleOrder order() const;

signals:
    void changed(core::SampleOrder order);

private:
    void keep();

    ActionSet &m_actions;
};

}
