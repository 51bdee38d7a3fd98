#include "ui/conversation/CardLayout.h"
#include "ui/conversation/LineSpacing.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

CardContent content(const QString &question, const QString &answer, const CardStyle &style)
{
    CardContent card;
    card.verdict = core::Verdict::None;
    card.title = u"3"_s;
    card.addChips(core::Task::Grounding, {});
    card.question = CardText::of(0, question, {}, {}, style);
    card.answer = CardText::of(1, answer, {}, {}, style);
    return card;
}

}

class tst_CardLayout : public QObject
{
    Q_OBJECT

    CardStyle m_style = CardStyle::from(QFont(), QPalette());

private slots:
    void everythingHasItsPlace()
    {
        CardContent card = content(u"Where?"_s, u"There."_s, m_style);
        card.hasFooter = true;
        card.note = u"Not stored: the disk is full."_s;
        card.info = u"1 box"_s;
        const CardLayout layout(card, m_style, 400);
        QVERIFY(layout.markRect().right() < layout.titleRect().left());
        QVERIFY(layout.titleRect().right() < layout.chipRects().at(0).left());
        QVERIFY(layout.infoRect().left() > layout.chipRects().at(0).right());
        QVERIFY(layout.textRect(CardPart::Question).top() >= layout.markRect().bottom());
        QVERIFY(layout.textRect(CardPart::Answer).top() >= layout.textRect(CardPart::Question).bottom());
        QVERIFY(layout.noteRect().top() >= layout.textRect(CardPart::Answer).bottom());
        QVERIFY(layout.footerRect().top() >= layout.noteRect().bottom());
        QVERIFY(layout.height() > layout.footerRect().bottom());
    }

    void chipsGoOnInTheNextLine_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {230, 256, 300, 400, 576})
            QTest::newRow(QByteArray::number(width).constData()) << width;
    }

    void chipsGoOnInTheNextLine()
    {
        QFETCH(int, width);
        CardContent card = content(u"Where?"_s, u"There."_s, m_style);
        card.isEdited = true;
        card.addChips({}, {u"count"_s, u"invented object"_s, u"a tag that is longer than any card is ever wide"_s});
        card.info = u"12 boxes"_s;
        const CardLayout layout(card, m_style, width);
        const QRectF inside(12, 0, width - 24, layout.height());
        for (const QRectF &chip : layout.chipRects()) {
            QVERIFY(inside.contains(chip));
            QVERIFY(!chip.intersects(layout.titleRect()));
            QVERIFY(layout.infoRect().isEmpty() || !chip.intersects(layout.infoRect()));
        }
        for (std::size_t i = 1; i < layout.chipRects().size(); ++i)
            QVERIFY(!layout.chipRects()[i].intersects(layout.chipRects()[i - 1]));
        QVERIFY(layout.textRect(CardPart::Question).top() >= layout.chipRects().back().bottom());
    }

    void aTokenIsHitAndNothingBesideIt()
    {
        const QString text = u"a car [0.1, 0.2, 0.3, 0.4] here"_s;
        CardContent card = content(u"Where?"_s, text, m_style);
        card.answer = CardText::of(1, text, {{6, 20, 4, {u"2"_s, 0}}}, {}, m_style);
        const CardLayout layout(card, m_style, 600);
        const QList<QRectF> rects = layout.tokenRects(CardPart::Answer).front();
        QCOMPARE(rects.size(), 1);
        const CardHit hit = layout.hit(rects[0].center());
        QCOMPARE(hit.area, CardHit::Area::Answer);
        QCOMPARE(hit.box, (core::BoxRef{u"2"_s, 0}));
        QVERIFY(hit.cursor >= 6 && hit.cursor <= 26);
        QVERIFY(!layout.hit(rects[0].center() - QPointF(rects[0].width() / 2 + 6, 0)).box.isValid());
        QVERIFY(!layout.hit(rects[0].center() + QPointF(rects[0].width() / 2 + 6, 0)).box.isValid());
        QCOMPARE(layout.hit(layout.markRect().center()).area, CardHit::Area::Mark);
        QCOMPARE(layout.hit({layout.textRect(CardPart::Question).center()}).area, CardHit::Area::Question);
        QCOMPARE(layout.hit({2, 2}).area, CardHit::Area::Card);
    }

    void anEmptyAnswerStillHasALine()
    {
        const CardLayout layout(content(u"Where?"_s, {}, m_style), m_style, 400);
        QCOMPARE(layout.textRect(CardPart::Answer).height(), linePitch(m_style.answer));
    }

    void aLiveTextKeepsTheRoomThatItsEditorNeeds()
    {
        const CardContent card = content(u"Where?"_s, u"There."_s, m_style);
        const CardLayout still(card, m_style, 400);
        const CardLayout live(card, m_style, 400, LiveText{CardPart::Answer, 200});
        QCOMPARE(live.textRect(CardPart::Answer).height(), 200.0);
        QCOMPARE(live.textRect(CardPart::Answer).topLeft(), still.textRect(CardPart::Answer).topLeft());
        QVERIFY(live.flow(CardPart::Answer).isEmpty());
        QVERIFY(!live.flow(CardPart::Question).isEmpty());
    }

    void theEstimateIsNotFarOff_data()
    {
        QTest::addColumn<int>("words");
        for (const int words : {1, 10, 40, 200})
            QTest::newRow(QByteArray::number(words).constData()) << words;
    }

    void theEstimateIsNotFarOff()
    {
        QFETCH(int, words);
        const QString text = u"harbour "_s.repeated(words);
        const CardLayout layout(content(u"Where is it?"_s, text, m_style), m_style, 380);
        const int estimate = CardLayout::estimate(12, text.size(), m_style, 380);
        QVERIFY2(qAbs(estimate - layout.height()) <= layout.height() / 3, QByteArray::number(estimate).constData());
    }
};

QTEST_MAIN(tst_CardLayout)
#include "tst_CardLayout.moc"
