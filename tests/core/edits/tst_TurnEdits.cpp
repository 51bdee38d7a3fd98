#include "core/edits/ApplyChange.h"
#include "core/edits/TurnEdits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// Turns as `key role: text`, one a line.
Sample sampleOf(const QStringList &lines)
{
    Sample sample;
    sample.id = {1};
    for (const QString &line : lines) {
        Turn turn;
        turn.key = QString::number(sample.turns.size() + 1);
        turn.role = line.section(u": "_s, 0, 0);
        turn.value = turn.original = line.section(u": "_s, 1);
        sample.turns.push_back(turn);
    }
    sample.pairs = pairUp(sample.turns);
    return sample;
}

QStringList linesOf(const Sample &sample)
{
    QStringList lines;
    for (const Turn &turn : sample.turns)
        lines.append(turn.key + u' ' + turn.role + u": "_s + turn.value);
    return lines;
}

Result<> perform(Sample &sample, const Edit &edit, JournalEntry::Kind kind = JournalEntry::Kind::Edit)
{
    JournalEntry by;
    by.kind = kind;
    for (const Change &change : edit.changes) {
        if (auto done = applyChange(sample, change, by); !done)
            return done;
    }
    return {};
}

const QStringList Two{u"human: <image>\nA?"_s, u"gpt: B."_s, u"human: C?"_s, u"gpt: D."_s};

using Make = std::function<Result<Edit>(const TurnEdits &)>;

}

/// Which turns a conversation has.
class tst_TurnEdits : public QObject
{
    Q_OBJECT
private slots:
    void theConversationBecomes_data();
    void theConversationBecomes();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void anApprovedPairKeepsItsTurns();
    void aPairBesideAnApprovedOneComesAndGoes();
    void whatIsSaidOfAPairThatGoesIsTakenBackInTheSameStep();
    void aChangeThatForgetsWhatIsSaidIsRefused();
    void aTurnThatIsNoMoreTheSameIsAConflict();

private:
    static TurnEdits edits(const Sample &sample, int &key)
    {
        return TurnEdits(sample, [&key] { return u"new-%1"_s.arg(++key); });
    }
};

