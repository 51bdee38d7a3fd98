#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QDockWidget;
class QLabel;
class QMainWindow;

namespace ui {

/// The panels beside the image: where they stand at first, how they come back as they were left, and which one gives
/// way in a low window.
class DockArrangement : public QObject
{
    Q_OBJECT
public:
    /// The panels go into docks of the window, each under a PanelHeader.
    DockArrangement(QMainWindow &window, QWidget *queue, QWidget *conversation, QWidget *history, QWidget *display,
                    QWidget *boxes, QWidget *facets);

    QList<QDockWidget *> docks() const { return {m_queue, m_conversation, m_history}; }
    QDockWidget *conversation() const { return m_conversation; }
    QList<QWidget *> all() const;
    // Hidden at first. They take the lower half of the queue.
    QDockWidget *display() const { return m_display; }
    QDockWidget *boxes() const { return m_boxes; }
    QDockWidget *facets() const { return m_facets; }
    void setShown(QDockWidget *dock, bool shown); ///< one of these three
    QLabel *queueNote() const;                    ///< in the header of the queue
    void addToQueue(QAction *action);             ///< a button in its header

    void reset();   ///< as the program comes
    void restore(); ///< as it was saved, where that is whole
    void save() const;
    void fit(int height); ///< of the window, in its units

private:
    QDockWidget *add(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);

    QMainWindow &m_window;
    QDockWidget *m_queue;
    QDockWidget *m_conversation;
    QDockWidget *m_history;
    QDockWidget *m_display;
    QDockWidget *m_boxes;
    QDockWidget *m_facets;
    bool m_historyFolded = false; ///< for want of room, not because somebody closed it
};

}
