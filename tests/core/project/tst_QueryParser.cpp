#include "core/project/QueryParser.h"

#include "core/project/DayRange.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {
QString randomText(QRandomGenerator &random)
{
    static const QStringList Pieces{u"a"_s,   u"B"_s,  u" "_s, u"\""_s, u"\\"_s, u"("_s,  u")"_s,      u","_s,
                                    u":"_s,   u"-"_s,  u"*"_s, u"机"_s, u"é"_s,  u"\n"_s, u"🛰"_s,   u"and"_s,
                                    u"not"_s, u"or"_s, u">"_s, u"="_s,  u".."_s, u"7"_s,  u"\u3000"_s, u"“"_s};
    QString text;
    for (int i = random.bounded(4) + 1; i > 0; --i)
        text += Pieces[random.bounded(Pieces.size())];
    return text;
}

QueryValue randomValue(const QueryFieldInfo &info, QRandomGenerator &random)
{
    const auto number = [&] { return qint64(random.bounded(4) == 0 ? QueryValue::Most : random.bounded(9)); };
    switch (info.kind) {
    case QueryFieldInfo::Kind::Words:
        return {info.words[random.bounded(info.words.size())]};
    case QueryFieldInfo::Kind::Numbers: {
        const qint64 a = number();
        const qint64 b = number();
        return {{}, qMin(a, b), qMax(a, b)};
    }
    case QueryFieldInfo::Kind::NumberOrName:
        if (random.bounded(2) == 0) {
            const qint64 n = number();
            return {{}, n, n};
        }
        return {u"x"_s + randomText(random)};
    case QueryFieldInfo::Kind::Days: {
        const QDate day = QDate(2026, 11, 28).addDays(random.bounded(9));
        return {DayRange{random.bounded(3) == 0 ? QDate() : day, day.addDays(random.bounded(3))}.toString()};
    }
    case QueryFieldInfo::Kind::Text:
    case QueryFieldInfo::Kind::Name:
        break;
    }
    return {randomText(random)};
}

Query randomQuery(int depth, QRandomGenerator &random)
{
    const int kind = depth == 0 ? 0 : random.bounded(4);
    if (kind == 0) {
        const QueryFieldInfo &info = queryFields()[std::size_t(random.bounded(int(queryFields().size())))];
        QueryTerm term{info.field, {}};
        for (int i = random.bounded(3) + 1; i > 0; --i)
            term.values.push_back(randomValue(info, random));
        return Query::term(term);
    }
    if (kind == 1)
        return Query::negation(randomQuery(depth - 1, random));
    std::vector<Query> parts;
    for (int i = random.bounded(3) + 1; i > 0; --i)
        parts.push_back(randomQuery(depth - 1, random));
    return kind == 2 ? Query::allOf(parts) : Query::anyOf(parts);
}

/// The query as the parser understands it, or the error.
QString read(const QString &text)
{
    const ParsedQuery parsed = QueryParser::parse(text);
    return parsed.error ? u"error: "_s + parsed.error->message : parsed.query.toString();
}
}

class tst_QueryParser : public QObject
{
    Q_OBJECT
private slots:
    void readsQueries_data();
    void readsQueries();
    void explainsMistakesAndSaysWhere_data();
    void explainsMistakesAndSaysWhere();
    void whatIsWrittenIsReadBackTheSame();
    void noTextCrashesTheParser();
    void everyPrefixOfAQueryIsReadOrExplained();
    void deepNestingIsRefused();
    void nothingAsksForEverything();
    void textsAreListedOnceInOrder();
    void everyFieldIsInTheTable();
};

