#include "app/verbs/HashedImagesJson.h"

#include "core/imaging/ThumbnailCache.h"
#include "core/settings/ImageMemory.h"
#include "core/similar/ImageHasher.h"

using namespace Qt::StringLiterals;

namespace app {

core::HashedImages hashImages(const core::Project &project)
{
    const core::ImageMemory memory = core::loadImageMemory();
    auto cache =
        std::make_shared<core::ThumbnailCache>(core::ThumbnailStore::Settings{.folder = memory.thumbnailFolder});
    core::JobControl control;
    return core::ImageHasher(project, std::move(cache), core::PyramidCache(memory.pyramidFolder, memory.pyramidBytes))
        .run(control);
}

void writeImage(core::JsonWriter &json, const core::HashedImages::Image &image)
{
    json.member(u"image", image.name).key(u"samples").beginArray();
    for (const core::SampleId sample : image.samples)
        json.value(sample.value);
    json.endArray();
}

QString imageLine(const core::HashedImages::Image &image)
{
    QStringList samples;
    for (const core::SampleId sample : image.samples)
        samples += QString::number(sample.value);
    return samples.join(u',') + u'\t' + QString::fromUtf8(core::JsonString::encode(image.name, {.asciiOnly = false}));
}

}
