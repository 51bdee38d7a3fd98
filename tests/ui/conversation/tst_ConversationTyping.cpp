#include "tests/ui/conversation/ConversationFixture.h"

using namespace Qt::StringLiterals;
using test::Boats;
using ui::CardPart;

class tst_ConversationTyping : public test::ConversationFixture
{
    Q_OBJECT

private slots:
    void init() { makeView(); }

    void typingIsStoredWordByWord()
    {
        QSignalSpy committed(m_view.get(), &ui::ConversationView::textCommitted);
        QSignalSpy typed(m_view.get(), &ui::ConversationView::textTyped);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(m_view->openEditor());
        QVERIFY(m_view->openEditor()->hasFocus());
        QCOMPARE(m_view->editedTurn(), u"2"_s);
        keys(u" Two ships"_s);
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed[0].at(2).toString(), u"A harbour. Two "_s);
        QCOMPARE(typed.size(), 10);
        QCOMPARE(m_view->openEditor()->text(),
                 u"A harbour. Two ships"_s); // what was stored came back and changed nothing
        QTest::keyClick(m_view->openEditor(), Qt::Key_Escape);
        QVERIFY(!m_view->openEditor());
        QVERIFY(m_view->hasFocus());
        QCOMPARE(m_view->stored.turns[1].value, u"A harbour. Two ships"_s);
        QCOMPARE(committed.size(), 2);
    }

    void lettersOutsideATextAreTheWindows()
    {
        QKeyEvent d(QEvent::KeyPress, Qt::Key_D, {}, u"d"_s);
        QCoreApplication::sendEvent(m_view.get(), &d);
        QVERIFY(!d.isAccepted());
        m_view->editCurrent();
        QKeyEvent approve(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier);
        QCoreApplication::sendEvent(m_view->openEditor(), &approve);
        QVERIFY(!approve.isAccepted());
        QCOMPARE(m_view->openEditor()->text(), u"A harbour."_s);
    }

    void goingToAnotherPairStoresWhatWasTyped()
    {
        m_view->editCurrent();
        keys(u"x"_s);
        QTest::keyClick(m_view->openEditor(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_view->currentPair(), 1);
        QVERIFY(!m_view->openEditor());
        QCOMPARE(m_view->stored.turns[1].value, u"A harbour.x"_s);
    }

    void anotherSampleStoresWhatWasTypedInTheFirst()
    {
        m_view->editCurrent();
        keys(u"x"_s);
        core::SampleId during;
        connect(m_view.get(), &ui::ConversationView::textCommitted, this, [&] { during = m_view->sample(); });
        m_view->setSample(test::sampleOf({u"q"_s, u"a"_s}, 7), {});
        QCOMPARE(during.value, 1);
        QCOMPARE(m_view->stored.turns[1].value, u"A harbour.x"_s);
    }

    void losingTheKeysStoresAndCloses()
    {
        m_view->editCurrent();
        keys(u"x"_s);
        m_view->setFocus();
        QVERIFY(!m_view->openEditor());
        QCOMPARE(m_view->stored.turns[1].value, u"A harbour.x"_s);
    }

    void aDoubleClickEditsAtThatPlace()
    {
        const QPoint point = m_view->pointOf(2, CardPart::Question);
        doubleClick(point);
        QVERIFY(m_view->openEditor());
        QCOMPARE(m_view->editedTurn(), u"5"_s);
        QCOMPARE(m_view->currentPair(), 2);
    }

    void aBoxMovedOnTheCanvasKeepsTheSelection()
    {
        m_view->setCurrentPair(1);
        m_view->editCurrent();
        QTextCursor cursor = m_view->openEditor()->textCursor();
        cursor.setPosition(int(Boats.indexOf(u"quay")));
        cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        m_view->openEditor()->setTextCursor(cursor);
        m_view->stored.turns[3].value.replace(u"[0.1, 0.2"_s, u"[0.15, 0.25"_s);
        m_view->updateSample(m_view->stored, test::boxesOf(m_view->stored));
        QCOMPARE(m_view->openEditor()->text(), m_view->stored.turns[3].value);
        QCOMPARE(m_view->openEditor()->textCursor().selectedText(), u"quay"_s);
    }

    void aRefusedTextStaysAndIsTriedAgain()
    {
        QSignalSpy committed(m_view.get(), &ui::ConversationView::textCommitted);
        QSignalSpy drafts(m_view.get(), &ui::ConversationView::draftChanged);
        QSignalSpy cleared(m_view.get(), &ui::ConversationView::draftCleared);
        m_view->editCurrent();
        m_view->refusal = u"The <b>disk</b> is full."_s;
        const int height = m_view->cardRect(0).height();
        keys(u" One "_s);
        QCOMPARE(m_view->openEditor()->text(), u"A harbour. One "_s);
        QVERIFY(m_view->cardRect(0).height() > height); // the reason stands on the card
        QVERIFY(drafts.size() >= 1);
        QCOMPARE(m_view->deck().layout(0).content().note, u"Not stored: The <b>disk</b> is full."_s);
        m_view->refusal.clear();
        keys(u"ship."_s);
        QCOMPARE(committed.constLast().at(1).toString(), u"A harbour."_s);
        QCOMPARE(committed.constLast().at(2).toString(), u"A harbour. One ship."_s);
        QCOMPARE(cleared.size(), 1);
        QVERIFY(m_view->deck().layout(0).content().note.isEmpty());
    }

    void aRefusedTextThatIsLeftBecomesADraft()
    {
        m_view->editCurrent();
        m_view->refusal = u"Locked."_s;
        keys(u"x"_s);
        m_view->setCurrentPair(1);
        QVERIFY(!m_view->openEditor());
        QVERIFY(m_view->deck().layout(0).content().note.contains(u"A harbour.x"_s));
        m_view->refusal.clear();
        m_view->setCurrentPair(0);
        QTest::mouseClick(m_view->chip(u"Restore"_s), Qt::LeftButton);
        QCOMPARE(m_view->openEditor()->text(), u"A harbour.x"_s);
        m_view->leaveText();
        QCOMPARE(m_view->stored.turns[1].value, u"A harbour.x"_s);
        QVERIFY(m_view->deck().layout(0).content().note.isEmpty());
    }

    void anOfferedDraftCanBeDiscarded()
    {
        QSignalSpy cleared(m_view.get(), &ui::ConversationView::draftCleared);
        m_view->offerDraft(u"2"_s, u"A harbour with"_s);
        QVERIFY(!m_view->openEditor());
        QTest::mouseClick(m_view->chip(u"Discard"_s), Qt::LeftButton);
        QCOMPARE(cleared.size(), 1);
        QVERIFY(m_view->deck().layout(0).content().note.isEmpty());
        QVERIFY(!m_view->chip(u"Discard"_s));
        m_view->editCurrent();
        QCOMPARE(m_view->openEditor()->text(), u"A harbour."_s);
    }

    void theDifferenceIsShownOnDemand()
    {
        QVERIFY(!m_view->chip(u"Diff"_s));
        m_view->editCurrent();
        keys(u" Two"_s);
        m_view->leaveText();
        QVERIFY(!m_view->deck().layout(0).content().answer.shown.contains(u"harbour. Two "_s));
        QTest::mouseClick(m_view->chip(u"Diff"_s), Qt::LeftButton);
        const ui::CardText &text = m_view->deck().layout(0).content().answer;
        QCOMPARE(text.shown, u"A harbour. Two"_s);
        QVERIFY(!text.formats.isEmpty());
        QVERIFY(text.formats.constLast().format.fontUnderline());
        QTest::mouseClick(m_view->chip(u"Diff"_s), Qt::LeftButton);
        QVERIFY(m_view->deck().layout(0).content().answer.formats.isEmpty());
    }

    void revertIsAskedForTheEditedTurn()
    {
        QSignalSpy reverted(m_view.get(), &ui::ConversationView::revertRequested);
        m_view->revertCurrent();
        QCOMPARE(reverted.size(), 0);
        QVERIFY(!m_view->chip(u"Revert"_s));
        m_view->editCurrent();
        keys(u"x"_s);
        m_view->revertCurrent(); // stores the x first, so that there is something to take back
        QCOMPARE(reverted.size(), 1);
        QCOMPARE(reverted[0].at(0).toString(), u"2"_s);
        QVERIFY(m_view->openEditor());
        m_view->stored.turns[1].value = m_view->stored.turns[1].original;
        m_view->updateSample(m_view->stored, test::boxesOf(m_view->stored));
        QCOMPARE(m_view->openEditor()->text(), u"A harbour."_s);
        m_view->editQuestion();
        keys(u"x"_s);
        m_view->leaveText();
        QTest::mouseClick(m_view->chip(u"Revert question"_s), Qt::LeftButton);
        QCOMPARE(reverted.constLast().at(0).toString(), u"1"_s);
    }

    void aReadOnlyConversationCanBeReadAndNotChanged()
    {
        m_view->stored.turns[1].value = u"Two"_s;
        m_view->updateSample(m_view->stored, {});
        QSignalSpy committed(m_view.get(), &ui::ConversationView::textCommitted);
        m_view->setReadOnly(true);
        QVERIFY(!m_view->chip(u"Revert"_s));
        QVERIFY(m_view->chip(u"Diff"_s));
        m_view->editCurrent();
        keys(u"x"_s);
        m_view->leaveText();
        QCOMPARE(committed.size(), 0);
        m_view->setReadOnly(false);
        m_view->editCurrent();
        keys(u"x"_s);
        m_view->leaveText();
        QCOMPARE(committed.size(), 1);
    }
};

QTEST_MAIN(tst_ConversationTyping)
#include "tst_ConversationTyping.moc"
