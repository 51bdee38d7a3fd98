#include "tests/core/metrics/MetricKit.h"

#include "tests/common/TestPaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject object(const QString &file)
{
    return QJsonDocument::fromJson(bytes(MetricKit::path(file))).object();
}

double numberAt(const QJsonObject &object, QStringView key)
{
    return object.value(key).toDouble(std::numeric_limits<double>::quiet_NaN());
}

}

QString MetricKit::Item::candidate() const
{
    return given.value(u"candidate").toString();
}

QStringList MetricKit::Item::references() const
{
    QStringList texts;
    for (const auto &reference : given.value(u"references").toArray())
        texts += reference.toString();
    return texts;
}

double MetricKit::Item::number(QStringView key) const
{
    return numberAt(expected, key);
}

MetricKit::MetricKit(const QString &name)
    : m_expected(object(name + u".expected.json"_s))
{
    const QJsonArray given = object(name + u".json"_s).value(u"items").toArray();
    const QJsonArray expected = m_expected.take(u"items").toArray();
    if (given.size() != expected.size())
        qFatal("%s: other items are expected than are given", qUtf8Printable(name));
    for (qsizetype i = 0; i < given.size(); ++i) {
        m_items.push_back({given[i].toObject().value(u"id").toString(), given[i].toObject(), expected[i].toObject()});
        if (expected[i].toObject().value(u"id").toString() != m_items.back().id)
            qFatal("%s: what is expected stands in another order", qUtf8Printable(name));
    }
}

QString MetricKit::path(const QString &file)
{
    const QString data = paths::data();
    const QString path = data + u"/metrics/"_s + file;
    return !data.isEmpty() && QFile::exists(path) ? path : QString();
}

std::vector<QJsonObject> MetricKit::lines(const QString &file)
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : bytes(path(file)).split('\n')) {
        if (!line.isEmpty())
            objects.push_back(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

double MetricKit::corpus(QStringView key) const
{
    return numberAt(m_expected.value(u"corpus").toObject(), key);
}
