#pragma once

#include <QSpinBox>

namespace ui {

/// In how many bits images that look alike may differ.
class DistanceBox : public QSpinBox
{
    Q_OBJECT
public:
    explicit DistanceBox(QWidget *parent = nullptr);
};

}
