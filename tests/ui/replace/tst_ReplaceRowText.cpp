#include "core/replace/ReplacePattern.h"
#include "tests/ui/HostileTexts.h"
#include "ui/replace/ReplaceRowText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::ReplacePattern;

class tst_ReplaceRowText : public QObject
{
    Q_OBJECT
private slots:
    void aLineShowsWhatGoesAndWhatComes_data();
    void aLineShowsWhatGoesAndWhatComes();
    void noLineIsTooLong_data();
    void noLineIsTooLong();
    void aTextWithAProblemIsShownAsItIs();
};

namespace {

core::ReplaceRow rowOf(const QString &text, const QString &find, const QString &with,
                       ReplacePattern::Kind kind = ReplacePattern::Kind::Literal)
{
    const auto pattern = ReplacePattern::make(find, with, {kind, false});
    return {{1}, 0, u"2"_s, u"2"_s, core::Speaker::Answer, text, pattern->apply(text)};
}

QString shown(const core::ReplaceRow &row)
{
    QString line;
    for (const core::DiffPart &part : ui::replaceRowText(row)) {
        if (part.kind == core::DiffPart::Kind::Same)
            line += part.text;
        else
            line += (part.kind == core::DiffPart::Kind::Removed ? u"(-"_s : u"(+"_s) + part.text + u')';
    }
    return line;
}

}

void tst_ReplaceRowText::aLineShowsWhatGoesAndWhatComes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QString &text, const QString &find, const QString &with,
                        const QString &line) { QTest::newRow(name) << text << find << with << line; };
    row("a word", u"Two ships at sea."_s, u"ships"_s, u"boats"_s, u"Two (-ships)(+boats) at sea."_s);
    row("twice", u"ship ship"_s, u"ship"_s, u"boat"_s, u"(-ship)(+boat) (-ship)(+boat)"_s);
    row("deleted", u"a big ship"_s, u"big "_s, u""_s, u"a (-big )ship"_s);
    row("put in", u"ship"_s, u"^"_s, u"a "_s, u"(+a )ship"_s);
    row("only the words that change", u"a b c d"_s, u"a b (c) d"_s, u"a x $1 d"_s, u"a (-b)(+x) c d"_s);
    row("line ends can be seen", u"a\nb"_s, u"\\n"_s, u" "_s, u"a(-↵)(+ )b"_s);
    row("what hides is a sign", u"a\u202eb"_s, u"b"_s, u"c"_s, u"a\u2402(-b)(+c)"_s);
    row("far behind", QString(100, u'.') + u"ship"_s, u"ship"_s, u"boat"_s,
        u'…' + QString(32, u'.') + u"(-ship)(+boat)"_s);
    row("surrogates stay together", u"🚢"_s.repeated(20) + u"x"_s, u"x"_s, u"y"_s,
        u'…' + u"🚢"_s.repeated(16) + u"(-x)(+y)"_s);
}

void tst_ReplaceRowText::aLineShowsWhatGoesAndWhatComes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, find);
    QFETCH(const QString, with);
    QFETCH(const QString, line);
    QString is = shown(rowOf(text, find, with, ReplacePattern::Kind::RegularExpression));
    if (text.contains(QChar(0x202e))) { // which sign it is does not matter
        QVERIFY(!is.contains(QChar(0x202e)));
        is[1] = QChar(0x2402);
    }
    QCOMPARE(is, line);
}

void tst_ReplaceRowText::noLineIsTooLong_data()
{
    test::addHostileTexts();
}

void tst_ReplaceRowText::noLineIsTooLong()
{
    QFETCH(const QString, text);
    for (const QString &find : {u"."_s, u"\\s"_s, u"(?s).*"_s, u"x"_s, u"p"_s}) {
        for (const QString &with : {QString(), u"y"_s, text.left(1'000).replace(u'\\', u'-').replace(u'$', u'-')}) {
            const core::ReplaceRow row = rowOf(text, find, with, ReplacePattern::Kind::RegularExpression);
            if (!row.changes() || !row.now.matches.empty())
                QVERIFY(shown(row).size() < 3'500);
        }
    }
}

void tst_ReplaceRowText::aTextWithAProblemIsShownAsItIs()
{
    core::ReplaceRow row = rowOf(u"aaa"_s, u"b"_s, u"c"_s);
    row.now.problem = u"too long"_s;
    QCOMPARE(shown(row), u"aaa"_s);
}

QTEST_GUILESS_MAIN(tst_ReplaceRowText)
#include "tst_ReplaceRowText.moc"
