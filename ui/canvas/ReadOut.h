#pragma once

#include <QWidget>

namespace ui {

/// Zoom and place of the cursor on a chip that floats over the image and lets the mouse through.
class ReadOut : public QWidget
{
public:
    explicit ReadOut(QWidget *parent);

    void setText(const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitText();

    QString m_text;
};

}
