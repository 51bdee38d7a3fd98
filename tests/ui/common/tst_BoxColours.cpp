#include "ui/common/BoxColours.h"
#include "ui/common/Palette.h"

#include <QGuiApplication>
#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;
using core::BoxColouring;
using ui::BoxColours;

class tst_BoxColours : public QObject
{
    Q_OBJECT

    core::Sample m_sample;

    core::SampleBox box(const QString &turn, int ordinal, const QString &label) const
    {
        core::SampleBox made;
        made.ref = {turn, 0};
        made.ordinal = ordinal;
        made.token.label = label;
        return made;
    }

private slots:
    void initTestCase()
    {
        for (const QString &key : {u"system"_s, u"q1"_s, u"a1"_s, u"q2"_s, u"a2"_s})
            m_sample.turns.push_back({key, u"x"_s, u"t"_s, u"t"_s});
        m_sample.pairs = {{1, 1, 2, core::Task::Grounding, {core::Verdict::Rejected}, {}},
                          {2, 3, 4, core::Task::Grounding, {}, {}}};
    }

    void eachBoxHasItsOwnUnlessSaidOtherwise()
    {
        QCOMPARE(BoxColours().of(box(u"a1"_s, 3, u"ship"_s), m_sample), ui::boxColour(3));
        QCOMPARE(BoxColours().of(4, {}, m_sample, 2), ui::boxColour(4));
    }

    void theSameLabelHasTheSameColour()
    {
        const BoxColours colours(BoxColouring::Label);
        const QColor ship = colours.of(box(u"a1"_s, 0, u"ship"_s), m_sample);
        QCOMPARE(colours.of(box(u"a2"_s, 7, u"  Ship "_s), m_sample), ship);
        QCOMPARE(colours.of(2, u"SHIP"_s, m_sample, -1), ship);
        QSet<QRgb> seen;
        for (const QString &label : {u"ship"_s, u"plane"_s, u"tank"_s, u"court"_s, u"\u673a\u573a"_s, QString()})
            seen.insert(colours.of(0, label, m_sample, 2).rgb());
        QVERIFY(seen.size() > 2);
    }

    void bothTurnsOfAPairHaveItsColour()
    {
        const BoxColours colours(BoxColouring::Pair);
        QCOMPARE(colours.of(box(u"q2"_s, 5, {}), m_sample), ui::boxColour(1));
        QCOMPARE(colours.of(box(u"a2"_s, 6, {}), m_sample), ui::boxColour(1));
        QCOMPARE(colours.of(box(u"a1"_s, 7, {}), m_sample), ui::boxColour(0));
    }

    void aVerdictColoursTheBoxesOfItsPair()
    {
        const BoxColours colours(BoxColouring::Verdict);
        const QPalette palette = QGuiApplication::palette();
        QCOMPARE(colours.of(box(u"a1"_s, 0, {}), m_sample), ui::verdictColour(core::Verdict::Rejected, palette));
        QCOMPARE(colours.of(box(u"q2"_s, 1, {}), m_sample), ui::verdictColour(core::Verdict::None, palette));
    }

    void aTurnInNoPairHasAColourToo()
    {
        for (const BoxColouring tells :
             {BoxColouring::Box, BoxColouring::Label, BoxColouring::Pair, BoxColouring::Verdict}) {
            QVERIFY(BoxColours(tells).of(box(u"system"_s, 0, {}), m_sample).isValid());
            QVERIFY(BoxColours(tells).of(box(u"gone"_s, 0, {}), m_sample).isValid());
        }
    }
};

QTEST_MAIN(tst_BoxColours)
#include "tst_BoxColours.moc"
