#include "ui/common/ShownText.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using ui::ShownText;

class tst_ShownText : public QObject
{
    Q_OBJECT

private slots:
    void ordinaryTextIsItself_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("markup") << u"<b>a</b> & <img src=\"/dev/zero\"> a < b"_s;
        QTest::newRow("lines and tabs") << u"one\n\ttwo\n"_s;
        QTest::newRow("Chinese") << u"\u673a\u573a\u4e0a\u6709\u4e09\u67b6\u98de\u673a\u3002"_s;
        QTest::newRow("astral") << u"\U0001f6a2 ship"_s;
        QTest::newRow("joined emoji") << u"\U0001f468\u200d\U0001f469"_s;
        QTest::newRow("Arabic") << u"\u0645\u0637\u0627\u0631"_s;
        QTest::newRow("no-break space") << u"10\u00a0m"_s;
    }

    void ordinaryTextIsItself()
    {
        QFETCH(QString, text);
        const ShownText shown(text);
        QCOMPARE(shown.shown(), text);
        QCOMPARE(shown.original(shown.shown()), text);
    }

    void everythingComesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("override") << u"user\u202etxt.exe"_s;
        QTest::newRow("all directions")
            << u"\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"_s;
        QTest::newRow("NUL") << u"a\0b"_s;
        QTest::newRow("CR LF") << u"a\r\nb"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029c"_s;
        QTest::newRow("zero width") << u"a\u200bb\ufeffc\u00add"_s;
        QTest::newRow("lone surrogates") << u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00) + QChar(0xd801);
        QTest::newRow("lone and whole") << u"\U0001f6a2"_s + QChar(0xd83d);
        QTest::newRow("a sign is in the text already")
            << u"\u21b5 and \r, \u22a0 \x01 \x02, \u219e and \u202e, \ufffd and \u0085"_s;
        QString controls;
        for (char16_t c = 0; c < 0x20; ++c)
            controls += QChar(c);
        QTest::newRow("controls") << controls + u"\x7f\x80\x9f"_s;
        QTest::newRow("noncharacters") << u"\ufdd0\ufdd1\ufffe\uffff\ufff9"_s;
    }

    void everythingComesBack()
    {
        QFETCH(QString, text);
        const ShownText shown(text);
        QCOMPARE(shown.shown().size(), text.size());
        QCOMPARE(shown.original(shown.shown()), text);
        QVERIFY(shown.shown() != text);
        for (const QChar unit : shown.shown()) {
            QVERIFY(unit == u'\n' || unit == u'\t' || unit.isSurrogate() || unit.isPrint() ||
                    unit.category() == QChar::Other_PrivateUse);
        }
    }

    void aSignIsMarkedAndItsTwinInTheTextIsNot()
    {
        const ShownText shown(u"\u21b5\r"_s);
        QVERIFY(!shown.isSign(shown.shown()[0]));
        QVERIFY(shown.isSign(shown.shown()[1]));
    }

    void typedTextKeepsTheSigns()
    {
        const ShownText shown(u"a\u202eb"_s);
        QString typed = shown.shown();
        typed.insert(1, u"xyz"_s);
        QCOMPARE(shown.original(typed), u"axyz\u202eb"_s);
    }

    void foreignTextIsMadeHarmless()
    {
        QCOMPARE(ShownText::harmless(u"a\r\nb\rc\u2028d\0\u202ee\ufeff"_s), u"a\nb\nc\nde"_s);
        QCOMPARE(ShownText::harmless(u"<b>a < b</b>\t"_s), u"<b>a < b</b>\t"_s);
        QCOMPARE(ShownText::harmless(u"x"_s + QChar(0xd800)), u"x"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ShownText)
#include "tst_ShownText.moc"
