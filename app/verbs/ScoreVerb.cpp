#include "app/verbs/ScoreVerb.h"

#include "app/Console.h"
#include "app/verbs/AnswerScores.h"
#include "app/verbs/BoxScores.h"
#include "app/verbs/CaptionScoreTable.h"
#include "app/verbs/OpenProject.h"
#include "app/verbs/RunScoreTable.h"
#include "app/verbs/ScoreProblems.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

#include <thread>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int UsualDraws = 1000;

QString idsOfMetrics()
{
    QStringList ids;
    for (const core::CaptionMetric metric : core::AllCaptionMetrics)
        ids += core::captionMetricId(metric);
    return ids.join(u", "_s);
}

core::Error wrongUse(const QString &message)
{
    return {core::Error::Kind::Usage, message};
}

}

QString ScoreVerb::name() const
{
    return u"score"_s;
}

QString ScoreVerb::summary() const
{
    return u"Score the runs of a project, or captions, answers or boxes in files, against what people said"_s;
}

void ScoreVerb::declare(CLI::App &line)
{
    line.add_option("files", m_files,
                    "A project; or candidates and references; one file of {\"items\": ...} holds both");
    line.add_option("--run", m_runs, "Runs of the project, with commas between (default: all)")->delimiter(',');
    line.add_flag("--approved", m_approved, "Only answers of approved pairs of the project are references");
    line.add_option("--candidates", m_candidates, "COCO results: [{\"image_id\", \"caption\"}]");
    line.add_option("--references", m_references,
                    "COCO captions: {\"images\": [{\"id\"}], \"annotations\": [{\"image_id\", \"caption\"}]}");
    line.add_option("--against", m_against, "Candidates of another model: is the first one better?");
    line.add_option("--metric", m_metrics, "Which, with commas between (default: all): " + idsOfMetrics().toStdString())
        ->delimiter(',');
    line.add_option("--paraphrases", m_paraphrases, "Paraphrases for METEOR, such as its paraphrase-en.gz");
    line.add_option("--threads", m_threads, "Threads (default: one a processor); the figures stay the same")
        ->check(CLI::Range(1, 256));
    line.add_option("--bootstrap", m_draws, "Draw so many samples and give intervals of 95 %")
        ->check(CLI::Range(1, 1'000'000));
    line.add_option("--seed", m_seed, "Of the bootstrap (default: 1)");
    line.add_option("--vqa", m_answers, "Answers, in the layout of VQA or RSVQA: {\"items\": ...}");
    line.add_option("--grounding", m_boxes, "Boxes: {\"items\": ...}");
    line.add_flag("--per-sample", m_perSample, "Print the figures of every item, too");
    line.add_flag("--json", m_json, "Print JSON");
    line.footer("Exit code 1: records were left out, or a metric could not be computed; stderr says which and why.");
}

int ScoreVerb::run(Console &console)
{
    const bool isCaptions = !m_files.empty() || !m_candidates.empty() || !m_references.empty();
    if (int(isCaptions) + int(!m_answers.empty()) + int(!m_boxes.empty()) != 1)
        return console.fail(wrongUse(u"Give captions, --vqa or --grounding, one of them; see --help."_s));
    const ScoreOutput output{console, m_json, m_perSample};
    if (isProject())
        return scoreRuns(console);
    if (!m_runs.empty() || m_approved)
        return console.fail(wrongUse(u"--run and --approved are for a project."_s));
    if (isCaptions)
        return scoreCaptions(console);
    if (m_draws > 0 || !m_metrics.empty() || !m_against.empty() || !m_paraphrases.empty())
        return console.fail(wrongUse(u"--metric, --paraphrases, --bootstrap and --against are for captions."_s));
    return m_answers.empty() ? scoreBoxes(QString::fromStdString(m_boxes), output)
                             : scoreAnswers(QString::fromStdString(m_answers), output);
}

bool ScoreVerb::isProject() const
{
    return m_files.size() == 1 && QString::fromStdString(m_files.front()).endsWith(u".rsreview");
}

int ScoreVerb::scoreRuns(Console &console)
{
    if (m_draws > 0 || !m_against.empty())
        return console.fail(wrongUse(u"--bootstrap and --against are for files."_s));
    const auto how = scoring();
    if (!how)
        return console.fail(how.error());
    const auto project = openProject(m_files.front(), core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    QStringList names;
    for (const std::string &name : m_runs)
        names += QString::fromStdString(name);
    RunScoreTable table(**project);
    const auto references = m_approved ? core::RunItems::References::Approved : core::RunItems::References::All;
    if (const auto scored = table.score(names, references, *how); !scored)
        return console.fail(scored.error());
    return table.print({console, m_json, m_perSample});
}

core::Result<> ScoreVerb::takeFiles()
{
    const bool isNamed = !m_candidates.empty() || !m_references.empty();
    if (isNamed && (m_candidates.empty() || m_references.empty() || !m_files.empty()))
        return wrongUse(u"Give both --candidates and --references, and no other file."_s);
    if (m_files.size() > 2)
        return wrongUse(u"These are more files than candidates and references."_s);
    if (!isNamed) {
        m_candidates = m_files.front();
        m_references = m_files.back();
    }
    return {};
}

core::Result<core::CaptionScoring> ScoreVerb::scoring() const
{
    core::CaptionScoring scoring;
    scoring.threads = m_threads > 0 ? m_threads : int(std::max(1u, std::thread::hardware_concurrency()));
    if (!m_metrics.empty())
        scoring.metrics.clear();
    for (const std::string &id : m_metrics) {
        const auto metric = core::captionMetricOf(QString::fromStdString(id));
        if (!metric)
            return wrongUse(
                u"There is no metric “%1”; there are %2."_s.arg(QString::fromStdString(id), idsOfMetrics()));
        scoring.metrics.push_back(*metric);
    }
    if (!m_paraphrases.empty()) {
        const QString path = QString::fromStdString(m_paraphrases);
        auto table = core::ParaphraseTable::open(path);
        if (!table)
            return table.error();
        scoring.paraphrases = table.take();
        scoring.paraphrasesName = QFileInfo(path).fileName();
    }
    return scoring;
}

int ScoreVerb::scoreCaptions(Console &console)
{
    if (const auto taken = takeFiles(); !taken)
        return console.fail(taken.error());
    const auto how = scoring();
    if (!how)
        return console.fail(how.error());
    const QString references = QString::fromStdString(m_references);
    auto test = core::CaptionTest::read(QString::fromStdString(m_candidates), references);
    if (!test)
        return console.fail(test.error());
    CaptionScoreTable table(test.take());
    if (!m_against.empty()) {
        auto other = core::CaptionTest::read(QString::fromStdString(m_against), references);
        if (!other)
            return console.fail(other.error());
        if (const auto compared = table.compareWith(other.take()); !compared)
            return console.fail(compared.error());
    }
    const int draws = m_draws == 0 && !m_against.empty() ? UsualDraws : m_draws;
    if (const auto scored = table.score(*how, {draws, m_seed, how->threads}); !scored)
        return console.fail(scored.error());
    return table.print({console, m_json, m_perSample});
}

}