void tst_TurnEdits::theConversationBecomes_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<Make>("make");
    QTest::addColumn<QStringList>("after");
    const auto row = [](const char *name, const QStringList &before, Make make, const QStringList &after) {
        QTest::newRow(name) << before << make << after;
    };
    row("added behind", Two, [](auto &e) { return e.addPair(0, u"X?"_s, u"Y."_s); },
        {u"1 human: <image>\nA?"_s, u"2 gpt: B."_s, u"new-1 human: X?"_s, u"new-2 gpt: Y."_s, u"3 human: C?"_s,
         u"4 gpt: D."_s});
    row("added in front", Two, [](auto &e) { return e.addPair(-1, u"X?"_s, u"Y."_s); },
        {u"new-1 human: <image>\nX?"_s, u"new-2 gpt: Y."_s, u"1 human: A?"_s, u"2 gpt: B."_s, u"3 human: C?"_s,
         u"4 gpt: D."_s});
    row("added behind the system", {u"system: S"_s, u"user: A?"_s, u"assistant: B."_s},
        [](auto &e) { return e.addPair(-1, u"X?"_s, u"Y."_s); },
        {u"1 system: S"_s, u"new-1 user: X?"_s, u"new-2 assistant: Y."_s, u"2 user: A?"_s, u"3 assistant: B."_s});
    row("added to nothing", {}, [](auto &e) { return e.addPair(-1, u"X?"_s, u"Y."_s); },
        {u"new-1 human: X?"_s, u"new-2 gpt: Y."_s});
    row("removed", Two, [](auto &e) { return e.removePair(1); }, {u"1 human: <image>\nA?"_s, u"2 gpt: B."_s});
    row("the first removed, its mark stays", Two, [](auto &e) { return e.removePair(0); },
        {u"3 human: <image>\nC?"_s, u"4 gpt: D."_s});
    row("all removed", {u"human: A?"_s, u"gpt: B."_s}, [](auto &e) { return e.removePair(0); }, {});
    row("one turn removed", Two, [](auto &e) { return e.removeTurn(u"2"_s); },
        {u"1 human: <image>\nA?"_s, u"3 human: C?"_s, u"4 gpt: D."_s});
    row("moved down", Two, [](auto &e) { return e.movePair(0, 1); },
        {u"3 human: <image>\nC?"_s, u"4 gpt: D."_s, u"1 human: A?"_s, u"2 gpt: B."_s});
    row("moved up", Two, [](auto &e) { return e.movePair(1, 0); },
        {u"3 human: <image>\nC?"_s, u"4 gpt: D."_s, u"1 human: A?"_s, u"2 gpt: B."_s});
    row("answer split", {u"human: A?"_s, u"gpt: One.  Two."_s}, [](auto &e) { return e.splitTurn(u"2"_s, 5); },
        {u"1 human: A?"_s, u"2 gpt: One."_s, u"new-1 human: "_s, u"new-2 gpt: Two."_s});
    row("question split", {u"human: A? B?"_s, u"gpt: C."_s}, [](auto &e) { return e.splitTurn(u"1"_s, 3); },
        {u"1 human: A?"_s, u"new-1 gpt: "_s, u"new-2 human: B?"_s, u"2 gpt: C."_s});
    row("joined", {u"human: A?"_s, u"gpt: B."_s, u"human: C?"_s, u"gpt: D."_s}, [](auto &e) { return e.joinPairs(0); },
        {u"1 human: A? C?"_s, u"2 gpt: B. D."_s});
    row("joined over lines", {u"human: A?"_s, u"gpt: B.\nC."_s, u"gpt: D."_s}, [](auto &e) { return e.joinPairs(0); },
        {u"1 human: A?"_s, u"2 gpt: B.\nC.\nD."_s});
    row("role", {u"human: A?"_s, u"gpt: B."_s}, [](auto &e) { return e.setRole(u"1"_s, u"gpt"_s); },
        {u"1 gpt: A?"_s, u"2 gpt: B."_s});
}

void tst_TurnEdits::theConversationBecomes()
{
    QFETCH(const QStringList, before);
    QFETCH(const Make, make);
    QFETCH(const QStringList, after);
    Sample sample = sampleOf(before);
    const Sample old = sample;
    int key = 0;
    const auto edit = make(edits(sample, key));
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
    const auto done = perform(sample, *edit);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(sample), after);
    QVERIFY(sample.isRearranged());
    QVERIFY(perform(sample, edit->inverse(), JournalEntry::Kind::Undo));
    QCOMPARE(sample.turns, old.turns);
    QCOMPARE(sample.pairs, old.pairs);
    QVERIFY(!sample.isRearranged());
}

void tst_TurnEdits::nonsenseIsRefused_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, Make make) { QTest::newRow(name) << make; };
    row("no pair to add behind", [](auto &e) { return e.addPair(7, {}, {}); });
    row("no pair to remove", [](auto &e) { return e.removePair(2); });
    row("no turn", [](auto &e) { return e.removeTurn(u"9"_s); });
    row("no pair to move", [](auto &e) { return e.movePair(-1, 0); });
    row("no place to move to", [](auto &e) { return e.movePair(0, 2); });
    row("split in front", [](auto &e) { return e.splitTurn(u"2"_s, 0); });
    row("split behind", [](auto &e) { return e.splitTurn(u"2"_s, 99); });
    row("nothing to join with", [](auto &e) { return e.joinPairs(1); });
    row("no role", [](auto &e) { return e.setRole(u"1"_s, u" "_s); });
}

void tst_TurnEdits::nonsenseIsRefused()
{
    QFETCH(const Make, make);
    const Sample sample = sampleOf(Two);
    const auto edit = make(TurnEdits(sample));
    QVERIFY(!edit);
    QVERIFY(!edit.error().message.isEmpty());
}

