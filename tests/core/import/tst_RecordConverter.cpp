#include "core/import/RecordConverter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// A row for every record, and a word about every record that is none.
class tst_RecordConverter : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void turnsBecomePairs_data();
    void turnsBecomePairs();
    void aRowIsFilledAnewForEveryRecord();
    void namesAreKeptWhateverTheyHold_data();
    void namesAreKeptWhateverTheyHold();
    void whatIsNoRecordIsReportedWhereItStands();
    void oddRecordsAreRowsAndReported();
    void boxesAreCountedOverAllRecords();

private:
    bool convert(const QByteArray &json, SampleRow &row, qint64 line = 1, qint64 byte = 0);

    const NotationRegistry m_notations = builtinNotations();
    std::unique_ptr<RecordConverter> m_converter;
    std::vector<Problem> m_problems;
    qint64 m_number = 0;
};

void tst_RecordConverter::init()
{
    m_number = 0;
    m_problems.clear();
    m_converter = std::make_unique<RecordConverter>(
        m_notations, [this](Problem problem) { m_problems.push_back(std::move(problem)); });
}

bool tst_RecordConverter::convert(const QByteArray &json, SampleRow &row, qint64 line, qint64 byte)
{
    const QByteArray padded = json + QByteArray(int(RecordParser::Padding), ' ');
    RawRecord record;
    record.bytes = {padded.constData(), std::size_t(json.size())};
    record.number = ++m_number;
    record.line = line;
    record.byte = byte;
    return m_converter->convert(record, row);
}

void tst_RecordConverter::turnsBecomePairs_data()
{
    QTest::addColumn<QByteArray>("roles");
    QTest::addColumn<int>("pairs");
    QTest::addColumn<bool>("regular");
    QTest::newRow("question and answer") << QByteArray("human gpt") << 1 << true;
    QTest::newRow("other names") << QByteArray("user assistant") << 1 << true;
    QTest::newRow("two of them") << QByteArray("human gpt human gpt") << 2 << true;
    QTest::newRow("no turns") << QByteArray() << 0 << true;
    QTest::newRow("system first") << QByteArray("system human gpt") << 1 << false;
    QTest::newRow("no answer") << QByteArray("human") << 1 << false;
    QTest::newRow("answer first") << QByteArray("gpt human") << 2 << false;
    QTest::newRow("two questions") << QByteArray("human human gpt gpt") << 3 << false;
    QTest::newRow("nobody known") << QByteArray("narrator narrator") << 0 << false;
}

void tst_RecordConverter::turnsBecomePairs()
{
    QFETCH(QByteArray, roles);
    QFETCH(int, pairs);
    QFETCH(bool, regular);
    QByteArrayList turns;
    for (const QByteArray &role : roles.isEmpty() ? QByteArrayList() : roles.split(' '))
        turns.append("{\"from\": \"" + role + "\", \"value\": \"v\"}");
    SampleRow row;
    QVERIFY(convert("{\"conversations\": [" + turns.join(",") + "]}", row));
    QCOMPARE(row.turns, turns.size());
    QCOMPARE(row.pairs.size(), pairs);
    QCOMPARE(row.flags == SampleRow::RegularTurns, regular);
    QVERIFY(m_problems.empty());
}

void tst_RecordConverter::aRowIsFilledAnewForEveryRecord()
{
    SampleRow row;
    QVERIFY(convert(R"({"id": "a", "image": "a.png", "conversations": [{"from": "human", "value": "How many?"},
        {"from": "gpt", "value": "3"}, {"from": "human", "value": "x"}, {"from": "gpt", "value": "y"}]})",
                    row, 7));
    QCOMPARE(row.line, 7);
    QVERIFY(convert(R"({"conversations": []})", row, 9));
    QCOMPARE(row.record, 2);
    QCOMPARE(row.line, 9);
    QCOMPARE(row.length, 21);
    QVERIFY(row.externalId.isEmpty() && row.images.isEmpty() && row.pairs.isEmpty());
    QCOMPARE(row.turns, 0);
}

