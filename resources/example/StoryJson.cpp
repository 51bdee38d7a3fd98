#include "resources/example/Story.h"

using namespace Qt::StringLiterals;

namespace example {

namespace {

QByteArray quoted(const QString &text)
{
    QByteArray json = "\"";
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            json.append('\\').append(c.toLatin1());
        else if (c == u'\n')
            json.append("\\n");
        else if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            json.append("\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0'));
        else
            json.append(c.toLatin1());
    }
    return json + '"';
}

QByteArray listed(const QByteArrayList &items, int depth)
{
    const QByteArray indent(4 * depth, ' ');
    return "[\n" + indent + "    " + items.join(",\n" + indent + "    ") + '\n' + indent + ']';
}

QByteArray turn(const QString &from, const QString &value)
{
    return "{\n                \"from\": " + quoted(from) + ",\n                \"value\": " + quoted(value) +
           "\n            }";
}

}

QByteArray jsonOf(const std::vector<Record> &records)
{
    QByteArrayList list;
    for (const Record &record : records) {
        QByteArrayList images;
        for (const QString &image : record.images)
            images.append(quoted(image));
        QByteArrayList turns;
        for (const auto &[question, answer] : record.pairs)
            turns << turn(u"human"_s, question) << turn(u"gpt"_s, answer);
        list.append("{\n        \"id\": " + quoted(record.id) +
                    ",\n        \"image\": " + (images.size() == 1 ? images.first() : listed(images, 2)) +
                    ",\n        \"conversations\": " + listed(turns, 2) + "\n    }");
    }
    return listed(list, 0);
}

}
