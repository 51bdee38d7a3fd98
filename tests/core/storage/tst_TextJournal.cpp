#include "core/storage/ProjectFile.h"
#include "core/storage/TextEntry.h"
#include "core/storage/TextJournalWriter.h"
#include "tests/core/storage/Fixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

/// The readable copy of the journal: one line an entry, whatever happens.
class tst_TextJournal : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void everyEntryIsALine();
    void everyTextComesBackAsItWas_data();
    void everyTextComesBackAsItWas();
    void whatWasCutShortIsWrittenAgain();
    void aFileOfAnotherProjectIsLeftAlone();
    void anotherCourseOfHistoryGetsAnotherFile();
    void whatIsNoPlainFileIsLeftAlone();
    void aFullDiskIsMadeUpForLater();
    void aBulkEditIsOneLine();
    void theWriterKeepsUpAndEndsWithAllWritten();
    void aFailureIsToldOnce();
    void hostileLinesAreRefused_data();
    void hostileLinesAreRefused();
    void afterBeingKilledItIsWholeAgain();

private:
    QString path() const { return m_folder->filePath(u"p.rsreview"_s); }
    QString text(const QString &name = u"p.journal.jsonl"_s) const { return m_folder->filePath(name); }
    Database &db() { return m_file->database(); }
    void tag(const QString &tag);
    void open();
    /// What the file holds is what the project holds, entry by entry.
    void verifyWhole(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProjectFile> m_file;
    bool m_mounted = false;
};

namespace {

QList<QByteArray> linesOf(const QString &path)
{
    QList<QByteArray> lines = fixture::readFile(path).split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

Result<TextEntry> parse(const QByteArray &line)
{
    return TextEntry::parse({line.constData(), std::size_t(line.size())});
}

/// Edits for ever, with a writer beside.
int work(const QString &path)
{
    auto file = ProjectFile::open(path, ProjectFile::Mode::ReadWrite);
    if (!file)
        return 1;
    TextJournalWriter writer((*file)->openReader().take(), (*file)->path(), [](const Error &) { ::_exit(3); });
    for (int i = 1;; ++i) {
        const QString tag = u"%1 %2 "_s.arg(i).arg(::getpid()).repeated(300);
        const auto entry =
            fixture::perform((*file)->database(), {{TagChange{SampleId{i % 20 + 1}, u"2"_s, tag, false, true}}});
        if (!entry)
            ::_exit(2);
        writer.wake();
        const QByteArray line = "ACK " + QByteArray::number(entry->seq) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
            ::_exit(9);
    }
}

}

void tst_TextJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    fixture::makeProject(path());
    open();
}

void tst_TextJournal::cleanup()
{
    m_file.reset();
    if (m_mounted)
        ::umount(m_folder->path().toLocal8Bit().constData());
    m_mounted = false;
}

void tst_TextJournal::open()
{
    m_file.reset();
    auto file = ProjectFile::open(path(), ProjectFile::Mode::ReadWrite, DiskKind::Local);
    VERIFY_OK(file);
    m_file = file.take();
}

void tst_TextJournal::tag(const QString &tag)
{
    VERIFY_OK(fixture::perform(db(), {{TagChange{SampleId{3}, u"2"_s, tag, false, true}}}));
}

void tst_TextJournal::verifyWhole(const QString &file)
{
    Journal journal(db());
    const auto lines = linesOf(file);
    QVERIFY(fixture::readFile(file).endsWith('\n'));
    QCOMPARE(lines.size() - 1, journal.lastSeq().take());
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto entry = parse(lines[i]);
        VERIFY_OK(entry);
        QCOMPARE(entry->entry.seq, i);
        QCOMPARE(entry->hash, journal.hashAt(i).take());
    }
}

void tst_TextJournal::everyEntryIsALine()
{
    TextJournal journal(path());
    VERIFY_OK(journal.catchUp(db()));
    QVERIFY(!QFile::exists(text())); // nothing to tell yet
    const auto edit = fixture::perform(db(), fixture::mixedEdit(SampleId{1}, u"edited"_s));
    VERIFY_OK(edit);
    VERIFY_OK(journal.catchUp(db()));
    VERIFY_OK(fixture::undo(db()));
    VERIFY_OK(fixture::redo(db()));
    VERIFY_OK(journal.catchUp(db()));
    QCOMPARE(journal.path(), text());
    verifyWhole(text());

    const auto first = parse(linesOf(text()).at(1));
    QCOMPARE(first->entry.uuid, edit->uuid);
    QCOMPARE(first->entry.time, edit->time);
    QCOMPARE(first->changes.size(), edit->edit.changes.size());
    QCOMPARE(first->changes[0].record, 1);
    const auto undo = parse(linesOf(text()).at(2));
    QCOMPARE(undo->entry.kind, JournalEntry::Kind::Undo);
    QCOMPARE(undo->entry.target, 1);

    TextJournal another(path()); // as after opening again
    tag(u"more"_s);
    VERIFY_OK(another.catchUp(db()));
    verifyWhole(text());
}

