#include "core/export/RecordExport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using Kind = PairSelection::Kind;

/// One record as it stands now: its own bytes, with the changed texts and without the unwanted pairs.
class tst_RecordExport : public QObject
{
    Q_OBJECT
private slots:
    void withoutChangesEveryByteStays_data();
    void withoutChangesEveryByteStays();
    void changedTextsAreSplicedIn();
    void unwantedPairsAreTakenOut_data();
    void unwantedPairsAreTakenOut();
    void verdictsChoosePairs_data();
    void verdictsChoosePairs();
    void aStateThatNamesNoTurnOfTheRecordIsPassedOver();
    void fieldsAndTextsChangeTogether();
    void bytesThatAreNoRecordAreAnError();
};

namespace {

const QByteArray Record = R"({"id": 1,  "conversations": [
 {"from": "system", "value": "S"},
 {"from": "human", "value": "<image>\nA?"}, {"from": "gpt", "value": "a\/\u00e4"},
 {"from": "human", "value": "B?"}, {"from": "gpt", "value": "b", "score": 1.50},
 {"from": "human", "value": "C?"}
] , "x": [1e3] })";

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

RecordExport::State texts(std::vector<StateStore::TurnText> changed)
{
    return {std::move(changed), {}};
}

}

void tst_RecordExport::withoutChangesEveryByteStays_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("usual") << Record;
    QTest::newRow("no turns") << QByteArray("{\"conversations\":[]}");
    QTest::newRow("none at all") << QByteArray("{ }");
    QTest::newRow("lone surrogate") << QByteArray(
        R"({"conversations": [{"from": "human", "value": "\ud800"}, {"value": "\udc00\uD83D", "from": "gpt"}]})");
    QTest::newRow("NaN") << QByteArray(R"({"n": NaN, "conversations": [{"from": "human", "value": 3}]})");
}

void tst_RecordExport::withoutChangesEveryByteStays()
{
    QFETCH(QByteArray, record);
    const PairSelection everything;
    const auto written = RecordExport(everything, {}).write(view(record), {});
    QVERIFY(written);
    QCOMPARE(QByteArray::fromStdString(written->record), record);
    QCOMPARE(written->droppedPairs, 0);
}

void tst_RecordExport::changedTextsAreSplicedIn()
{
    const PairSelection everything;
    EscapeStyle ascii;
    ascii.asciiOnly = true;
    const auto written = RecordExport(everything, ascii)
                             .write(view(Record), texts({{u"3"_s, u"a/\u00e4 und \"b\"\n\u4e2d"_s}, {u"6"_s, u""_s}}));
    QVERIFY(written);
    QByteArray expected = Record;
    expected.replace(R"("a\/\u00e4")", R"("a\/\u00e4 und \"b\"\n\u4e2d")").replace("\"C?\"", "\"\"");
    QCOMPARE(QByteArray::fromStdString(written->record), expected);
    QCOMPARE(written->pairs, 3);
}

void tst_RecordExport::unwantedPairsAreTakenOut_data()
{
    QTest::addColumn<QList<int>>("rejected"); // pairs from 1
    QTest::addColumn<QByteArray>("turns");    // what stays in the list, white space aside; empty: no record
    const QByteArray s = R"({"from":"system","value":"S"})";
    const QByteArray a = R"({"from":"human","value":"<image>\nA?"},{"from":"gpt","value":"a\/\u00e4"})";
    const QByteArray b = R"({"from":"human","value":"B?"},{"from":"gpt","value":"b","score":1.50})";
    const QByteArray c = R"({"from":"human","value":"C?"})";
    const auto marked = [](QByteArray turns) { return turns.replace("\"value\":\"", "\"value\":\"<image>\\n"); };
    QByteArray markedB = b;
    markedB.replace("B?", "<image>\\nB?");
    QTest::newRow("first") << QList{1} << s + ',' + markedB + ',' + c;
    QTest::newRow("second") << QList{2} << s + ',' + a + ',' + c;
    QTest::newRow("last") << QList{3} << s + ',' + a + ',' + b;
    QTest::newRow("first two") << QList{1, 2} << s + ',' + marked(c);
    QTest::newRow("last two") << QList{2, 3} << s + ',' + a;
    QTest::newRow("outer ones") << QList{1, 3} << s + ',' + markedB;
    QTest::newRow("all") << QList{1, 2, 3} << QByteArray();
}

void tst_RecordExport::unwantedPairsAreTakenOut()
{
    QFETCH(QList<int>, rejected);
    QFETCH(QByteArray, turns);
    const QStringList anchors{u"3"_s, u"5"_s, u"6"_s};
    RecordExport::State state;
    for (const int pair : rejected)
        state.verdicts.push_back({anchors[pair - 1], Verdict::Rejected});
    const PairSelection selection{{}, {Kind::Rejected}};
    const auto written = RecordExport(selection, {}).write(view(Record), state);
    QVERIFY(written);
    QCOMPARE(written->droppedPairs, int(rejected.size()));
    QCOMPARE(written->pairs, 3 - int(rejected.size()));
    QByteArray record = QByteArray::fromStdString(written->record);
    if (turns.isEmpty()) {
        QVERIFY(record.isEmpty());
        return;
    }
    QCOMPARE(record.replace(" ", "").replace("\n", ""), "{\"id\":1,\"conversations\":[" + turns + "],\"x\":[1e3]}");
}

