#include "core/base/TextOffsets.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace core;
using namespace Qt::StringLiterals;

namespace {
const QChar High(0xD83D);
const QChar Low(0xDE00);
}

class tst_TextOffsets : public QObject
{
    Q_OBJECT

private slots:
    void bothWaysOfCounting_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("utf16");
        QTest::addColumn<int>("codePoints");
        QTest::addColumn<int>("back"); // UTF-16 again: differs only inside a pair and outside the text

        const QString pair = QString(High) + Low;
        QTest::newRow("empty") << QString() << 0 << 0 << 0;
        QTest::newRow("ascii start") << u"abc"_s << 0 << 0 << 0;
        QTest::newRow("ascii end") << u"abc"_s << 3 << 3 << 3;
        QTest::newRow("chinese") << u"遥感图像"_s << 2 << 2 << 2;
        QTest::newRow("before a pair") << u"a"_s + pair + u"b"_s << 1 << 1 << 1;
        QTest::newRow("inside a pair") << u"a"_s + pair + u"b"_s << 2 << 1 << 1;
        QTest::newRow("behind a pair") << u"a"_s + pair + u"b"_s << 3 << 2 << 3;
        QTest::newRow("end behind a pair") << u"a"_s + pair + u"b"_s << 4 << 3 << 4;
        QTest::newRow("between pairs") << pair + pair << 2 << 1 << 2;
        QTest::newRow("inside the second") << pair + pair << 3 << 1 << 2;
        QTest::newRow("end of pairs") << pair + pair << 4 << 2 << 4;
        QTest::newRow("lone high") << QString(High) + u"x"_s << 1 << 1 << 1;
        QTest::newRow("lone low") << QString(Low) + u"x"_s << 2 << 2 << 2;
        QTest::newRow("low before high") << QString(Low) + High << 2 << 2 << 2;
        QTest::newRow("two highs and a low") << QString(High) + High + Low << 3 << 2 << 3;
        QTest::newRow("high at the end") << u"x"_s + High << 2 << 2 << 2;
        QTest::newRow("past the end") << u"a"_s + pair << 99 << 2 << 3;
        QTest::newRow("before the start") << u"abc"_s << -1 << 0 << 0;
    }
    void bothWaysOfCounting()
    {
        QFETCH(QString, text);
        QFETCH(int, utf16);
        QFETCH(int, codePoints);
        QFETCH(int, back);
        const TextOffsets offsets(text);
        QCOMPARE(offsets.toCodePoints(utf16), codePoints);
        QCOMPARE(offsets.toUtf16(codePoints), back);
    }

    void pastTheEndIsTheEnd()
    {
        const TextOffsets offsets(u"a"_s + High + Low);
        QCOMPARE(offsets.toUtf16(2), 3);
        QCOMPARE(offsets.toUtf16(3), 3);
        QCOMPARE(offsets.toUtf16(1000), 3);
        QCOMPARE(offsets.toUtf16(-1), 0);
    }

    void agreesWithCountingOneByOne()
    {
        QRandomGenerator random(20240607);
        for (int round = 0; round < 200; ++round) {
            QString text;
            const int length = random.bounded(40);
            for (int i = 0; i < length; ++i)
                text += std::array{QChar(u'x'), High, Low}[std::size_t(random.bounded(3))];
            const TextOffsets offsets(text);
            qsizetype codePoint = 0;
            for (qsizetype at = 0; at < text.size(); ++codePoint) {
                QCOMPARE(offsets.toCodePoints(at), codePoint);
                QCOMPARE(offsets.toUtf16(codePoint), at);
                const bool pair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
                at += pair ? 2 : 1;
            }
            QCOMPARE(offsets.toCodePoints(text.size()), codePoint);
            QCOMPARE(offsets.toUtf16(codePoint), text.size());
        }
    }
};

QTEST_APPLESS_MAIN(tst_TextOffsets)
#include "tst_TextOffsets.moc"
