#pragma once

#include "core/notation/BoxReading.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace core {
class NotationRegistry;
}

namespace ui {

/// How the boxes of a source are to be read: notation, what the numbers count, their order, angles, and on what image.
/// What does not matter with the rest of it is off.
class BoxReadingFields : public QWidget
{
    Q_OBJECT
public:
    /// `notations` outlives the fields.
    explicit BoxReadingFields(const core::NotationRegistry &notations, QWidget *parent = nullptr);

    core::BoxReading reading() const;
    void setReading(const core::BoxReading &reading); ///< and tells nobody

signals:
    void changed();

private:
    void addResize(QGridLayout *grid);
    void tell();
    void showUse();

    const core::NotationRegistry &m_notations;
    core::BoxReading m_set; ///< by setReading()
    QComboBox *m_notation;
    QComboBox *m_range;
    QComboBox *m_order;
    QComboBox *m_direction;
    QComboBox *m_angles;
    QCheckBox *m_padded;
    QCheckBox *m_resized;
    QSpinBox *m_factor;
    QDoubleSpinBox *m_least; ///< whole pixels; a project may hold more of them than an int can
    QDoubleSpinBox *m_most;
};

}
