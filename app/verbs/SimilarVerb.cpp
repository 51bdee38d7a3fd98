#include "app/verbs/SimilarVerb.h"

#include "app/Console.h"
#include "app/verbs/HashedImagesJson.h"
#include "app/verbs/OpenProject.h"
#include "app/verbs/PairTextJson.h"
#include "core/similar/SimilarSamples.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Named
{
    QString name;
    const core::SimilarGroups::Group *group;
};

std::array<Named, 3> named(const core::SimilarGroups &groups)
{
    return {{{u"sameImage"_s, &groups.sameImage},
             {u"otherAnswers"_s, &groups.otherAnswers},
             {u"sameAnswer"_s, &groups.sameAnswer}}};
}

void writeGroups(core::JsonWriter &json, const core::SampleIndex &index, const core::SimilarGroups &groups)
{
    for (const auto &[name, group] : named(groups)) {
        json.key(name).beginObject().member(u"count", group->count).member(u"more", group->more);
        json.key(u"pairs").beginArray();
        for (const core::PairText &pair : group->pairs)
            writePairText(json, index, pair);
        json.endArray().endObject();
    }
}

bool isPlain(const core::HashedImages &images, core::SampleId sample)
{
    return std::ranges::any_of(images.images, [sample](const core::HashedImages::Image &image) {
        return image.isPlain() && std::ranges::binary_search(image.samples, sample);
    });
}

void writeNear(core::JsonWriter &json, const core::HashedImages &images, core::SampleId sample, int distance)
{
    const auto near = core::NearImages::ofSample(images, sample, distance);
    json.key(u"nearImages").beginObject().member(u"count", near.size()).member(u"distance", distance);
    json.member(u"plain", isPlain(images, sample)).member(u"unreadable", images.counts().unreadable);
    json.key(u"images").beginArray();
    for (const auto &[image, bits] : near) {
        writeImage(json.beginObject(), images.images[image]);
        json.member(u"distance", bits).endObject();
    }
    json.endArray().endObject();
}

void printNear(Console &console, const core::HashedImages &images, core::SampleId sample, int distance)
{
    const auto near = core::NearImages::ofSample(images, sample, distance);
    console.line(u"nearImages\t%1"_s.arg(near.size()) + (isPlain(images, sample) ? u"\tplain"_s : QString()));
    for (const auto &[image, bits] : near)
        console.line(u"  %1\t"_s.arg(bits) + imageLine(images.images[image]));
}

void print(Console &console, const core::SampleIndex &index, const core::SimilarGroups &groups)
{
    for (const auto &[name, group] : named(groups)) {
        console.line(name + u'\t' + QString::number(group->count) + (group->more ? u" or more"_s : QString()));
        for (const core::PairText &pair : group->pairs)
            console.line(u"  "_s + pairTextLine(index, pair));
    }
}

}

QString SimilarVerb::name() const
{
    return u"similar"_s;
}

QString SimilarVerb::summary() const
{
    return u"What is like a sample: its image, another answer to its questions, its answer elsewhere"_s;
}

void SimilarVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("sample", m_sample, "Sample: N, or SOURCE:N")->required();
    line.add_option("--pair", m_pair, "Pair whose answer is looked for elsewhere, from 1 (default: all)")
        ->check(CLI::PositiveNumber);
    line.add_flag("--near", m_near, "Images that look like its own, too");
    line.add_option("--distance", m_distance, "Bits of 64 in which these may differ")
        ->check(CLI::Range(0, core::NearImages::MostDistance))
        ->needs("--near")
        ->capture_default_str();
    line.add_flag("--json", m_json, "Print JSON");
}

int SimilarVerb::run(Console &console)
{
    const auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    const auto sample = sampleNamed(**project, m_sample);
    if (!sample)
        return console.fail(sample.error());
    const core::SampleIndex &index = (*project)->index();
    if (m_pair > index.pairCount(*sample))
        return console.fail({core::Error::Kind::Usage, u"Sample %1 has no pair %2."_s.arg(sample->value).arg(m_pair)});
    core::JobControl control;
    const auto groups = core::SimilarSamples((*project)->textSource(), index)
                            .find(*sample, m_pair > 0 ? std::optional(m_pair - 1) : std::nullopt, control);
    if (!groups)
        return console.fail(groups.error());
    const core::HashedImages images = m_near ? hashImages(**project) : core::HashedImages();
    if (m_json) {
        core::JsonWriter json;
        writeGroups(json.beginObject().member(u"sample", sample->value), index, *groups);
        if (m_near)
            writeNear(json, images, *sample, m_distance);
        console.json(json.endObject().bytes());
        return Console::Done;
    }
    print(console, index, *groups);
    if (m_near)
        printNear(console, images, *sample, m_distance);
    return Console::Done;
}

}
