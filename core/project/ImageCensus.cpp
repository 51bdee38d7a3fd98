#include "core/project/ImageCensus.h"

#include <QHash>
#include <QSet>

namespace core {

namespace {
constexpr qsizetype ShownExamples = 20;
}

ImageCensus countImages(const SampleIndex &index, const std::vector<Source> &sources,
                        const std::vector<ImageLocator> &locators, const JobControl &control)
{
    QHash<SourceId, const ImageLocator *> locatorOf;
    for (std::size_t i = 0; i < sources.size(); ++i)
        locatorOf.insert(sources[i].id, &locators[i]);
    ImageCensus census;
    QSet<std::pair<qint64, QString>> seen;
    for (qint64 id = 1; id <= qint64(index.sampleCount()) && !control.cancelled(); ++id) {
        const SourceId source = index.source({id});
        const std::string_view images = index.images({id});
        for (const QString &name : unpackNames(QByteArrayView(images.data(), qsizetype(images.size())))) {
            const qsizetype known = seen.size();
            seen.insert({source.value, name});
            if (seen.size() == known)
                continue;
            if (locatorOf.value(source)->locate(name)) {
                ++census.found;
                continue;
            }
            ++census.missing;
            if (census.examples.size() < ShownExamples)
                census.examples.append(name);
        }
    }
    return census;
}

ImageCensus countImages(const Project &project, const JobControl &control)
{
    std::vector<ImageLocator> locators;
    for (const Source &source : project.sources())
        locators.push_back(project.imageLocator(source.id));
    return countImages(project.index(), project.sources(), locators, control);
}

}
