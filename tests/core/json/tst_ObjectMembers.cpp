#include "core/json/ObjectMembers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_ObjectMembers : public QObject
{
    Q_OBJECT
private slots:
    void membersAreReadInOrder_data();
    void membersAreReadInOrder();
    void whatIsNoObjectIsToldWithItsPlace_data();
    void whatIsNoObjectIsToldWithItsPlace();
    void theLastOfTwoCounts();
};

void tst_ObjectMembers::membersAreReadInOrder_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("members");
    const auto row = [](const char *name, const QByteArray &json, const QString &members) {
        QTest::newRow(name) << json << members;
    };
    row("empty", "{}", {});
    row("empty with space", " { \n } ", {});
    row("one", R"({"a":1})", u"a=1"_s);
    row("spaces", "{ \"a\" :\t1 ,\r\n \"b\" : \"x\" }", u"a=1 b=\"x\""_s);
    row("all kinds", R"({"a":"x, }","b":[1,{"c":2}],"d":{"e":"]"},"f":null,"g":true,"h":-1.5e3,"i":NaN})",
        u"a=\"x, }\" b=[1,{\"c\":2}] d={\"e\":\"]\"} f=null g=true h=-1.5e3 i=NaN"_s);
    row("quotes", R"({"a\"b":"c\\","d":"\""})", u"a\\\"b=\"c\\\\\" d=\"\\\"\""_s);
    row("empty key", R"({"":1})", u"=1"_s);
    row("bytes", "{\"a\":\"\xFF\"}", u"a=\"\uFFFD\""_s);
}

void tst_ObjectMembers::membersAreReadInOrder()
{
    QFETCH(const QByteArray, json);
    ObjectMembers members;
    QVERIFY(!members.read({json.constData(), std::size_t(json.size())}));
    QStringList found;
    for (const auto &[key, value] : members.all())
        found.append(QString::fromUtf8(key.data(), qsizetype(key.size())) + u'=' +
                     QString::fromUtf8(value.data(), qsizetype(value.size())));
    QTEST(found.join(u' '), "members");
}

void tst_ObjectMembers::whatIsNoObjectIsToldWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word");
    QTest::addColumn<qint64>("byte");
    const auto row = [](const char *name, const QByteArray &json, const QString &word, qint64 byte) {
        QTest::newRow(name) << json << word << byte;
    };
    row("a list", " [1]", u"not-an-object"_s, 1);
    row("a text", "\"a\"", u"not-an-object"_s, 0);
    row("nothing", "  ", u"truncated"_s, 2);
    row("cut", "{\"a\": 1", u"truncated"_s, 7);
    row("no colon", "{\"a\" 1}", u"syntax"_s, 5);
    row("a comma too many", "{\"a\": 1,}", u"syntax"_s, 8);
    row("a word", "{\"a\": yes}", u"syntax"_s, 6);
    row("more behind it", "{\"a\": 1} {", u"trailing-garbage"_s, 9);
    row("too deep", "{\"a\":" + QByteArray(600, '['), u"too-deep"_s, 5 + 511);
}

void tst_ObjectMembers::whatIsNoObjectIsToldWithItsPlace()
{
    QFETCH(const QByteArray, json);
    ObjectMembers members;
    const auto problem = members.read({json.constData(), std::size_t(json.size())});
    QVERIFY(problem);
    QTEST(QString(problem->word()), "word");
    QTEST(qint64(problem->byte), "byte");
    QVERIFY(members.all().empty());
}

void tst_ObjectMembers::theLastOfTwoCounts()
{
    ObjectMembers members;
    QVERIFY(!members.read(R"({"a": 1, "\u0061": 2, "b": 3})"));
    QCOMPARE(ObjectMembers::find(members.all(), "a"), std::string_view("2"));
    QVERIFY(ObjectMembers::find(members.all(), "c").empty());
}

QTEST_GUILESS_MAIN(tst_ObjectMembers)
#include "tst_ObjectMembers.moc"