void tst_RecordConverter::namesAreKeptWhateverTheyHold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << QByteArray(R"("<img src=\"/dev/zero\">")") << u"<img src=\"/dev/zero\">"_s;
    QTest::newRow("newline") << QByteArray(R"("a\nb")") << u"a\nb"_s;
    QTest::newRow("right to left") << QByteArray(R"("\u202egnp.a")") << u"\u202egnp.a"_s;
    QTest::newRow("lone surrogate") << QByteArray(R"("\ud800")") << QString(QChar(0xD800));
    QTest::newRow("long") << '"' + QByteArray(100'000, 'x') + '"' << QString(100'000, u'x');
}

void tst_RecordConverter::namesAreKeptWhateverTheyHold()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    SampleRow row;
    QVERIFY(convert("{\"id\": " + json + ", \"image\": [\"a.png\", " + json + "], \"conversations\": []}", row));
    QCOMPARE(unpackNames(row.externalId), QStringList{text});
    QCOMPARE(unpackNames(row.images), (QStringList{u"a.png"_s, text}));
}

void tst_RecordConverter::whatIsNoRecordIsReportedWhereItStands()
{
    SampleRow row;
    QVERIFY(convert("{}", row));
    m_problems.clear();
    QVERIFY(!convert("{\"id\": tru}", row, 12, 300));
    QCOMPARE(m_problems.size(), std::size_t(1));
    QCOMPARE(m_problems[0].record, 2);
    QCOMPARE(m_problems[0].line, 12);
    QVERIFY(m_problems[0].byte >= 300 && m_problems[0].byte < 311);
    QVERIFY(!m_problems[0].kind.isEmpty() && !m_problems[0].message.isEmpty());
    QVERIFY(convert(R"({"conversations": []})", row)); // and it goes on
    QCOMPARE(m_problems.size(), std::size_t(1));
}

void tst_RecordConverter::oddRecordsAreRowsAndReported()
{
    SampleRow row;
    QVERIFY(convert(R"({"id": 1, "id": 2, "image": 3, "conversations": [{"from": "human", "value": 4}]})", row, 5));
    QStringList kinds;
    for (const Problem &problem : m_problems) {
        kinds.append(problem.kind);
        QCOMPARE(problem.record, 1);
        QCOMPARE(problem.line, 5);
    }
    QVERIFY(kinds.contains(RecordFields::word(RecordFields::Oddity::DuplicateKey)));
    QVERIFY(kinds.contains(RecordFields::word(RecordFields::Oddity::ImageNotAString)));
    QVERIFY(kinds.contains(RecordFields::word(RecordFields::Oddity::ValueNotAString)));
    QCOMPARE(row.externalId, QByteArray("2"));
    QCOMPARE(row.pairs.size(), 1);
}

void tst_RecordConverter::boxesAreCountedOverAllRecords()
{
    QVERIFY(m_converter->boxes().empty());
    SampleRow row;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(convert(R"({"conversations": [{"from": "human", "value": "In [0.1, 0.2, 0.3, 0.4]?"},
            {"from": "gpt", "value": "Also [0.5, 0.5, 0.6, 0.7]."}]})",
                        row));
        QVERIFY(PairTraits::fromByte(std::uint8_t(row.pairs[0])).hasBox);
    }
    QVERIFY(convert(R"({"conversations": [{"from": "system", "value": "[0.1, 0.2, 0.3, 0.4]"}]})", row));
    QCOMPARE(m_converter->boxes().size(), std::size_t(1));
    QCOMPARE(m_converter->boxes().front().boxes(), 6); // a turn in no pair is not reviewed
}

QTEST_GUILESS_MAIN(tst_RecordConverter)
#include "tst_RecordConverter.moc"