void tst_TextJournal::everyTextComesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("lone surrogates") << QString(QChar(0xD800)) + u'x' + QChar(0xDC00) + QChar(0xD83D);
    QTest::newRow("nothing") << QString(QChar(0)) + u"a"_s + QChar(0);
    QTest::newRow("line breaks") << u"a\nb\r\nc\u2028d"_s;
    QTest::newRow("quotes") << u"\"\\\"}]}\n{\"seq\":1}"_s;
    QTest::newRow("Chinese and a ship") << u"机场 🚢"_s;
    QTest::newRow("not a character") << u"\ufffe\uffff\ufffd"_s;
    QTest::newRow("long") << QString(2'000'000, u'x');
}

void tst_TextJournal::everyTextComesBackAsItWas()
{
    QFETCH(QString, text);
    VERIFY_OK(fixture::perform(db(), {{TextChange{SampleId{1}, u"2"_s, u"as imported"_s, text}}}));
    tag(text + u"!"_s);
    TextJournal journal(path());
    VERIFY_OK(journal.catchUp(db()));
    verifyWhole(this->text());
    const auto lines = linesOf(this->text());
    const auto change = parse(lines[1])->changes.at(0).toChange();
    VERIFY_OK(change);
    QCOMPARE(std::get<TextChange>(*change).after, text);
    QCOMPARE(parse(lines[2])->changes.at(0).item, text + u"!"_s);
}

void tst_TextJournal::whatWasCutShortIsWrittenAgain()
{
    {
        TextJournal journal(path());
        tag(u"one"_s);
        tag(u"two"_s);
        VERIFY_OK(journal.catchUp(db()));
    }
    const QByteArray whole = fixture::readFile(text());
    for (qsizetype length = 0; length < whole.size(); ++length) {
        fixture::writeFile(text(), whole.first(length));
        TextJournal journal(path());
        VERIFY_OK(journal.catchUp(db()));
        QCOMPARE(fixture::readFile(text()), whole);
    }
    fixture::writeFile(text(), whole + QByteArray(5'000, '\0')); // as the power leaves it
    TextJournal journal(path());
    VERIFY_OK(journal.catchUp(db()));
    QCOMPARE(fixture::readFile(text()), whole);

    QVERIFY(QFile::remove(text())); // while it is in use
    tag(u"three"_s);
    VERIFY_OK(journal.catchUp(db()));
    verifyWhole(text());
    QCOMPARE(fixture::folderOf(path()).filter(u"jsonl"_s).size(), 1);
}

void tst_TextJournal::aFileOfAnotherProjectIsLeftAlone()
{
    const QByteArray foreign = TextEntry::header(u"another"_s) + "{\"cut sho";
    fixture::writeFile(text(), foreign);
    fixture::writeFile(text(u"p.journal-2.jsonl"_s), "shopping list");
    tag(u"one"_s);
    TextJournal journal(path());
    VERIFY_OK(journal.catchUp(db()));
    QCOMPARE(fixture::readFile(text()), foreign);
    QCOMPARE(fixture::readFile(text(u"p.journal-2.jsonl"_s)), "shopping list");
    verifyWhole(text(u"p.journal-3.jsonl"_s));
    TextJournal again(path());
    tag(u"two"_s);
    VERIFY_OK(again.catchUp(db()));
    verifyWhole(text(u"p.journal-3.jsonl"_s));
}

void tst_TextJournal::anotherCourseOfHistoryGetsAnotherFile()
{
    tag(u"one"_s);
    m_file.reset();
    QVERIFY(QFile::copy(path(), text(u"backup"_s)));
    open();
    tag(u"two"_s);
    {
        TextJournal journal(path());
        VERIFY_OK(journal.catchUp(db()));
    }
    const QByteArray former = fixture::readFile(text());
    m_file.reset();
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(text(u"backup"_s), path())); // restored
    open();
    TextJournal shorter(path());
    VERIFY_OK(shorter.catchUp(db()));
    tag(u"another two"_s);
    TextJournal other(path());
    VERIFY_OK(other.catchUp(db()));
    QCOMPARE(fixture::readFile(text()), former);
    verifyWhole(text(u"p.journal-2.jsonl"_s));
}

void tst_TextJournal::whatIsNoPlainFileIsLeftAlone()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"p.journal.jsonl"_s));
    fixture::writeFile(text(u"victim"_s), "mine");
    QVERIFY(QFile::link(text(u"victim"_s), text(u"p.journal-2.jsonl"_s)));
    tag(u"one"_s);
    TextJournal journal(path());
    VERIFY_OK(journal.catchUp(db()));
    QCOMPARE(fixture::readFile(text(u"victim"_s)), "mine");
    verifyWhole(text(u"p.journal-3.jsonl"_s));
}

