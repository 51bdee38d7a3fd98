#include "app/verbs/ContradictionsVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "app/verbs/PairTextJson.h"
#include "core/similar/Contradictions.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

QString ContradictionsVerb::name() const
{
    return u"contradictions"_s;
}

QString ContradictionsVerb::summary() const
{
    return u"Questions about the same image that have several answers"_s;
}

void ContradictionsVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_flag("--captions", m_captions, "Captions and descriptions, too, of which an image may have several");
    line.add_flag("--json", m_json, "Print JSON Lines, the counts last");
    line.footer("Exit code 1: there are contradictions.");
}

int ContradictionsVerb::run(Console &console)
{
    const auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    const core::SampleIndex &index = (*project)->index();
    core::Contradictions contradictions((*project)->textSource(), index);
    contradictions.setCaptionsIncluded(m_captions);
    core::JobControl control;
    const auto counts = contradictions.run(
        control, [&](const std::vector<core::Contradiction> &found, const core::ContradictionCounts &) {
            for (const core::Contradiction &one : found)
                print(console, index, one);
        });
    if (!counts)
        return console.fail(counts.error());
    print(console, *counts);
    return counts->questions > 0 ? Console::ProblemsFound : Console::Done;
}

void ContradictionsVerb::print(Console &console, const core::SampleIndex &index, const core::Contradiction &one) const
{
    if (!m_json) {
        for (const core::PairText &pair : one.pairs)
            console.line(pairTextLine(index, pair));
        console.line({});
        return;
    }
    core::JsonWriter json;
    json.beginObject().key(u"pairs").beginArray();
    for (const core::PairText &pair : one.pairs)
        writePairText(json, index, pair);
    json.endArray().endObject();
    console.json(json.bytes());
}

void ContradictionsVerb::print(Console &console, const core::ContradictionCounts &counts) const
{
    if (!m_json) {
        console.line(u"%1 questions with several answers in %2 pairs, %3 of them listed; %4 captions and descriptions "
                     "left out"_s.arg(counts.questions)
                         .arg(counts.pairs)
                         .arg(counts.told)
                         .arg(counts.captions));
        return;
    }
    core::JsonWriter json;
    json.beginObject()
        .member(u"questions", counts.questions)
        .member(u"pairs", counts.pairs)
        .member(u"listed", counts.told)
        .member(u"captions", counts.captions)
        .endObject();
    console.json(json.bytes());
}

}
