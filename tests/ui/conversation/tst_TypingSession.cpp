#include "ui/conversation/TypingSession.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using ui::TypingSession;

namespace {

/// Plays keys into a session and writes down what it says: `<` backspace, `>` delete, `^` caret to the start, `_` a
/// second passes, `.2` stands for itself. Every key takes 100 ms.
class Typist : public QObject
{
public:
    explicit Typist(const QString &stored, qsizetype caret = -1)
        : session([this] { return now; })
        , text(stored)
        , at(caret < 0 ? stored.size() : caret)
    {
        connect(&session, &TypingSession::committed, this,
                [this](const QString &, const QString &before, const QString &after) {
                    QCOMPARE(before, last);
                    last = after;
                    steps.append(after);
                    if (refuses)
                        session.refuse();
                });
        connect(&session, &TypingSession::draftChanged, this,
                [this](const QString &, const QString &draft) { drafts.append(draft); });
        connect(&session, &TypingSession::draftCleared, this, [this] { drafts.append(u"-"_s); });
        last = stored;
        session.begin(u"2"_s, stored, stored);
    }

    void pass(qint64 milliseconds)
    {
        now += milliseconds;
        session.checkTime();
    }
    void put(const QString &added, TypingSession::Kind kind = TypingSession::Kind::Typed)
    {
        text.insert(at, added);
        at += added.size();
        session.change(text, at, kind);
    }
    void keys(const QString &all)
    {
        for (const QChar key : all) {
            pass(key == u'_' ? TypingSession::Pause : 100);
            if (key == u'<') {
                text.remove(--at, 1);
                session.change(text, at);
            } else if (key == u'>') {
                text.remove(at, 1);
                session.change(text, at);
            } else if (key == u'^') {
                at = 0;
                session.moveCaret(at);
            } else if (key != u'_') {
                put(key);
            }
        }
    }

    qint64 now = 5000;
    TypingSession session;
    QString text;
    qsizetype at;
    QString last;
    QStringList steps;
    QStringList drafts;
    bool refuses = false;
};

}

class tst_TypingSession : public QObject
{
    Q_OBJECT

private slots:
    void typingBecomesSteps_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QStringList>("steps"); // without what a last commit would add

