#include "ui/common/ForeignText.h"

#include <QFontMetrics>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

/// Texts of strangers, made fit for a line or a label.
class tst_ForeignText : public QObject
{
    Q_OBJECT
private slots:
    void anExcerptIsOneShortLine_data();
    void anExcerptIsOneShortLine();
    void aWrappedTextKeepsItsLinesAndWords();
    void aLabelOfAnyTextCanBeNarrow_data();
    void aLabelOfAnyTextCanBeNarrow();
};

void tst_ForeignText::anExcerptIsOneShortLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("excerpt");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("short") << u"ten units."_s << u"ten units."_s;
    QTest::newRow("long") << u"eleven unit"_s << u"eleven un…"_s;
    QTest::newRow("lines") << u" a\nb\r\n\tc\u2028d\u2029 "_s << u"a b c d"_s;
    QTest::newRow("markup") << u"<b>a</b>"_s << u"<b>a</b>"_s;
    QTest::newRow("less than") << u"a < b & c"_s << u"a < b & c"_s;
    QTest::newRow("a ship at the end") << u"12345678🚢"_s << u"12345678🚢"_s;
    QTest::newRow("a ship across the end") << u"12345678🚢."_s << u"12345678…"_s;
    QTest::newRow("two ships across") << u"1234567🚢🚢"_s << u"1234567🚢…"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u'b' << u"a\ufffdb"_s;
    QTest::newRow("right to left") << u"a\u202egnp.exe"_s << u"a↞gnp.exe"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'b' << u"a∅b"_s;
    QTest::newRow("endless") << QString(100'000, u'x') << u"xxxxxxxxx…"_s;
    QTest::newRow("white space") << QString(100'000, u' ') << QString();
}

void tst_ForeignText::anExcerptIsOneShortLine()
{
    QFETCH(QString, text);
    QTEST(ui::excerpt(text, 10), "excerpt");
}

void tst_ForeignText::aWrappedTextKeepsItsLinesAndWords()
{
    QCOMPARE(ui::wrappable(u"Some words,\nand a line."_s), u"Some words,\nand a line."_s);
    QCOMPARE(ui::wrappable(u"/data/a.json"_s).remove(QChar(0x200b)), u"/data/a.json"_s);
    QVERIFY(ui::wrappable(QString(100'000, u'x')).size() < 3'000);
}

void tst_ForeignText::aLabelOfAnyTextCanBeNarrow_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << QString(100'000, u'W');
    QTest::newRow("ships") << u"🚢"_s.repeated(5'000);
    QTest::newRow("path") << u"/a_rather_long_folder"_s.repeated(200);
    QTest::newRow("zero width joiners") << u"W\u2060"_s.repeated(5'000);
}

void tst_ForeignText::aLabelOfAnyTextCanBeNarrow()
{
    QFETCH(QString, text);
    QLabel label;
    label.setTextFormat(Qt::PlainText);
    label.setWordWrap(true);
    label.setText(ui::wrappable(text));
    const int widest = QFontMetrics(label.font()).horizontalAdvance(QString(26, u'W'));
    QVERIFY2(label.minimumSizeHint().width() <= widest, qPrintable(QString::number(label.minimumSizeHint().width())));
}

QTEST_MAIN(tst_ForeignText)
#include "tst_ForeignText.moc"