void tst_TextJournal::aFullDiskIsMadeUpForLater()
{
    m_file.reset();
    m_mounted = ::mount("tmpfs", m_folder->path().toLocal8Bit().constData(), "tmpfs", 0, "size=2m") == 0;
    if (!m_mounted)
        QSKIP("no small disk could be mounted");
    fixture::makeProject(path());
    open();
    tag(u"one"_s);
    TextJournal journal(path());
    VERIFY_OK(journal.catchUp(db()));
    tag(QString(50'000, u'x'));
    QFile filler(text(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'f')) == 4096) {
    }
    const auto refused = journal.catchUp(db());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NoSpace);
    QCOMPARE(linesOf(text()).size(), 2);
    QVERIFY(fixture::readFile(text()).endsWith('\n'));
    QVERIFY(filler.remove());
    VERIFY_OK(journal.catchUp(db()));
    verifyWhole(text());
}

void tst_TextJournal::aBulkEditIsOneLine()
{
    Edit bulk;
    for (int i = 0; i < 40'000; ++i)
        bulk.changes.push_back(VerdictChange{SampleId{1 + i % 20}, QString::number(i), Verdict::None, Verdict::Unsure});
    VERIFY_OK(fixture::perform(db(), bulk));
    TextJournal journal(path());
    VERIFY_OK(journal.catchUp(db()));
    verifyWhole(text());
    QCOMPARE(parse(linesOf(text()).at(1))->changes.size(), bulk.changes.size());
    TextJournal again(path()); // finds the beginning of a line of megabytes
    tag(u"small"_s);
    VERIFY_OK(again.catchUp(db()));
    verifyWhole(text());
}

void tst_TextJournal::theWriterKeepsUpAndEndsWithAllWritten()
{
    tag(u"before"_s);
    {
        TextJournalWriter writer(m_file->openReader().take(), path(), [](const Error &) { QFAIL("it failed"); });
        for (int i = 0; i < 300; ++i) {
            tag(QString::number(i));
            writer.wake();
        }
    }
    verifyWhole(text());
}

void tst_TextJournal::aFailureIsToldOnce()
{
    const QString nowhere = m_folder->filePath(u"none/p.rsreview"_s);
    std::atomic<int> told = 0;
    {
        TextJournalWriter writer(m_file->openReader().take(), nowhere, [&](const Error &) { ++told; });
        for (int i = 0; i < 20; ++i) {
            tag(QString::number(i));
            writer.wake();
        }
    }
    QCOMPARE(told.load(), 1);
}

void tst_TextJournal::hostileLinesAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("cut") << QByteArray("]}") << QByteArray();
    QTest::newRow("seq 0") << QByteArray("\"seq\":1") << QByteArray("\"seq\":0");
    QTest::newRow("seq beyond") << QByteArray("\"seq\":1") << QByteArray("\"seq\":99999999999999999999");
    QTest::newRow("seq a text") << QByteArray("\"seq\":1") << QByteArray("\"seq\":\"1\"");
    QTest::newRow("kind") << QByteArray("\"kind\":\"edit\"") << QByteArray("\"kind\":\"delete\"");
    QTest::newRow("an undo with changes") << QByteArray("\"kind\":\"edit\"") << QByteArray("\"kind\":\"undo\"");
    QTest::newRow("time") << QByteArray("\"time\":\"20") << QByteArray("\"time\":\"xx");
    QTest::newRow("hash") << QByteArray("\"hash\":\"") << QByteArray("\"hash\":\"zz");
    QTest::newRow("changes no list") << QByteArray("\"changes\":[") << QByteArray("\"changes\":{");
    QTest::newRow("no changes") << QByteArray("\"changes\":[") << QByteArray("\"changes\":[],\"x\":[");
    QTest::newRow("a change no object") << QByteArray("\"changes\":[") << QByteArray("\"changes\":[7,");
    QTest::newRow("record a text") << QByteArray("\"record\":3") << QByteArray("\"record\":\"3\"");
    QTest::newRow("after a number") << QByteArray("\"after\":") << QByteArray("\"after\":5,\"x\":");
    QTest::newRow("deep") << QByteArray("\"changes\":[") << "\"changes\":" + QByteArray(100'000, '[');
}

void tst_TextJournal::hostileLinesAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    tag(u"one"_s);
    TextJournal journal(path());
    VERIFY_OK(journal.catchUp(db()));
    QByteArray line = linesOf(text()).at(1);
    VERIFY_OK(parse(line));
    if (from.isEmpty())
        line.clear();
    else
        line.replace(from, to);
    const auto entry = parse(line);
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, Error::Kind::BadInput);
}

void tst_TextJournal::afterBeingKilledItIsWholeAgain()
{
    m_file.reset();
    QRandomGenerator random(7);
    for (int round = 0; round < 10; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--work"_s, path()});
        QByteArray output;
        const int lines = int(random.bounded(1, 100));
        while (output.count('\n') < lines && process.waitForReadyRead(10'000))
            output += process.readAll();
        process.kill();
        process.waitForFinished();
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        open();
        TextJournal journal(path());
        VERIFY_OK(journal.catchUp(db()));
        verifyWhole(text());
        m_file.reset();
    }
    QCOMPARE(fixture::folderOf(path()).filter(u"jsonl"_s).size(), 1);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work")
        return work(arguments.value(2));
    tst_TextJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_TextJournal.moc"