        QTest::newRow("a word in one piece waits") << u""_s << u"ships"_s << QStringList();
        QTest::newRow("a space ends the word") << u""_s << u"two ships"_s << QStringList{u"two "_s};
        QTest::newRow("a comma ends it, the space goes with the next")
            << u""_s << u"two, big ships"_s << QStringList{u"two,"_s, u"two, big "_s};
        QTest::newRow("a stop after letters") << u""_s << u"a harbour."_s << QStringList{u"a "_s, u"a harbour."_s};
        QTest::newRow("a number is not cut at its point") << u"["_s << u"0.25, 0.5"_s << QStringList{u"[0.25, "_s};
        QTest::newRow("apostrophe and hyphen are inside words")
            << u""_s << u"don't over-do "_s << QStringList{u"don't "_s, u"don't over-do "_s};
        QTest::newRow("several spaces end one word") << u"a"_s << u"   b"_s << QStringList{u"a "_s};
        QTest::newRow("a pause") << u""_s << u"ab_cd"_s << QStringList{u"ab"_s};
        QTest::newRow("erasing after typing") << u""_s << u"abc<<"_s << QStringList{u"abc"_s};
        QTest::newRow("typing after erasing") << u"cars"_s << u"<<t"_s << QStringList{u"ca"_s};
        QTest::newRow("delete joins with delete") << u"cars"_s << u"^>>_"_s << QStringList{u"rs"_s};
        QTest::newRow("the caret jumps") << u"lot"_s << u"s^a"_s << QStringList{u"lots"_s};
        QTest::newRow("Chinese waits for its comma")
            << u""_s << u"\u4e24\u8258\u8239\uff0c\u9760"_s << QStringList{u"\u4e24\u8258\u8239\uff0c"_s};
        QTest::newRow("a new line ends a word") << u""_s << u"a\nb"_s << QStringList{u"a\n"_s};
        QTest::newRow("typed and taken back by itself") << u"x"_s << u"_"_s << QStringList();
    }

    void typingBecomesSteps()
    {
        QFETCH(QString, stored);
        QFETCH(QString, keys);
        Typist typist(stored);
        typist.keys(keys);
        QTEST(typist.steps, "steps");
    }

    void whatIsLeftIsCommittedInTheEnd()
    {
        Typist typist(u"One"_s);
        typist.keys(u" ship"_s);
        typist.session.commit();
        QCOMPARE(typist.steps, (QStringList{u"One "_s, u"One ship"_s}));
        typist.session.commit();
        QCOMPARE(typist.steps.size(), 2); // nothing twice
    }

    void justUnderASecondStillJoins()
    {
        Typist typist({});
        typist.put(u"a"_s);
        typist.pass(TypingSession::Pause - 1);
        typist.put(u"b"_s);
        QCOMPARE(typist.steps, QStringList());
        typist.now += TypingSession::Pause; // nobody looked at the clock meanwhile
        typist.put(u"c"_s);
        QCOMPARE(typist.steps, QStringList{u"ab"_s});
    }

    void aPasteIsAStepOfItsOwn()
    {
        Typist typist(u"x"_s);
        typist.keys(u"ab"_s);
        typist.put(u"pasted"_s, TypingSession::Kind::Whole);
        typist.keys(u"cd"_s);
        QCOMPARE(typist.steps, (QStringList{u"xab"_s, u"xabpasted"_s}));
    }

    void eraseASelectionIsAStepOfItsOwn()
    {
        Typist typist(u"a white boat"_s);
        typist.session.change(u"a boat"_s, 2);
        QCOMPARE(typist.steps, QStringList{u"a boat"_s});
    }

    void typingOverASelectionIsOneStepWithTheWord()
    {
        Typist typist(u"Five cars"_s);
        typist.session.change(u"T cars"_s, 1);
        typist.session.change(u"Th cars"_s, 2);
        typist.session.change(u"Three cars"_s, 5);
        typist.session.commit();
        QCOMPARE(typist.steps, QStringList{u"Three cars"_s});
    }

    void theCaretTellsWhereARepeatedLetterWasTyped()
    {
        Typist typist(u"alal"_s, 2);
        typist.put(u"a"_s); // "alaal": could as well be an a typed after the third letter
        typist.session.moveCaret(3);
        typist.put(u"l"_s);
        QCOMPARE(typist.steps, QStringList());
    }

    void noChangeIsNoStep()
    {
        Typist typist(u"ship"_s);
        typist.keys(u"s"_s);
        typist.session.change(u"ship"_s, 4); // erased: the s was a step, and so is this
        typist.session.commit();
        QCOMPARE(typist.steps, (QStringList{u"ships"_s, u"ship"_s}));
        QVERIFY(!typist.session.isUnsaved());
    }

    void aRefusedStepIsTriedAgainWithTheNext()
    {
        Typist typist(u"One"_s);
        typist.refuses = true;
        typist.keys(u" ship"_s);
        QCOMPARE(typist.steps, QStringList{u"One "_s});
        QVERIFY(typist.session.isUnsaved());
        QCOMPARE(typist.drafts, QStringList{u"One "_s}); // at risk: told at once
        typist.refuses = false;
        typist.last = u"One"_s;
        typist.keys(u"_"_s);
        QCOMPARE(typist.steps.constLast(), u"One ship"_s);
        QVERIFY(!typist.session.isUnsaved());
        QCOMPARE(typist.drafts.constLast(), u"-"_s);
    }

    void aLateRefusalTakesUpWhatWasTypedSince()
    {
        Typist typist(u"One"_s);
        typist.keys(u" ship"_s);
        typist.session.refuse(); // of "One "
        typist.last = u"One"_s;
        typist.session.commit();
        QCOMPARE(typist.steps, (QStringList{u"One "_s, u"One ship"_s}));
    }

    void aDraftIsKnownWithinTwoSeconds()
    {
        Typist typist({});
        for (int i = 0; i < 19; ++i) { // one long word, never resting
            typist.put(u"a"_s);
            typist.pass(100);
        }
        QCOMPARE(typist.steps, QStringList());
        QCOMPARE(typist.drafts, QStringList{QString(15, u'a')});
        for (int i = 0; i < 19; ++i) {
            typist.put(u"b"_s);
            typist.pass(100);
        }
        QCOMPARE(typist.drafts.size(), 2);
        typist.session.commit();
        QCOMPARE(typist.drafts.constLast(), u"-"_s);
    }

    void aWordThatIsStoredSoonNeedsNoDraft()
    {
        Typist typist({});
        typist.keys(u"two ships _"_s);
        QCOMPARE(typist.drafts, QStringList());
    }

    void itSaysWhenItWantsToBeAsked()
    {
        Typist typist({});
        QVERIFY(!typist.session.dueIn());
        typist.put(u"a"_s);
        QCOMPARE(typist.session.dueIn().value_or(-1), TypingSession::Pause);
        typist.now += 400;
        QCOMPARE(typist.session.dueIn().value_or(-1), TypingSession::Pause - 400);
        typist.put(u"b"_s);
        typist.now += 900;
        QCOMPARE(typist.session.dueIn().value_or(-1), 100);
        typist.pass(100);
        QVERIFY(!typist.session.dueIn());
    }

    void aTextThatCameFromElsewhereIsShownOnlyWhenNothingIsUnsaved()
    {
        Typist typist(u"One"_s);
        QVERIFY(typist.session.setStored(u"Two"_s));
        QVERIFY(!typist.session.setStored(u"Two"_s));
        typist.last = u"Two"_s;
        typist.text = u"Two"_s;
        typist.keys(u"s"_s);
        QVERIFY(!typist.session.setStored(u"Three"_s));
        QCOMPARE(typist.session.text(), u"Twos"_s);
        typist.last = u"Three"_s; // what the next commit replaces
        typist.session.commit();
        QCOMPARE(typist.steps, QStringList{u"Twos"_s});
    }

    void aDraftThatCameBackIsUnsavedAndKnown()
    {
        Typist typist(u"One"_s);
        typist.session.begin(u"2"_s, u"One"_s, u"One shi"_s);
        QVERIFY(typist.session.isUnsaved());
        QVERIFY(!typist.session.dueIn());
        typist.session.commit();
        QCOMPARE(typist.steps, QStringList{u"One shi"_s});
        QCOMPARE(typist.drafts, QStringList{u"-"_s});
    }
};

QTEST_GUILESS_MAIN(tst_TypingSession)
#include "tst_TypingSession.moc"
