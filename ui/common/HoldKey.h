#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

class QAction;

namespace ui {

/// Gives the key of a checkable action a second meaning: pressed, it switches; held down, it switches for as long as it
/// is held.
class HoldKey : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds Held{350};

    /// `held`: from when on a key counts as held. The action outlives this.
    explicit HoldKey(QAction &action, std::chrono::milliseconds held = Held, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void release();

    QAction &m_action;
    std::chrono::milliseconds m_held;
    QElapsedTimer m_since; // valid while the key is down
};

}
