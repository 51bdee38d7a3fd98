#include "ui/samples/SampleGrid.h"

#include "core/imaging/ImageService.h"
#include "ui/samples/SampleRowData.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

/// Any number of samples, and which of them somebody asked for.
class Samples : public QAbstractListModel
{
public:
    explicit Samples(int count)
        : m_count(count)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        asked.insert(index.row());
        if (role == Qt::UserRole)
            return QVariant::fromValue(ui::SampleRowData{index.row() + 1, u"A quay"_s, u"VQA"_s, {}, false, {}});
        return {};
    }
    void setCount(int count)
    {
        beginResetModel();
        m_count = count;
        endResetModel();
    }

    mutable QSet<int> asked;

private:
    int m_count;
};

}

/// Where the cells of the grid lie, and how one moves among them.
class tst_SampleGrid : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void cellsFillRowsFromLeftToRight();
    void everyPointBelongsToTheCellThatIsDrawnThere_data();
    void everyPointBelongsToTheCellThatIsDrawnThere();
    void keysMoveAsTheyShould_data();
    void keysMoveAsTheyShould();
    void theCurrentSampleComesIntoSight();
    void onlyWhatIsInSightIsAskedFor();
    void theSizeIsTheNextOneThereIs_data();
    void theSizeIsTheNextOneThereIs();
    void theWheelWithCtrlChangesTheSize();
    void whatOneLooksAtStaysWhenTheSizeChanges();
    void aNarrowerGridKeepsItsPlace();
    void enterSpaceAndDoubleClickChoose();
    void escLeaves();
    void keysOfOthersAreLeftToThem();
    void anEmptyGridChoosesNothing();
    void fewerSamplesAreNoTrouble();

private:
    void show(int count, QSize size = {640, 480});
    void setCurrent(int cell) { m_grid->setCurrentIndex(m_model->index(cell)); }
    int current() const { return m_grid->currentIndex().row(); }
    QRect rect(int cell) const { return m_grid->visualRect(m_model->index(cell)); }
    int columns() const;

    core::ImageService m_images;
    std::unique_ptr<Samples> m_model;
    std::unique_ptr<ui::SampleGrid> m_grid;
};

void tst_SampleGrid::init()
{
    show(1000);
}

void tst_SampleGrid::show(int count, QSize size)
{
    m_grid = std::make_unique<ui::SampleGrid>(m_images);
    m_model = std::make_unique<Samples>(count);
    m_grid->setModel(m_model.get());
    m_grid->resize(size);
    m_grid->show();
    m_grid->activateWindow();
    m_grid->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
}

int tst_SampleGrid::columns() const
{
    int columns = 1;
    while (rect(columns).top() == rect(0).top())
        ++columns;
    return columns;
}

void tst_SampleGrid::cellsFillRowsFromLeftToRight()
{
    QCOMPARE(columns(), 4);
    for (int cell = 0; cell < 40; ++cell) {
        QCOMPARE(rect(cell).top(), rect(cell / 4 * 4).top());
        if (cell % 4 > 0)
            QCOMPARE(rect(cell).left(), rect(cell - 1).right() + 1);
        QVERIFY(rect(cell).width() >= m_grid->side());
        QVERIFY(rect(cell).left() >= 0 && rect(cell).right() < m_grid->viewport()->width());
    }
    QCOMPARE(rect(4).top(), rect(0).bottom() + 1);
    QVERIFY(!m_grid->visualRect({}).isValid());
}

void tst_SampleGrid::everyPointBelongsToTheCellThatIsDrawnThere_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {60, 150, 333, 640, 641, 642, 643, 1009})
        QTest::addRow("%d", width) << width;
}

void tst_SampleGrid::everyPointBelongsToTheCellThatIsDrawnThere()
{
    QFETCH(int, width);
    m_grid->resize(width, 480);
    m_grid->verticalScrollBar()->setValue(1234);
    for (int x = 0; x < width; ++x) {
        for (const int y : {0, 57, 101, 300, 479}) {
            const QModelIndex index = m_grid->indexAt({x, y});
            if (index.isValid())
                QVERIFY(m_grid->visualRect(index).contains(x, y));
            else
                QVERIFY(x < 8 || x >= m_grid->viewport()->width() - 8);
        }
    }
}

