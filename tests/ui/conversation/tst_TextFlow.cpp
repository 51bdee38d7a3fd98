#include "ui/conversation/LineSpacing.h"
#include "ui/conversation/TextFlow.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using ui::TextFlow;

class tst_TextFlow : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyTextTakesNoRoom()
    {
        const TextFlow flow({}, QFont(), {}, 200);
        QVERIFY(flow.isEmpty());
        QCOMPARE(flow.height(), 0.0);
        QCOMPARE(flow.unitAt({0, 0}), -1);
        QCOMPARE(flow.cursorAt({5, 5}), 0);
    }

    void linesStandApart()
    {
        const QFont font;
        const qreal pitch = ui::linePitch(font);
        QVERIFY(pitch >= 1.5 * QFontInfo(font).pixelSize());
        QCOMPARE(TextFlow(u"one"_s, font, {}, 1000).height(), pitch);
        QCOMPARE(TextFlow(u"one\ntwo\n\nfour"_s, font, {}, 1000).height(), 4 * pitch);
        QCOMPARE(TextFlow(u"\n"_s, font, {}, 1000).height(), 2 * pitch);
    }

    void aNarrowFlowBreaksWhereverItMust()
    {
        const QFont font;
        const TextFlow flow(QString(400, u'x'), font, {}, 100);
        QVERIFY(flow.height() > 10 * ui::linePitch(font));
        for (const QRectF &rect : flow.rects(0, 400))
            QVERIFY(rect.right() <= 101);
    }

    void everyUnitIsFoundWhereItStands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"several ships lie at the quay, and one tanker"_s;
        QTest::newRow("paragraphs") << u"one\ntwo ships\nthree"_s;
        QTest::newRow("Chinese") << u"\u673a\u573a\u4e0a\u6709\u4e09\u67b6\u98de\u673a\u505c\u5728\u822a\u7ad9\u697c"_s;
        QTest::newRow("right to left") << u"\u0645\u0637\u0627\u0631 \u0643\u0628\u064a\u0631"_s;
    }

    void everyUnitIsFoundWhereItStands()
    {
        QFETCH(QString, text);
        const TextFlow flow(text, QFont(), {}, 120);
        int found = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QList<QRectF> rects = flow.rects(i, 1);
            if (text[i].isSpace() || rects.isEmpty())
                continue; // the blank at the end of a line has no width; neither has a part of a ligature
            QCOMPARE(rects.size(), 1);
            QVERIFY2(qAbs(flow.unitAt(rects[0].center()) - i) <= (text[0].direction() == QChar::DirAL ? 1 : 0),
                     qPrintable(text.mid(i, 1)));
            ++found;
        }
        QVERIFY(found > text.size() / 2);
    }

    void besideTheTextThereIsNoUnit()
    {
        const TextFlow flow(u"short"_s, QFont(), {}, 500);
        QCOMPARE(flow.unitAt({450, flow.height() / 2}), -1);
        QCOMPARE(flow.unitAt({2, -3}), -1);
        QCOMPARE(flow.unitAt({2, flow.height() + 3}), -1);
        QCOMPARE(flow.cursorAt({450, flow.height() / 2}), 5); // but a nearest place
    }

    void aRangeOverSeveralLinesHasARectOnEach()
    {
        const QString text = u"[0.11, 0.22, 0.33, 0.44]\n[0.5,"_s;
        const TextFlow flow(text, QFont(), {}, 90);
        const QList<QRectF> rects = flow.rects(0, text.size());
        QVERIFY(rects.size() >= 3);
        for (qsizetype i = 1; i < rects.size(); ++i)
            QVERIFY(rects[i].top() > rects[i - 1].top());
        QCOMPARE(flow.rects(3, 0).size(), 0);
    }

    void aHugeTextIsCutAndSaysSo()
    {
        const TextFlow whole(QString(TextFlow::MaxUnits, u'a'), QFont(), {}, 400);
        QVERIFY(!whole.isCut());
        QString text(TextFlow::MaxUnits - 1, u'a');
        text += u"\U0001f6a2 and on"_s; // the cut would fall into the ship
        const TextFlow cut(text, QFont(), {}, 400);
        QVERIFY(cut.isCut());
        QCOMPARE(cut.rects(TextFlow::MaxUnits - 1, 5).size(), 0);
    }
};

QTEST_MAIN(tst_TextFlow)
#include "tst_TextFlow.moc"
