#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// The line on top of a panel, and the title bar of its dock: what it is, and at the right a short note. A hairline
/// beneath. The dock is moved by it, and closed and brought back in the View menu.
class PanelHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PanelHeader(const QString &title, QWidget *parent = nullptr);

    QLabel *note() const { return m_note; }
    QSize sizeHint() const override; ///< docks ask for it, not for the fixed height
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_note;
};

}
