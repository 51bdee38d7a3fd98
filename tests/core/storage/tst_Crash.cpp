#include "core/storage/Journal.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/Verifier.h"
#include "tests/core/storage/Fixture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

/// A second process works as fast as it can and is killed in the middle of it.
class tst_Crash : public QObject
{
    Q_OBJECT
private slots:
    void everyAcknowledgedEditSurvivesBeingKilled();
    void aKilledBuilderLeavesNoHalfProject();
};

namespace {

void say(const QByteArray &line)
{
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        ::_exit(9);
}

/// Edits, undoes and redoes for ever; a line for each that is on the disk.
int edit(const QString &path, quint32 seed)
{
    auto file = ProjectFile::open(path, ProjectFile::Mode::ReadWrite);
    if (!file)
        return 1;
    Database &db = (*file)->database();
    QRandomGenerator random(seed);
    for (;;) {
        const auto tops = Journal(db).tops();
        const auto dice = random.bounded(10);
        Result<JournalEntry> entry = Error{};
        if (dice < 3 && tops->undo != 0) {
            entry = fixture::undo(db);
        } else if (dice < 5 && tops->redo != 0) {
            entry = fixture::redo(db);
        } else { // often of many pages
            Edit bulk;
            const int first = int(random.bounded(1, 20));
            const int count = dice == 9 ? 20 : 1;
            for (int sample = first; sample < first + count && sample <= 20; ++sample)
                bulk.changes.push_back(TagChange{SampleId{sample}, u"2"_s,
                                                 QString::number(random.generate64()).repeated(20), false, true});
            entry = fixture::perform(db, bulk);
        }
        if (!entry)
            return 2;
        say("ACK " + QByteArray::number(entry->seq) + '\n');
    }
}

/// Makes projects for ever, one after the other, and says when each is begun.
int build(const QString &folder)
{
    for (int number = 1;; ++number) {
        say("BEGIN " + QByteArray::number(number) + '\n');
        fixture::makeProject(folder + u"/%1.rsreview"_s.arg(number), 300);
    }
}

/// A lock file may have been made and not been written to; it is believed for some seconds.
void makeOld(const QString &path)
{
    QFile file(path);
    if (file.exists() && file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime);
}

/// Starts the other process and kills it after that many lines; the number of the last whole line.
qint64 killAfter(const QStringList &arguments, int lines)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray output;
    while (output.count('\n') < lines && process.waitForReadyRead(10'000))
        output += process.readAll();
    process.kill();
    process.waitForFinished();
    output += process.readAll();
    output.truncate(output.lastIndexOf('\n'));
    return output.sliced(output.lastIndexOf(' ') + 1).toLongLong();
}

}

void tst_Crash::everyAcknowledgedEditSurvivesBeingKilled()
{
    QTemporaryDir folder;
    const QString path = fixture::makeProject(folder.filePath(u"p.rsreview"_s));
    QRandomGenerator random(3);
    for (int round = 0; round < 20; ++round) {
        const int lines = int(random.bounded(1, 150));
        const qint64 acknowledged = killAfter({u"--edit"_s, path, QString::number(round)}, lines);
        QVERIFY(acknowledged > 0);
        auto file = ProjectFile::open(path, ProjectFile::Mode::ReadWrite);
        VERIFY_OK(file);
        const qint64 kept = Journal((*file)->database()).lastSeq().take();
        QVERIFY2(kept == acknowledged || kept == acknowledged + 1, // committed, but killed before it could say so
                 qPrintable(u"%1 acknowledged, %2 kept"_s.arg(acknowledged).arg(kept)));
        const auto findings = Verifier((*file)->database()).run();
        VERIFY_OK(findings);
        QVERIFY2(findings->empty(), findings->empty() ? "" : qPrintable(findings->front().message));
        // And work goes on from there
        const Edit next{{VerdictChange{SampleId{1}, QString::number(100 + round), Verdict::None, Verdict::Unsure}}};
        VERIFY_OK(fixture::perform((*file)->database(), next));
    }
}

void tst_Crash::aKilledBuilderLeavesNoHalfProject()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 10; ++round) {
        QTemporaryDir folder;
        const qint64 begun = killAfter({u"--build"_s, folder.path()}, int(random.bounded(1, 6)));
        for (qint64 number = 1; number <= begun; ++number) {
            const QString path = folder.filePath(u"%1.rsreview"_s.arg(number));
            if (QFileInfo::exists(path)) {
                auto file = ProjectFile::open(path, ProjectFile::Mode::ReadOnly);
                VERIFY_OK(file);
                QVERIFY(Verifier((*file)->database()).run()->empty());
                continue;
            }
            QCOMPARE(number, begun); // only the last one can be missing
            makeOld(ProjectLock::pathFor(path));
            VERIFY_OK(ProjectFile::create(path));
            const QStringList names = fixture::folderOf(path);
            QVERIFY2(names.filter(u".part"_s).isEmpty() && names.filter(u".lock"_s).isEmpty(),
                     qPrintable(names.join(u' ')));
        }
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--edit")
        return edit(arguments.value(2), arguments.value(3).toUInt());
    if (arguments.value(1) == u"--build")
        return build(arguments.value(2));
    tst_Crash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Crash.moc"
