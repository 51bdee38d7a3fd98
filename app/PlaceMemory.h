#pragma once

#include <QFuture>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace ui {
class MainWindow;
}

namespace app {

class OpenedProject;

/// Remembers where the person is in a project: when it is left, and a moment after each move, in case the program never
/// gets to leave it.
class PlaceMemory : public QObject
{
    Q_OBJECT
public:
    explicit PlaceMemory(const ui::MainWindow &window); ///< outlives it
    ~PlaceMemory() override;

    /// From now on, until leave(). The window shows it, and it outlives that.
    void watch(const OpenedProject &project);
    void leave();                                                                  ///< while the window still shows it
    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); } ///< between a move and writing it

private:
    void save();

    const ui::MainWindow &m_window;
    QString m_project; // UUID; empty: none is watched
    QTimer m_pause;
    QFuture<void> m_saving;
};

}