void tst_QueryParser::readsQueries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };

    same("one field", u"task:vqa"_s);
    QTest::newRow("all of the issue")
        << u"task:vqa verdict:none text:\"parking lot\" has:box edited:yes source:2 image:airport*"_s
        << u"task:vqa verdict:none \"parking lot\" has:box edited:yes source:2 image:airport*"_s;
    QTest::newRow("case of names and words") << u"TASK:VQA Verdict:None"_s << u"task:vqa verdict:none"_s;
    same("case of texts stays", u"question:Airport"_s);
    same("bare word", u"airport"_s);
    same("quoted text", u"\"parking lot\""_s);
    QTest::newRow("quotes that are not needed") << u"\"airport\" image:\"a\""_s << u"airport image:a"_s;
    same("escapes", uR"("say \"hi\" \\ ")"_s);
    QTest::newRow("other backslashes are themselves") << uR"("a\b")"_s << uR"("a\\b")"_s;
    same("quoted keyword", u"\"and\""_s);
    same("Chinese", u"机场 answer:停车场"_s);
    QTest::newRow("ideographic space") << u"机场\u3000停车场"_s << u"机场 停车场"_s;
    QTest::newRow("and") << u"a AND b"_s << u"a b"_s;
    QTest::newRow("or binds looser than and") << u"a b Or c d"_s << u"a b or c d"_s;
    same("parentheses", u"a (b or c)"_s);
    QTest::newRow("parentheses that are not needed") << u"((a) and (b c)) or (d)"_s << u"a b c or d"_s;
    QTest::newRow("not binds tightest") << u"not a b"_s << u"not a b"_s;
    QTest::newRow("not a group") << u"not(a b)"_s << u"not (a b)"_s;
    QTest::newRow("minus") << u"-task:vqa -(a or b) --c"_s << u"not task:vqa not (a or b) not not c"_s;
    QTest::newRow("lone minus") << u"a - b"_s << u"a \"-\" b"_s;
    same("minus inside a word", u"multi-turn"_s);
    same("several values", u"task:vqa,grounding"_s);
    same("several texts", u"text:a,\"b c\""_s);
    QTest::newRow("comma in a bare word") << u"10,000"_s << u"\"10,000\""_s;
    QTest::newRow("parentheses in a word") << u"image:tile(2,b).tif x"_s << u"image:\"tile(2,b).tif\" x"_s;
    QTest::newRow("a group round a word with parentheses") << u"(f(x) or b)"_s << u"\"f(x)\" or b"_s;
    same("number", u"record:5"_s);
    same("range", u"record:5..9"_s);
    same("open ranges", u"record:5.. sample:..9"_s);
    QTest::newRow("comparisons") << u"pairs:>3 pairs:>=3 pairs:<3 pairs:<=3 pairs:=3"_s
                                 << u"pairs:4.. pairs:3.. pairs:..2 pairs:..3 pairs:3"_s;
    QTest::newRow("comparisons without a colon") << u"pairs>3 PAIRS<=2 pairs=1"_s << u"pairs:4.. pairs:..2 pairs:1"_s;
    same("values of numbers", u"sample:1..3,7"_s);
    QTest::newRow("comparison in a text") << u"a<b text>3"_s << u"\"a<b\" \"text>3\""_s;
    same("source by name", u"source:train*"_s);
    QTest::newRow("days") << u"on:2026-11-28 on:2026-11-01.. on:2026-11-28..2026-11-28,..2026-11-02"_s
                          << u"on:2026-11-28 on:2026-11-01.. on:2026-11-28,..2026-11-02"_s;
    QTest::newRow("time of day is no field") << u"10:30"_s << u"\"10:30\""_s;
    QTest::newRow("quote behind a word") << u"a\"b c\"d"_s << u"a \"b c\" d"_s;
    same("emptiness that is text", u"\" \""_s);
}

void tst_QueryParser::readsQueries()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QCOMPARE(read(text), canonical);
    QCOMPARE(read(canonical), canonical);
}

