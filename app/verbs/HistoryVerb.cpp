#include "app/verbs/HistoryVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/json/JsonWriter.h"
#include "core/storage/Journal.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int AllOfSample = 1'000'000;

QString kindName(core::JournalEntry::Kind kind)
{
    switch (kind) {
    case core::JournalEntry::Kind::Edit:
        return u"edit"_s;
    case core::JournalEntry::Kind::Undo:
        return u"undo"_s;
    case core::JournalEntry::Kind::Redo:
        break;
    }
    return u"redo"_s;
}

struct ChangeWriter
{
    core::JsonWriter &json;

    void optional(QStringView key, const std::optional<QString> &text) const
    {
        json.key(key);
        text ? json.value(*text) : json.null();
    }
    void operator()(const core::TextChange &change) const
    {
        json.member(u"kind", u"text"_s).member(u"sample", change.sample.value).member(u"turn", change.turn);
        json.member(u"before", change.before).member(u"after", change.after);
    }
    void operator()(const core::VerdictChange &change) const
    {
        json.member(u"kind", u"verdict"_s).member(u"sample", change.sample.value).member(u"turn", change.turn);
        json.member(u"before", core::verdictName(change.before)).member(u"after", core::verdictName(change.after));
        json.member(u"role", core::roleName(change.role));
    }
    void operator()(const core::TagChange &change) const
    {
        json.member(u"kind", u"tag"_s).member(u"sample", change.sample.value).member(u"turn", change.turn);
        json.member(u"tag", change.tag).member(u"before", change.before).member(u"after", change.after);
    }
    void operator()(const core::CommentChange &change) const
    {
        json.member(u"kind", u"comment"_s).member(u"sample", change.sample.value).member(u"turn", change.turn);
        json.member(u"comment", change.comment);
        remark(u"before"_s, change.before);
        remark(u"after"_s, change.after);
    }
    void operator()(const core::TurnsChange &change) const
    {
        json.member(u"kind", u"turns"_s).member(u"sample", change.sample.value);
        const auto order = [this](QStringView key, const core::TurnOrder &turns) {
            json.key(key).beginArray();
            for (const core::TurnSlot &slot : turns)
                json.beginObject().member(u"turn", slot.key).member(u"from", slot.role).endObject();
            json.endArray();
        };
        order(u"before", change.before);
        order(u"after", change.after);
    }
    /// Its text; what else there is of it, beside it.
    void remark(const QString &key, const std::optional<core::Remark> &remark) const
    {
        optional(key, remark ? std::optional(remark->text) : std::nullopt);
        if (remark && remark->isError())
            json.member(key + u"Error"_s, remark->error)
                .member(key + u"Severity"_s, core::severityName(remark->severity));
        if (remark && remark->resolved)
            json.member(key + u"Resolved"_s, true);
    }
};

QByteArray toJson(const core::JournalEntry &entry)
{
    core::JsonWriter json;
    json.beginObject()
        .member(u"seq", entry.seq)
        .member(u"uuid", entry.uuid)
        .member(u"kind", kindName(entry.kind))
        .member(u"target", entry.target)
        .member(u"reviewer", entry.reviewer)
        .member(u"time", entry.time.toString(Qt::ISODateWithMs));
    json.key(u"changes").beginArray();
    for (const core::Change &change : entry.edit.changes) {
        json.beginObject();
        std::visit(ChangeWriter{json}, change);
        json.endObject();
    }
    json.endArray().endObject();
    return json.bytes();
}

}

QString HistoryVerb::name() const
{
    return u"history"_s;
}

QString HistoryVerb::summary() const
{
    return u"What was done, oldest first"_s;
}

void HistoryVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("--sample", m_sample, "Only what touched this sample: N, or SOURCE:N");
    line.add_flag("--json", m_json, "Print JSON Lines");
}

int HistoryVerb::run(Console &console)
{
    auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    core::Journal journal((*project)->database());
    const auto print = [&](const core::JournalEntry &entry) {
        if (m_json)
            console.json(toJson(entry));
        else
            console.line(u"%1\t%2\t%3\t%4\t%5 changes"_s.arg(entry.seq)
                             .arg(entry.time.toLocalTime().toString(Qt::ISODate), entry.reviewer, kindName(entry.kind))
                             .arg(entry.edit.changes.size()));
    };
    if (!m_sample.empty()) {
        const auto id = sampleNamed(**project, m_sample);
        if (!id)
            return console.fail(id.error());
        auto entries = journal.ofSample(*id, 0, AllOfSample);
        if (!entries)
            return console.fail(entries.error());
        std::for_each(entries->rbegin(), entries->rend(), print);
        return Console::Done;
    }
    const auto last = journal.lastSeq();
    if (!last)
        return console.fail(last.error());
    for (qint64 seq = 1; seq <= *last; ++seq) {
        const auto entry = journal.entry(seq);
        if (!entry)
            return console.fail(entry.error());
        print(*entry);
    }
    return Console::Done;
}

}
