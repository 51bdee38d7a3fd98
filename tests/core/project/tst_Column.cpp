#include "core/project/Column.h"

#include <QTest>

#include <thread>

using namespace core;

class tst_Column : public QObject
{
    Q_OBJECT
private slots:
    void aCopyKeepsWhatItSaw();
    void writingAloneCopiesNothing();
    void assigningToItselfIsHarmless();
    void aReaderOnAnotherThreadIsNeverDisturbed();
};

void tst_Column::aCopyKeepsWhatItSaw()
{
    Column<int> column;
    column.write() = {1, 2, 3};
    const Column<int> copy = column;
    column.write()[1] = 20;
    QCOMPARE(copy[1], 2);
    QCOMPARE(column[1], 20);
    QCOMPARE(column.size(), std::size_t(3));
}

void tst_Column::writingAloneCopiesNothing()
{
    Column<int> column;
    column.write() = {1, 2, 3};
    const int *before = column.data();
    {
        const Column<int> copy = column;
        QCOMPARE(copy.data(), before);
    }
    column.write()[0] = 7;
    QCOMPARE(column.data(), before);
}

void tst_Column::assigningToItselfIsHarmless()
{
    Column<int> column;
    column.write() = {4};
    const Column<int> &self = column;
    column = self;
    QCOMPARE(column[0], 4);
}

// For ThreadSanitizer: the last read of a snapshot comes before the next write in place.
void tst_Column::aReaderOnAnotherThreadIsNeverDisturbed()
{
    Column<int> column;
    column.write().assign(1000, 0);
    for (int round = 1; round <= 200; ++round) {
        std::thread reader([snapshot = column, round] {
            for (const int item : snapshot.items()) {
                if (item != round - 1)
                    qFatal("a snapshot has changed");
            }
        });
        for (int &item : column.write())
            item = round;
        reader.join();
    }
    QCOMPARE(column[999], 200);
}

QTEST_APPLESS_MAIN(tst_Column)
#include "tst_Column.moc"
