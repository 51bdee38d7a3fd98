#include "app/verbs/VerifyVerb.h"

#include "app/Console.h"
#include "core/json/JsonWriter.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/Verifier.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

QString VerifyVerb::name() const
{
    return u"verify"_s;
}

QString VerifyVerb::summary() const
{
    return u"Check the integrity of a project: file, hashes, journal"_s;
}

void VerifyVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_flag("--json", m_json, "Print the findings as JSON");
}

int VerifyVerb::run(Console &console)
{
    auto file = core::ProjectFile::open(QString::fromStdString(m_project), core::ProjectFile::Mode::ReadOnly);
    if (!file)
        return console.fail(file.error());
    const auto findings = core::Verifier((*file)->database()).run();
    if (!findings)
        return console.fail(findings.error());
    if (m_json) {
        core::JsonWriter json;
        json.beginObject().member(u"ok", findings->empty()).key(u"problems").beginArray();
        for (const core::Finding &finding : *findings)
            json.beginObject().member(u"where", finding.where).member(u"message", finding.message).endObject();
        json.endArray().endObject();
        console.json(json.bytes());
    } else {
        for (const core::Finding &finding : *findings)
            console.line(u"%1: %2"_s.arg(finding.where, finding.message));
        if (findings->empty())
            console.message(QCoreApplication::translate("app::VerifyVerb", "Everything is as it should be."));
    }
    return findings->empty() ? Console::Done : Console::ProblemsFound;
}

}
