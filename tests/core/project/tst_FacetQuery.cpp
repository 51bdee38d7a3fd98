#include "core/project/FacetQuery.h"

#include "core/project/QueryParser.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QueryValue number(qint64 from, qint64 to)
{
    return {{}, from, to};
}

}

/// What a click on a value does to a query.
class tst_FacetQuery : public QObject
{
    Q_OBJECT
private slots:
    void aValueIsChosen_data();
    void aValueIsChosen();
    void whatIsChosenIsReadFromTheTopOnly_data();
    void whatIsChosenIsReadFromTheTopOnly();
    void numbersAreRanges();
    void whatComesOutCanBeTyped();
};

void tst_FacetQuery::aValueIsChosen_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("alone"); // after a click on task:vqa
    QTest::addColumn<QString>("beside");
    const auto row = [](const char *name, const QString &before, const QString &alone, const QString &beside) {
        QTest::newRow(name) << before << alone << beside;
    };
    row("of everything", u""_s, u"task:vqa"_s, u"task:vqa"_s);
    row("beside other terms", u"ship has:box"_s, u"ship has:box task:vqa"_s, u"ship has:box task:vqa"_s);
    row("in place of another", u"task:caption ship"_s, u"task:vqa ship"_s, u"task:caption,vqa ship"_s);
    row("again", u"task:vqa"_s, u""_s, u""_s);
    row("one of several", u"task:vqa,caption"_s, u"task:vqa"_s, u"task:caption"_s);
    row("two terms of the field", u"task:vqa ship task:caption"_s, u"task:vqa ship"_s, u"task:vqa ship"_s);
    row("an or stays whole", u"ship or task:caption"_s, u"(ship or task:caption) task:vqa"_s,
        u"(ship or task:caption) task:vqa"_s);
    row("a not is no choice", u"not task:caption"_s, u"not task:caption task:vqa"_s, u"not task:caption task:vqa"_s);
}

void tst_FacetQuery::aValueIsChosen()
{
    QFETCH(QString, before);
    const Query query = QueryParser::parse(before).query;
    QTEST(toggledAlone(query, QueryField::Task, {u"vqa"_s}).toString(), "alone");
    QTEST(toggledBeside(query, QueryField::Task, {u"vqa"_s}).toString(), "beside");
}

void tst_FacetQuery::whatIsChosenIsReadFromTheTopOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("chosen");
    QTest::newRow("nothing") << u""_s << QStringList{};
    QTest::newRow("alone") << u"tag:a,b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("among others") << u"ship tag:a task:vqa"_s << QStringList{u"a"_s};
    QTest::newRow("two terms") << u"tag:a tag:b"_s << QStringList{};
    QTest::newRow("in an or") << u"tag:a or ship"_s << QStringList{};
    QTest::newRow("in a not") << u"-tag:a"_s << QStringList{};
}

void tst_FacetQuery::whatIsChosenIsReadFromTheTopOnly()
{
    QFETCH(QString, text);
    QStringList chosen;
    for (const QueryValue &value : valuesOf(QueryParser::parse(text).query, QueryField::Tag))
        chosen.append(value.text);
    QTEST(chosen, "chosen");
}

void tst_FacetQuery::numbersAreRanges()
{
    Query query = toggledBeside({}, QueryField::Pairs, number(3, 3));
    query = toggledBeside(query, QueryField::Pairs, number(5, 8));
    QCOMPARE(query.toString(), u"pairs:3,5..8"_s);
    QCOMPARE(toggledBeside(query, QueryField::Pairs, number(3, 3)).toString(), u"pairs:5..8"_s);
    const Query range = QueryParser::parse(u"pairs:2..8"_s).query;
    QCOMPARE(toggledBeside(range, QueryField::Pairs, number(4, 4)).toString(), u"pairs:2..3,5..8"_s);
    QCOMPARE(toggledBeside(range, QueryField::Pairs, number(2, 2)).toString(), u"pairs:3..8"_s);
    QCOMPARE(toggledBeside(range, QueryField::Pairs, number(5, 8)).toString(), u"pairs:2..4"_s);
    QCOMPARE(toggledAlone(range, QueryField::Pairs, number(4, 4)).toString(), u"pairs:4"_s);
}

void tst_FacetQuery::whatComesOutCanBeTyped()
{
    for (const QString &name : {u"a b"_s, u"tile(2)"_s, u"x\"y\\z"_s, u"-no"_s, u"and"_s, u"机场"_s, u"a,b:c"_s}) {
        const Query query = toggledAlone({}, QueryField::Folder, {name});
        const ParsedQuery read = QueryParser::parse(query.toString());
        QVERIFY2(!read.error, qPrintable(name));
        QCOMPARE(read.query, query);
    }
}

QTEST_APPLESS_MAIN(tst_FacetQuery)
#include "tst_FacetQuery.moc"
