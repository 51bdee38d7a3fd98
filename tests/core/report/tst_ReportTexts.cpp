#include "core/notation/NotationRegistry.h"
#include "core/report/BoxesOnly.h"
#include "core/report/CsvReport.h"
#include "core/report/HtmlReport.h"
#include "core/report/MarkdownReport.h"
#include "core/report/VisibleText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Foreign text in a report is text, whatever is written in it.
class tst_ReportTexts : public QObject
{
    Q_OBJECT
private slots:
    void htmlHasNoMarkupOfStrangers_data();
    void htmlHasNoMarkupOfStrangers();
    void markdownHasNoMarkupOfStrangers_data();
    void markdownHasNoMarkupOfStrangers();
    void aCellIsNoFormulaAndGivesItsTextBack_data();
    void aCellIsNoFormulaAndGivesItsTextBack();
    void whatHidesIsShown_data();
    void whatHidesIsShown();
    void onlyMovedBoxesAreToldFromWords_data();
    void onlyMovedBoxesAreToldFromWords();
};

void tst_ReportTexts::htmlHasNoMarkupOfStrangers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::newRow("script") << u"<script>alert('x')</script>"_s << u"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"_s;
    QTest::newRow("image") << u"<img src=\"/dev/zero\">"_s << u"&lt;img src=&quot;/dev/zero&quot;&gt;"_s;
    QTest::newRow("geochat") << u"<p>plane</p>{<1><2>}"_s << u"&lt;p&gt;plane&lt;/p&gt;{&lt;1&gt;&lt;2&gt;}"_s;
    QTest::newRow("entity") << u"&lt;b&gt;"_s << u"&amp;lt;b&amp;gt;"_s;
    QTest::newRow("comment") << u"--><!--"_s << u"--&gt;&lt;!--"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a\nb"_s;
    QTest::newRow("Chinese") << u"三架"_s << u"三架"_s;
}

void tst_ReportTexts::htmlHasNoMarkupOfStrangers()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QCOMPARE(htmlText(text), html);
}

void tst_ReportTexts::markdownHasNoMarkupOfStrangers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("emphasis") << u"*a* _b_ ~~c~~ `d`"_s << u"\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`"_s;
    QTest::newRow("link") << u"[a](http://b)"_s << u"\\[a\\](http:\\/\\/b)"_s;
    QTest::newRow("bare link") << u"www.b.com"_s << u"www\\.b\\.com"_s;
    QTest::newRow("table") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("HTML") << u"<b>&lt;"_s << u"&lt;b\\>&amp;lt;"_s;
    QTest::newRow("heading on a line of its own") << u"a\n# b\n\n    code"_s << u"a⏎ \\# b⏎ ⏎     code"_s;
    QTest::newRow("escape") << u"\\*"_s << u"\\\\\\*"_s;
    QTest::newRow("plain") << u"Two ships, 三架 é"_s << u"Two ships, 三架 é"_s;
}

void tst_ReportTexts::markdownHasNoMarkupOfStrangers()
{
    QFETCH(QString, text);
    QFETCH(QString, markdown);
    QCOMPARE(markdownText(text), markdown);
}

void tst_ReportTexts::aCellIsNoFormulaAndGivesItsTextBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"Two ships"_s << QByteArray("\"Two ships\"");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("quotes, commas, lines") << u"a \"b\", c\r\nd"_s << QByteArray("\"a \"\"b\"\", c\r\nd\"");
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s << QByteArray("\"'=cmd|' /C calc'!A0\"");
    QTest::newRow("plus") << u"+1"_s << QByteArray("\"'+1\"");
    QTest::newRow("minus") << u"-3"_s << QByteArray("\"'-3\"");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("\"'@SUM(A1)\"");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\"");
    QTest::newRow("line end") << u"\n=1"_s << QByteArray("\"'\n=1\"");
    QTest::newRow("wide") << u"＝1"_s << QByteArray("\"'＝1\"");
    QTest::newRow("apostrophe") << u"'tis"_s << QByteArray("\"''tis\"");
    QTest::newRow("inside") << u"a=1"_s << QByteArray("\"a=1\"");
}

void tst_ReportTexts::aCellIsNoFormulaAndGivesItsTextBack()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(csvCell(text), cell);
    QString back = QString::fromUtf8(cell.mid(1, cell.size() - 2)).replace(u"\"\""_s, u"\""_s);
    if (back.startsWith(u'\''))
        back.remove(0, 1);
    QCOMPARE(back, text);
}

void tst_ReportTexts::whatHidesIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"a\n\tb é 三 🚢"_s << u"a\n\tb é 三 🚢"_s;
    QTest::newRow("right to left") << u"a\u202Eb"_s << u"a[U+202E]b"_s;
    QTest::newRow("isolate") << u"\u2066"_s << u"[U+2066]"_s;
    QTest::newRow("escape sequence") << u"\x1B[2J"_s << u"␛[2J"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) << u"a␀"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD800) << u"a[U+D800]"_s;
    QTest::newRow("no character") << QString(QChar(0xFFFE)) << u"[U+FFFE]"_s;
}

void tst_ReportTexts::whatHidesIsShown()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
}

void tst_ReportTexts::onlyMovedBoxesAreToldFromWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("boxesOnly");
    const QString box = u"A ship [0.10, 0.20, 0.30, 0.40]."_s;
    QTest::newRow("moved") << box << u"A ship [0.15, 0.25, 0.30, 0.40]."_s << true;
    QTest::newRow("moved and reworded") << box << u"A boat [0.15, 0.25, 0.30, 0.40]."_s << false;
    QTest::newRow("reworded") << box << u"A boat [0.10, 0.20, 0.30, 0.40]."_s << false;
    QTest::newRow("taken out") << box << u"A ship ."_s << false;
    QTest::newRow("one more") << box << u"A ship [0.10, 0.20, 0.30, 0.40] [0.10, 0.20, 0.30, 0.40]."_s << false;
    QTest::newRow("no box") << u"3"_s << u"4"_s << false;
    QTest::newRow("nothing") << box << box << false;
}

void tst_ReportTexts::onlyMovedBoxesAreToldFromWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, boxesOnly);
    const NotationRegistry notations = builtinNotations();
    QCOMPARE(differInBoxesOnly(before, after, *notations.find(u"llava"_s)), boxesOnly);
}

QTEST_APPLESS_MAIN(tst_ReportTexts)
#include "tst_ReportTexts.moc"
