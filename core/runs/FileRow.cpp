#include "core/runs/FileRow.h"

#include "core/json/JsonString.h"
#include "core/json/ListElements.h"

namespace core {

namespace {

void appendTexts(std::string_view token, QStringList &texts)
{
    if (!token.starts_with('[')) {
        texts.append(token == "null" ? QString() : JsonString::text(token));
        return;
    }
    for (const ByteSpan &item : listElements(token))
        appendTexts(item.in(token), texts);
}

}

std::string_view FileRow::value(const QString &path) const
{
    if (path.isEmpty())
        return {};
    const QByteArray name = path.toUtf8();
    const std::string_view whole(name.constData(), std::size_t(name.size()));
    std::string_view found = ObjectMembers::find(fields, whole);
    if (const std::size_t slash = whole.find('/'); found.empty() && slash != std::string_view::npos) {
        const std::string_view outer = ObjectMembers::find(fields, whole.substr(0, slash));
        std::vector<ObjectMembers::Member> members;
        if (values == Values::Json && outer.starts_with('{'))
            ObjectMembers::append(outer, members);
        found = ObjectMembers::find(members, whole.substr(slash + 1));
    }
    return values == Values::Json && found == "null" ? std::string_view() : found;
}

QString FileRow::text(const QString &path) const
{
    const std::string_view token = value(path);
    if (values == Values::Json)
        return JsonString::text(token);
    return QString::fromUtf8(token.data(), qsizetype(token.size()));
}

QStringList FileRow::texts(const QString &path) const
{
    const std::string_view token = value(path);
    QStringList texts;
    if (values == Values::Json && !token.empty())
        appendTexts(token, texts);
    else if (!token.empty())
        texts.append(text(path));
    return texts;
}

}