void tst_QueryParser::explainsMistakesAndSaysWhere_data()
{
    QTest::addColumn<QString>("text"); // the place of the mistake between | and |
    QTest::addColumn<QString>("message");
    QTest::newRow("field") << u"a |taks|:vqa"_s << u"There is no field “taks”. Did you mean task?"_s;
    QTest::newRow("field that resembles none")
        << u"|http|://x"_s
        << u"There is no field “http”. There are: task, verdict, annotator, reviewer, by, on, has, error, severity, sentence, tag, box, notation, asks, says, words, boxes, side, edited, text, question, answer, image, folder, id, source, record, sample, pairs. To search for the text, put it in quotation marks."_s;
    QTest::newRow("value")
        << u"verdict:|good|"_s
        << u"“good” is not a value of verdict. verdict is one of none, approved, rejected, unsure."_s;
    QTest::newRow("no day")
        << u"on:|today|"_s
        << u"“today” is not a value of on. on is a day or a range of days: 2026-11-28, 2026-11-01..2026-11-28, 2026-11-01.., ..2026-11-28."_s;
    QTest::newRow("value with a hint")
        << u"edited:|ys|"_s << u"“ys” is not a value of edited. Did you mean yes? edited is one of yes, no."_s;
    QTest::newRow("second value")
        << u"verdict:none,|bad|"_s
        << u"“bad” is not a value of verdict. verdict is one of none, approved, rejected, unsure."_s;
    QTest::newRow("missing value") << u"edited:||"_s << u"A value is missing here. edited is one of yes, no."_s;
    QTest::newRow("empty value") << u"text:|\"\"|"_s
                                 << u"A value is missing here. text is a word, or a text in quotation marks."_s;
    QTest::newRow("missing after the comma")
        << u"edited:yes,|| x"_s << u"A value is missing after the comma. edited is one of yes, no."_s;
    QTest::newRow("quotation mark") << u"a |\"b c|"_s << u"This quotation mark is not closed."_s;
    QTest::newRow("escaped quotation mark") << u"|\"b\\\"|"_s << u"This quotation mark is not closed."_s;
    QTest::newRow("opening parenthesis") << u"a |(|b or c"_s << u"This parenthesis is not closed."_s;
    QTest::newRow("closing parenthesis") << u"a b|)| c"_s << u"There is no opening parenthesis for this one."_s;
    QTest::newRow("only a closing parenthesis") << u"|)|"_s << u"There is no opening parenthesis for this one."_s;
    QTest::newRow("parenthesis in a word")
        << u"f|(|x y"_s << u"This parenthesis is not closed. To search for it, put the text in quotation marks."_s;
    QTest::newRow("empty parentheses") << u"a |( )|"_s << u"There is nothing in the parentheses."_s;
    QTest::newRow("nothing after or") << u"a OR||"_s << u"Something to look for is missing after “OR”."_s;
    QTest::newRow("nothing before or") << u"|or| a"_s << u"Something to look for is missing before “or”."_s;
    QTest::newRow("nothing between") << u"a or |and| b"_s << u"Something to look for is missing after “or”."_s;
    QTest::newRow("nothing after not") << u"(a not|)|"_s << u"Something to look for is missing after “not”."_s;
    QTest::newRow("no number")
        << u"record:|x|"_s
        << u"“x” is not a value of record. record is a number or a range: 5, 5..9, 5.., ..9, >5, <=9."_s;
    QTest::newRow("range upside down")
        << u"record:|9..5|"_s
        << u"“9..5” is not a value of record. record is a number or a range: 5, 5..9, 5.., ..9, >5, <=9."_s;
    QTest::newRow("number too long")
        << u"pairs>1 record:|99999999999999999999|"_s
        << u"“99999999999999999999” is not a value of record. record is a number or a range: 5, 5..9, 5.., ..9, >5, <=9."_s;
    QTest::newRow("less than nothing")
        << u"pairs|<0|"_s
        << u"“<0” is not a value of pairs. pairs is a number or a range: 5, 5..9, 5.., ..9, >5, <=9."_s;
    QTest::newRow("negative")
        << u"pairs:|-1|"_s
        << u"“-1” is not a value of pairs. pairs is a number or a range: 5, 5..9, 5.., ..9, >5, <=9."_s;
    QTest::newRow("place counts UTF-16 units")
        << u"🛰 |taks|:vqa"_s << u"There is no field “taks”. Did you mean task?"_s;
}

void tst_QueryParser::explainsMistakesAndSaysWhere()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const qsizetype start = text.indexOf(u'|');
    const qsizetype end = text.lastIndexOf(u'|') - 1;
    text.remove(u'|');
    const ParsedQuery parsed = QueryParser::parse(text);
    QVERIFY(parsed.error);
    QCOMPARE(parsed.error->message, message);
    QCOMPARE(parsed.error->position, start);
    QCOMPARE(parsed.error->length, end - start);
    QVERIFY(parsed.query.isEverything());
}