void tst_SampleGrid::keysMoveAsTheyShould_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<int>("to");
    QTest::newRow("right") << 0 << QList<int>{Qt::Key_Right} << 1;
    QTest::newRow("right, over the end of a row") << 3 << QList<int>{Qt::Key_Right} << 4;
    QTest::newRow("left, over its beginning") << 4 << QList<int>{Qt::Key_Left} << 3;
    QTest::newRow("left of the first") << 0 << QList<int>{Qt::Key_Left} << 0;
    QTest::newRow("down") << 1 << QList<int>{Qt::Key_Down} << 5;
    QTest::newRow("up") << 5 << QList<int>{Qt::Key_Up} << 1;
    QTest::newRow("up from the first row") << 2 << QList<int>{Qt::Key_Up} << 2;
    QTest::newRow("down into a short row") << 996 + 1 << QList<int>{Qt::Key_Down} << 1001;
    QTest::newRow("down where there is none below") << 999 << QList<int>{Qt::Key_Down} << 1001;
    QTest::newRow("down from the last row") << 1000 << QList<int>{Qt::Key_Down} << 1000;
    QTest::newRow("end") << 7 << QList<int>{Qt::Key_End} << 1001;
    QTest::newRow("home") << 500 << QList<int>{Qt::Key_Home} << 0;
    QTest::newRow("a page down and up") << 401 << QList<int>{Qt::Key_PageDown, Qt::Key_PageUp} << 401;
    QTest::newRow("a page up near the top") << 6 << QList<int>{Qt::Key_PageUp, Qt::Key_PageUp} << 2;
    QTest::newRow("right of the last") << 1001 << QList<int>{Qt::Key_Right} << 1001;
}

void tst_SampleGrid::keysMoveAsTheyShould()
{
    QFETCH(int, from);
    QFETCH(QList<int>, keys);
    QFETCH(int, to);
    m_model->setCount(1002); // two in the last row
    setCurrent(from);
    for (const int key : keys)
        QTest::keyClick(m_grid.get(), Qt::Key(key));
    QCOMPARE(current(), to);
    QVERIFY(m_grid->selectionModel()->isSelected(m_grid->currentIndex()));
    QCOMPARE(m_grid->selectionModel()->selectedIndexes().size(), 1);
}

void tst_SampleGrid::theCurrentSampleComesIntoSight()
{
    for (const int cell : {999, 0, 500, 496, 8}) {
        setCurrent(cell);
        QVERIFY2(m_grid->viewport()->rect().contains(rect(cell)), qPrintable(QString::number(cell)));
    }
}

void tst_SampleGrid::onlyWhatIsInSightIsAskedFor()
{
    show(1'250'000);
    m_model->asked.clear();
    setCurrent(1'000'000);
    m_grid->grab();
    QVERIFY(m_model->asked.contains(1'000'000));
    QVERIFY2(m_model->asked.size() < 40, qPrintable(QString::number(m_model->asked.size())));
    setCurrent(1'249'999);
    QVERIFY(m_grid->viewport()->rect().contains(rect(1'249'999)));
}

void tst_SampleGrid::theSizeIsTheNextOneThereIs_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("side");
    QTest::newRow("there is") << 192 << 192;
    QTest::newRow("between") << 150 << 128;
    QTest::newRow("nonsense") << -7 << 96;
    QTest::newRow("huge") << 100'000 << 256;
}

void tst_SampleGrid::theSizeIsTheNextOneThereIs()
{
    QFETCH(int, wanted);
    QFETCH(int, side);
    m_grid->setSide(wanted);
    QCOMPARE(m_grid->side(), side);
    QVERIFY(rect(0).width() >= side && rect(0).height() > side);
}

void tst_SampleGrid::theWheelWithCtrlChangesTheSize()
{
    m_grid->setSide(128);
    QSignalSpy changed(m_grid.get(), &ui::SampleGrid::sideChanged);
    const auto turn = [this](int eighths, Qt::KeyboardModifiers modifiers) {
        const QPointF place(100, 100);
        QWheelEvent event(place, m_grid->viewport()->mapToGlobal(place), {}, {0, eighths}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_grid->viewport(), &event);
    };
    turn(120, Qt::ControlModifier);
    QCOMPARE(m_grid->side(), 192);
    turn(60, Qt::ControlModifier); // a touchpad
    QCOMPARE(m_grid->side(), 192);
    turn(60, Qt::ControlModifier);
    QCOMPARE(m_grid->side(), 256);
    turn(120, Qt::ControlModifier);
    QCOMPARE(m_grid->side(), 256);
    turn(-360, Qt::ControlModifier);
    QCOMPARE(m_grid->side(), 96);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(m_grid->verticalScrollBar()->value(), 0);
    turn(-120, Qt::NoModifier);
    QCOMPARE(m_grid->side(), 96);
    QVERIFY(m_grid->verticalScrollBar()->value() > 0);
}

