#include "core/metrics/files/RecordFile.h"

#include "core/json/ForeignContent.h"
#include "core/json/JsonCheck.h"
#include "core/json/JsonString.h"
#include "core/json/ListElements.h"

#include <QFile>
#include <QFileInfo>
#include <QUtf8StringView>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype LongText = 10'000; // characters

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

bool isNumber(std::string_view token)
{
    return !token.empty() && JsonCheck::isNumber(token);
}

}

std::string_view RecordFile::Record::token(QStringView key) const
{
    return ObjectMembers::find(members, key.toUtf8().toStdString());
}

std::optional<QString> RecordFile::Record::text(QStringView key, Numbers numbers) const
{
    const std::string_view found = token(key);
    if (found.starts_with('"') || (numbers == Numbers::AsText && isNumber(found)))
        return JsonString::text(found);
    return std::nullopt;
}

Result<RecordFile> RecordFile::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Error::Kind::NotFound, tr("%1 is not there.").arg(path)};
    if (!info.isFile())
        return Error{Error::Kind::BadInput, tr("%1 is not a file.").arg(path)};
    RecordFile file;
    file.m_path = path;
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, tr("%1 cannot be read: %2").arg(path, device.errorString())};
    file.m_bytes = device.readAll();
    if (file.m_bytes.size() != device.size())
        return Error{Error::Kind::Io, tr("%1 cannot be read to its end: %2").arg(path, device.errorString())};
    if (const auto found = file.findLists(); !found)
        return found.error();
    return file;
}

Result<> RecordFile::findLists()
{
    constexpr std::size_t Head = 4096;
    const std::string_view bytes = viewOf(m_bytes);
    if (const auto foreign = foreignContent(bytes.substr(0, Head)))
        return foreign->error(m_path);
    const std::size_t begin = leadingSpace(bytes);
    const std::string_view json = bytes.substr(begin);
    if (auto broken = JsonCheck().check(json)) {
        broken->byte += qint64(begin);
        broken->line += std::ranges::count(bytes.substr(0, begin), '\n');
        return broken->error(m_path);
    }
    if (json.starts_with('[')) {
        m_lists.push_back({{}, {begin, json.find_last_of(']') + 1}});
        return {};
    }
    if (!json.starts_with('{'))
        return Error{Error::Kind::BadInput, tr("%1: This is neither a list nor an object.").arg(m_path)};
    std::vector<ObjectMembers::Member> members;
    ObjectMembers::append(json.substr(0, json.find_last_of('}') + 1), members);
    for (const ObjectMembers::Member &member : members) {
        const auto at = std::size_t(member.value.data() - bytes.data());
        if (member.value.starts_with('['))
            m_lists.push_back({JsonString::decodeContents(member.key), {at, member.value.size()}});
    }
    return {};
}

bool RecordFile::has(QStringView list) const
{
    return std::ranges::any_of(m_lists, [list](const List &one) { return one.name == list; });
}

void RecordFile::forEach(const QString &list, FileProblems &problems,
                         const std::function<void(const Record &)> &read) const
{
    const auto found =
        std::find_if(m_lists.rbegin(), m_lists.rend(), [&](const List &one) { return one.name == list; });
    if (found == m_lists.rend())
        return;
    const std::string_view bytes = viewOf(m_bytes);
    const std::string_view elements = found->place.in(bytes);
    Record record;
    record.line = 1 + std::ranges::count(bytes.substr(0, found->place.offset), '\n');
    std::size_t counted = 0; // of the list, its lines
    for (const ByteSpan &place : listElements(elements)) {
        record.line += std::ranges::count(elements.substr(counted, place.offset - counted), '\n');
        counted = place.offset;
        ++record.number;
        record.json = place.in(elements);
        record.members.clear();
        if (record.json.starts_with('{')) {
            ObjectMembers::append(record.json, record.members);
            read(record);
        } else {
            problems.push_back(
                problem(FileProblem::Kind::WrongColumns, list, record, tr("This is not an object; it is left out.")));
        }
    }
}

FileProblem RecordFile::problem(FileProblem::Kind kind, const QString &list, const Record &record,
                                const QString &message) const
{
    return {kind, m_path, list, record.number, record.line, message};
}

FileProblem RecordFile::wrongField(const QString &list, const Record &record, const QString &key) const
{
    constexpr qsizetype Shown = 40;
    const QString is = JsonString::text(record.token(key)).left(Shown);
    const QString message = is.isEmpty() ? tr("There is no “%1”; the record is left out.").arg(key)
                                         : tr("“%1” is %2, not a text; the record is left out.").arg(key, is);
    return problem(FileProblem::Kind::WrongColumns, list, record, message);
}

void RecordFile::noteOddities(const QString &list, const Record &record, const QString &key, const QString &text,
                              FileProblems &problems) const
{
    using Kind = FileProblem::Kind;
    const std::string_view token = record.token(key);
    const auto note = [&](Kind kind, const QString &message) {
        problems.push_back(problem(kind, list, record, message));
    };
    if (!QUtf8StringView(token.data(), qsizetype(token.size())).isValidUtf8())
        note(Kind::NotUtf8, tr("“%1” has bytes that are no UTF-8; each is read as U+FFFD.").arg(key));
    if (text.trimmed().isEmpty())
        note(Kind::Empty, tr("“%1” is empty; it is scored as it is.").arg(key));
    if (text.size() > LongText)
        note(Kind::Long, tr("“%1” has %2 characters; it is scored as it is.").arg(key).arg(text.size()));
}

}
