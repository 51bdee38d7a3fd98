#include "ui/boxes/BoxNumbers.h"
#include "ui/boxes/BoxPanel.h"
#include "ui/boxes/BoxTableModel.h"
#include "ui/common/BoxStates.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using core::Box;
using core::BoxRef;
using ui::BoxNumbers;
using ui::BoxPanel;
using ui::BoxRow;
using ui::BoxTableModel;

namespace {

BoxRow rowOf(int index, const QString &label, const Box &box, std::vector<core::BoxProblem> problems = {})
{
    BoxRow row;
    row.ref = {u"2"_s, index};
    row.turn = u"2"_s;
    row.turnName = u"Answer 1"_s;
    row.label = label;
    row.colour = Qt::red;
    row.box = box;
    row.placed = true;
    row.problems = std::move(problems);
    return row;
}

BoxRow unread()
{
    BoxRow row;
    row.turn = u"4"_s;
    row.place = 17;
    row.turnName = u"Answer 2"_s;
    row.label = u"[1, 2, 3]"_s;
    row.problems = {core::BoxProblem::Unparseable};
    return row;
}

core::SampleBox written(const QString &turn, std::vector<double> numbers, int index = 0)
{
    core::SampleBox box;
    box.ref = {turn, index};
    box.token.numbers = std::move(numbers);
    return box;
}

}

class tst_BoxPanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<BoxPanel> m_panel;

    QTreeView *view() const { return m_panel->findChild<QTreeView *>(); }
    QString cell(int row, int column) const { return view()->model()->index(row, column).data().toString(); }
    QDoubleSpinBox *field(int i) const { return m_panel->findChildren<QDoubleSpinBox *>()[i]; }
    void click(int row, int column) const
    {
        const QRect rect = view()->visualRect(view()->model()->index(row, column));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, rect.center());
    }