void tst_SampleGrid::whatOneLooksAtStaysWhenTheSizeChanges()
{
    setCurrent(500);
    for (const int side : {256, 96, 192, 128}) {
        m_grid->setSide(side);
        QVERIFY(m_grid->viewport()->rect().contains(rect(500)));
    }
    m_grid->scrollTo(m_model->index(800), QAbstractItemView::PositionAtTop); // 500 is out of sight
    for (const int side : {256, 96, 192, 128}) {
        m_grid->setSide(side);
        QVERIFY2(rect(800).intersects(m_grid->viewport()->rect()), qPrintable(QString::number(side)));
    }
}

void tst_SampleGrid::aNarrowerGridKeepsItsPlace()
{
    setCurrent(500);
    for (const int width : {300, 1000, 200, 640}) {
        m_grid->resize(width, 480);
        QVERIFY2(m_grid->viewport()->rect().intersects(rect(500)), qPrintable(QString::number(width)));
    }
}

void tst_SampleGrid::enterSpaceAndDoubleClickChoose()
{
    QSignalSpy chosen(m_grid.get(), &ui::SampleGrid::chosen);
    setCurrent(3);
    QTest::keyClick(m_grid.get(), Qt::Key_Return);
    QTest::keyClick(m_grid.get(), Qt::Key_Enter, Qt::KeypadModifier);
    QTest::keyClick(m_grid.get(), Qt::Key_Space);
    QCOMPARE(chosen.size(), 3);
    QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, rect(5).center());
    QCOMPARE(current(), 5);
    QCOMPARE(chosen.size(), 3);
    QTest::mouseDClick(m_grid->viewport(), Qt::LeftButton, {}, rect(6).center());
    QCOMPARE(chosen.size(), 4);
}

void tst_SampleGrid::escLeaves()
{
    QSignalSpy left(m_grid.get(), &ui::SampleGrid::left);
    QTest::keyClick(m_grid.get(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void tst_SampleGrid::keysOfOthersAreLeftToThem()
{
    QSignalSpy chosen(m_grid.get(), &ui::SampleGrid::chosen);
    setCurrent(3);
    m_model->asked.clear();
    QTest::keyClick(m_grid.get(), Qt::Key_Return, Qt::ControlModifier); // approves
    for (const char letter : {'a', 'q', 'z'})
        QTest::keyClick(m_grid.get(), letter);
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(current(), 3);
    QVERIFY(m_model->asked.size() < 40); // nobody looked for a title
}

void tst_SampleGrid::anEmptyGridChoosesNothing()
{
    QSignalSpy chosen(m_grid.get(), &ui::SampleGrid::chosen);
    m_model->setCount(0);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageUp, Qt::Key_Return})
        QTest::keyClick(m_grid.get(), key);
    QTest::mouseDClick(m_grid->viewport(), Qt::LeftButton, {}, {50, 50});
    QCOMPARE(chosen.size(), 0);
    const QImage said = m_grid->viewport()->grab().toImage();
    m_grid->setModel(nullptr);
    QTest::keyClick(m_grid.get(), Qt::Key_Down);
    QVERIFY(said != m_grid->viewport()->grab().toImage()); // that no sample fits
}

void tst_SampleGrid::fewerSamplesAreNoTrouble()
{
    setCurrent(999);
    m_model->setCount(3);
    QCOMPARE(m_grid->verticalScrollBar()->value(), 0);
    QVERIFY(!m_grid->currentIndex().isValid());
    QTest::keyClick(m_grid.get(), Qt::Key_Down);
    QCOMPARE(current(), 0);
    QVERIFY(!m_grid->indexAt(m_grid->viewport()->rect().bottomLeft() + QPoint(20, -5)).isValid());
}

QTEST_MAIN(tst_SampleGrid)
#include "tst_SampleGrid.moc"
