#include "core/edits/DiffChanges.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Single changes of a text, taken back.
class tst_DiffChanges : public QObject
{
    Q_OBJECT
private slots:
    void aChangeIsTakenBackAlone_data();
    void aChangeIsTakenBackAlone();
    void changesStandWhereTheyAreInBothTexts();
    void aSentenceKnowsItsChanges();
    void allOrNothingGivesTheTexts_data();
    void allOrNothingGivesTheTexts();
};

void tst_DiffChanges::aChangeIsTakenBackAlone_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");
    const QString before = u"A car is near the two trees."_s;
    const QString after = u"A vehicle is near the trees now."_s;
    QTest::newRow("replaced") << before << after << 0 << u"A car is near the trees now."_s;
    QTest::newRow("taken out") << before << after << 1 << u"A vehicle is near the two trees now."_s;
    QTest::newRow("put in") << before << after << 2 << u"A vehicle is near the trees."_s;
    QTest::newRow("no such change") << before << after << 9 << after;
}

void tst_DiffChanges::aChangeIsTakenBackAlone()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const int, number);
    QTEST(withChangesBack(wordDiff(before, after), [number](std::size_t one) { return int(one) == number; }),
          "expected");
}

void tst_DiffChanges::changesStandWhereTheyAreInBothTexts()
{
    const QString before = u"one two three"_s;
    const QString after = u"one 2 three four"_s;
    const auto changes = diffChanges(wordDiff(before, after));
    QCOMPARE(changes.size(), std::size_t(2));
    QCOMPARE(before.mid(changes[0].before, changes[0].beforeLength), u"two"_s);
    QCOMPARE(after.mid(changes[0].after, changes[0].afterLength), u"2"_s);
    QCOMPARE(changes[1].beforeLength, 0);
    QCOMPARE(after.mid(changes[1].after, changes[1].afterLength).trimmed(), u"four"_s);
}

void tst_DiffChanges::aSentenceKnowsItsChanges()
{
    const auto parts =
        wordDiff(u"A car is here. Two dogs run. No ship."_s, u"A bus is there. Two cats run. No boat."_s);
    QCOMPARE(changesOfSentence(parts, 0), (std::vector<std::size_t>{0, 1}));
    QCOMPARE(changesOfSentence(parts, 1), (std::vector<std::size_t>{0, 1}));
    QCOMPARE(changesOfSentence(parts, 2), (std::vector<std::size_t>{2}));
    QCOMPARE(changesOfSentence(parts, 3), (std::vector<std::size_t>{3}));
    QVERIFY(changesOfSentence(parts, 4).empty());
    QCOMPARE(changesOfSentence(wordDiff(u"All gone."_s, QString()), 0), (std::vector<std::size_t>{0}));
}

void tst_DiffChanges::allOrNothingGivesTheTexts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("same") << u"a b"_s << u"a b"_s;
    QTest::newRow("from nothing") << QString() << u"a b"_s;
    QTest::newRow("to nothing") << u"a b"_s << QString();
    QTest::newRow("Chinese") << u"一架飞机"_s << u"两架直升机。"_s;
    QTest::newRow("blanks") << u"a  b\n c"_s << u"a b\nc "_s;
}

void tst_DiffChanges::allOrNothingGivesTheTexts()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const auto parts = wordDiff(before, after);
    QCOMPARE(withChangesBack(parts, [](std::size_t) { return true; }), before);
    QCOMPARE(withChangesBack(parts, [](std::size_t) { return false; }), after);
}

QTEST_APPLESS_MAIN(tst_DiffChanges)
#include "tst_DiffChanges.moc"
