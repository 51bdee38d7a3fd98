#include "core/notation/BoxRepair.h"

#include "core/notation/BoxCheck.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_BoxRepair : public QObject
{
    Q_OBJECT

    const NotationRegistry m_all = builtinNotations();

private slots:
    void oneKeyMendsTheFirstProblemThatCanBeMended_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("units");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *id, const char *units, const char *before,
                            const char *after) {
            QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(units) << QString::fromUtf8(before)
                                << QString::fromUtf8(after);
        };
        row("swapped in x", "llava", "0-1", "a [0.30, 0.2, 0.10, 0.4].", "a [0.10, 0.2, 0.30, 0.4].");
        row("swapped in both", "angle-brackets", "0-100", "{<80><90><10><20>}", "{<10><20><80><90>}");
        row("a negative width", "llava", "0-1 xywh", "[0.3, 0.2, -0.1, 0.4]", "[0.2, 0.2, 0.1, 0.4]");
        row("turned and swapped", "geochat", "0-100", "{<80><20><10><90>|<30>}", "{<10><20><80><90>|<30>}");
        row("clipped right", "llava", "0-1", "[0.5, 0.25, 1.30, 0.75]", "[0.5, 0.25, 1.00, 0.75]");
        row("clipped left", "llava", "0-1", "[-0.2, 0.25, 0.5, 0.75]", "[0.00, 0.25, 0.5, 0.75]");
        row("clipped on all sides", "angle-brackets", "0-100", "{<-33><-1><131><101>}", "{<0><0><100><100>}");
        row("percent among parts", "llava", "0-1", "[25, 40, 33, 60]", "[0.25, 0.40, 0.33, 0.60]");
        row("parts of a thousand among parts", "shikra", "0-1", "[125,400,330,600]", "[0.125,0.400,0.330,0.600]");
        row("parts of a thousand among percent", "angle-brackets", "0-100", "{<250><400><330><600>}",
            "{<25.0><40.0><33.0><60.0>}");
        row("the later of two", "llava", "0-1", "[0.1, 0.1, 0.5, 0.5], [0.1, 0.1, 0.5, 0.5].", "[0.1, 0.1, 0.5, 0.5].");
        row("nothing is left", "llava", "0-1", "[1.1, 0.1, 1.4, 0.5]", "");
        row("a line", "llava", "0-1", "[0.1, 0.1, 0.1, 0.5]", "");
        row("beyond all ranges", "llava", "0-1", "[0.1, 0.1, 3000, 0.5]", "[0.1, 0.1, 1.0, 0.5]");
    }
    void oneKeyMendsTheFirstProblemThatCanBeMended()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, units);
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const Notation &notation = *m_all.find(id);
        const BoxUnits read = *BoxUnits::fromText(units);
        const BoxCheck check(m_all, notation, read);
        const auto findings = check.check(before);
        QVERIFY(!findings.empty());
        const auto repair = repairOf(before, findings.front(), notation, read);
        QCOMPARE(repair ? repair->text : QString(), after);
        if (!repair)
            return;
        for (const BoxFinding &left : check.check(repair->text))
            QVERIFY2(left.problem != findings.front().problem, qPrintable(boxProblemName(left.problem)));
        QVERIFY(!boxRepairText(repair->kind).isEmpty());
    }

    void pixelsAreClippedToTheImage()
    {
        const Notation &notation = *m_all.find(u"llava"_s);
        const QString text = u"[600, 5, 700, 50]"_s;
        const auto repair =
            repairOf(text, {BoxProblem::OutOfRange, {0, text.size()}, 0}, notation, BoxRange::Pixels, {640, 512});
        QVERIFY(repair);
        QCOMPARE(repair->text, u"[600, 5, 640, 50]"_s);
    }

    void whatNoBoxIsConcernedWithIsLeftToThePerson()
    {
        const Notation &notation = *m_all.find(u"llava"_s);
        QVERIFY(!repairOf(u"[1, 2, 3]"_s, {BoxProblem::Unparseable, {0, 9}, -1}, notation, BoxRange::Unit));
        QVERIFY(!repairOf(u"no box"_s, {BoxProblem::Reversed, {0, 6}, 0}, notation, BoxRange::Unit));
    }
};

QTEST_APPLESS_MAIN(tst_BoxRepair)
#include "tst_BoxRepair.moc"
