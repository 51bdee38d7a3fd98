#include "ui/history/HistoryView.h"

#include "core/model/Sample.h"
#include "tests/ui/HostileTexts.h"
#include "ui/common/ForeignText.h"

#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using namespace core;

/// What was done to a sample, told in lines.
class tst_HistoryView : public QObject
{
    Q_OBJECT
private slots:
    void everyKindOfChangeIsALine_data();
    void everyKindOfChangeIsALine();
    void theWordsAroundTheDifferenceAreShown_data();
    void theWordsAroundTheDifferenceAreShown();
    void undoAndRedoAreTold();
    void manyChangesInOneStepAreCounted();
    void changesOfOtherSamplesAreNotTold();
    void linesTellWhenAndWho();
    void anyTextIsAShortLine_data();
    void anyTextIsAShortLine();
    void longLinesDoNotScrollSideways();
    void anEmptyHistorySaysSo();
    void theListIsReachedAndWalkedWithKeys();
};

namespace {

constexpr SampleId Here{1};

/// system, question, answer, question without an answer.
Sample sampleOf()
{
    Sample sample;
    sample.id = Here;
    for (const QString &role : {u"system"_s, u"human"_s, u"gpt"_s, u"human"_s})
        sample.turns.push_back({QString::number(sample.turns.size() + 1), role, u"v"_s, u"v"_s, true});
    sample.pairs = pairUp(sample.turns);
    return sample;
}

JournalEntry entryOf(std::vector<Change> changes)
{
    JournalEntry entry;
    entry.seq = 1;
    entry.reviewer = u"me"_s;
    entry.time = QDateTime::currentDateTimeUtc();
    entry.edit.changes = std::move(changes);
    return entry;
}

QString told(Change change)
{
    return ui::describe(entryOf({std::move(change)}), sampleOf());
}

}

void tst_HistoryView::everyKindOfChangeIsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Change &change, const QString &expected) {
        QTest::newRow(name) << told(change) << expected;
    };
    row("answer", TextChange{Here, u"3"_s, u"a ship"_s, u"a boat"_s}, u"corrected pair 1: a ship → a boat"_s);
    row("question", TextChange{Here, u"2"_s, u"a"_s, u"b"_s}, u"corrected question 1: a → b"_s);
    row("question without an answer", TextChange{Here, u"4"_s, u"a"_s, u"b"_s}, u"corrected pair 2: a → b"_s);
    row("turn in no pair", TextChange{Here, u"1"_s, u"a"_s, u"b"_s}, u"corrected turn 1: a → b"_s);
    row("emptied", TextChange{Here, u"3"_s, u"a"_s, QString()}, u"corrected pair 1: a → ∅"_s);
    row("approved", VerdictChange{Here, u"3"_s, Verdict::None, Verdict::Approved}, u"approved pair 1"_s);
    row("rejected", VerdictChange{Here, u"4"_s, Verdict::None, Verdict::Rejected}, u"rejected pair 2"_s);
    row("unsure", VerdictChange{Here, u"3"_s, Verdict::Approved, Verdict::Unsure}, u"marked pair 1 as unsure"_s);
    row("taken back", VerdictChange{Here, u"3"_s, Verdict::Approved, Verdict::None},
        u"took the verdict on pair 1 back"_s);
    row("tagged", TagChange{Here, u"3"_s, u"blurred"_s, false, true}, u"tagged pair 1 “blurred”"_s);
    row("tag off", TagChange{Here, u"3"_s, u"blurred"_s, true, false}, u"took the tag “blurred” off pair 1"_s);
    row("commented", CommentChange{Here, u"c"_s, u"3"_s, std::nullopt, u"why?"_s}, u"commented: why?"_s);
    row("reworded", CommentChange{Here, u"c"_s, u"3"_s, u"why?"_s, u"how?"_s}, u"reworded a comment: how?"_s);
    row("comment removed", CommentChange{Here, u"c"_s, u"3"_s, u"why?"_s, std::nullopt}, u"removed a comment"_s);
}

void tst_HistoryView::everyKindOfChangeIsALine()
{
    QFETCH(QString, line);
    QTEST(line, "expected");
}

void tst_HistoryView::theWordsAroundTheDifferenceAreShown_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("late in the text") << u"At the quay lie two ships."_s << u"At the quay lie two boats."_s
                                      << u"…lie two ships. → …lie two boats."_s;
    QTest::newRow("at the end") << u"At the quay lie two ships"_s << u"At the quay lie two ships."_s
                                << u"…wo ships → …wo ships."_s;
    QTest::newRow("ship to rocket") << u"🚢"_s << u"🚀"_s << u"🚢 → 🚀"_s;
    QTest::newRow("a ship where the words begin") << u"a🚢🚢🚢🚢.x"_s << u"a🚢🚢🚢🚢.y"_s << u"…🚢🚢🚢🚢.x → …🚢🚢🚢🚢.y"_s;
    QTest::newRow("white space only") << u"a b"_s << u"a\nb"_s << u"a b → a b"_s;
}

void tst_HistoryView::theWordsAroundTheDifferenceAreShown()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(told(TextChange{Here, u"3"_s, before, after}), u"corrected pair 1: "_s + expected);
}

void tst_HistoryView::undoAndRedoAreTold()
{
    JournalEntry entry = entryOf({VerdictChange{Here, u"3"_s, Verdict::Approved, Verdict::None}});
    entry.kind = JournalEntry::Kind::Undo;
    QCOMPARE(ui::describe(entry, sampleOf()), u"undo: took the verdict on pair 1 back"_s);
    entry.kind = JournalEntry::Kind::Redo;
    QCOMPARE(ui::describe(entry, sampleOf()), u"redo: took the verdict on pair 1 back"_s);
}

