#include "core/import/ImportPreview.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// A look at a file before anything is imported.
class tst_ImportPreview : public QObject
{
    Q_OBJECT
private slots:
    void theFirstSamplesAreAsTheyWouldComeIn();
    void aFewSamplesAreShownAndMoreAreCounted();
    void recordsThatAreNoSamplesArePassedOver();
    void aFileThatBreaksOffShowsWhatCameBefore();
    void whatCannotBeImportedIsAnError_data();
    void whatCannotBeImportedIsAnError();
    void nothingIsWritten();
    void cancellingStopsTheReading();

private:
    QString write(const QByteArray &bytes, const QString &name = u"t.json"_s) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    Result<ImportPreview> look(const QString &path, int records = 1000) const
    {
        JobControl control;
        return previewImport(path, records, control);
    }

    QTemporaryDir m_folder;
};

namespace {
const QByteArray Good = R"({"id": "a", "image": "<b>.png", "conversations": [
 {"from": "human", "value": "<img src=\"/dev/zero\">"}, {"from": "gpt", "value": "[0.1, 0.2, 0.3, 0.4]"}]})";
}

void tst_ImportPreview::theFirstSamplesAreAsTheyWouldComeIn()
{
    const auto preview = look(write("[" + Good + ", {\"conversations\": []}]"));
    QVERIFY(preview);
    QVERIFY(preview->problem.isEmpty());
    QCOMPARE(preview->samples.size(), std::size_t(2));
    const Sample &first = preview->samples.front();
    QCOMPARE(first.externalId, u"a"_s);
    QCOMPARE(first.images, QStringList{u"<b>.png"_s});
    QCOMPARE(first.turns[0].value, u"<img src=\"/dev/zero\">"_s);
    QCOMPARE(first.pairs.size(), std::size_t(1));
    QCOMPARE(first.record, 1);
    QCOMPARE(preview->samples[1].record, 2);
    QCOMPARE(preview->boxes.size(), std::size_t(1));
    QCOMPARE(preview->boxes.front().boxes(), 1);
}

void tst_ImportPreview::aFewSamplesAreShownAndMoreAreCounted()
{
    const QString path = write((Good + "\n").repeated(300));
    const auto preview = look(path, 200);
    QVERIFY(preview);
    QCOMPARE(preview->recordsRead, 200);
    QCOMPARE(preview->samples.size(), std::size_t(20));
    QCOMPARE(preview->boxes.front().boxes(), 200);
    QCOMPARE(look(path, 0)->recordsRead, 0);
}

void tst_ImportPreview::recordsThatAreNoSamplesArePassedOver()
{
    const auto preview = look(write("[17, " + Good + ", {\"id\": tru}, " + Good + "]"));
    QVERIFY(preview);
    QCOMPARE(preview->recordsRead, 4);
    QCOMPARE(preview->samples.size(), std::size_t(2));
    QCOMPARE(preview->samples[0].record, 2);
    QCOMPARE(preview->samples[1].record, 4);
    QVERIFY(preview->problem.isEmpty());
}

void tst_ImportPreview::aFileThatBreaksOffShowsWhatCameBefore()
{
    const QString path = write("[" + Good + "," + Good + "," + Good.left(60));
    const auto preview = look(path);
    QVERIFY(preview);
    QCOMPARE(preview->samples.size(), std::size_t(2));
    QVERIFY2(preview->problem.contains(u"t.json"_s), qPrintable(preview->problem));
    QVERIFY(look(path, 2)->problem.isEmpty()); // it was not read that far
}

void tst_ImportPreview::whatCannotBeImportedIsAnError_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing there") << m_folder.filePath(u"none.json"_s);
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("a device") << u"/dev/zero"_s;
    QTest::newRow("empty") << write({}, u"empty.json"_s);
    QTest::newRow("a picture") << write(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), u"picture.json"_s);
    QTest::newRow("no name") << QString();
}

void tst_ImportPreview::whatCannotBeImportedIsAnError()
{
    QFETCH(QString, path);
    const auto preview = look(path);
    QVERIFY(!preview);
    QVERIFY(!preview.error().message.isEmpty());
}

void tst_ImportPreview::nothingIsWritten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"t.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Good);
    file.close();
    QVERIFY(look(file.fileName()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"t.json"_s});
}

void tst_ImportPreview::cancellingStopsTheReading()
{
    const QString path = write((Good + "\n").repeated(50));
    JobControl control;
    control.cancel();
    const auto preview = previewImport(path, 50, control);
    QVERIFY(preview);
    QCOMPARE(preview->recordsRead, 0);
}

QTEST_GUILESS_MAIN(tst_ImportPreview)
#include "tst_ImportPreview.moc"