void tst_RecordExport::verdictsChoosePairs_data()
{
    QTest::addColumn<QList<Kind>>("only");
    QTest::addColumn<QList<Kind>>("drop");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("edited");
    QTest::addColumn<bool>("kept");
    const auto row = [](const char *name, const QList<Kind> &only, const QList<Kind> &drop, Verdict verdict,
                        bool edited, bool kept) { QTest::newRow(name) << only << drop << verdict << edited << kept; };
    row("everything", {}, {}, Verdict::Rejected, false, true);
    row("only approved", {Kind::Approved}, {}, Verdict::Approved, false, true);
    row("only approved: corrected", {Kind::Approved}, {}, Verdict::Approved, true, true);
    row("only approved: none", {Kind::Approved}, {}, Verdict::None, false, false);
    row("only approved: edited alone", {Kind::Approved}, {}, Verdict::None, true, false);
    row("only corrected", {Kind::Corrected}, {}, Verdict::Approved, true, true);
    row("only corrected: approved", {Kind::Corrected}, {}, Verdict::Approved, false, false);
    row("drop none", {}, {Kind::None}, Verdict::None, false, false);
    row("drop unsure", {}, {Kind::Unsure}, Verdict::Unsure, true, false);
    row("drop wins over only", {Kind::Approved}, {Kind::Corrected}, Verdict::Approved, true, false);
    row("drop wins over only, not here", {Kind::Approved}, {Kind::Corrected}, Verdict::Approved, false, true);
}

void tst_RecordExport::verdictsChoosePairs()
{
    QFETCH(QList<Kind>, only);
    QFETCH(QList<Kind>, drop);
    QFETCH(Verdict, verdict);
    QFETCH(bool, edited);
    QFETCH(bool, kept);
    const PairSelection selection{{only.begin(), only.end()}, {drop.begin(), drop.end()}};
    QCOMPARE(selection.keeps(verdict, edited), kept);
    const QByteArray record = R"({"conversations": [{"from": "human", "value": "Q"}, {"from": "gpt", "value": "A"}]})";
    RecordExport::State state{{}, {{u"2"_s, verdict}}};
    if (edited)
        state.texts.push_back({u"1"_s, u"other"_s}); // a changed question corrects the pair, too
    const auto written = RecordExport(selection, {}).write(view(record), state);
    QVERIFY(written);
    QCOMPARE(!written->record.empty(), kept);
    QCOMPARE(written->pairs, kept ? 1 : 0);
}

void tst_RecordExport::aStateThatNamesNoTurnOfTheRecordIsPassedOver()
{
    const PairSelection everything;
    RecordExport::State state = texts({{u"99"_s, u"x"_s}, {u"0"_s, u"x"_s}, {u""_s, u"x"_s}});
    state.verdicts.push_back({u"2"_s, Verdict::Rejected}); // a question, not the anchor
    const auto written = RecordExport(everything, {}).write(view(Record), state);
    QVERIFY(written);
    QCOMPARE(QByteArray::fromStdString(written->record), Record);
}

void tst_RecordExport::fieldsAndTextsChangeTogether()
{
    const QByteArray record =
        R"({"bbox": [1,2 ,3,4], "conversations": [{"from": "human", "value": "A?"}, {"from": "gpt", "value": "a"},)"
        R"( {"from": "human", "value": "B?"}, {"from": "gpt", "value": "b"}], "o": [{"box": [5,6,7,8]}]})";
    RecordExport::State state = texts({{u"/bbox"_s, u"[10,20 ,30,40]"_s},
                                       {u"/o/0/box"_s, u"[5,6,7,99]"_s},
                                       {u"4"_s, u"longer than b"_s},
                                       {u"/gone"_s, u"[1]"_s}});
    const PairSelection everything;
    const QByteArray changed = QByteArray(record)
                                   .replace("[1,2 ,3,4]", "[10,20 ,30,40]")
                                   .replace("\"b\"}", "\"longer than b\"}")
                                   .replace("[5,6,7,8]", "[5,6,7,99]");
    const auto written = RecordExport(everything, {}).write(view(record), state);
    QVERIFY(written);
    QCOMPARE(QByteArray::fromStdString(written->record), changed);

    state.verdicts = {{u"2"_s, Verdict::Rejected}};
    const PairSelection good{{}, {Kind::Rejected}};
    const auto part = RecordExport(good, {}).write(view(record), state);
    QVERIFY(part);
    QCOMPARE(QByteArray::fromStdString(part->record),
             QByteArray(changed).replace(R"({"from": "human", "value": "A?"}, {"from": "gpt", "value": "a"}, )", ""));
}

void tst_RecordExport::bytesThatAreNoRecordAreAnError()
{
    const PairSelection everything;
    for (const QByteArray &bytes : {QByteArray(), QByteArray("{"), QByteArray("17"), Record.chopped(1)}) {
        const auto written = RecordExport(everything, {}).write(view(bytes), {});
        QVERIFY(!written);
        QVERIFY(!written.error().message.isEmpty());
    }
}

QTEST_APPLESS_MAIN(tst_RecordExport)
#include "tst_RecordExport.moc"
