#pragma once

#include "core/settings/BoxStyle.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace ui {

/// How boxes are drawn. Every move of a slider is told at once, so that its effect is seen.
class BoxFields : public QWidget
{
    Q_OBJECT
public:
    explicit BoxFields(QWidget *parent = nullptr);

    core::BoxStyle style() const;
    void setStyle(const core::BoxStyle &style); ///< tells when it is another one

signals:
    void changed(const core::BoxStyle &style);

private:
    void tell();

    QComboBox *m_colouring;
    QSlider *m_width;
    QSlider *m_opacity;
    QLabel *m_widthText;
    QLabel *m_opacityText;
    core::BoxStyle m_told;
};

}