void tst_TurnEdits::anApprovedPairKeepsItsTurns()
{
    Sample sample = sampleOf(Two);
    sample.pairs[1].setVerdict(Role::Annotator, Verdict::Approved);
    const TurnEdits edits(sample);
    for (const auto &edit : {edits.removePair(1), edits.removeTurn(u"3"_s), edits.splitTurn(u"4"_s, 1),
                             edits.setRole(u"4"_s, u"human"_s), edits.joinPairs(0)}) {
        if (edit) { // what the builder lets pass the journal must not
            Sample copy = sample;
            const auto done = perform(copy, *edit);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Error::Kind::Locked);
        } else {
            QVERIFY(edit.error().kind == Error::Kind::Locked || edit.error().kind == Error::Kind::BadInput);
        }
    }
    // Nor does one that does not ask the builder.
    const auto sly =
        perform(sample, Edit{{TurnsChange{{1}, turnOrder(sample), {{u"1"_s, u"human"_s}, {u"2"_s, u"gpt"_s}}}}});
    QVERIFY(!sly);
    QCOMPARE(sly.error().kind, Error::Kind::Locked);
}

void tst_TurnEdits::aPairBesideAnApprovedOneComesAndGoes()
{
    Sample sample = sampleOf(Two);
    sample.pairs[0].setVerdict(Role::Annotator, Verdict::Approved);
    QVERIFY(perform(sample, *TurnEdits(sample).addPair(0, u"X?"_s, u"Y."_s)));
    QCOMPARE(sample.pairs.size(), std::size_t(3));
    QCOMPARE(sample.pairs[0].verdict(), Verdict::Approved);
    QVERIFY(perform(sample, *TurnEdits(sample).removePair(2)));
    QCOMPARE(sample.pairs[0].verdict(), Verdict::Approved);
}

void tst_TurnEdits::whatIsSaidOfAPairThatGoesIsTakenBackInTheSameStep()
{
    Sample sample = sampleOf(Two);
    sample.turns[3].value = u"E."_s;
    sample.pairs[1].setVerdict(Role::Annotator, Verdict::Rejected);
    sample.pairs[1].setVerdict(Role::Reviewer, Verdict::Unsure);
    sample.pairs[1].tags = {u"a"_s, u"b"_s};
    sample.comments.push_back({u"c"_s, u"4"_s, Remark(u"why"_s), {}, {}});
    const Sample before = sample;
    const auto edit = TurnEdits(sample).removePair(1);
    QVERIFY(perform(sample, *edit));
    QVERIFY(sample.comments.empty());
    QCOMPARE(sample.removed.size(), std::size_t(2));
    QCOMPARE(sample.removed[1].value, u"D."_s); // as it was imported
    QVERIFY(perform(sample, edit->inverse(), JournalEntry::Kind::Undo));
    QCOMPARE(sample.pairs, before.pairs);
    QCOMPARE(sample.turns, before.turns);
    QCOMPARE(sample.comments.size(), std::size_t(1));
}

void tst_TurnEdits::aChangeThatForgetsWhatIsSaidIsRefused()
{
    const TurnOrder first{{u"1"_s, u"human"_s}, {u"2"_s, u"gpt"_s}};
    Sample judged = sampleOf(Two);
    judged.pairs[1].setVerdict(Role::Annotator, Verdict::Rejected);
    Sample edited = sampleOf(Two);
    edited.turns[3].value = u"E."_s;
    for (Sample *sample : {&judged, &edited}) {
        const auto done = perform(*sample, Edit{{TurnsChange{{1}, turnOrder(*sample), first}}});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::BadInput);
        QCOMPARE(sample->turns.size(), std::size_t(4));
    }
}

void tst_TurnEdits::aTurnThatIsNoMoreTheSameIsAConflict()
{
    Sample sample = sampleOf(Two);
    const auto first = TurnEdits(sample).removePair(1);
    const auto second = TurnEdits(sample).movePair(0, 1);
    QVERIFY(perform(sample, *first));
    const auto done = perform(sample, *second);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Conflict);
}

QTEST_APPLESS_MAIN(tst_TurnEdits)
#include "tst_TurnEdits.moc"
