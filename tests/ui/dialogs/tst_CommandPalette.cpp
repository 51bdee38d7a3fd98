#include "ui/dialogs/CommandPalette.h"

#include "tests/ui/HostileTexts.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::PaletteEntry;

namespace {

PaletteEntry action(const QString &id, const QString &title, const QString &english = {})
{
    return {PaletteEntry::Kind::Action, id, title, english, u"Edit"_s, u"Ctrl+X"_s};
}

PaletteEntry sample(const QString &id, const QString &title)
{
    return {PaletteEntry::Kind::Sample, id, title, {}, u"Go to"_s, {}};
}

}

/// One field that finds everything, by keys alone.
class tst_CommandPalette : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void withNothingTypedTheLastUsedComeFirst();
    void typingFindsTheBestFirst();
    void aTranslatedActionIsFoundByItsEnglishName();
    void samplesAndFiltersStandBehindTheActions();
    void actionsThatHardlyFitStandBehindSamples();
    void moreThatIsFoundLeavesTheChoiceWhereItIs();
    void typingOnTakesSamplesOfTheOldTextAway();
    void arrowsChooseAndEnterTakes();
    void enterOnNothingDoesNothing();
    void escapeTakesNothing();
    void aClickTakes();
    void foreignTitlesAreShownAsTheyAre_data();
    void foreignTitlesAreShownAsTheyAre();

private:
    QLineEdit *field() const { return m_palette->findChild<QLineEdit *>(); }
    QListView *list() const { return m_palette->findChild<QListView *>(); }
    QStringList shown() const
    {
        QStringList titles;
        for (int row = 0; row < m_palette->model().rowCount(); ++row)
            titles.append(m_palette->model().entry(row).title);
        return titles;
    }

    std::unique_ptr<ui::CommandPalette> m_palette;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_CommandPalette::init()
{
    m_palette = std::make_unique<ui::CommandPalette>(
        QList<PaletteEntry>{action(u"Undo"_s, u"Undo"_s), action(u"Redo"_s, u"Redo"_s),
                            action(u"NextImage"_s, u"Compare with the next image"_s),
                            action(u"Next"_s, u"Next sample"_s), action(u"Find"_s, u"查找"_s, u"Find"_s)},
        QStringList{u"Next"_s, u"Gone"_s, u"Redo"_s}, nullptr);
    m_tester = std::make_unique<QAbstractItemModelTester>(&m_palette->model(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_palette->open();
    m_palette->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_palette.get()));
}

void tst_CommandPalette::cleanup()
{
    m_tester.reset();
    m_palette.reset();
}

void tst_CommandPalette::withNothingTypedTheLastUsedComeFirst()
{
    QCOMPARE(shown(),
             (QStringList{u"Next sample"_s, u"Redo"_s, u"Undo"_s, u"Compare with the next image"_s, u"查找"_s}));
    QCOMPARE(list()->currentIndex().row(), 0);
}

void tst_CommandPalette::typingFindsTheBestFirst()
{
    QTest::keyClicks(field(), u"next"_s);
    QCOMPARE(shown(), (QStringList{u"Next sample"_s, u"Compare with the next image"_s}));
    QTest::keyClicks(field(), u" im"_s);
    QCOMPARE(shown(), QStringList{u"Compare with the next image"_s});
}

void tst_CommandPalette::aTranslatedActionIsFoundByItsEnglishName()
{
    QTest::keyClicks(field(), u"find"_s);
    QCOMPARE(shown(), QStringList{u"查找"_s});
    field()->setText(u"查"_s);
    QCOMPARE(shown(), QStringList{u"查找"_s});
}

void tst_CommandPalette::samplesAndFiltersStandBehindTheActions()
{
    QSignalSpy typed(m_palette.get(), &ui::CommandPalette::typed);
    field()->setText(u" undo "_s);
    QCOMPARE(typed.last().first().toString(), u"undo"_s);
    m_palette->model().setFilters({{PaletteEntry::Kind::Filter, u"undo"_s, u"Filter: undo"_s, {}, {}, {}}});
    m_palette->model().setSamples({sample(u"7"_s, u"Sample 7"_s)});
    QCOMPARE(shown(), (QStringList{u"Undo"_s, u"Sample 7"_s, u"Filter: undo"_s}));
}

void tst_CommandPalette::actionsThatHardlyFitStandBehindSamples()
{
    QTest::keyClicks(field(), u"nxsm"_s);
    QCOMPARE(shown(), QStringList{u"Next sample"_s});
    m_palette->model().setSamples({sample(u"7"_s, u"nxsm.png"_s)});
    QCOMPARE(shown(), (QStringList{u"nxsm.png"_s, u"Next sample"_s}));
}

void tst_CommandPalette::moreThatIsFoundLeavesTheChoiceWhereItIs()
{
    QTest::keyClicks(field(), u"next"_s);
    QTest::keyClick(field(), Qt::Key_Down);
    m_palette->model().setSamples({sample(u"7"_s, u"Sample 7"_s)});
    QCOMPARE(list()->currentIndex().row(), 1);
    m_palette->model().setSamples({sample(u"7"_s, u"Sample 7"_s)}, true); // before the actions
    QCOMPARE(list()->currentIndex().row(), 2);
    QTest::keyClicks(field(), u" s"_s);
    QCOMPARE(list()->currentIndex().row(), 0);
}

void tst_CommandPalette::typingOnTakesSamplesOfTheOldTextAway()
{
    QTest::keyClicks(field(), u"7"_s);
    m_palette->model().setSamples({sample(u"7"_s, u"Sample 7"_s)});
    QTest::keyClicks(field(), u"7"_s);
    QVERIFY(shown().isEmpty());
}

void tst_CommandPalette::arrowsChooseAndEnterTakes()
{
    QSignalSpy chosen(m_palette.get(), &ui::CommandPalette::chosen);
    QTest::keyClick(field(), Qt::Key_Up); // there is nothing above the first
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Enter);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<PaletteEntry>().id, u"Undo"_s);
    QVERIFY(!m_palette->isVisible());
}

void tst_CommandPalette::enterOnNothingDoesNothing()
{
    QSignalSpy chosen(m_palette.get(), &ui::CommandPalette::chosen);
    QTest::keyClicks(field(), u"qqq"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QCOMPARE(chosen.size(), 0);
}

void tst_CommandPalette::escapeTakesNothing()
{
    QSignalSpy chosen(m_palette.get(), &ui::CommandPalette::chosen);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QCOMPARE(chosen.size(), 0);
}

void tst_CommandPalette::aClickTakes()
{
    QSignalSpy chosen(m_palette.get(), &ui::CommandPalette::chosen);
    const QRect row = list()->visualRect(m_palette->model().index(1));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<PaletteEntry>().id, u"Redo"_s);
}

void tst_CommandPalette::foreignTitlesAreShownAsTheyAre_data()
{
    test::addHostileTexts();
}

void tst_CommandPalette::foreignTitlesAreShownAsTheyAre()
{
    QFETCH(QString, text);
    field()->setText(u"x"_s);
    m_palette->model().setSamples({sample(u"1"_s, text)});
    QVERIFY(!m_palette->grab().isNull()); // paints it
    QCOMPARE(m_palette->model().entry(m_palette->model().rowCount() - 1).title, text);
}

QTEST_MAIN(tst_CommandPalette)
#include "tst_CommandPalette.moc"