private slots:
    void init()
    {
        m_panel = std::make_unique<BoxPanel>();
        m_panel->resize(700, 500);
        m_panel->show();
        m_panel->setRows({rowOf(0, u"ship"_s, Box::fromCorners(0, 0, 20, 10)),
                          rowOf(1, {}, Box::rotated({50, 50}, 4, 3.5, 30), {core::BoxProblem::Tiny}), unread()});
    }

    void rowsSayWhatTheBoxIs()
    {
        QCOMPARE(cell(0, BoxTableModel::Label), u"ship"_s);
        QCOMPARE(cell(0, BoxTableModel::Size), u"20 × 10"_s);
        QCOMPARE(cell(0, BoxTableModel::Turn), u"Answer 1"_s);
        QCOMPARE(cell(0, BoxTableModel::Problem), QString());
        QCOMPARE(cell(1, BoxTableModel::Label), u"Box 2"_s);
        QCOMPARE(cell(1, BoxTableModel::Size), u"4.0 × 3.5, 30°"_s);
        QCOMPARE(cell(1, BoxTableModel::Problem), u"tiny"_s);
        QCOMPARE(cell(2, BoxTableModel::Label), u"[1, 2, 3]"_s);
        QCOMPARE(cell(2, BoxTableModel::Size), QString());
    }

    void aLabelThatWouldBeMarkupStaysText()
    {
        m_panel->setRows({rowOf(0, u"<b>a\nb</b>\u202e"_s, Box())});
        QVERIFY(!cell(0, BoxTableModel::Label).contains(u'\n'));
        QVERIFY(!cell(0, BoxTableModel::Label).contains(QChar(0x202e)));
        QVERIFY(cell(0, BoxTableModel::Label).contains(u"<b>"_s));
    }

    void metresShowWhereTheImageHasThem()
    {
        QVERIFY(view()->isColumnHidden(BoxTableModel::Metres));
        BoxRow row = rowOf(0, u"ship"_s, Box::fromCorners(0, 0, 20, 10));
        row.metres = QSizeF(6, 31.4);
        m_panel->setRows({row});
        QVERIFY(!view()->isColumnHidden(BoxTableModel::Metres));
        QCOMPARE(cell(0, BoxTableModel::Metres), u"6.0 × 31 m"_s);
    }

    void sizesSortByArea()
    {
        view()->sortByColumn(BoxTableModel::Size, Qt::DescendingOrder);
        QCOMPARE(cell(0, BoxTableModel::Label), u"ship"_s);
        view()->sortByColumn(BoxTableModel::Problem, Qt::AscendingOrder);
        QCOMPARE(cell(2, BoxTableModel::Label), u"ship"_s); // nothing is wrong with it
    }

    void clicksSayWhatIsWanted()
    {
        QSignalSpy chosen(m_panel.get(), &BoxPanel::chosen);
        QSignalSpy hide(m_panel.get(), &BoxPanel::hideWanted);
        QSignalSpy lock(m_panel.get(), &BoxPanel::lockWanted);
        QSignalSpy text(m_panel.get(), &BoxPanel::textChosen);
        click(1, BoxTableModel::Label);
        QCOMPARE(chosen.last().first().value<BoxRef>(), (BoxRef{u"2"_s, 1}));
        click(0, BoxTableModel::Shown);
        QCOMPARE(hide.size(), 1);
        QVERIFY(hide.last()[1].toBool());
        click(0, BoxTableModel::Locked);
        QVERIFY(lock.last()[1].toBool());
        click(2, BoxTableModel::Label);
        QCOMPARE(text.size(), 1);
        QCOMPARE(text.last()[0].toString(), u"4"_s);
        QCOMPARE(text.last()[1].toLongLong(), 17);
        click(2, BoxTableModel::Locked); // nothing to lock
        QCOMPARE(lock.size(), 1);
    }

    void theSelectionFollowsWithoutBeingTold()
    {
        QSignalSpy chosen(m_panel.get(), &BoxPanel::chosen);
        m_panel->setSelected({u"2"_s, 1});
        QCOMPARE(view()->currentIndex().row(), 1);
        m_panel->setRows({rowOf(1, u"moved"_s, Box::fromCorners(0, 0, 2, 1))});
        QCOMPARE(view()->currentIndex().row(), 0);
        m_panel->setSelected({});
        QVERIFY(!view()->currentIndex().isValid());
        QCOMPARE(chosen.size(), 0);
    }

    void theModelKeepsItsPromises()
    {
        BoxTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({rowOf(0, u"a"_s, Box()), unread()});
        model.setRows({rowOf(0, u"b"_s, Box()), unread()});
        QCOMPARE(model.rowOf({u"2"_s, 0}), 0);
        QCOMPARE(model.rowOf({}), -1);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void numbersChangeOnlyWhatWasTyped()
    {
        QSignalSpy edited(&m_panel->numbers(), &BoxNumbers::edited);
        const Box box = Box::fromCorners(10.123, 20.456, 40.789, 60.012);
        m_panel->numbers().setUnits(core::BoxRange::Unit, {200, 100});
        m_panel->numbers().setBox(box, true, false);
        QCOMPARE(field(0)->value(), 10.1);
        QCOMPARE(edited.size(), 0);
        field(0)->setValue(12);
        const Box moved = edited.last().first().value<Box>();
        QCOMPARE(moved.bounds().left(), 12.0);
        QVERIFY(qFuzzyCompare(moved.width(), box.width()));
        QVERIFY(qFuzzyCompare(moved.bounds().top(), box.bounds().top()));
    }

    void numbersAreAlsoThoseOfTheText()
    {
        QSignalSpy edited(&m_panel->numbers(), &BoxNumbers::edited);
        m_panel->numbers().setUnits(core::BoxRange::Unit, {200, 100});
        m_panel->numbers().setBox(Box::fromCorners(20, 20, 60, 60), true, false);
        m_panel->findChild<QComboBox *>()->setCurrentIndex(1);
        QCOMPARE(field(0)->value(), 0.1);
        QCOMPARE(field(3)->value(), 0.4);
        field(2)->setValue(0.5);
        QCOMPARE(edited.last().first().value<Box>().bounds(), QRectF(20, 20, 100, 40));
    }

    void aTurnedBoxHasAnAngle()
    {
        QSignalSpy edited(&m_panel->numbers(), &BoxNumbers::edited);
        m_panel->numbers().setUnits(core::BoxRange::Percent, {200, 100});
        m_panel->numbers().setBox(Box::rotated({50, 50}, 20, 10, 30), true, true);
        QCOMPARE(field(4)->value(), 30.0);
        field(4)->setValue(45);
        QCOMPARE(edited.last().first().value<Box>(), Box::rotated({50, 50}, 20, 10, 45));
        m_panel->numbers().setBox(Box::rotated({50, 50}, 20, 10, 30), false, true);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!field(i)->isEnabled());
    }

    void aBoxKeepsItsStateWhereverItComesToStand()
    {
        ui::BoxStates states;
        states.setHidden(written(u"2"_s, {1, 2, 3, 4}), true);
        states.setLocked(written(u"2"_s, {5, 6, 7, 8}), true);
        QVERIFY(states.isHidden(written(u"2"_s, {1, 2, 3, 4}, 3)));
        QVERIFY(!states.isHidden(written(u"4"_s, {1, 2, 3, 4})));
        QVERIFY(!states.isLocked(written(u"2"_s, {1, 2, 3, 4})));
        QVERIFY(states.isLocked(written(u"2"_s, {5, 6, 7, 8})));
        states.setHidden(written(u"2"_s, {1, 2, 3, 4}), false);
        QVERIFY(!states.isHidden(written(u"2"_s, {1, 2, 3, 4})));
        states.clear();
        QVERIFY(!states.isLocked(written(u"2"_s, {5, 6, 7, 8})));
    }
};

QTEST_MAIN(tst_BoxPanel)
#include "tst_BoxPanel.moc"
