#pragma once

#include <QObject>

namespace ui {

class ActionSet;
class CompareActions;
class Desk;

/// Joins the actions of the window with the desk for as long as a project is open, and says which can be used. Without
/// it none of them can.
class DeskActions : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. `window`: over which it asks.
    DeskActions(ActionSet &actions, Desk &desk, QWidget *window);
    ~DeskActions() override;

    static void disableAll(ActionSet &actions); ///< no project is open

private:
    void connectMoves();
    void connectVerdicts(QWidget *window);
    void connectEdits(QWidget *window);
    void connectErrors();
    void connectChecks();
    void connectPlaces(QWidget *window);
    void connectSorting();
    void enable();

    ActionSet &m_actions;
    Desk &m_desk;
    CompareActions *m_compare;
};

}