void tst_QueryParser::whatIsWrittenIsReadBackTheSame()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 20'000; ++i) {
        const Query query = randomQuery(3, random);
        const QString text = query.toString();
        const ParsedQuery parsed = QueryParser::parse(text);
        if (parsed.error)
            QFAIL(qPrintable(text + u": "_s + parsed.error->message));
        if (parsed.query != query)
            QFAIL(qPrintable(text + u" became "_s + parsed.query.toString()));
    }
}

void tst_QueryParser::noTextCrashesTheParser()
{
    static const QStringList Pieces{u"("_s, u")"_s,     u"\""_s,      u"\\"_s,  u"-"_s,   u","_s,     u":"_s,
                                    u" "_s, u"a"_s,     u"or"_s,      u"not"_s, u"and"_s, u"task:"_s, u"vqa"_s,
                                    u">"_s, u"pairs"_s, u"sample:"_s, u".."_s,  u"3"_s};
    QRandomGenerator random(6);
    int good = 0;
    for (int i = 0; i < 30'000; ++i) {
        QString text;
        for (int n = random.bounded(12); n > 0; --n)
            text += Pieces[random.bounded(Pieces.size())];
        const ParsedQuery parsed = QueryParser::parse(text);
        if (!parsed.error) {
            ++good;
            QCOMPARE(QueryParser::parse(parsed.query.toString()).query, parsed.query);
            continue;
        }
        const QueryError &error = *parsed.error;
        QVERIFY2(error.position >= 0 && error.length >= 0 && error.position + error.length <= text.size(),
                 qPrintable(text));
        QVERIFY(!error.message.isEmpty());
    }
    QVERIFY(good > 1000);
}

void tst_QueryParser::everyPrefixOfAQueryIsReadOrExplained()
{
    const QString text = uR"((task:vqa,grounding or -text:"a \"b\" c") and not pairs>3 record:5..9)"_s;
    QVERIFY(!QueryParser::parse(text).error);
    for (qsizetype length = 0; length < text.size(); ++length) {
        const ParsedQuery parsed = QueryParser::parse(text.first(length));
        QVERIFY(!parsed.error || !parsed.error->message.isEmpty());
    }
}

void tst_QueryParser::deepNestingIsRefused()
{
    QVERIFY(!QueryParser::parse(QString(50, u'(') + u"a"_s + QString(50, u')')).error);
    for (const QString &opening : {u"("_s, u"-"_s, u"not "_s}) {
        const auto error = QueryParser::parse(opening.repeated(100'000) + u"a"_s).error;
        QVERIFY(error);
        QCOMPARE(error->message, u"The query is nested too deeply."_s);
    }
}

void tst_QueryParser::nothingAsksForEverything()
{
    for (const QString &text : {QString(), u" \t\u3000"_s}) {
        const ParsedQuery parsed = QueryParser::parse(text);
        QVERIFY(!parsed.error);
        QVERIFY(parsed.query.isEverything());
        QCOMPARE(parsed.query.toString(), QString());
    }
}

void tst_QueryParser::textsAreListedOnceInOrder()
{
    const Query query = QueryParser::parse(u"b (question:a,b or not b) a question:a task:vqa").query;
    const std::vector<QueryText> expected{{QueryField::Text, u"b"_s},
                                          {QueryField::Question, u"a"_s},
                                          {QueryField::Question, u"b"_s},
                                          {QueryField::Text, u"a"_s}};
    QCOMPARE(query.textTerms(), expected);
}

void tst_QueryParser::everyFieldIsInTheTable()
{
    for (int field = 0; field <= int(QueryField::Pairs); ++field) {
        const QueryFieldInfo &info = queryField(QueryField(field));
        QCOMPARE(queryFieldNamed(info.name.toUpper()), &info);
        QVERIFY(!queryFieldMeaning(info).isEmpty());
        QVERIFY(queryFieldValues(info).startsWith(info.name));
    }
}

QTEST_APPLESS_MAIN(tst_QueryParser)
#include "tst_QueryParser.moc"
