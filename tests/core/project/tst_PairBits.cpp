#include "core/project/PairBits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;

namespace {
std::vector<std::size_t> members(const PairBits &bits)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = bits.next(0); row != PairBits::None; row = bits.next(row + 1))
        rows.push_back(row);
    return rows;
}
}

class tst_PairBits : public QObject
{
    Q_OBJECT
private slots:
    void whereAgreesWithLookingAtEachByte_data();
    void whereAgreesWithLookingAtEachByte();
    void rangesSetWhatTheySay();
    void aRangeIsCounted();
    void operationsAreThoseOfSets();
    void nothingIsEverFoundPastTheEnd();
};

void tst_PairBits::whereAgreesWithLookingAtEachByte_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 63, 64, 65, 127, 128, 1000})
        QTest::addRow("%d rows", size) << size;
}

void tst_PairBits::whereAgreesWithLookingAtEachByte()
{
    QFETCH(int, size);
    QRandomGenerator random(7);
    std::vector<std::uint8_t> column(std::size_t(size), 0);
    for (std::uint8_t &byte : column)
        byte = std::uint8_t(random.bounded(256));
    for (const std::vector<std::uint8_t> &values : {std::vector<std::uint8_t>{}, {0}, {3, 1}, {0, 1, 2, 3}, {9}}) {
        const PairBits bits = PairBits::where(column, 3, values);
        std::vector<std::size_t> expected;
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (std::find(values.begin(), values.end(), column[i] & 3) != values.end())
                expected.push_back(i);
        }
        QCOMPARE(members(bits), expected);
        QCOMPARE(bits.count(), expected.size());
        QCOMPARE(bits.size(), column.size());
    }
}

void tst_PairBits::rangesSetWhatTheySay()
{
    for (std::size_t first = 0; first <= 200; first += 7) {
        for (std::size_t end = first; end <= 200; ++end) {
            PairBits bits(200);
            bits.setRange(first, end);
            QCOMPARE(bits.count(), end - first);
            QCOMPARE(bits.next(0), first == end ? PairBits::None : first);
            if (end > first)
                QVERIFY(bits.test(end - 1));
        }
    }
}

void tst_PairBits::aRangeIsCounted()
{
    PairBits bits(200);
    for (std::size_t row = 0; row < 200; row += 3)
        bits.set(row);
    for (std::size_t first = 0; first <= 200; ++first) {
        std::size_t expected = 0;
        for (std::size_t end = first; end <= 200; ++end) {
            QCOMPARE(bits.count(first, end), expected);
            expected += end < 200 && end % 3 == 0 ? 1 : 0;
        }
    }
}

void tst_PairBits::operationsAreThoseOfSets()
{
    PairBits a(70);
    PairBits b(70);
    a.set(1);
    a.set(69);
    b.set(69);
    b.set(64);
    QCOMPARE(members(PairBits(a) &= b), (std::vector<std::size_t>{69}));
    QCOMPARE(members(PairBits(a) |= b), (std::vector<std::size_t>{1, 64, 69}));
    QCOMPARE(PairBits(a).flip().count(), std::size_t(68));
    QCOMPARE(PairBits(a).flip().flip(), a);
    QCOMPARE(PairBits(70).flip(), PairBits(70, true));
}

void tst_PairBits::nothingIsEverFoundPastTheEnd()
{
    QCOMPARE(PairBits(0, true).next(0), PairBits::None);
    QCOMPARE(PairBits(64, true).next(64), PairBits::None);
    QCOMPARE(PairBits(65, true).count(), std::size_t(65));
    QCOMPARE(PairBits(65, true).next(65), PairBits::None);
}

QTEST_APPLESS_MAIN(tst_PairBits)
#include "tst_PairBits.moc"
