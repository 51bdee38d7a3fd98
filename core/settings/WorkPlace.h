#pragma once

#include <QPointF>
#include <QString>

#include <optional>

namespace core {

/// Where a person stood in a project, to go on there. It belongs to the person, not to the project.
struct WorkPlace
{
    qint64 sample = 0; ///< number; 0: nowhere
    int pair = -1;     ///< -1: the first one without a verdict
    double zoom = 0;   ///< screen pixels per image pixel; 0: the image is fitted
    QPointF centre{};  ///< of what is seen, image pixels
    QString filter{};  ///< as it was typed

    friend bool operator==(const WorkPlace &, const WorkPlace &) = default;
};

/// By the UUID of the project; none when it was not saved, or makes no sense.
std::optional<WorkPlace> loadWorkPlace(const QString &project);
/// Those of the projects that were left longest ago are forgotten.
void saveWorkPlace(const QString &project, const WorkPlace &place);

}
