#include "core/notation/LlavaNotation.h"
#include "core/notation/SampleBoxes.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_SampleBoxes : public QObject
{
    Q_OBJECT

private:
    LlavaNotation m_notation;

    static Sample sample()
    {
        Sample sample;
        sample.turns = {{u"1"_s, u"human"_s, u"What is at [0.1, 0.2, 0.3, 0.4]?"_s, u"without a box"_s},
                        {u"2"_s, u"gpt"_s, u"nothing"_s, u"[0.5, 0.5, 0.6, 0.6]"_s},
                        {u"x"_s, u"gpt"_s, u"a ship [0, 0, 1, 1], [0.5, 0.5, 0.75, 1]"_s, {}}};
        return sample;
    }

private slots:
    void boxesAreReadFromTheTextAsItStands()
    {
        const auto boxes = sampleBoxes(sample(), {&m_notation, BoxRange::Unit}, {200, 100});
        QCOMPARE(boxes.size(), 3U);
        QCOMPARE(boxes[0].ref, (BoxRef{u"1"_s, 0}));
        QCOMPARE(boxes[1].ref, (BoxRef{u"x"_s, 0}));
        QCOMPARE(boxes[2].ref, (BoxRef{u"x"_s, 1}));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(boxes[std::size_t(i)].ordinal, i);
        QCOMPARE(boxes[0].box.bounds(), QRectF(20, 20, 40, 20));
        QCOMPARE(boxes[2].box.bounds(), QRectF(100, 50, 50, 50));
        QCOMPARE(boxes[2].token.label, u"ship"_s);
    }

    void withoutAnImageSizeOnlyPixelsHaveAPlace()
    {
        QCOMPARE(sampleBoxes(sample(), {&m_notation, BoxRange::Unit}, {})[0].box, Box());
        QCOMPARE(sampleBoxes(sample(), {&m_notation, BoxRange::Unit}, {}).size(), 3U);
        QCOMPARE(sampleBoxes(sample(), {&m_notation, BoxRange::Pixels}, {})[1].box.bounds(), QRectF(0, 0, 1, 1));
    }

    void movingABoxRewritesOnlyItsToken()
    {
        const QString text = u"a [0.10, 0.20, 0.30, 0.40]\u00a0\U0001F600 b [0.50, 0.50, 0.60, 0.60]."_s;
        const Box box = Box::fromCorners(110, 50, 130, 60);
        QCOMPARE(textWithBox(text, 1, box, m_notation, BoxRange::Unit, {200, 100}),
                 u"a [0.10, 0.20, 0.30, 0.40]\u00a0\U0001F600 b [0.55, 0.50, 0.65, 0.60]."_s);
    }

    void aBoxThatIsNotThereIsNotWritten()
    {
        const Box box = Box::fromCorners(0, 0, 1, 1);
        for (const int index : {-1, 1, 100})
            QVERIFY(!textWithBox(u"[1, 2, 3, 4]"_s, index, box, m_notation, BoxRange::Pixels, {9, 9}));
        QVERIFY(!textWithBox(u"none"_s, 0, box, m_notation, BoxRange::Pixels, {9, 9}));
        QVERIFY(!BoxRef().isValid());
    }
};

QTEST_APPLESS_MAIN(tst_SampleBoxes)
#include "tst_SampleBoxes.moc"
