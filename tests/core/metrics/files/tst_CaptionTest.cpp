#include "core/metrics/files/CaptionTest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QStringList words(const FileProblems &problems)
{
    QStringList words;
    for (const FileProblem &problem : problems)
        words += u"%1 %2"_s.arg(problem.word()).arg(problem.record);
    return words;
}

QStringList texts(const std::vector<ItemId> &ids)
{
    QStringList texts;
    for (const ItemId &id : ids)
        texts += QString::fromUtf8(id.json);
    return texts;
}

}

/// Candidates and references that do not fit each other.
class tst_CaptionTest : public QObject
{
    Q_OBJECT
private slots:
    void candidatesAndReferencesAreJoinedByImage();
    void oneFileMayHoldBoth();
    void aProblemOfOneFileIsSaidOnce();
    void numbersAndTextsAreTheSameId();
    void whatDoesNotFitIsListed_data();
    void whatDoesNotFitIsListed();
    void ofTwoModelsTheCommonImagesRemain();
    void nothingToScoreIsAnError_data();
    void nothingToScoreIsAnError();

private:
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    Result<CaptionTest> read(const QByteArray &candidates, const QByteArray &references) const
    {
        return CaptionTest::read(written(u"c.json"_s, candidates), written(u"r.json"_s, references));
    }

    QTemporaryDir m_folder;
};

namespace {

const QByteArray Coco = R"({"images": [{"id": 1}, {"id": 2}, {"id": 3}], "annotations": [
 {"image_id": 1, "id": 10, "caption": "a ship"}, {"image_id": 2, "caption": "a tree"},
 {"image_id": 1, "caption": "one ship"}]})";

}

void tst_CaptionTest::candidatesAndReferencesAreJoinedByImage()
{
    const auto test = read(R"([{"image_id": 2, "caption": "trees"}, {"image_id": 1, "caption": "ships"}])", Coco);
    QVERIFY(test);
    QCOMPARE(texts(test->ids), (QStringList{u"2"_s, u"1"_s}));
    QCOMPARE(test->items[1].candidate, u"ships"_s);
    QCOMPARE(test->items[1].references, (QStringList{u"a ship"_s, u"one ship"_s}));
    QCOMPARE(words(test->problems), (QStringList{u"no-candidate 3"_s}));
    QVERIFY(!test->problems.front().isLeftOut());
}

void tst_CaptionTest::oneFileMayHoldBoth()
{
    const QString path = written(u"both.json"_s, R"({"items": [{"id": "b", "candidate": "x", "references": ["y", ""]},
                                                               {"id": "a", "candidate": "", "references": ["z"]}]})");
    const auto test = CaptionTest::read(path, path);
    QVERIFY(test);
    QCOMPARE(texts(test->ids), (QStringList{u"\"b\""_s, u"\"a\""_s}));
    QCOMPARE(test->items[0].references, (QStringList{u"y"_s, QString()}));
    QCOMPARE(words(test->problems), (QStringList{u"empty 2"_s, u"empty 1"_s}));
}

void tst_CaptionTest::aProblemOfOneFileIsSaidOnce()
{
    const QString path = written(u"both.json"_s, R"({"items": [{"id": "b", "candidate": "x", "references": ["y"]},
        {"candidate": "x", "references": ["y"]}, {"id": "b", "candidate": "x", "references": ["y"]}, 7]})");
    const auto test = CaptionTest::read(path, path);
    QVERIFY(test);
    QCOMPARE(test->items.size(), 1u);
    QCOMPARE(words(test->problems), (QStringList{u"wrong-columns 2"_s, u"duplicate-id 3"_s, u"wrong-columns 4"_s}));
}

void tst_CaptionTest::numbersAndTextsAreTheSameId()
{
    const auto test = read(R"([{"image_id": "1", "caption": "ships"}])", Coco);
    QVERIFY(test);
    QCOMPARE(texts(test->ids), (QStringList{u"\"1\""_s}));
}

