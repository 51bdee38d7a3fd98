#pragma once

#include "core/project/SampleReview.h"

#include <QMetaType>
#include <QString>

namespace ui {

/// What the queue shows of one sample.
struct SampleRowData
{
    qint64 number = 0; ///< of the sample in its project
    QString title;     ///< how its conversation begins
    QString tasks;     ///< "conversation · 4"
    QString imagePath; ///< empty: no image, or not found
    bool imageMissing = false;
    core::SampleReview review;
};

}

Q_DECLARE_METATYPE(ui::SampleRowData)
