#include "tests/ui/conversation/ConversationFixture.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using core::BoxRef;
using ui::CardPart;

class tst_ConversationView : public test::ConversationFixture
{
    Q_OBJECT

private slots:
    void init() { makeView(); }

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

    void aloneTheCurrentPairIsAllThatIsThere()
    {
        m_view->resize(420, 150);
        m_view->setAlone(true);
        QCOMPARE(m_view->cardRect(0).top(), ui::CardStack::Margin);
        const int most = m_view->verticalScrollBar()->maximum();
        QVERIFY(most <= m_view->cardRect(0).bottom() + ui::CardStack::Margin);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->cardRect(1).top(), ui::CardStack::Margin);
        m_view->resize(420, 500);
        QCOMPARE(m_view->verticalScrollBar()->minimum(), m_view->verticalScrollBar()->maximum());
        QCOMPARE(m_view->cardRect(1).top(), ui::CardStack::Margin);
        const QPoint next = m_view->pointOf(2, CardPart::Answer); // there it would be
        QVERIFY(m_view->viewport()->rect().contains(next));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, next);
        QCOMPARE(m_view->currentPair(), 1);
        const QImage alone = m_view->grab().toImage();
        m_view->setAlone(false);
        QVERIFY(m_view->grab().toImage() != alone);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->pointOf(2, CardPart::Answer));
        QCOMPARE(m_view->currentPair(), 2);
    }

    void aloneWithoutAPairEverythingIsShown()
    {
        core::Sample sample = test::sampleOf({u"Said"_s, u"to nobody."_s}, 9);
        sample.pairs.clear();
        m_view->show(sample);
        QCOMPARE(m_view->deck().count(), 2);
        QCOMPARE(m_view->currentPair(), -1);
        const QImage all = m_view->grab().toImage();
        m_view->setAlone(true);
        QCOMPARE(m_view->grab().toImage(), all);
    }

    void theCurrentPairStaysInSightWhenLettersGrow()
    {
        QStringList turns;
        for (int i = 0; i < 40; ++i)
            turns << u"What is there, at the end of the quay?"_s << u"A ship, and two cranes beside it."_s;
        m_view->show(test::sampleOf(turns));
        m_view->setCurrentPair(30);
        const auto seen = [this] {
            const QRect card = m_view->cardRect(30);
            return m_view->viewport()->rect().contains(card);
        };
        QVERIFY(seen());
        const QFont usual = m_view->font();
        for (const double factor : {1.5, 0.8, 1.0}) {
            QFont font = usual;
            font.setPointSizeF(usual.pointSizeF() * factor);
            m_view->setFont(font);
            QVERIFY2(seen(), qPrintable(QString::number(factor)));
        }
        m_view->verticalScrollBar()->setValue(0); // whoever looks elsewhere goes on looking there
        QFont font = usual;
        font.setPointSizeF(usual.pointSizeF() * 1.5);
        m_view->setFont(font);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }

    void aSampleOpensAtThePairThatIsWanted_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("shown");
        QTest::newRow("the last") << 2 << 2;
        QTest::newRow("past the last") << 7 << 2;
        QTest::newRow("none") << -1 << 0;
    }

    void aSampleOpensAtThePairThatIsWanted()
    {
        QFETCH(int, wanted);
        QFETCH(int, shown);
        QSignalSpy changed(m_view.get(), &ui::ConversationView::currentPairChanged);
        m_view->setSample(m_view->stored, test::boxesOf(m_view->stored), wanted);
        QCOMPARE(m_view->currentPair(), shown);
        QCOMPARE(changed.size(), 1); // by way of no other
        QCOMPARE(changed[0].at(0).toInt(), shown);
        m_view->setSample(test::sampleOf({}, 5), {}, wanted);
        QCOMPARE(m_view->currentPair(), -1);
    }

    void aClickMakesAPairCurrent()
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->pointOf(2, CardPart::Answer));
        QCOMPARE(m_view->currentPair(), 2);
        QVERIFY(!m_view->openEditor());
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
        m_view->stored.pairs[50].setVerdict(core::Role::Annotator, core::Verdict::Approved);
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
};

QTEST_MAIN(tst_ConversationView)
#include "tst_ConversationView.moc"
