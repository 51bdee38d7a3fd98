#include "core/lint/TextLint.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// How texts are written, with real oddities as rows.
class tst_TextLint : public QObject
{
    Q_OBJECT
private slots:
    void whatIsOddIsFound_data();
    void whatIsOddIsFound();
    void wordsAreTheSpelledOnes_data();
    void wordsAreTheSpelledOnes();
    void unknownWordsAreMarked();
    void whatStandsInABoxIsNoText();
};

void tst_TextLint::whatIsOddIsFound_data()
{
    using Kind = TextIssue::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("prose");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, bool prose, const QStringList &found) {
        QTest::newRow(name) << text << prose << found;
    };
    const auto is = [](Kind kind, const QString &text) { return QString::number(int(kind)) + u' ' + text; };
    row("nothing", u"An airport with two runways."_s, true, {});
    row("double space", u"An  airport."_s, true, {is(Kind::DoubleSpace, u"  "_s)});
    row("leading blanks are the file's", u"  Yes"_s, false, {});
    row("indented lines", u"Objects:\n  a ship\n  a quay"_s, false, {});
    row("repeated", u"It is the the quay."_s, true, {is(Kind::RepeatedWord, u"the the"_s)});
    row("repeated over a line", u"It is The\nthe quay."_s, true, {is(Kind::RepeatedWord, u"The\nthe"_s)});
    row("had had", u"It had had a roof."_s, true, {});
    row("a part is no repetition", u"This is his and here the theatre."_s, true, {});
    row("RSICD: a space before the stop", u"many buildings are beside a road ."_s, true,
        {is(Kind::SpaceBeforeStop, u" ."_s)});
    row("a number after a point", u"It is .5 wide and wide enough."_s, true, {});
    row("no stop", u"A large white ship lies at the quay"_s, true, {is(Kind::MissingStop, u"quay"_s)});
    row("no stop, and blanks", u"A large white ship lies here  "_s, true, {is(Kind::MissingStop, u"here"_s)});
    row("an answer needs none", u"Small vehicles"_s, true, {});
    row("a question needs none", u"A large white ship lies at the quay"_s, false, {});
    row("a quotation ends with one", u"The sign says “no entry at all.”"_s, true, {});
    row("literal newline", u"First.\\nSecond."_s, true, {is(Kind::LiteralNewline, u"\\n"_s)});
    row("Chinese", u"港口里有三艘船"_s, true, {});
    row("empty", u""_s, true, {});
}

void tst_TextLint::whatIsOddIsFound()
{
    QFETCH(QString, text);
    QFETCH(bool, prose);
    QStringList found;
    for (const TextIssue &issue : TextLint{{}, prose, {}}.check(text))
        found.append(QString::number(int(issue.kind)) + u' ' + text.mid(issue.start, issue.length));
    QTEST(found, "found");
}

void tst_TextLint::wordsAreTheSpelledOnes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &text, const QString &words) {
        QTest::newRow(name) << text << words;
    };
    row("plain", u"An airport, with planes."_s, u"An airport with planes"_s);
    row("inside", u"The ship's well-known quay"_s, u"The ship's well-known quay"_s);
    row("abbreviations", u"A SAR image of the UK"_s, u"image of the"_s);
    row("digits", u"Sentinel2 and 3rd at B4 in 4km"_s, u"and at in"_s);
    row("tags", u"<image>\n<p>small ship</p> [vqa] where"_s, u"small ship vqa where"_s);
    row("paths and addresses", u"see a/b.png or me@x.org now"_s, u"see or now"_s);
    row("one letter", u"a I x is"_s, u"is"_s);
    row("accents", u"Málaga naïve"_s, u"Málaga naïve"_s);
    row("Chinese", u"港口 harbour"_s, u"harbour"_s);
    row("escaped", u"one\\ntwo"_s, u"one"_s);
}

void tst_TextLint::wordsAreTheSpelledOnes()
{
    QFETCH(QString, text);
    QStringList words;
    for (const TextSpan &word : spelledWords(text, {}))
        words.append(text.mid(word.start, word.length));
    QTEST(words.join(u' '), "words");
}

void tst_TextLint::unknownWordsAreMarked()
{
    const TextLint lint{{}, false, [](const QString &word) { return word != u"shps"; }};
    const QString text = u"Two shps lie there."_s;
    QCOMPARE(lint.check(text), TextIssues({{TextIssue::Kind::Spelling, 4, 4}}));
}

void tst_TextLint::whatStandsInABoxIsNoText()
{
    const QString text = u"a {\"bbox_2d\": [1,  2, 3, 4]} ship"_s;
    const TextLint lint{{{2, 27}}, false, [](const QString &word) { return word == u"ship"; }};
    QVERIFY(lint.check(text).empty());
    const TextLint all{{}, false, lint.isKnown};
    QVERIFY(!all.check(text).empty());
}

QTEST_APPLESS_MAIN(tst_TextLint)
#include "tst_TextLint.moc"
