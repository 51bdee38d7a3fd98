#pragma once

#include "core/base/Id.h"
#include "core/imaging/ImageOptions.h"
#include "core/storage/PropertyStore.h"

#include <QHash>

#include <vector>

namespace core {

class Project;
struct RasterInfo;

/// What images of one make have in common: how many bands of what type. "3 Byte", "13 Int16".
QString imageShape(const RasterInfo &info);

/// How a person wants the images of a source to be shown, kept in the project: one choice for each shape, since a
/// source may mix photographs with radar. In a project that is read-only a choice lasts as long as it is open.
class DisplayChoices
{
public:
    explicit DisplayChoices(Project &project); ///< which outlives it

    /// The default where nothing was chosen, or what was stored is not understood.
    ImageOptions options(SourceId source, const QString &shape);
    /// Errors: those of the project file; the choice stands all the same until the project is closed.
    Result<> set(SourceId source, const QString &shape, const ImageOptions &options);

    struct Offer
    {
        SourceId source;
        ImageOptions options;
    };
    /// What was chosen in other sources for images of this shape.
    std::vector<Offer> offers(SourceId except, const QString &shape);

private:
    using Choices = QHash<QString, ImageOptions>; ///< by shape
    Choices &of(SourceId source);

    Project &m_project;
    PropertyStore m_store;
    QHash<SourceId, Choices> m_choices; ///< of the sources that were asked for
};

}
