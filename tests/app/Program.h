#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// The program as a script on a server sees it: no display, no platform, only arguments, streams and an exit code.
namespace program {

struct Run
{
    int code = -1; ///< -1: it crashed, hung or did not start
    QByteArray out;
    QByteArray err;

    QJsonObject json() const;         ///< `out` as one object; empty when it is none
    QList<QJsonObject> lines() const; ///< `out` as JSON Lines
};

QString describe(const Run &run, int expected);
QProcessEnvironment environment();
Run run(const QStringList &arguments, const QByteArray &input = {});

QByteArray readFile(const QString &path);
void writeFile(const QString &path, const QByteArray &bytes);
/// All files of the folder with their bytes: what "left as it was" means.
QMap<QString, QByteArray> filesIn(const QString &folder);

/// Lines that differ between two texts of the same number of lines; -1 when the numbers differ.
int differingLines(const QByteArray &a, const QByteArray &b);

/// A file of `count` records with two pairs each, as Python's json.dump(indent=4) writes it: one value on a line.
QByteArray trainingFile(int count);

/// Folder of real files, or empty.

}

/// The exit code, with what the program said when it is another one.
#define COMPARE_CODE(outcome, expected)                                                                                \
    do {                                                                                                               \
        const program::Run &was = (outcome);                                                                           \
        QVERIFY2(was.code == (expected), qPrintable(program::describe(was, expected)));                                \
    } while (false)