void tst_HistoryView::manyChangesInOneStepAreCounted()
{
    std::vector<Change> changes(3, VerdictChange{Here, u"3"_s, Verdict::None, Verdict::Approved});
    QCOMPARE(ui::describe(entryOf(changes), sampleOf()), u"approved pair 1, approved pair 1, approved pair 1"_s);
    changes.push_back(changes.front());
    QVERIFY(ui::describe(entryOf(changes), sampleOf()).contains(u"4"_s));
}

void tst_HistoryView::changesOfOtherSamplesAreNotTold()
{
    QCOMPARE(ui::describe(entryOf({VerdictChange{SampleId{2}, u"3"_s, Verdict::None, Verdict::Rejected},
                                   VerdictChange{Here, u"3"_s, Verdict::None, Verdict::Approved}}),
                          sampleOf()),
             u"approved pair 1"_s);
}

void tst_HistoryView::linesTellWhenAndWho()
{
    ui::HistoryView view;
    view.setReviewer(u"me"_s);
    JournalEntry mine = entryOf({VerdictChange{Here, u"3"_s, Verdict::None, Verdict::Approved}});
    JournalEntry hers = mine;
    hers.reviewer = u"Ada <b>"_s;
    hers.time = QDateTime(QDate(2021, 3, 4), QTime(5, 6), Qt::UTC);
    JournalEntry nobodys = mine;
    nobodys.reviewer.clear();
    view.setEntries({mine, hers, nobodys}, sampleOf());
    QCOMPARE(view.count(), 3);
    const QString now = mine.time.toLocalTime().toString(u"HH:mm"_s);
    QCOMPARE(view.item(0)->text(), now + u" · approved pair 1"_s);
    QVERIFY(view.item(1)->text().endsWith(u" · Ada <b>"_s));
    QVERIFY2(view.item(1)->text().contains(u"21"_s), qPrintable(view.item(1)->text())); // not today: the date
    QVERIFY(view.item(2)->text().endsWith(u"pair 1"_s));
    view.setEntries({mine}, sampleOf());
    QCOMPARE(view.count(), 1);
}

void tst_HistoryView::anyTextIsAShortLine_data()
{
    test::addHostileTexts();
}

void tst_HistoryView::anyTextIsAShortLine()
{
    QFETCH(QString, text);
    ui::HistoryView view;
    view.resize(300, 400);
    JournalEntry entry = entryOf({TextChange{Here, text, u"before"_s, text}, TagChange{Here, text, text, false, true},
                                  CommentChange{Here, u"c"_s, text, std::nullopt, text}});
    entry.reviewer = text;
    view.setEntries({entry}, sampleOf());
    const QString line = view.item(0)->text();
    QVERIFY2(line.size() < 400, qPrintable(QString::number(line.size())));
    QVERIFY(!line.contains(u'\n') && !line.contains(QChar(0x2028)) && !line.contains(QChar(0x202e)));
    QVERIFY2(line.count(ui::excerpt(text, 28)) >= 3, qPrintable(line)); // tag, comment, reviewer
    // Qt shows a tool tip as HTML when it looks like it: this one always does, and no tag in it is foreign.
    QString tip = view.tipOf(view.model()->index(0, 0));
    QVERIFY(tip.startsWith(u"<p>"_s));
    QVERIFY(QTextDocumentFragment::fromHtml(tip).toPlainText().simplified().startsWith(line.simplified()));
    for (const char *tag : {"<p>", "</p>", "<s>", "</s>", "<u><b>", "</b></u>"})
        tip.remove(QLatin1StringView(tag));
    QVERIFY2(!tip.contains(u'<'), qPrintable(tip));
    QVERIFY(!view.grab().isNull());
}

void tst_HistoryView::longLinesDoNotScrollSideways()
{
    ui::HistoryView view;
    view.resize(160, 200);
    view.show();
    view.setEntries({entryOf({CommentChange{Here, u"c"_s, u"3"_s, std::nullopt, QString(100, u'W')}})}, sampleOf());
    view.grab();
    QVERIFY(view.visualItemRect(view.item(0)).right() <= view.viewport()->width());
}

void tst_HistoryView::anEmptyHistorySaysSo()
{
    ui::HistoryView view;
    view.resize(300, 100);
    const QImage empty = view.grab().toImage();
    view.setEntries({entryOf({VerdictChange{Here, u"3"_s, Verdict::None, Verdict::Approved}})}, sampleOf());
    const QImage filled = view.grab().toImage();
    view.setEntries({}, sampleOf());
    QCOMPARE(view.grab().toImage(), empty);
    QVERIFY(filled != empty);
    QImage ground(empty.size(), empty.format());
    ground.fill(empty.pixelColor(150, 90));
    QVERIFY(empty != ground); // something is written there
}

void tst_HistoryView::theListIsReachedAndWalkedWithKeys()
{
    ui::HistoryView view;
    view.resize(300, 60);
    view.show();
    std::vector<JournalEntry> entries(50, entryOf({VerdictChange{Here, u"3"_s, Verdict::None, Verdict::Approved}}));
    view.setEntries(entries, sampleOf());
    QVERIFY((view.focusPolicy() & Qt::TabFocus) != 0);
    QVERIFY(!view.accessibleName().isEmpty());
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentRow(), 49);
    QVERIFY(view.viewport()->rect().intersects(view.visualItemRect(view.item(49))));
}

QTEST_MAIN(tst_HistoryView)
#include "tst_HistoryView.moc"
