#include "core/json/BoxFieldFinder.h"
#include "core/json/JsonString.h"
#include "core/json/RecordParser.h"
#include "core/json/RecordPatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Boxes beside the conversation: which fields are taken for them, and that nothing else of a record changes with them.
class tst_BoxFieldFinder : public QObject
{
    Q_OBJECT
private slots:
    void fieldsAreFound_data();
    void fieldsAreFound();
    void whatIsDeeperThanPeopleWriteIsLeftAlone();
    void ofTwoFieldsOfOneNameTheLastCounts();
    void bytesThatAreNoUtf8DoNotMoveTheSpans();
    void onlyListsOfNumbersAreValues_data();
    void onlyListsOfNumbersAreValues();
    void aPatchLeavesEveryOtherByteAlone();
    void aPatchThatIsNoBoxIsRefused();
};

namespace {

RecordFields fieldsOf(const std::string &record)
{
    RecordFields fields;
    if (RecordParser().parseCopy(record, fields))
        qFatal("The record of the test is broken.");
    return fields;
}

/// "path=value(name)" of each.
QStringList found(const std::string &record)
{
    QStringList list;
    for (const RecordFields::BoxField &field : fieldsOf(record).boxFields) {
        const QString name = JsonString::text(field.name.in(record));
        list += QString::fromStdString(field.path) + u'=' +
                QString::fromStdString(std::string(field.value.in(record))) +
                (name.isEmpty() ? QString() : u'(' + name + u')');
    }
    return list;
}

}

void tst_BoxFieldFinder::fieldsAreFound_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char *name, const char *record, const QStringList &fields) {
        QTest::newRow(name) << QByteArray(record) << fields;
    };
    row("none", R"({"id": 1, "conversations": []})", {});
    row("beside the conversation", R"({"bbox": [12,30,44,50], "conversations": []})", {u"/bbox=[12,30,44,50]"_s});
    row("behind it", R"({"conversations": [{"from": "gpt", "value": "[1,2,3,4]"}], "boxes" : [[1, 2,3,4],[5,6,7,8]] })",
        {u"/boxes=[[1, 2,3,4],[5,6,7,8]]"_s});
    row("in a list of objects, with names",
        R"({"objects":[{"bbox":[1,2,3,4],"label":"ship"},{"name":"\u0041\"","obb":[1,2,3,4,-5.5e0]},{"label":"none"}]})",
        {u"/objects/0/bbox=[1,2,3,4](ship)"_s, u"/objects/1/obb=[1,2,3,4,-5.5e0](A\")"_s});
    row("the better name, wherever it stands", R"({"ref":"r","bbox":[1,2,3,4],"label":"l","phrase":"p"})",
        {u"/bbox=[1,2,3,4](l)"_s});
    row("a name that is no string", R"({"label":7,"bbox":[1,2,3,4]})", {u"/bbox=[1,2,3,4]"_s});
    row("a name of the object around is none", R"({"label":"l","x":{"bbox":[1,2,3,4]}})", {u"/x/bbox=[1,2,3,4]"_s});
    row("VRSBench", R"({"objects":[{"obj_coord":[0.1,0.2,0.3,0.4],"obj_cls":"dam","obj_corner":[0,0,1,0,1,1,0,1]}]})",
        {u"/objects/0/obj_coord=[0.1,0.2,0.3,0.4](dam)"_s, u"/objects/0/obj_corner=[0,0,1,0,1,1,0,1](dam)"_s});
    row("EarthDial", R"({"gt_bbox": "[[76, 85, 93, 99, 0]]", "size_group": "medium"})",
        {u"/gt_bbox=\"[[76, 85, 93, 99, 0]]\""_s});
    row("nested lists", R"({"segmentation":[[1,2,3,4,5,6],[7,8,9,10,11,12]]})",
        {u"/segmentation=[[1,2,3,4,5,6],[7,8,9,10,11,12]]"_s});
    row("null and empty", R"({"bbox":null,"boxes":[],"box":[[]],"poly":"","obb":"[]","x":[]})", {});
    row("other things of that name", R"({"bbox":{"x":1},"boxes":[1,"2"],"box":[null],"poly":7,"obb":"see [1]","x":[]})",
        {});
    row("objects of that name", R"({"boxes":[{"box":[1,2,3,4]}]})", {u"/boxes/0/box=[1,2,3,4]"_s});
    row("other names", R"({"size":[1,2,3,4],"x":{"date":[2020,1,1,0]}})", {});
    row("a key with escapes", R"({"bb\u006fx":[1,2,3,4]})", {u"/bbox=[1,2,3,4]"_s});
    row("pointers are escaped", R"({"a/b~c":{"bbox":[1,2,3,4]}})", {u"/a~1b~0c/bbox=[1,2,3,4]"_s});
    row("brackets in strings", R"({"n":"[\"","x":{"y":"}]\\"},"bbox":[1,2,3,4]})", {u"/bbox=[1,2,3,4]"_s});
    row("white space and CRLF", "{\r\n\t\"bbox\"\t:\r\n[ 1 ,\r\n2 , 3,4 ]\r\n}\r\n", {u"/bbox=[ 1 ,\r\n2 , 3,4 ]"_s});
    row("NaN", R"({"bbox":[NaN,2,3,4],"box":[1,2,3,4]})", {u"/box=[1,2,3,4]"_s});
    row("other conversations", R"({"messages":[{"bbox":[1,2,3,4]}],"conversations":[{"bbox":[5,6,7,8]}]})",
        {u"/messages/0/bbox=[1,2,3,4]"_s});
}

