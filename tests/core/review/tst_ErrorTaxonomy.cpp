#include "core/review/ErrorTaxonomy.h"
#include "tests/common/TestPaths.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// The list of errors that a team can edit.
class tst_ErrorTaxonomy : public QObject
{
    Q_OBJECT
private slots:
    void theShippedListHasWhatItSays();
    void namesAreInTheLanguageOfThePerson();
    void whatIsWrongIsSaidWithItsPlace_data();
    void whatIsWrongIsSaidWithItsPlace();
    void aCodeOfAnotherListIsItsOwnTitle();

private:
    static QByteArray shipped()
    {
        QFile file(paths::sources() + u"/resources/taxonomy/errors.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void tst_ErrorTaxonomy::theShippedListHasWhatItSays()
{
    const auto list = ErrorTaxonomy::parse(shipped(), QLocale::c());
    QVERIFY2(list, list ? "" : qPrintable(list.error().message));
    QStringList groups;
    QSet<QString> codes;
    for (const ErrorTaxonomy::Group &group : list->groups()) {
        groups.append(group.id);
        for (const ErrorTaxonomy::Error &error : group.errors)
            codes.insert(error.code);
    }
    QCOMPARE(groups.join(u' '), u"object attribute count position image reasoning grounding dialogue language"_s);
    QCOMPARE(codes.size(), 35);
    for (const char *code :
         {"object/merged-or-split", "image/place-name", "grounding/notation", "dialogue/leaks-prompt"})
        QVERIFY2(codes.contains(QLatin1StringView(code)), code);
    QCOMPARE(list->title(u"object/invented"_s), u"Object: invented"_s);
    QCOMPARE(list->version(), u"1"_s);
}

void tst_ErrorTaxonomy::namesAreInTheLanguageOfThePerson()
{
    const auto list = ErrorTaxonomy::parse(shipped(), QLocale(u"zh_CN"_s));
    QVERIFY(list);
    for (const ErrorTaxonomy::Group &group : list->groups()) {
        QVERIFY(group.name.front().unicode() > 127);
        for (const ErrorTaxonomy::Error &error : group.errors)
            QVERIFY2(error.name.front().unicode() > 127, qPrintable(error.code));
    }
}

void tst_ErrorTaxonomy::whatIsWrongIsSaidWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const QString &says) {
        QTest::newRow(name) << json << says;
    };
    const QByteArray good = R"({"id": "a", "name": "A", "errors": [{"id": "x", "name": "X"}]})";
    row("no JSON", "{\n\n\"version\": ", u"line 3"_s);
    row("a list", "[1]", u"version"_s);
    row("no groups", R"({"version": "1"})", u"groups"_s);
    row("ten groups", R"({"version": "1", "groups": [0,0,0,0,0,0,0,0,0,0]})", u"between 1 and 9"_s);
    row("no id", R"({"version": "1", "groups": [{"name": "A"}]})", u"Group 1"_s);
    row("no errors", R"({"version": "1", "groups": [{"id": "a", "name": "A"}]})", u"Group 1"_s);
    row("a slash in an id", R"({"version": "1", "groups": [{"id": "a/b", "name": "A"}]})", u"Group 1"_s);
    row("an error without a name", R"({"version": "1", "groups": [{"id": "a", "name": "A", "errors": [{"id": "x"}]}]})",
        u"Error 1 in group 1"_s);
    row("a group twice", R"({"version": 2, "groups": [)" + good + ',' + good + "]}", u"Group 2"_s);
}

void tst_ErrorTaxonomy::whatIsWrongIsSaidWithItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto list = ErrorTaxonomy::parse(json, QLocale::c());
    QVERIFY(!list);
    QCOMPARE(list.error().kind, Error::Kind::BadInput);
    QVERIFY2(list.error().message.contains(says), qPrintable(list.error().message));
}

void tst_ErrorTaxonomy::aCodeOfAnotherListIsItsOwnTitle()
{
    const auto list = ErrorTaxonomy::parse(shipped(), QLocale::c());
    QVERIFY(list);
    QCOMPARE(list->title(u"old/thing"_s), u"old/thing"_s);
    QCOMPARE(list->title(u"<b>"_s), u"<b>"_s);
}

QTEST_GUILESS_MAIN(tst_ErrorTaxonomy)
#include "tst_ErrorTaxonomy.moc"
