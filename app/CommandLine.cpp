#include "app/CommandLine.h"

#include "app/Console.h"
#include "app/verbs/ApplyVerb.h"
#include "app/verbs/AssignVerb.h"
#include "app/verbs/BackupsVerb.h"
#include "app/verbs/BackupVerb.h"
#include "app/verbs/ContradictionsVerb.h"
#include "app/verbs/DuplicatesVerb.h"
#include "app/verbs/ExportVerb.h"
#include "app/verbs/HistoryVerb.h"
#include "app/verbs/ImagesVerb.h"
#include "app/verbs/ImportVerb.h"
#include "app/verbs/InfoVerb.h"
#include "app/verbs/ListVerb.h"
#include "app/verbs/NotationsVerb.h"
#include "app/verbs/ProgressVerb.h"
#include "app/verbs/RebuildVerb.h"
#include "app/verbs/RenderVerb.h"
#include "app/verbs/ReplaceVerb.h"
#include "app/verbs/ReportVerb.h"
#include "app/verbs/RestoreVerb.h"
#include "app/verbs/RunsVerb.h"
#include "app/verbs/ScoreVerb.h"
#include "app/verbs/ShowVerb.h"
#include "app/verbs/SimilarVerb.h"
#include "app/verbs/UndoVerb.h"
#include "app/verbs/VerifyVerb.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace app {

namespace {

std::vector<std::unique_ptr<Verb>> allVerbs()
{
    std::vector<std::unique_ptr<Verb>> verbs;
    verbs.push_back(std::make_unique<ImportVerb>());
    verbs.push_back(std::make_unique<ExportVerb>());
    verbs.push_back(std::make_unique<InfoVerb>());
    verbs.push_back(std::make_unique<ListVerb>());
    verbs.push_back(std::make_unique<ShowVerb>());
    verbs.push_back(std::make_unique<ApplyVerb>());
    verbs.push_back(std::make_unique<AssignVerb>());
    verbs.push_back(std::make_unique<ReplaceVerb>());
    verbs.push_back(std::make_unique<UndoVerb>(UndoVerb::Direction::Undo));
    verbs.push_back(std::make_unique<UndoVerb>(UndoVerb::Direction::Redo));
    verbs.push_back(std::make_unique<HistoryVerb>());
    verbs.push_back(std::make_unique<ImagesVerb>());
    verbs.push_back(std::make_unique<NotationsVerb>());
    verbs.push_back(std::make_unique<ProgressVerb>());
    verbs.push_back(std::make_unique<SimilarVerb>());
    verbs.push_back(std::make_unique<ContradictionsVerb>());
    verbs.push_back(std::make_unique<DuplicatesVerb>());
    verbs.push_back(std::make_unique<ScoreVerb>());
    verbs.push_back(std::make_unique<RenderVerb>());
    verbs.push_back(std::make_unique<ReportVerb>());
    verbs.push_back(std::make_unique<RunsVerb>());
    verbs.push_back(std::make_unique<VerifyVerb>());
    verbs.push_back(std::make_unique<BackupVerb>());
    verbs.push_back(std::make_unique<BackupsVerb>());
    verbs.push_back(std::make_unique<RestoreVerb>());
    verbs.push_back(std::make_unique<RebuildVerb>());
    return verbs;
}

}

CommandLine::CommandLine()
    : m_verbs(allVerbs())
{
}

CommandLine::~CommandLine() = default;

bool CommandLine::isVerb(const QStringList &arguments)
{
    if (arguments.size() < 2)
        return false;
    const QString &first = arguments[1];
    if (first == u"--help" || first == u"-h" || first == u"--version")
        return true;
    const auto verbs = allVerbs();
    return std::any_of(verbs.begin(), verbs.end(), [&first](const auto &verb) { return verb->name() == first; });
}

std::optional<int> CommandLine::run(const QStringList &arguments, Console &console)
{
    CLI::App line("RSReview: review desk for remote sensing vision-language data", "rsreview");
    line.set_version_flag("--version", "rsreview " RSREVIEW_VERSION);
    std::string path;
    line.add_option("path", path, "Project to open, or a file to make one of");
    line.add_flag("--demo", m_window.demo, "Open the example in a temporary project");
    line.require_subcommand(0, 1);
    for (const auto &verb : m_verbs)
        verb->declare(*line.add_subcommand(verb->name().toStdString(), verb->summary().toStdString()));

    std::vector<std::string> words; // CLI11 takes them from the end
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        words.push_back(arguments[i].toStdString());
    try {
        line.parse(words);
    } catch (const CLI::ParseError &problem) {
        const bool asked = problem.get_exit_code() == 0; // --help, --version
        line.exit(problem);
        return asked ? Console::Done : Console::WrongUse;
    }
    for (const auto &verb : m_verbs) {
        if (line.got_subcommand(verb->name().toStdString())) {
            const int code = verb->run(console);
            return console.flush() ? code : int(Console::IoTrouble);
        }
    }
    m_window.path = QString::fromStdString(path);
    return std::nullopt;
}

}
