#include "core/metrics/text/Repetition.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_Repetition : public QObject
{
    Q_OBJECT
private slots:
    void whatWasThereBeforeCounts_data();
    void whatWasThereBeforeCounts();
};

void tst_Repetition::whatWasThereBeforeCounts_data()
{
    QTest::addColumn<std::vector<std::uint32_t>>("words");
    QTest::addColumn<double>("share");
    QTest::newRow("nothing") << WordIds{} << 0.0;
    QTest::newRow("two words") << WordIds{1, 1} << 0.0;
    QTest::newRow("no run twice") << WordIds{1, 2, 3, 1, 2, 4} << 0.0;
    QTest::newRow("one of four") << WordIds{1, 2, 3, 1, 2, 3} << 0.25;
    QTest::newRow("in circles") << WordIds(102, 7) << 0.99;
}

void tst_Repetition::whatWasThereBeforeCounts()
{
    QFETCH(const std::vector<std::uint32_t>, words);
    QFETCH(const double, share);
    QCOMPARE(repetition(words), share);
}

QTEST_GUILESS_MAIN(tst_Repetition)
#include "tst_Repetition.moc"
