#include "core/notation/NumberText.h"

#include <QTest>

#include <array>
#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

class tst_NumberText : public QObject
{
    Q_OBJECT

private slots:
    void readsAnySpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length"); // 0: no number
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::newRow("int") << u"12]"_s << 2 << 12.0 << 0;
        QTest::newRow("zero") << u"0"_s << 1 << 0.0 << 0;
        QTest::newRow("decimals") << u"0.50,"_s << 4 << 0.5 << 2;
        QTest::newRow("no whole part") << u".5"_s << 2 << 0.5 << 1;
        QTest::newRow("no fraction") << u"7. "_s << 2 << 7.0 << 0;
        QTest::newRow("negative") << u"-3.25"_s << 5 << -3.25 << 2;
        QTest::newRow("plus") << u"+3"_s << 2 << 3.0 << 0;
        QTest::newRow("negative without whole part") << u"-.5"_s << 3 << -0.5 << 1;
        QTest::newRow("exponent") << u"1e-1"_s << 4 << 0.1 << 1;
        QTest::newRow("exponent and fraction") << u"1.25E+1"_s << 7 << 12.5 << 1;
        QTest::newRow("exponent eats the fraction") << u"1.5e2"_s << 5 << 150.0 << 0;
        QTest::newRow("e without digits") << u"2em"_s << 1 << 2.0 << 0;
        QTest::newRow("second point") << u"1.2.3"_s << 3 << 1.2 << 1;
        QTest::newRow("leading zeros") << u"007"_s << 3 << 7.0 << 0;
        QTest::newRow("many decimals") << u"0.12345678901234567890"_s << 22 << 0.12345678901234568 << 15;
        QTest::newRow("empty") << u""_s << 0 << 0.0 << 0;
        QTest::newRow("sign alone") << u"-"_s << 0 << 0.0 << 0;
        QTest::newRow("point alone") << u"."_s << 0 << 0.0 << 0;
        QTest::newRow("two signs") << u"--1"_s << 0 << 0.0 << 0;
        QTest::newRow("word") << u"nan"_s << 0 << 0.0 << 0;
        QTest::newRow("infinite") << u"1e999"_s << 0 << 0.0 << 0;
        QTest::newRow("huge exponent") << u"1e99999999999999999999"_s << 0 << 0.0 << 0;
        QTest::newRow("full width digits") << u"１２"_s << 0 << 0.0 << 0;
        QTest::newRow("comma is no point") << u"0,5"_s << 1 << 0.0 << 0;
        QTest::newRow("too long") << u"1"_s.repeated(65) << 0 << 0.0 << 0;
    }
    void readsAnySpelling()
    {
        QFETCH(QString, text);
        QFETCH(int, length);
        const QString prefix = u"ab "_s; // the place counts, not the start of the text
        const auto number = readNumber(prefix + text, prefix.size());
        QCOMPARE(number.has_value(), length > 0);
        if (!number)
            return;
        QCOMPARE(number->start, prefix.size());
        QCOMPARE(number->length, length);
        QTEST(number->value, "value");
        QTEST(number->decimals, "decimals");
    }

    void writesInTheGivenDecimals_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("like");
        QTest::addColumn<QString>("expected");
        QTest::newRow("trailing zero") << 0.5 << 2 << u"0.50"_s << u"0.50"_s;
        QTest::newRow("int") << 12.4 << 0 << u"7"_s << u"12"_s;
        QTest::newRow("half goes up") << 0.125 << 2 << u"0.50"_s << u"0.13"_s;
        QTest::newRow("half goes away from zero") << -0.125 << 2 << u"0.50"_s << u"-0.13"_s;
        QTest::newRow("half of an int") << 2.5 << 0 << u"7"_s << u"3"_s;
        QTest::newRow("half that binary falls short of") << 1.005 << 2 << u"0.50"_s << u"1.01"_s;
        QTest::newRow("below half") << 0.1249 << 2 << u"0.50"_s << u"0.12"_s;
        QTest::newRow("no minus zero") << -0.001 << 2 << u"0.50"_s << u"0.00"_s;
        QTest::newRow("like .5") << 0.25 << 2 << u".50"_s << u".25"_s;
        QTest::newRow("like .5, one and more") << 1.25 << 2 << u".50"_s << u"1.25"_s;
        QTest::newRow("like -.5") << -0.25 << 2 << u"-.50"_s << u"-.25"_s;
        QTest::newRow("like 7.") << 12.0 << 0 << u"7."_s << u"12."_s;
        QTest::newRow("like +3") << 4.0 << 0 << u"+3"_s << u"+4"_s;
        QTest::newRow("like +3, negative") << -4.0 << 0 << u"+3"_s << u"-4"_s;
        QTest::newRow("never an exponent") << 0.00001 << 6 << u"1e-6"_s << u"0.000010"_s;
        QTest::newRow("large") << 12345678.0 << 1 << u"0.1"_s << u"12345678.0"_s;
        QTest::newRow("fifteen decimals") << 0.1 << 15 << u"0.1"_s << u"0.100000000000000"_s;
    }
    void writesInTheGivenDecimals()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QFETCH(QString, like);
        QTEST(writeNumber(value, decimals, like), "expected");
    }

    void keepsWhatDidNotChange()
    {
        const std::array same{0.5, 0.5, 0.1, 3.0};
        QCOMPARE(replaceNumbers(u"[ 0.50,.5 ,1e-1,\t3]", same, 2), u"[ 0.50,.5 ,1e-1,\t3]"_s);
        const std::array nearly{0.504, 0.496, 0.1049, 2.996};
        QCOMPARE(replaceNumbers(u"[ 0.50,.5 ,1e-1,\t3]", nearly, 2), u"[ 0.50,.5 ,1e-1,\t3]"_s);
        const std::array one{0.5, 0.52, 0.1, 3.0};
        QCOMPARE(replaceNumbers(u"[ 0.50,.5 ,1e-1,\t3]", one, 2), u"[ 0.50,.52 ,1e-1,\t3]"_s);
    }

    void writesNothingThatCouldNotBeReadAgain()
    {
        const std::array bad{std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e300};
        QCOMPARE(replaceNumbers(u"(1, 2, 3)", bad, 0), u"(1, 2, 3)"_s);
        const std::array large{1e39, 2.0, 3.0};
        const QString written = replaceNumbers(u"(1, 2, 3)", large, 15);
        QCOMPARE(readNumber(written, 1)->value, 1e39);
    }
};

QTEST_APPLESS_MAIN(tst_NumberText)
#include "tst_NumberText.moc"