void tst_CaptionTest::whatDoesNotFitIsListed_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("word");
    QTest::addColumn<qsizetype>("scored");
    const auto row = [](const char *name, const QByteArray &record, const QString &word, qsizetype scored = 1) {
        QTest::newRow(name) << record << word << scored;
    };
    row("no id", R"({"caption": "x"})", u"wrong-columns"_s);
    row("no caption", R"({"image_id": 2})", u"wrong-columns"_s);
    row("other columns", R"({"id": 2, "text": "x"})", u"wrong-columns"_s);
    row("NaN for a caption", R"({"image_id": 2, "caption": NaN})", u"wrong-columns"_s);
    row("null for a caption", R"({"image_id": 2, "caption": null})", u"wrong-columns"_s);
    row("NaN for an id", R"({"image_id": NaN, "caption": "x"})", u"wrong-columns"_s);
    row("no object", "[]", u"wrong-columns"_s);
    row("twice", R"({"image_id": 1, "caption": "x"})", u"duplicate-id"_s);
    row("no such image", R"({"image_id": 99, "caption": "x"})", u"unknown-image"_s);
    row("no reference", R"({"image_id": 3, "caption": "x"})", u"no-reference"_s);
    row("empty", R"({"image_id": 2, "caption": " \n "})", u"empty"_s, 2);
    row("long", R"({"image_id": 2, "caption": ")" + QByteArray(100'000, 'x') + "\"}", u"long"_s, 2);
    row("no UTF-8", "{\"image_id\": 2, \"caption\": \"x\xFFy\"}", u"not-utf-8"_s, 2);
}

void tst_CaptionTest::whatDoesNotFitIsListed()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, word);
    QFETCH(const qsizetype, scored);
    const auto test = read("[{\"image_id\": 1, \"caption\": \"ok\"},\n" + record + "]", Coco);
    QVERIFY(test);
    QCOMPARE(std::ssize(test->items), scored);
    QCOMPARE(std::ssize(test->ids), scored);
    const FileProblem &problem = test->problems.front();
    QCOMPARE(problem.word(), word);
    QCOMPARE(problem.record, 2);
    QCOMPARE(problem.line, 2);
    QCOMPARE(problem.isLeftOut(), scored == 1);
    QVERIFY(problem.text().contains(u"c.json"_s));
}

void tst_CaptionTest::ofTwoModelsTheCommonImagesRemain()
{
    auto a = read(R"([{"image_id": 1, "caption": "a1"}, {"image_id": 2, "caption": "a2"}])", Coco);
    auto b = read(R"([{"image_id": 2, "caption": "b2"}, {"image_id": 1, "caption": "b1"}])", Coco);
    auto c = read(R"([{"image_id": 2, "caption": "c2"}])", Coco);
    QVERIFY(a && b && c);
    CaptionTest one = a.take();
    CaptionTest other = b.take();
    CaptionTest::keepCommon(one, other);
    QCOMPARE(one.items.size(), 2u);
    QCOMPARE(one.items[0].candidate, u"a1"_s);
    QCOMPARE(other.items[0].candidate, u"b1"_s);
    QCOMPARE(words(one.problems), (QStringList{u"no-candidate 3"_s})); // of the references, not said twice
    other = c.take();
    CaptionTest::keepCommon(one, other);
    QCOMPARE(texts(one.ids), (QStringList{u"2"_s}));
    QCOMPARE(other.items[0].candidate, u"c2"_s);
    QVERIFY(one.problems.back().text().startsWith(u"1 image"_s));
}

void tst_CaptionTest::nothingToScoreIsAnError_data()
{
    QTest::addColumn<QByteArray>("candidates");
    QTest::addColumn<QByteArray>("references");
    QTest::newRow("no candidate") << QByteArray("[]") << Coco;
    QTest::newRow("candidates of another kind") << QByteArray(R"({"predictions": []})") << Coco;
    QTest::newRow("references of another kind")
        << QByteArray(R"([{"image_id": 1, "caption": "x"}])") << QByteArray("[]");
    QTest::newRow("references without captions")
        << QByteArray(R"([{"image_id": 1, "caption": "x"}])") << QByteArray(R"({"images": [{"id": 1}]})");
    QTest::newRow("other images") << QByteArray(R"([{"image_id": 7, "caption": "x"}])") << Coco;
    QTest::newRow("only wrong columns") << QByteArray(R"([{"file": 7, "text": "x"}])") << Coco;
    QTest::newRow("references for candidates") << Coco << Coco;
}

void tst_CaptionTest::nothingToScoreIsAnError()
{
    QFETCH(const QByteArray, candidates);
    QFETCH(const QByteArray, references);
    const auto test = read(candidates, references);
    QVERIFY(!test);
    QCOMPARE(test.error().kind, Error::Kind::BadInput);
    QVERIFY(test.error().message.contains(u".json"_s));
}

QTEST_GUILESS_MAIN(tst_CaptionTest)
#include "tst_CaptionTest.moc"
