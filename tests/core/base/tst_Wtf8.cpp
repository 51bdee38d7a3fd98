#include "core/base/Wtf8.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_Wtf8 : public QObject
{
    Q_OBJECT
private slots:
    void textsComeBackAsTheyWere_data();
    void textsComeBackAsTheyWere();
    void ordinaryTextIsUtf8();
    void anyUnitsComeBack();
    void brokenBytesBecomeReplacements_data();
    void brokenBytesBecomeReplacements();
};

void tst_Wtf8::textsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto units = [](std::initializer_list<char16_t> list) {
        return QString(reinterpret_cast<const QChar *>(list.begin()), qsizetype(list.size()));
    };
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("ascii") << u"a ship"_s << QByteArray("a ship");
    QTest::newRow("two bytes") << u"é"_s << QByteArray("\xC3\xA9");
    QTest::newRow("three bytes") << u"机场"_s << QByteArray("\xE6\x9C\xBA\xE5\x9C\xBA");
    QTest::newRow("four bytes") << u"\U0001F6F0"_s << QByteArray("\xF0\x9F\x9B\xB0");
    QTest::newRow("last code point") << u"\U0010FFFF"_s << QByteArray("\xF4\x8F\xBF\xBF");
    QTest::newRow("U+0000 inside") << units({u'a', 0, u'b'}) << QByteArray("a\0b", 3);
    QTest::newRow("lone high surrogate") << units({0xD800, u'z'}) << QByteArray("\xED\xA0\x80z");
    QTest::newRow("lone low surrogate") << units({u'z', 0xDC00}) << QByteArray("z\xED\xB0\x80");
    QTest::newRow("high at the end") << units({0xDBFF}) << QByteArray("\xED\xAF\xBF");
    QTest::newRow("wrong way round") << units({0xDC00, 0xD800}) << QByteArray("\xED\xB0\x80\xED\xA0\x80");
    QTest::newRow("replacement character itself") << units({0xFFFD}) << QByteArray("\xEF\xBF\xBD");
    QTest::newRow("noncharacter") << units({0xFFFF}) << QByteArray("\xEF\xBF\xBF");
}

void tst_Wtf8::textsComeBackAsTheyWere()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QCOMPARE(toWtf8(text), bytes);
    QCOMPARE(fromWtf8(bytes), text);
}

void tst_Wtf8::ordinaryTextIsUtf8()
{
    const QString text = u"A \"tile\" with 12 ships — 十二艘船 \U0001F6A2\n"_s;
    QCOMPARE(toWtf8(text), text.toUtf8());
}

void tst_Wtf8::anyUnitsComeBack()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 2'000; ++round) {
        QString text(round % 40, Qt::Uninitialized);
        for (QChar &unit : text)
            unit = QChar(char16_t(random.bounded(2) == 0 ? random.bounded(0xD700, 0xE100) : random.bounded(0x10000)));
        QCOMPARE(fromWtf8(toWtf8(text)), text);
    }
}

void tst_Wtf8::brokenBytesBecomeReplacements_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("stray tail") << QByteArray("a\x80z") << u"a\uFFFDz"_s;
    QTest::newRow("cut short") << QByteArray("a\xE6\x9C") << u"a\uFFFD\uFFFD"_s;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << u"\uFFFD\uFFFD"_s;
    QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << u"\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("beyond the last") << QByteArray("\xF4\x90\x80\x80") << u"\uFFFD\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("never a byte") << QByteArray("\xFF\xFE") << u"\uFFFD\uFFFD"_s;
    QTest::newRow("broken by ASCII") << QByteArray("\xE6z") << u"\uFFFDz"_s;
}

void tst_Wtf8::brokenBytesBecomeReplacements()
{
    QFETCH(QByteArray, bytes);
    QTEST(fromWtf8(bytes), "text");
}

QTEST_APPLESS_MAIN(tst_Wtf8)
#include "tst_Wtf8.moc"
