#pragma once

#include "ui/canvas/ScaleMark.h"

#include <QWidget>

#include <optional>

namespace ui {

/// The scale and, where it is known, the direction of north, on a chip that floats over the image and lets the mouse
/// through.
class PlaceChip : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceChip(QWidget *parent);

    /// `north`: degrees clockwise from the top. Changes the size; who places it moves it.
    void show(const ScaleMark &scale, std::optional<double> north);
    QString text() const { return m_scale.text; }
    std::optional<double> north() const { return m_north; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ScaleMark m_scale;
    std::optional<double> m_north;
};

}
