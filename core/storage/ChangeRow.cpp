#include "core/storage/ChangeRow.h"

#include "core/base/Wtf8.h"
#include "core/storage/RemarkBytes.h"
#include "core/storage/TurnOrderStore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Part of the file format: never rename.
constexpr QStringView TextKind = u"text";
constexpr QStringView VerdictKind = u"verdict";
constexpr QStringView TagKind = u"tag";
constexpr QStringView CommentKind = u"comment";
constexpr QStringView TurnsKind = u"turns";
constexpr char TagThere[] = "1";

using Bytes = std::optional<QByteArray>;

Bytes tagBytes(bool there)
{
    return there ? Bytes(TagThere) : Bytes();
}

Bytes bytesOf(const std::optional<Remark> &remark)
{
    return remark ? Bytes(remarkBytes(*remark)) : Bytes();
}

std::optional<Verdict> verdictOf(const Bytes &bytes)
{
    return bytes ? verdictFromName(fromWtf8(*bytes)) : std::nullopt;
}

/// Fills what is different from kind to kind.
struct Describe
{
    ChangeRow &row;

    void operator()(const TextChange &change) const
    {
        set(TextKind, change.turn, {}, toWtf8(change.before), toWtf8(change.after));
    }
    void operator()(const VerdictChange &change) const
    {
        set(VerdictKind, change.turn, ChangeRow::itemOf(change.role), toWtf8(verdictName(change.before)),
            toWtf8(verdictName(change.after)));
    }
    void operator()(const TagChange &change) const
    {
        set(TagKind, change.turn, change.tag, tagBytes(change.before), tagBytes(change.after));
    }
    void operator()(const CommentChange &change) const
    {
        set(CommentKind, change.turn, change.comment, bytesOf(change.before), bytesOf(change.after));
    }
    void operator()(const TurnsChange &change) const
    {
        set(TurnsKind, {}, {}, turnOrderBytes(change.before), turnOrderBytes(change.after));
    }
    void set(QStringView kind, const QString &turn, const QString &item, Bytes before, Bytes after) const
    {
        row.kind = kind.toString();
        row.turn = turn;
        row.item = item;
        row.before = std::move(before);
        row.after = std::move(after);
    }
};

}

QString ChangeRow::itemOf(Role role)
{
    return role == Role::Annotator ? QString() : roleName(role);
}

ChangeRow ChangeRow::fromChange(const Change &change)
{
    ChangeRow row;
    row.sample = sampleOf(change);
    std::visit(Describe{row}, change);
    return row;
}

Result<Change> ChangeRow::toChange() const
{
    if (kind == TextKind && before && after)
        return Change(TextChange{sample, turn, fromWtf8(*before), fromWtf8(*after)});
    if (kind == VerdictKind) {
        const auto was = verdictOf(before);
        const auto is = verdictOf(after);
        const auto role = item.isEmpty() ? Role::Annotator : roleFromName(item);
        if (was && is && role)
            return Change(VerdictChange{sample, turn, *was, *is, *role});
    }
    if (kind == TagKind)
        return Change(TagChange{sample, turn, item, before.has_value(), after.has_value()});
    if (kind == CommentKind) {
        const auto was = before ? remarkFromBytes(*before) : std::nullopt;
        const auto is = after ? remarkFromBytes(*after) : std::nullopt;
        if (was.has_value() == before.has_value() && is.has_value() == after.has_value())
            return Change(CommentChange{sample, item, turn, was, is});
    }
    if (kind == TurnsKind && before && after) {
        auto was = turnOrderFromBytes(*before);
        auto is = turnOrderFromBytes(*after);
        if (was && is)
            return Change(TurnsChange{sample, std::move(*was), std::move(*is)});
    }
    return Error{Error::Kind::Damaged,
                 tr("The journal holds a change of the kind \"%1\" that this program cannot read.").arg(kind)};
}

}
