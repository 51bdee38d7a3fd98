#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace ui {

class ActionSet;

/// Larger and smaller texts in conversation and lists, by actions, remembered.
class TextZoom : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    TextZoom(ActionSet &actions, const QList<QWidget *> &panels, QObject *parent);

private:
    void set(int percent);
    void apply();

    ActionSet &m_actions;
    QList<QWidget *> m_panels;
    int m_percent;
};

}
