#include "core/metrics/meteor/MeteorLists.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// The macro declares a function, which must stand in no namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(metrics);
}

namespace core {

namespace {

QByteArrayList lines(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // it is part of the program
    QByteArrayList lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return opened ? lines : QByteArrayList();
}

}

MeteorLists MeteorLists::builtin()
{
    initialiseResources();
    MeteorLists lists;
    for (const QByteArray &word : lines(u":/metrics/function-words.txt"_s))
        lists.functionWords.insert(word.toStdString());
    for (const QByteArray &line : lines(u":/metrics/prefixes.txt"_s)) {
        const QByteArrayList parts = line.split(' ');
        (parts.size() > 1 ? lists.numericPrefixes : lists.prefixes).insert(parts.front().toStdString());
    }
    return lists;
}

}
