#include "app/verbs/SimilarVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "app/verbs/PairTextJson.h"
#include "core/similar/SimilarSamples.h"

#include <CLI/CLI.hpp>

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

QByteArray toJson(const core::SampleIndex &index, core::SampleId sample, const core::SimilarGroups &groups)
{
    core::JsonWriter json;
    json.beginObject().member(u"sample", sample.value);
    for (const auto &[name, group] : named(groups)) {
        json.key(name).beginObject().member(u"count", group->count).member(u"more", group->more);
        json.key(u"pairs").beginArray();
        for (const core::PairText &pair : group->pairs)
            writePairText(json, index, pair);
        json.endArray().endObject();
    }
    json.endObject();
    return json.bytes();
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
    if (m_json)
        console.json(toJson(index, *sample, *groups));
    else
        print(console, index, *groups);
    return Console::Done;
}

}