void tst_BoxFieldFinder::fieldsAreFound()
{
    QFETCH(QByteArray, record);
    QFETCH(QStringList, fields);
    QCOMPARE(found(record.toStdString()), fields);
}

void tst_BoxFieldFinder::whatIsDeeperThanPeopleWriteIsLeftAlone()
{
    const auto nested = [](std::size_t depth) {
        std::string record = R"({"bbox":[1,2,3,4]})";
        for (std::size_t i = 0; i < depth; ++i)
            record = R"({"a":)" + record + R"(,"bbox":[5,6,7,8]})";
        return record;
    };
    QCOMPARE(found(nested(10)).size(), 11);
    QCOMPARE(found(nested(400)).size(), 16);
}

void tst_BoxFieldFinder::ofTwoFieldsOfOneNameTheLastCounts()
{
    const std::string record = R"({"bbox":[1,2,3,4],"x":[{"box":[1,2,3,4]}],"bbox":[5,6,7,8],"x":[{"box":[9,9,9,9]}]})";
    QCOMPARE(found(record), (QStringList{u"/bbox=[5,6,7,8]"_s, u"/x/0/box=[9,9,9,9]"_s}));
    QVERIFY(fieldsOf(record).oddities.testFlag(RecordFields::Oddity::DuplicateKey));
}

void tst_BoxFieldFinder::bytesThatAreNoUtf8DoNotMoveTheSpans()
{
    QCOMPARE(found("{\"a\xff\":\"\xfe\xfe\",\"bbox\":[1,2,3,4]}"), QStringList{u"/bbox=[1,2,3,4]"_s});
}

void tst_BoxFieldFinder::onlyListsOfNumbersAreValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("is");
    const auto row = [](const char *json, bool is) { QTest::newRow(json) << QByteArray(json) << is; };
    row("[1, 2, 3, 4]", true);
    row("[[1, -2.5e3], [3, 4]]", true);
    row("\"[1, 2, 3, 4]\"", true);
    row("", false);
    row("[]", false);
    row("7", false);
    row("null", false);
    row("[1, 2", false);
    row("[1, 2]]", false);
    row("[1,, 2]", false);
    row("[01]", false);
    row("[1], [2]", false);
    row(" [1]", false);
    row("[1] ", false);
    row("[\"1\"]", false);
    row("{\"bbox\": [1]}", false);
    row("\"[1]", false);
    row("\"two\"", false);
}

void tst_BoxFieldFinder::onlyListsOfNumbersAreValues()
{
    QFETCH(QByteArray, json);
    QTEST(BoxFieldFinder::isBoxValue(json.toStdString()), "is");
}

void tst_BoxFieldFinder::aPatchLeavesEveryOtherByteAlone()
{
    const std::string record =
        "{\r\n \"n\":1.50, \"bbox\" : [ 1,2 ,3,4 ] ,\r\n\"x\":[{\"box\":[1e0,2,3,4] , \"\\u0041\":-0}]}";
    const auto patched =
        RecordPatch::patchFields(record, fieldsOf(record), {{0, u"[ 1,2 ,3,5 ]"_s}, {1, u"[1e0,2,9,9]"_s}});
    QVERIFY(patched);
    QCOMPARE(
        QByteArray::fromStdString(*patched),
        QByteArray("{\r\n \"n\":1.50, \"bbox\" : [ 1,2 ,3,5 ] ,\r\n\"x\":[{\"box\":[1e0,2,9,9] , \"\\u0041\":-0}]}"));
    QCOMPARE(*RecordPatch::patchFields(record, fieldsOf(record), {}), record);
}

void tst_BoxFieldFinder::aPatchThatIsNoBoxIsRefused()
{
    const std::string record = R"({"bbox":[1,2,3,4]})";
    QVERIFY(!RecordPatch::patchFields(record, fieldsOf(record), {{0, u"[1,2,3"_s}}));
    QVERIFY(!RecordPatch::patchFields(record, fieldsOf(record), {{0, u"1,\"x\":2"_s}}));
    QVERIFY(!RecordPatch::patchFields(record, fieldsOf(record), {{1, u"[1,2,3,4]"_s}}));
}

QTEST_APPLESS_MAIN(tst_BoxFieldFinder)
#include "tst_BoxFieldFinder.moc"
