#include "app/verbs/ListVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/base/Wtf8.h"
#include "core/json/JsonWriter.h"
#include "core/project/FindSamples.h"
#include "core/project/SampleOrder.h"
#include "core/project/SavedViews.h"

#include <CLI/CLI.hpp>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString text(std::string_view wtf8)
{
    return core::fromWtf8(QByteArrayView(wtf8.data(), qsizetype(wtf8.size())));
}

QByteArray toJson(const core::SampleIndex &index, core::SampleId id)
{
    std::array<int, core::VerdictCount> verdicts{};
    for (int pair = 0; pair < index.pairCount(id); ++pair)
        ++verdicts[std::size_t(index.verdict(id, pair))];
    core::JsonWriter json;
    json.beginObject()
        .member(u"sample", id.value)
        .member(u"source", index.source(id).value)
        .member(u"record", index.record(id))
        .member(u"id", text(index.externalId(id)))
        .member(u"image",
                core::unpackNames(QByteArrayView(index.images(id).data(), qsizetype(index.images(id).size()))))
        .member(u"pairs", index.pairCount(id));
    json.key(u"verdicts").beginObject();
    for (int i = 0; i < core::VerdictCount; ++i)
        json.member(core::verdictName(static_cast<core::Verdict>(i)), verdicts[std::size_t(i)]);
    json.endObject().member(u"edited", index.edited(id)).endObject();
    return json.bytes();
}

}

QString ListVerb::name() const
{
    return u"list"_s;
}

QString ListVerb::summary() const
{
    return u"List the samples that a query asks for"_s;
}

void ListVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("--where", m_where, "Query, for example: task:vqa verdict:none text:\"parking lot\"");
    line.add_option("--view", m_view, "Name of a view that is saved in the project; with --where both must hold");
    line.add_option("--sort", m_sort, "In the order of: number, id, image, pairs, length, edits, last-edit, time");
    line.add_flag("--descending", m_descending, "The other way round");
    line.add_option("--limit", m_limit, "At most so many (0: all)")->check(CLI::NonNegativeNumber);
    line.add_flag("--json", m_json, "Print JSON Lines");
}

int ListVerb::run(Console &console)
{
    const auto where = queryFrom(QString::fromStdString(m_where));
    if (!where)
        return console.fail(where.error());
    const auto by = core::SampleOrder::fromName(QString::fromStdString(m_sort));
    if (!by)
        return console.fail(
            {core::Error::Kind::Usage,
             QCoreApplication::translate("app::ListVerb", "There is no order “%1”. Orders are %2.")
                 .arg(QString::fromStdString(m_sort), u"number, id, image, pairs, length, edits, last-edit, time"_s)});
    auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    core::Query query = *where;
    if (!m_view.empty()) {
        const auto saved = core::SavedViews(**project).query(QString::fromStdString(m_view));
        const auto view = saved ? queryFrom(*saved) : core::Result<core::Query>(saved.error());
        if (!view)
            return console.fail(view.error());
        query = core::Query::allOf({*view, query});
    }
    const core::SampleIndex &index = (*project)->index();
    core::JobControl control;
    auto found = core::findSamples(query, index, (*project)->textSource(), control);
    if (!found)
        return console.fail(found.error());
    found = core::SampleOrder{*by, m_descending}.sorted(found.take(), index, (*project)->database(), control);
    if (!found)
        return console.fail(found.error());
    qint64 left = m_limit > 0 ? m_limit : qint64(found->size());
    for (const core::SampleId id : *found) {
        if (left-- == 0)
            break;
        if (m_json)
            console.json(toJson(index, id));
        else
            console.line(
                u"%1\t%2:%3\t%4\t%5"_s.arg(id.value)
                    .arg(index.source(id).value)
                    .arg(index.record(id))
                    .arg(text(index.externalId(id)),
                         core::unpackNames(QByteArrayView(index.images(id).data(), qsizetype(index.images(id).size())))
                             .join(u", "_s)));
    }
    return Console::Done;
}

}
