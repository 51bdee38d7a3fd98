#include "core/metrics/files/BoxFile.h"

#include "core/json/ListElements.h"

#include <QHash>

#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

using Kind = FileProblem::Kind;
using Record = RecordFile::Record;

namespace {

constexpr double Farthest = 1e9; // pixels; what is beyond is no box of an image

/// The numbers of a list and of the lists in it; false where something else is among them.
bool addNumbers(std::string_view list, std::vector<double> &numbers)
{
    if (!list.starts_with('['))
        return false;
    for (const ByteSpan &place : listElements(list)) {
        const std::string_view token = place.in(list);
        if (token.starts_with('[')) {
            if (!addNumbers(token, numbers))
                return false;
            continue;
        }
        double number = 0;
        const auto [end, failed] = std::from_chars(token.data(), token.data() + token.size(), number);
        if (failed != std::errc() || end != token.data() + token.size() || !(std::abs(number) <= Farthest))
            return false;
        numbers.push_back(number);
    }
    return true;
}

std::optional<Box> boxOf(const QString &kind, std::string_view token)
{
    std::vector<double> n;
    if (!addNumbers(token, n))
        return std::nullopt;
    if (kind == u"aabb" && n.size() == 4)
        return Box::fromCorners(n[0], n[1], n[2], n[3]);
    if (kind == u"obb" && n.size() == 5)
        return Box::rotated({n[0], n[1]}, n[2], n[3], n[4]);
    if (kind == u"poly" && n.size() == 8)
        return Box::polygon({{n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]}, {n[6], n[7]}});
    return std::nullopt;
}

}

Result<BoxFile> BoxFile::read(const QString &path)
{
    const auto file = RecordFile::open(path);
    if (!file)
        return file.error();
    const QString list = file->isList() ? QString() : u"items"_s;
    BoxFile boxes;
    QHash<QString, qint64> seen; // record by id
    file->forEach(list, boxes.problems, [&](const Record &record) {
        const auto say = [&](Kind kind, const QString &what) {
            boxes.problems.push_back(file->problem(kind, list, record, what));
        };
        const auto id = ItemId::of(record, u"id");
        if (!id)
            return boxes.problems.push_back(file->wrongField(list, record, u"id"_s));
        if (seen.contains(id->text))
            return say(
                Kind::DuplicateId,
                tr("“%1” was there in record %2; this one is left out.").arg(id->text).arg(seen.value(id->text)));
        seen.insert(id->text, record.number);
        const QString kind = record.text(u"kind").value_or(QString());
        const auto truth = boxOf(kind, record.token(u"truth"));
        if (!truth)
            return say(Kind::WrongColumns,
                       tr("“truth” and “kind” are no box: aabb with 4 numbers, obb with 5 or poly with 4 corners; the "
                          "record is left out."));
        const auto prediction = boxOf(kind, record.token(u"pred"));
        if (!prediction)
            say(Kind::NoPrediction, tr("“pred” is no box of this kind; it counts as an IoU of 0."));
        boxes.items.push_back({*id, kind, *truth, prediction});
    });
    if (boxes.items.empty())
        return Error{Error::Kind::BadInput,
                     tr("There is nothing to score in %1.").arg(path) +
                         (boxes.problems.empty() ? QString() : u' ' + boxes.problems.front().text())};
    return boxes;
}

}
