#include "app/verbs/ReplaceVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/json/JsonWriter.h"
#include "core/project/EditHistory.h"
#include "core/replace/ReplaceEdit.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString side(const core::ReplaceRow &row)
{
    return row.speaker == core::Speaker::Question ? u"question"_s : u"answer"_s;
}

/// On one line, whatever is in it.
QString quoted(const QString &text)
{
    return QString::fromUtf8(core::JsonString::encode(text, {.asciiOnly = false}));
}

qint64 changedTexts(const core::Edit &edit)
{
    return std::ranges::count_if(
        edit.changes, [](const core::Change &change) { return std::holds_alternative<core::TextChange>(change); });
}

}

QString ReplaceVerb::name() const
{
    return u"replace"_s;
}

QString ReplaceVerb::summary() const
{
    return u"Find and replace in questions and answers, as one step"_s;
}

void ReplaceVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("find", m_find, "What to look for")->required();
    line.add_option("with", m_with, "What takes its place (with --regex: $1, \\1, ${name} are groups)")->required();
    CLI::Option *regex = line.add_flag("--regex", m_regex, "FIND is a regular expression (PCRE)");
    line.add_flag("--word", m_word, "Whole words only")->excludes(regex);
    line.add_flag("--case", m_case, "Match upper and lower case");
    line.add_option("--in", m_in, "Where: question, answer or both")
        ->check(CLI::IsMember({"question", "answer", "both"}));
    line.add_option("--where", m_where, "Query, for example: task:vqa verdict:none");
    line.add_flag("--include-locked", m_includeLocked, "Approved pairs, too; their verdict is taken back");
    line.add_flag("--dry-run", m_dryRun, "Change nothing: print what would change");
    line.add_flag("--json", m_json, "Print JSON Lines, the counts last");
    line.add_option("--reviewer", m_reviewer, "Who edits (default: the user of this computer)");
}

core::ReplacePattern::Options ReplaceVerb::options() const
{
    using Kind = core::ReplacePattern::Kind;
    return {m_regex ? Kind::RegularExpression : m_word ? Kind::WholeWord : Kind::Literal, m_case};
}

int ReplaceVerb::run(Console &console)
{
    const auto pattern =
        core::ReplacePattern::make(QString::fromStdString(m_find), QString::fromStdString(m_with), options());
    if (!pattern)
        return console.fail(pattern.error());
    using Mode = core::ProjectFile::Mode;
    auto project = openProject(m_project, m_dryRun ? Mode::ReadOnly : Mode::ReadWrite);
    if (!project)
        return console.fail(project.error());
    if (!m_dryRun && (*project)->readOnly())
        return console.fail({core::Error::Kind::Locked, (*project)->readOnlyReason()});
    auto among = scope(**project);
    if (!among)
        return console.fail(among.error());

    std::vector<core::ReplaceRow> rows;
    qint64 told = 0;
    core::JobControl control;
    core::ReplaceSearch search(core::ReplaceSource::of(**project), *pattern, among.take());
    const auto counts = search.run(control, [&](std::vector<core::ReplaceRow> found, const core::ReplaceCounts &) {
        told += std::ssize(found);
        for (const core::ReplaceRow &row : found) {
            if (m_dryRun)
                print(console, row);
            else if (!row.changes())
                console.message(tr("Sample %1, turn %2: %3").arg(row.sample.value).arg(row.turn, row.now.problem));
        }
        if (!m_dryRun)
            std::ranges::move(found, std::back_inserter(rows));
    });
    if (!counts)
        return console.fail(counts.error());
    core::JournalEntry entry;
    if (!m_dryRun) {
        if (const auto all = core::ReplaceSearch::areAll(told, *counts); !all)
            return console.fail(all.error());
        auto done = perform(**project, rows);
        if (!done)
            return console.fail(done.error());
        entry = done.take();
    }
    print(console, *counts, entry);
    return counts->problems > 0 ? Console::ProblemsFound : Console::Done;
}

core::Result<core::ReplaceScope> ReplaceVerb::scope(const core::Project &project) const
{
    core::ReplaceScope scope{std::nullopt, m_in != "answer", m_in != "question"};
    if (m_where.empty())
        return scope;
    auto found = samplesWhere(project, m_where);
    if (!found)
        return found.error();
    scope.samples = found.take();
    return scope;
}

core::Result<core::JournalEntry> ReplaceVerb::perform(core::Project &project,
                                                      const std::vector<core::ReplaceRow> &rows) const
{
    core::EditHistory history(project);
    history.setReviewer(m_reviewer.empty() ? userName() : QString::fromStdString(m_reviewer));
    return history.perform(core::replaceEdit(
        rows, [](std::size_t) { return true; }, m_includeLocked));
}

void ReplaceVerb::print(Console &console, const core::ReplaceRow &row) const
{
    if (!m_json) {
        const QString after = row.changes() ? quoted(row.now.text) : row.now.problem;
        const QString marks = (row.locked ? u"\tlocked"_s : QString()) + (row.touchesBox ? u"\tbox"_s : QString());
        console.line(u"%1\t%2\t%3\t%4\t%5%6"_s.arg(row.sample.value)
                         .arg(row.pair + 1)
                         .arg(side(row), quoted(row.before), after, marks));
        return;
    }
    core::JsonWriter json;
    json.beginObject()
        .member(u"sample", row.sample.value)
        .member(u"pair", row.pair + 1)
        .member(u"turn", row.turn)
        .member(u"side", side(row))
        .member(u"before", row.before);
    if (row.changes())
        json.member(u"after", row.now.text);
    else
        json.member(u"problem", row.now.problem);
    json.member(u"matches", qint64(row.now.matches.size()))
        .member(u"locked", row.locked)
        .member(u"box", row.touchesBox)
        .endObject();
    console.json(json.bytes());
}

void ReplaceVerb::print(Console &console, const core::ReplaceCounts &counts, const core::JournalEntry &entry) const
{
    const qint64 replaced = changedTexts(entry.edit);
    if (!m_json) {
        console.line(tr("%1 matches in %2 texts of %3 pairs, %4 of them approved. Changed: %5 texts.")
                         .arg(counts.matches)
                         .arg(counts.texts)
                         .arg(counts.pairs)
                         .arg(counts.locked)
                         .arg(replaced));
        return;
    }
    core::JsonWriter json;
    json.beginObject()
        .member(u"matches", counts.matches)
        .member(u"texts", counts.texts)
        .member(u"pairs", counts.pairs)
        .member(u"locked", counts.locked)
        .member(u"boxes", counts.boxTexts)
        .member(u"problems", counts.problems)
        .member(u"changed", replaced)
        .member(u"seq", entry.seq)
        .endObject();
    console.json(json.bytes());
}

}
