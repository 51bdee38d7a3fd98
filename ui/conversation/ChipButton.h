#pragma once

#include <QAbstractButton>

namespace ui {

/// A small quiet button: a word in a thin frame, filled while it is on.
class ChipButton : public QAbstractButton
{
    Q_OBJECT

public:
    ChipButton(const QString &text, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

}
