#include "tests/ui/conversation/TestSample.h"
#include "ui/conversation/CardFooter.h"
#include "ui/conversation/ChipButton.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"

#include <QPainter>
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;
using core::BoxRef;
using ui::CardPart;

namespace {

/// The view with its geometry open, and an owner that stores what is committed.
class View : public ui::ConversationView
{
public:
    explicit View(ui::TypingSession::Clock clock)
        : ConversationView(nullptr, std::move(clock))
    {
        connect(this, &ConversationView::textCommitted, this,
                [this](const QString &turn, const QString &before, const QString &after) {
                    if (!refusal.isEmpty()) {
                        commitRefused(turn, refusal);
                        return;
                    }
                    QCOMPARE(stored.turn(turn)->value, before);
                    stored.turn(turn)->value = after;
                    updateSample(stored, test::boxesOf(stored));
                });
    }
    void show(const core::Sample &sample)
    {
        stored = sample;
        setSample(sample, test::boxesOf(sample));
    }
    QPoint pointIn(int card, const QRectF &rect) const { return cardRect(card).topLeft() + rect.center().toPoint(); }
    QPoint pointOf(int card, CardPart part) { return pointIn(card, deck().layout(card).textRect(part)); }
    QPoint pointOf(int card, CardPart part, std::size_t token)
    {
        const ui::CardLayout &layout = deck().layout(card);
        return pointIn(card, layout.tokenRects(part)[token].constFirst());
    }
    QPoint pointOfMark(int card) { return pointIn(card, deck().layout(card).markRect()); }
    ui::TurnEditor *openEditor() const { return editedTurn().isEmpty() ? nullptr : findChild<ui::TurnEditor *>(); }
    ui::ChipButton *chip(const QString &text) const
    {
        for (auto *button : findChildren<ui::ChipButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    using ConversationView::cardRect;
    using ConversationView::deck;

    core::Sample stored;
    QString refusal;
};

const QString Boats = u"A boat [0.1, 0.2, 0.3, 0.4] and a tanker [0.5, 0.6, 0.7, 0.8] at the quay."_s;

QImage inkOf(const QImage &image)
{
    const QRgb ground = image.pixel(0, 0);
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != ground)
                ink = ink.united(QRect(x, y, 1, 1));
        }
    }
    return image.copy(ink).convertToFormat(QImage::Format_RGB32);
}

}

class tst_ConversationView : public QObject
{
    Q_OBJECT

    qint64 m_now = 0;
    test::BracketNotation m_notation;
    std::unique_ptr<View> m_view;

    void keys(const QString &text) { QTest::keyClicks(m_view->openEditor(), text); }

    // As a person does it: the first click goes out alone, and the button comes up at the end.
    void doubleClick(QPoint at)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at);
    }

