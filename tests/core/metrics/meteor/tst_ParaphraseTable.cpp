#include "core/metrics/meteor/ParaphraseTable.h"

#include "tests/core/metrics/MetricKit.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QStringList paraphrases(const ParaphraseTable &table, std::string_view phrase)
{
    QStringList found;
    table.forEach(phrase,
                  [&](std::string_view text) { found += QString::fromUtf8(text.data(), qsizetype(text.size())); });
    return found;
}

}

class tst_ParaphraseTable : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theTableOfTheKitIsRead();
    void paraphrasesComeInTheOrderOfTheFile();
    void badFilesAreTold_data();
    void badFilesAreTold();
    void aFileCutShortIsTold();

private:
    QString write(const QByteArray &text);

    QTemporaryDir m_folder;
    QString m_path;
};

void tst_ParaphraseTable::init()
{
    m_path = m_folder.filePath(u"table.gz"_s);
    QFile::remove(m_path);
}

QString tst_ParaphraseTable::write(const QByteArray &text)
{
    gzFile file = gzopen(QFile::encodeName(m_path).constData(), "wb");
    gzwrite(file, text.constData(), unsigned(text.size()));
    gzclose(file);
    return m_path;
}

void tst_ParaphraseTable::theTableOfTheKitIsRead()
{
    const QString path = MetricKit::path(u"para_small.gz"_s);
    if (path.isEmpty())
        QSKIP(MetricKit::Absent);
    const auto table = ParaphraseTable::open(path);
    QVERIFY(table);
    const QStringList several{u"some"_s, u"many"_s};
    QCOMPARE(paraphrases(**table, "several"), several);
    QCOMPARE(paraphrases(**table, "a lot of"), QStringList{u"many"_s});
    QVERIFY(paraphrases(**table, "a lot").isEmpty());
    QVERIFY((*table)->longest() >= 3);
}

void tst_ParaphraseTable::paraphrasesComeInTheOrderOfTheFile()
{
    const auto table = ParaphraseTable::open(write("0.1\nb\nz\n0.2\na\nq\n0.3\nb\nc\n0.4\nb\ny")); // no last line end
    QVERIFY(table);
    const QStringList expected{u"z"_s, u"c"_s, u"y"_s};
    QCOMPARE(paraphrases(**table, "b"), expected);
    QCOMPARE((*table)->size(), 4U);
}

void tst_ParaphraseTable::badFilesAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("packed");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("two lines a record") << QByteArray("0.5\na b\n") << true;
    QTest::newRow("not packed") << QByteArray("0.5\na\nb\n") << false;
}

void tst_ParaphraseTable::badFilesAreTold()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, packed);
    if (packed) {
        write(text);
    } else {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    const auto table = ParaphraseTable::open(m_path);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Error::Kind::BadInput);
    QVERIFY(table.error().message.contains(m_path));
    QCOMPARE(ParaphraseTable::open(m_folder.filePath(u"none.gz"_s)).error().kind, Error::Kind::NotFound);
}

void tst_ParaphraseTable::aFileCutShortIsTold()
{
    QByteArray text;
    for (int i = 0; i < 3'000; ++i)
        text += QByteArray::number(i * 7919 % 1009) + '\n';
    QFile file(write(text));
    QVERIFY(file.resize(file.size() / 2));
    const auto table = ParaphraseTable::open(m_path);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, Error::Kind::BadInput);
}

QTEST_GUILESS_MAIN(tst_ParaphraseTable)
#include "tst_ParaphraseTable.moc"
