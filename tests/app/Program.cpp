#include "tests/app/Program.h"
#include "tests/common/TestPaths.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace program {

namespace {
constexpr int Patience = 120'000; // ms
}

QJsonObject Run::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QList<QJsonObject> Run::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QString describe(const Run &run, int expected)
{
    return u"exit %1 instead of %2\n%3%4"_s.arg(run.code).arg(expected).arg(QString::fromUtf8(run.out.right(2000)),
                                                                            QString::fromUtf8(run.err.right(2000)));
}

QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

Run run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(paths::program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(Patience);
    if (!ended)
        process.kill();
    const bool whole = ended && process.exitStatus() == QProcess::NormalExit;
    return {whole ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator names(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (names.hasNext()) {
        const QString path = names.next();
        files.insert(path, readFile(path));
    }
    return files;
}

int differingLines(const QByteArray &a, const QByteArray &b)
{
    const QList<QByteArray> left = a.split('\n');
    const QList<QByteArray> right = b.split('\n');
    if (left.size() != right.size())
        return -1;
    int count = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        count += left[i] != right[i];
    return count;
}

QByteArray trainingFile(int count)
{
    const auto turn = [](const char *from, const QByteArray &value) {
        return QByteArray("            {\n                \"from\": \"") + from + "\",\n                \"value\": \"" +
               value + "\"\n            }";
    };
    QByteArray bytes = "[\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += "    {\n        \"id\": \"" + number + "\",\n        \"image\": \"" + number + ".png\",\n" +
                 "        \"conversations\": [\n" + turn("human", "<image>\\nDescribe the image " + number + ".") +
                 ",\n" + turn("gpt", "An airport \\u2013 with " + number + " planes.") + ",\n" +
                 turn("human", "How many planes are there?") + ",\n" + turn("gpt", number) + "\n        ]\n    }" +
                 (i < count ? ",\n" : "\n");
    }
    return bytes + "]";
}

}
