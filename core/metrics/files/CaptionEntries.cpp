#include "core/metrics/files/CaptionEntries.h"

#include "core/json/JsonString.h"
#include "core/json/ListElements.h"

using namespace Qt::StringLiterals;

namespace core {

using Kind = FileProblem::Kind;

Result<CaptionEntries> CaptionEntries::candidates(const QString &path, FileProblems &problems)
{
    const auto file = RecordFile::open(path);
    if (!file)
        return file.error();
    CaptionEntries entries;
    if (file->isList())
        entries.addCandidates(*file, {{}, u"image_id"_s, u"caption"_s}, problems);
    else if (file->has(u"items"))
        entries.addCandidates(*file, {u"items"_s, u"id"_s, u"candidate"_s}, problems);
    else
        return Error{Error::Kind::BadInput,
                     tr("%1 holds no candidates: it should be a list of {\"image_id\", \"caption\"}, or an object with "
                        "a list “items”.")
                         .arg(path)};
    return entries;
}

Result<CaptionEntries> CaptionEntries::references(const QString &path, FileProblems &problems)
{
    const auto file = RecordFile::open(path);
    if (!file)
        return file.error();
    CaptionEntries entries;
    if (file->has(u"annotations")) {
        entries.addImages(*file, problems);
        entries.addAnnotations(*file, {u"annotations"_s, u"image_id"_s, u"caption"_s}, problems);
    } else if (file->has(u"items")) {
        entries.addReferenceLists(*file, {u"items"_s, u"id"_s, u"references"_s}, problems);
    } else {
        return Error{Error::Kind::BadInput, tr("%1 holds no references: it should be an object with the lists “images” "
                                               "and “annotations”, or with a list “items”.")
                                                .arg(path)};
    }
    return entries;
}

const CaptionEntries::Entry *CaptionEntries::find(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? nullptr : &m_entries[*found];
}

CaptionEntries::Entry *CaptionEntries::entryOf(const RecordFile &file, const Columns &columns,
                                               const RecordFile::Record &record, FileProblems &problems)
{
    auto id = ItemId::of(record, columns.id);
    if (!id) {
        problems.push_back(file.wrongField(columns.list, record, columns.id));
        return nullptr;
    }
    const auto known = m_byId.constFind(id->text);
    if (known != m_byId.cend())
        return &m_entries[*known];
    m_byId.insert(id->text, m_entries.size());
    m_entries.push_back({std::move(*id), {}, file.problem({}, columns.list, record, {})});
    return &m_entries.back();
}

void CaptionEntries::addImages(const RecordFile &file, FileProblems &problems)
{
    const Columns columns{u"images"_s, u"id"_s, {}};
    file.forEach(columns.list, problems,
                 [&](const RecordFile::Record &record) { entryOf(file, columns, record, problems); });
}

void CaptionEntries::addCandidates(const RecordFile &file, const Columns &columns, FileProblems &problems)
{
    file.forEach(columns.list, problems, [&](const RecordFile::Record &record) {
        const std::size_t before = m_entries.size();
        Entry *entry = entryOf(file, columns, record, problems);
        if (!entry)
            return;
        if (m_entries.size() == before) {
            problems.push_back(file.problem(
                Kind::DuplicateId, columns.list, record,
                tr("“%1” was there in record %2; this one is left out.").arg(entry->id.text).arg(entry->place.record)));
            return;
        }
        const auto caption = record.text(columns.caption);
        if (!caption) {
            problems.push_back(file.wrongField(columns.list, record, columns.caption));
            return;
        }
        file.noteOddities(columns.list, record, columns.caption, *caption, problems);
        entry->captions = QStringList{*caption};
    });
}

void CaptionEntries::addAnnotations(const RecordFile &file, const Columns &columns, FileProblems &problems)
{
    file.forEach(columns.list, problems, [&](const RecordFile::Record &record) {
        const auto caption = record.text(columns.caption);
        if (!caption) {
            problems.push_back(file.wrongField(columns.list, record, columns.caption));
            return;
        }
        if (Entry *entry = entryOf(file, columns, record, problems)) {
            file.noteOddities(columns.list, record, columns.caption, *caption, problems);
            entry->captions += *caption;
        }
    });
}

void CaptionEntries::addReferenceLists(const RecordFile &file, const Columns &columns, FileProblems &problems)
{
    file.forEach(columns.list, problems, [&](const RecordFile::Record &record) {
        const std::size_t before = m_entries.size();
        Entry *entry = entryOf(file, columns, record, problems);
        if (!entry)
            return;
        if (m_entries.size() == before) {
            problems.push_back(file.problem(
                Kind::DuplicateId, columns.list, record,
                tr("“%1” was there in record %2; this one is left out.").arg(entry->id.text).arg(entry->place.record)));
            return;
        }
        const std::string_view list = record.token(columns.caption);
        if (!list.starts_with('[')) {
            problems.push_back(
                file.problem(Kind::WrongColumns, columns.list, record,
                             tr("“%1” is no list of texts; the record is left out.").arg(columns.caption)));
            return;
        }
        for (const ByteSpan &place : listElements(list)) {
            const std::string_view token = place.in(list);
            if (token.starts_with('"')) {
                entry->captions += JsonString::decode(token);
                file.noteOddities(columns.list, record, columns.caption, entry->captions.last(), problems);
            } else {
                problems.push_back(file.problem(Kind::WrongColumns, columns.list, record,
                                                tr("A reference is no text; it is left out.")));
            }
        }
    });
}

}
