#pragma once

#include <QIcon>
#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

/// The line on top of a panel, and the title bar of its dock: what it is, a short note, and a button that closes the
/// panel (the View menu brings it back). A hairline beneath. The dock is moved by it.
class PanelHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PanelHeader(const QString &title, QWidget *parent = nullptr);

    QLabel *note() const { return m_note; }
    QSize sizeHint() const override; ///< docks ask for it, not for the fixed height
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QIcon quietIcon() const;

    QLabel *m_note;
    QToolButton *m_close;
};

}
