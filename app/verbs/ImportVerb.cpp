#include "app/verbs/ImportVerb.h"

#include "app/Console.h"
#include "app/verbs/SourceJson.h"
#include "core/import/Importer.h"
#include "core/notation/NotationRegistry.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::ImportVerb)
};

void say(Console &console, const core::SourceReport &report)
{
    console.message(Text::tr("%1: %2 records, %3 samples, %4 pairs, %5 skipped, %6 problems")
                        .arg(report.path)
                        .arg(report.records)
                        .arg(report.samples)
                        .arg(report.pairs)
                        .arg(report.skipped)
                        .arg(report.problemCount));
    for (const core::BoxStatistics &boxes : report.boxes)
        console.message(Text::tr("  boxes (%1): %2").arg(boxes.notation(), boxes.proposal().evidence));
    constexpr std::size_t Shown = 20;
    for (std::size_t i = 0; i < report.problems.size() && i < Shown; ++i) {
        const core::Problem &problem = report.problems[i];
        console.message(Text::tr("  record %1, line %2, byte %3: %4")
                            .arg(problem.record)
                            .arg(problem.line)
                            .arg(problem.byte)
                            .arg(problem.message));
    }
    if (report.problemCount > qint64(Shown))
        console.message(Text::tr("  … and %1 more").arg(report.problemCount - qint64(Shown)));
}

}

QString ImportVerb::name() const
{
    return u"import"_s;
}

QString ImportVerb::summary() const
{
    return u"Bring files into a project; creates it if it is not there"_s;
}

void ImportVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("files", m_files, "Files in RS-GPT4V (LLaVA) layout")->required();
    line.add_option("--format", m_format, "Format of the files (default: found out)");
    line.add_option("--images", m_images, "Folder in which images are looked for");
    line.add_option("--notation", m_notation, "How boxes are written (default: found out)");
    line.add_option(
        "--range", m_range,
        "What boxes count: 0-1, 0-100, 0-1000 or pixels, and more as in notations --units (default: found out)");
    line.add_flag("--partial", m_partial, "Of a file that breaks off, take what can be read");
    line.add_flag("--json", m_json, "Print the report as JSON");
}

int ImportVerb::run(Console &console)
{
    core::ImportOptions options;
    options.format = QString::fromStdString(m_format);
    if (!options.format.isEmpty() && options.format != u"rs-gpt4v")
        return console.fail(
            {core::Error::Kind::Usage, Text::tr("There is no format “%1”; there is rs-gpt4v.").arg(options.format)});
    for (const std::string &folder : m_images)
        options.imageRoots.append(QString::fromStdString(folder));
    options.notation = QString::fromStdString(m_notation);
    const core::NotationRegistry notations = core::builtinNotations();
    if (!options.notation.isEmpty() && !notations.find(options.notation))
        return console.fail({core::Error::Kind::Usage, Text::tr("There is no notation “%1”.").arg(options.notation)});
    if (!m_range.empty()) {
        options.units = core::BoxUnits::fromText(QString::fromStdString(m_range));
        if (!options.units)
            return console.fail(
                {core::Error::Kind::Usage, Text::tr("“%1” says no units: they are as “0-100 clockwise”, see --help.")
                                               .arg(QString::fromStdString(m_range))});
    }
    options.readablePart = m_partial;
    QStringList files;
    for (const std::string &file : m_files)
        files.append(QString::fromStdString(file));

    core::JobControl control;
    const auto report = core::Importer::run(QString::fromStdString(m_project), files, options, control);
    if (!report)
        return console.fail(report.error());
    if (m_json)
        console.json(toJson(*report));
    else
        for (const core::SourceReport &source : report->sources)
            say(console, source);
    return Console::Done;
}

}
