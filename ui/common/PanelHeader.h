#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// The line on top of a panel: what it is, and at the right a short note. A hairline beneath.
class PanelHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PanelHeader(const QString &title, QWidget *parent = nullptr);

    QLabel *note() const { return m_note; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_note;
};

}
