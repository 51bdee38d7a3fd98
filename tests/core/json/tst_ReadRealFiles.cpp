#include "tests/common/TestPaths.h"
#include "tests/core/json/ReadWhole.h"

#include "core/json/JsonString.h"
#include "core/json/RecordParser.h"
#include "core/json/RecordPatch.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Layout = core::RecordReader::Layout;

namespace {

/// The same records with other white space: what Qt writes, which is a tight and an indented layout.
QByteArray relaid(const QByteArray &bytes, QJsonDocument::JsonFormat format)
{
    return QJsonDocument::fromJson(bytes).toJson(format);
}

}

class tst_ReadRealFiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_data = paths::data();

    void compareWhole(const QByteArray &bytes, std::size_t window, std::size_t *count = nullptr)
    {
        const QString path = writeFile(QDir(m_folder.path()), u"variant.json"_s, bytes);
        const ReadWhole read(path, {.window = window});
        QVERIFY2(read.opened, qPrintable(read.message));
        QVERIFY(QByteArray::fromStdString(read.joined()) == bytes);
        if (count != nullptr)
            *count = read.records.size();
    }

private slots:
    void initTestCase()
    {
        if (m_data.isEmpty())
            QSKIP("The real data is not here; RSREVIEW_TEST_DATA names its folder.");
    }

    void everyFileIsRejoined_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(m_data, {u"*.json"_s, u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QDir(m_data).relativeFilePath(path))) << path;
        }
    }
    void everyFileIsRejoined()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const ReadWhole read(path);
        QVERIFY2(read.opened, qPrintable(read.message));
        QVERIFY(QByteArray::fromStdString(read.joined()) == bytes);
        QCOMPARE(read.problem.has_value(), path.contains(u"malformed"_s));

        core::RecordParser parser;
        core::RecordFields fields;
        for (const auto &record : read.records) {
            const auto problem = parser.parseCopy(record.bytes, fields);
            QVERIFY(!problem || problem->kind == core::ReadProblem::Kind::NotAnObject);
        }
    }

    void variantsAreRejoined_data() { everyFileIsRejoined_data(); }
    void variantsAreRejoined()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        std::size_t records = 0;
        std::size_t same = 0;
        compareWhole(bytes, 1'000, &records);
        compareWhole(QByteArray("\xEF\xBB\xBF") + bytes, 4'096, &same);
        QCOMPARE(same, records);
        compareWhole(QByteArray(bytes).replace('\n', "\r\n"), 333, &same);
        QCOMPARE(same, records);
        compareWhole(bytes.trimmed(), 1 << 22, &same);
        QCOMPARE(same, records);
        const bool whole = !QJsonDocument::fromJson(bytes).isNull(); // JSON Lines and the malformed one are not
        for (const auto format : {QJsonDocument::Compact, QJsonDocument::Indented}) {
            if (!whole)
                continue;
            compareWhole(relaid(bytes, format), 10'000, &same);
            QCOMPARE(same, records);
        }
        compareWhole(bytes.left(bytes.size() * 2 / 3), 5'000); // truncated: the prefix comes in, the rest stays
    }

    void theMalformedFileSaysWhere()
    {
        const ReadWhole read(m_data + u"/formats/malformed/unparsable_results_2021_06_05.json"_s);
        QCOMPARE(read.word(), u"truncated"_s);
        QCOMPARE(read.problem->line, 15);
        QCOMPARE(read.problem->byte, 331);
        QCOMPARE(read.problem->recordsBefore, 0);
    }

    void theTrainingSampleIsReadWhole()
    {
        const ReadWhole read(m_data + u"/rs-gpt4v/train.json"_s);
        QCOMPARE(read.layout, Layout::List);
        QCOMPARE(read.records.size(), std::size_t(108));
        core::RecordParser parser;
        core::RecordFields fields;
        std::size_t pairs = 0;
        for (const auto &record : read.records) {
            QVERIFY(!parser.parseCopy(record.bytes, fields));
            QCOMPARE(fields.images.size(), std::size_t(1));
            pairs += fields.turns.size() / 2;
        }
        QCOMPARE(pairs, std::size_t(1'366));
    }

    void oneEditIsADiffOfOneString()
    {
        const ReadWhole read(m_data + u"/rs-gpt4v/train.json"_s);
        core::RecordParser parser;
        core::RecordFields fields;
        for (const auto &record : read.records) {
            QVERIFY(!parser.parseCopy(record.bytes, fields));
            for (std::size_t turn = 0; turn < fields.turns.size(); ++turn) {
                const QString text = fields.valueText(record.bytes, turn);
                const auto same = core::RecordPatch::patchTurns(record.bytes, fields, {{turn, text}}, {});
                QVERIFY(same.ok() && *same == record.bytes);
                const auto longer = core::RecordPatch::patchTurns(record.bytes, fields, {{turn, text + u'!'}}, {});
                QVERIFY(longer.ok());
                std::string expected = record.bytes;
                expected.insert(fields.turns[turn].value.end() - 1, 1, '!');
                QVERIFY(*longer == expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_ReadRealFiles)
#include "tst_ReadRealFiles.moc"
