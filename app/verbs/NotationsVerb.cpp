#include "app/verbs/NotationsVerb.h"

#include "app/Console.h"
#include "app/verbs/NotationNames.h"
#include "app/verbs/OpenProject.h"
#include "core/json/JsonWriter.h"
#include "core/notation/BoxStatistics.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::NotationsVerb)
};

QString evidenceOf(const QString &statistics)
{
    const auto counted = core::BoxStatistics::fromJson(statistics.toUtf8());
    return counted ? counted->proposal().evidence : Text::tr("No boxes were found.");
}

core::Result<> readUnits(const std::string &text, core::BoxUnits &units)
{
    if (text.empty())
        return {};
    const auto named = unitsNamed(text);
    if (!named)
        return named.error();
    units = *named;
    return {};
}

}

QString NotationsVerb::name() const
{
    return u"notations"_s;
}

QString NotationsVerb::summary() const
{
    return u"How the boxes of each source are written and what speaks for it, or a change of that"_s;
}

void NotationsVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    auto *source = line.add_option("--source", m_source, "Only this source")->check(CLI::PositiveNumber);
    line.add_option("--notation", m_notation, "From now on its boxes are written so")->needs(source);
    line.add_option(
            "--units", m_units,
            "From now on its numbers count: 0-1, 0-100, 0-1000 or pixels, then what is not as usual: xyxy, yxyx, "
            "xywh, cxcywh; clockwise; radians; padded; resized:FACTOR,LEAST,MOST (pixels)")
        ->needs(source);
    line.add_option("--fields", m_fieldUnits, "The same for boxes in fields beside the conversation: pixels xywh")
        ->needs(source);
    line.add_flag("--json", m_json, "Print JSON");
}

core::Result<> NotationsVerb::change(core::Project &project) const
{
    core::BoxReading reading = project.boxReading({m_source});
    if (!m_notation.empty()) {
        const auto notation = notationNamed(project.notations(), m_notation);
        if (!notation)
            return notation.error();
        reading.notation = *notation;
    }
    if (auto read = readUnits(m_units, reading.units); !read)
        return read;
    if (auto read = readUnits(m_fieldUnits, reading.fieldUnits); !read)
        return read;
    return project.setBoxReading({m_source}, reading);
}

int NotationsVerb::run(Console &console)
{
    const bool changes = !m_notation.empty() || !m_units.empty() || !m_fieldUnits.empty();
    auto opened =
        openProject(m_project, changes ? core::ProjectFile::Mode::ReadWrite : core::ProjectFile::Mode::ReadOnly);
    if (!opened)
        return console.fail(opened.error());
    core::Project &project = **opened;
    if (m_source > 0 && !project.source({m_source}))
        return console.fail(
            {core::Error::Kind::NotFound, Text::tr("There is no source %1 in the project.").arg(m_source)});
    if (changes) {
        if (const auto changed = change(project); !changed)
            return console.fail(changed.error());
    }
    core::JsonWriter json;
    json.beginObject().key(u"sources").beginArray();
    for (const core::Source &source : project.sources()) {
        if (m_source > 0 && source.id.value != m_source)
            continue;
        const bool hasFields = !source.fieldUnits.isEmpty();
        const QString evidence = evidenceOf(source.boxStatistics);
        const QString fieldEvidence = hasFields ? evidenceOf(source.fieldStatistics) : QString();
        const auto print = [&](const QString &notation, const QString &units, const QString &why) {
            if (!m_json)
                console.line(u"%1\t%2\t%3\t%4\t%5"_s.arg(source.id.value).arg(source.name, notation, units, why));
        };
        print(source.notation, source.boxRange, evidence);
        if (hasFields)
            print(u"fields"_s, source.fieldUnits, fieldEvidence);
        json.beginObject()
            .member(u"source", source.id.value)
            .member(u"name", source.name)
            .member(u"notation", source.notation)
            .member(u"units", source.boxRange)
            .member(u"evidence", evidence)
            .member(u"fieldUnits", source.fieldUnits)
            .member(u"fieldEvidence", fieldEvidence)
            .endObject();
    }
    json.endArray().endObject();
    if (m_json)
        console.json(json.bytes());
    return Console::Done;
}

}
