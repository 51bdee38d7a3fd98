#pragma once

#include "core/imaging/ImageOptions.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace ui {

/// How values become dark and bright: the kind of stretch with its numbers, gamma, decibels and local contrast.
class StretchFields : public QWidget
{
    Q_OBJECT
public:
    explicit StretchFields(QWidget *parent = nullptr);

    void setOptions(const core::ImageOptions &options); ///< and tells nobody
    /// `options` with the stretch, decibels and local contrast that are chosen here. Ranges stay as they are.
    core::ImageOptions applied(core::ImageOptions options) const;

signals:
    void changed();
    void viewWanted(); ///< the ends that suit what is in view

private:
    QDoubleSpinBox *addNumber(double from, double to, double step, int decimals, const QString &name);
    void tell();
    void showKind();

    QComboBox *m_kind;
    QWidget *m_numbers;
    QDoubleSpinBox *m_low;
    QDoubleSpinBox *m_high;
    QDoubleSpinBox *m_sigma;
    QDoubleSpinBox *m_gamma;
    QComboBox *m_decibels;
    QCheckBox *m_clahe;
    bool m_setting = false;
};

}