private slots:
    void init()
    {
        m_now = 0;
        m_view = std::make_unique<View>([this] { return m_now; });
        m_view->setNotation(&m_notation);
        m_view->resize(420, 500);
        m_view->QWidget::show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->show(
            test::sampleOf({u"What is it?"_s, u"A harbour."_s, u"Where are boats?"_s, Boats, u"Any cars?"_s, u"No"_s}));
        m_view->setFocus();
    }

    void keysWalkFromPairToPair()
    {
        QSignalSpy changed(m_view.get(), &ui::ConversationView::currentPairChanged);
        QCOMPARE(m_view->currentPair(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->currentPair(), 2);
        QCOMPARE(changed.size(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->currentPair(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->currentPair(), 2);
    }

    void aClickMakesAPairCurrent()
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->pointOf(2, CardPart::Answer));
        QCOMPARE(m_view->currentPair(), 2);
        QVERIFY(!m_view->openEditor());
    }

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

    void aTokenIsHoveredAndClicked()
    {
        QSignalSpy hovered(m_view.get(), &ui::ConversationView::boxHovered);
        QSignalSpy clicked(m_view.get(), &ui::ConversationView::boxClicked);
        QTest::mouseMove(m_view->viewport(), m_view->pointOf(1, CardPart::Answer, 1));
        QTRY_COMPARE(hovered.size(), 1);
        QCOMPARE(hovered[0].at(0).value<BoxRef>(), (BoxRef{u"4"_s, 1}));
        QTest::mouseMove(m_view->viewport(), m_view->pointOf(1, CardPart::Answer, 0));
        QTRY_COMPARE(hovered.size(), 2);
        QTest::mouseMove(m_view->viewport(), m_view->pointOf(0, CardPart::Question));
        QTRY_COMPARE(hovered.size(), 3);
        QVERIFY(!hovered[2].at(0).value<BoxRef>().isValid());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->pointOf(1, CardPart::Answer, 0));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0].at(0).value<BoxRef>(), (BoxRef{u"4"_s, 0}));
        QCOMPARE(m_view->currentPair(), 1);
    }

    void tokensOfImagesAreNumberedThroughTheConversation()
    {
        core::Sample sample =
            test::sampleOf({u"<image>\n<image>\nWhat has changed?"_s, u"A boat [0.1, 0.2, 0.3, 0.4]."_s,
                            u"And in <image>, or <image>?"_s, u"Nothing"_s},
                           7);
        sample.images = {u"a.png"_s, u"b.png"_s, u"c.png"_s};
        m_view->show(sample);
        const auto imagesOf = [this](int turn) {
            QList<int> images;
            for (const ui::TextToken &token : m_view->deck().tokensOf(turn))
                images.append(token.image);
            return images;
        };
        QCOMPARE(imagesOf(0), (QList<int>{1, 2}));
        QCOMPARE(imagesOf(1), (QList<int>{0})); // a box
        QCOMPARE(imagesOf(2), (QList<int>{3})); // there is no fourth
        QSignalSpy clicked(m_view.get(), &ui::ConversationView::imageClicked);
        QSignalSpy boxes(m_view.get(), &ui::ConversationView::boxClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->pointOf(0, CardPart::Question, 1));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->pointOf(1, CardPart::Question, 0));
        QCOMPARE(clicked.size(), 2);
        QCOMPARE(clicked[0].at(0).toInt(), 1);
        QCOMPARE(clicked[1].at(0).toInt(), 2);
        QCOMPARE(boxes.size(), 0);
        const QImage first = m_view->grab().toImage();
        m_view->setShownImage(1);
        QVERIFY(m_view->grab().toImage() != first);
        m_view->setShownImage(0);
        QCOMPARE(m_view->grab().toImage(), first);
        m_view->editTurn(u"1"_s); // what is edited is the text itself
        QCOMPARE(m_view->openEditor()->text(), sample.turns[0].value);
    }

    void oneImageNeedsNoNumber()
    {
        core::Sample sample = test::sampleOf({u"<image>\nWhat is it?"_s, u"A harbour."_s}, 8);
        sample.images = {u"a.png"_s};
        m_view->show(sample);
        QVERIFY(m_view->deck().tokensOf(0).empty());
    }

    void whatTheCanvasHoversIsShownAndNotTold()
    {
        QSignalSpy hovered(m_view.get(), &ui::ConversationView::boxHovered);
        const QImage before = m_view->grab().toImage();
        m_view->setHoveredBox({u"4"_s, 1});
        QVERIFY(m_view->grab().toImage() != before);
        m_view->setHoveredBox({});
        QCOMPARE(m_view->grab().toImage(), before);
        QCOMPARE(hovered.size(), 0);
    }

    void theVerdictMarkIsAButton()
    {
        QSignalSpy clicked(m_view.get(), &ui::ConversationView::verdictMarkClicked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->pointOfMark(2));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0].at(0).toInt(), 2);
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

    void anUpdateLeavesThePlaceAndTheOtherCards()
    {
        QStringList many;
        for (int i = 0; i < 200; ++i)
            many.append(u"Is there water in this image, and where does it lie? "_s.repeated(1 + i % 5));
        m_view->show(test::sampleOf(many));
        m_view->setCurrentPair(50);
        const int place = m_view->verticalScrollBar()->value();
        const QImage before = m_view->grab().toImage();
        m_view->updateSample(m_view->stored, {});
        QCOMPARE(m_view->grab().toImage(), before);
        m_view->stored.turns[3].value = u"Changed, far above."_s;
        m_view->updateSample(m_view->stored, {});
        QCOMPARE(m_view->verticalScrollBar()->value(), place);
        m_view->stored.pairs[50].verdict = core::Verdict::Approved;
        m_view->updateSample(m_view->stored, {});
        QVERIFY(m_view->grab().toImage() != before);
        QCOMPARE(m_view->verticalScrollBar()->value(), place);
    }

    void correctingEstimatesDoesNotMoveWhatIsRead()
    {
        QStringList many;
        for (int i = 0; i < 400; ++i) // narrow and wide letters: the estimates are far off
            many.append(QString(300, i % 3 ? u'i' : u'W'));
        m_view->show(test::sampleOf(many));
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        for (int i = 0; i < 60; ++i) {
            const int card = m_view->deck().stack().cardAt(bar->value() + 200);
            const int y = m_view->cardRect(card).top();
            bar->setValue(bar->value() - 40);
            QCOMPARE(m_view->cardRect(card).top(), y + 40);
        }
    }

    void everyPairComesWhollyIntoSight()
    {
        QStringList many;
        for (int i = 0; i < 400; ++i)
            many.append(QString(20 + 37 * (i % 11), i % 3 ? u'i' : u'W'));
        m_view->show(test::sampleOf(many));
        for (const int pair : {199, 0, 100, 101, 99, 150, 3}) {
            m_view->setCurrentPair(pair);
            QVERIFY2(m_view->viewport()->rect().contains(m_view->cardRect(pair)), QByteArray::number(pair).constData());
        }
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

    void theEditorLiesOnTheTextAndGrowsWithIt()
    {
        m_view->editCurrent();
        const QRect before = m_view->openEditor()->geometry();
        const QRectF rect = m_view->deck().layout(0).textRect(CardPart::Answer);
        QCOMPARE(before, rect.toAlignedRect().translated(m_view->cardRect(0).topLeft()));
        const int next = m_view->cardRect(1).top();
        keys(u" a b c d e f g h i j k l m n o p q r s t u v w x y z and on and on"_s);
        const int grown = m_view->openEditor()->height() - before.height();
        QVERIFY(grown > 0);
        QCOMPARE(m_view->cardRect(1).top(), next + grown);
        QCOMPARE(m_view->openEditor()->verticalScrollBar()->value(), 0);
    }

    void editingChangesNoPixelButTheCaret()
    {
        m_view->setCurrentPair(1);
        const QRect text = m_view->deck().layout(1).textRect(CardPart::Answer).toAlignedRect();
        const QRect on = text.translated(m_view->cardRect(1).topLeft());
        const QImage painted = m_view->grab(on).toImage();
        m_view->editCurrent();
        m_view->openEditor()->setCursorWidth(0);
        QCOMPARE(m_view->grab(on).toImage(), painted);
    }

    void textIsPaintedAsItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("bold") << u"<b>x</b>"_s;
        QTest::newRow("image") << u"<img src=\"/dev/zero\">"_s;
        QTest::newRow("comparison") << u"a < b and c > d"_s;
        QTest::newRow("entity") << u"&lt;p&gt; &amp; &x"_s;
        QTest::newRow("style") << u"<style>@import url(/dev/zero)</style>"_s;
        QTest::newRow("table") << u"<table background=/dev/zero>"_s;
        QTest::newRow("markdown") << u"# **x** ![](/dev/zero)"_s;
    }

    void textIsPaintedAsItIsWritten()
    {
        QFETCH(QString, text);
        m_view->show(test::sampleOf({u"q"_s, text, u"q"_s, u"a"_s}));
        m_view->setCurrentPair(1);
        const QRect rect = m_view->deck().layout(0).textRect(CardPart::Answer).toAlignedRect();
        const QRect on = rect.translated(m_view->cardRect(0).topLeft());
        QImage reference(rect.size() * 2, QImage::Format_RGB32);
        reference.fill(m_view->palette().color(QPalette::Base));
        QPainter painter(&reference);
        painter.setFont(m_view->deck().style().answer);
        painter.setPen(m_view->palette().color(QPalette::Text));
        painter.drawText(QPoint(0, rect.height()), text);
        painter.end();
        QCOMPARE(inkOf(m_view->grab(on).toImage()), inkOf(reference));
        m_view->setCurrentPair(0);
        m_view->editCurrent();
        m_view->openEditor()->setCursorWidth(0);
        const QRect editor = m_view->openEditor()->geometry();
        QCOMPARE(inkOf(m_view->grab(editor).toImage()), inkOf(reference));
        m_view->commitRefused(u"2"_s, text);
        m_view->offerDraft(u"4"_s, text);
        m_view->grab();
    }

    void tagsAndRolesAreTextToo()
    {
        core::Sample sample = test::sampleOf({u"q"_s, u"a"_s});
        sample.pairs[0].tags = {u"<img src=\"/dev/zero\">"_s, u"a\nb"_s};
        sample.turns.insert(sample.turns.begin(), core::Turn{u"0"_s, u"<b>\u202e\n"_s, u"s"_s, u"s"_s});
        sample.pairs[0].question = 1;
        sample.pairs[0].answer = 2;
        m_view->show(sample);
        QCOMPARE(m_view->deck().count(), 2);
        QVERIFY(!m_view->deck().layout(0).content().title.contains(u'\n'));
        QCOMPARE(m_view->deck().layout(1).content().chips.back().text, u"a b"_s);
        m_view->grab();
    }

    void turnsWithoutPartnersHaveCards()
    {
        core::Sample sample = test::sampleOf({u"first"_s, u"answer"_s, u"open"_s});
        sample.turns.insert(sample.turns.begin(),
                            core::Turn{u"0"_s, u"system"_s, u"You are kind."_s, u"You are kind."_s});
        sample.pairs = core::pairUp(sample.turns);
        m_view->show(sample);
        QCOMPARE(m_view->deck().count(), 3);
        QVERIFY(!m_view->deck().layout(0).content().verdict);
        QCOMPARE(m_view->currentPair(), 0);
        m_view->setCurrentPair(1);
        m_view->editCurrent(); // has no answer
        QCOMPARE(m_view->editedTurn(), u"3"_s);
        doubleClick(m_view->pointOf(0, CardPart::Answer));
        QCOMPARE(m_view->editedTurn(), u"0"_s);
    }

    void aTurnMoreOrLessKeepsTheCurrentPair()
    {
        m_view->setCurrentPair(2);
        core::Sample sample = m_view->stored;
        sample.turns.erase(sample.turns.begin(), sample.turns.begin() + 2);
        sample.pairs = core::pairUp(sample.turns);
        m_view->updateSample(sample, test::boxesOf(sample));
        QCOMPARE(m_view->currentPair(), 1);
        m_view->editCurrent();
        QCOMPARE(m_view->editedTurn(), u"6"_s);
        m_view->updateSample(test::sampleOf({}, 1), {}); // the edited turn is gone
        QVERIFY(!m_view->openEditor());
        QCOMPARE(m_view->currentPair(), -1);
    }

    void nothingToShowIsNoReasonToFall()
    {
        m_view->clear();
        m_view->grab();
        m_view->editCurrent();
        m_view->toggleDiff();
        m_view->revertCurrent();
        m_view->nextPair();
        m_view->setSelectedBox({u"4"_s, 0});
        m_view->commitRefused(u"4"_s, u"x"_s);
        m_view->offerDraft(u"4"_s, u"x"_s);
        m_view->updateSample({}, {});
        doubleClick({200, 200});
        QCOMPARE(m_view->currentPair(), -1);
    }

    void anotherFontOrPaletteIsFollowedWhileEditing()
    {
        m_view->setCurrentPair(1);
        m_view->editCurrent();
        QFont font = m_view->font();
        font.setPointSizeF(font.pointSizeF() * 1.6);
        m_view->setFont(font);
        QPalette dark = m_view->palette();
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        m_view->setPalette(dark);
        m_view->resize(300, 500);
        QCoreApplication::processEvents();
        const QRect text = m_view->deck().layout(1).textRect(CardPart::Answer).toAlignedRect();
        QCOMPARE(m_view->openEditor()->geometry(), text.translated(m_view->cardRect(1).topLeft()));
        QCOMPARE(m_view->openEditor()->height(), m_view->openEditor()->contentHeight());
        QCOMPARE(m_view->grab().toImage().pixelColor(2, 2), QColor(Qt::black));
    }

    void largeSamplesAreMeasured_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<int>("units");
        QTest::newRow("200 turns") << 200 << 60;
        QTest::newRow("2000 turns") << 2000 << 120;
        QTest::newRow("2 turns of 100,000 units") << 2 << 100'000;
    }

    // Says how long it takes; a slow machine is no failure.
    void largeSamplesAreMeasured()
    {
        QFETCH(int, turns);
        QFETCH(int, units);
        QStringList texts;
        for (int i = 0; i < turns; ++i)
            texts.append(
                u"How many ships [0.1, 0.2, 0.3, 0.4] lie at the quay? "_s.repeated(1 + units / 52).left(units));
        const core::Sample sample = test::sampleOf(texts, 9);
        const std::vector<core::SampleBox> boxes = test::boxesOf(sample);
        m_view->grab();
        QElapsedTimer timer;
        timer.start();
        m_view->setSample(sample, boxes);
        const qint64 set = timer.nsecsElapsed();
        m_view->viewport()->repaint();
        const qint64 painted = timer.nsecsElapsed();
        m_view->setCurrentPair(turns / 4);
        m_view->viewport()->repaint();
        const qint64 jumped = timer.nsecsElapsed();
        m_view->updateSample(sample, boxes);
        m_view->viewport()->repaint();
        const qint64 updated = timer.nsecsElapsed();
        qInfo("setSample %.2f ms, paint %.2f ms, to the middle %.2f ms, updateSample %.2f ms", double(set) / 1e6,
              double(painted - set) / 1e6, double(jumped - painted) / 1e6, double(updated - jumped) / 1e6);
        QCOMPARE(m_view->deck().count(), turns / 2);
    }
};

QTEST_MAIN(tst_ConversationView)
#include "tst_ConversationView.moc"
