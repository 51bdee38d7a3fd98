#include "core/runs/PredictionFile.h"
#include "core/runs/RowPrediction.h"
#include "tests/common/TestPaths.h"
#include "tests/core/runs/RunFixture.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace core;

class tst_PredictionFile : public QObject
{
    Q_OBJECT
private slots:
    void everyFormatKnowsItsOwn_data();
    void everyFormatKnowsItsOwn();
    void whatIsNoAnswerIsRefused_data();
    void whatIsNoAnswerIsRefused();
    void columnsMayBeChosen();
    void aColumnThatIsNotThereIsRefused();
    void wordsForColumnsAreRead_data();
    void wordsForColumnsAreRead();
    void everyOddityIsTold_data();
    void everyOddityIsTold();
    void aConversationAnswersPairByPair();
    void cancellingStopsIt();
    void theRealFilesAreRead_data();
    void theRealFilesAreRead();

private:
    struct Read
    {
        std::vector<Prediction> predictions;
        std::vector<RowProblem> problems;
        PredictionFile::Counts counts;
    };
    static Read readAll(const PredictionFile &file);

    RunFolder m_folder;
};

tst_PredictionFile::Read tst_PredictionFile::readAll(const PredictionFile &file)
{
    Read all;
    JobControl control;
    const auto use = [&all](Prediction &&prediction) -> Result<> {
        all.predictions.push_back(std::move(prediction));
        return {};
    };
    const auto counts =
        file.read(control, use, [&all](RowProblem &&problem) { all.problems.push_back(std::move(problem)); });
    if (!counts)
        qFatal("%s", qPrintable(counts.error().message));
    all.counts = *counts;
    return all;
}

void tst_PredictionFile::everyFormatKnowsItsOwn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("certain");
    QTest::addColumn<QString>("columns");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &format, bool certain,
                        const QString &columns) { QTest::newRow(name) << bytes << format << certain << columns; };
    row("LLaVA", R"({"question_id": 3, "prompt": "Is it?", "text": "yes", "answer_id": "x", "model_id": "m"})",
        u"llava"_s, true, u"id=question_id,question=prompt,answer=text"_s);
    row("LLaVA without ids of answers", R"({"question_id": 3, "text": "yes", "category": "conv"})", u"llava"_s, false,
        u"id=question_id,answer=text"_s);
    row("GeoChat", R"({"question_id": "P1", "image_id": "P1.png", "answer": "yes", "ground_truth": "no"})",
        u"geochat"_s, true, u"id=question_id,image=image_id,answer=answer,truth=ground_truth"_s);
    row("VRSBench",
        R"({"question_id": 1, "image_id": "P1.png", "question": "Is it?", "ground_truth": "no", "answer": "yes", "type": "t"})",
        u"geochat"_s, true, u"id=question_id,image=image_id,question=question,answer=answer,truth=ground_truth"_s);
    row("EarthDial", R"({"question": "Is it?", "answer": "yes", "annotation": "no"})", u"earthdial"_s, true,
        u"question=question,answer=answer,truth=annotation"_s);
    row("EarthDial captions", R"({"question": "Is it?", "answer": "yes", "caption0": "a", "caption1": ""})",
        u"earthdial"_s, true, u"question=question,answer=answer,truth=caption0,truth=caption1"_s);
    row("COCO", R"([{"image_id": 391895, "caption": "A man."}])", u"coco"_s, true,
        u"id=image_id,image=image_id,answer=caption"_s);
    row("the dataset's own layout",
        R"([{"id": "a", "image": "a.png", "conversations": [{"from": "human", "value": "?"}, {"from": "gpt", "value": "!"}]}])",
        u"rs-gpt4v"_s, true, u"id=id,image=image,question=conversations,answer=conversations"_s);
    row("lmms-eval",
        R"({"doc_id": 0, "doc": {"question_id": "7", "question": "Is it?"}, "target": "no", "resps": [["yes "]], "filtered_resps": ["yes"]})",
        u"lmms-eval"_s, true,
        u"id=doc/question_id,question=doc/question,answer=filtered_resps,place=doc_id,truth=target"_s);
    row("VLMEvalKit, TSV", "index\tquestion\tanswer\tprediction\n1\tIs it?\tno\tyes\n", u"vlmevalkit"_s, true,
        u"id=index,question=question,answer=prediction,truth=answer"_s);
    row("VLMEvalKit, JSON", R"([{"index": 1, "question": "Is it?", "answer": "no", "prediction": "yes"}])",
        u"vlmevalkit"_s, true, u"id=index,question=question,answer=prediction,truth=answer"_s);
    row("rows", R"({"image": "a.png", "question": "Is it?", "answer": "yes"})", u"rows"_s, false,
        u"image=image,question=question,answer=answer"_s);
    row("rows with what is right", R"({"image": "a.png", "question": "Is it?", "answer": "no", "prediction": "yes"})",
        u"rows"_s, false, u"image=image,question=question,answer=prediction,truth=answer"_s);
    row("a table of any case", "Image;Question;Response\na.png;Is it?;yes\n", u"rows"_s, false,
        u"image=Image,question=Question,answer=Response"_s);
}

void tst_PredictionFile::everyFormatKnowsItsOwn()
{
    QFETCH(const QByteArray, bytes);
    const auto file = PredictionFile::open(m_folder.write(bytes), {});
    VERIFY_OK(file);
    QTEST(file->format().id(), "format");
    QTEST(file->certainty() == PredictionFormat::Certainty::Certain, "certain");
    QTEST(file->columns().toText(), "columns");
    QVERIFY(!file->format().name().isEmpty());
    const FormatRegistry formats = builtinPredictionFormats();
    int certain = 0; // nobody else may be
    for (const auto &format : formats.all())
        certain += format->judge(file->sample()) == PredictionFormat::Certainty::Certain ? 1 : 0;
    QCOMPARE(certain, file->certainty() == PredictionFormat::Certainty::Certain ? 1 : 0);
    QCOMPARE(readAll(*file).predictions.size(), std::size_t(1));
}

void tst_PredictionFile::whatIsNoAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("questions of LLaVA") << QByteArray(R"({"question_id": 0, "image": "a.jpg", "text": "What?"})");
    QTest::newRow("reviews of LLaVA") << QByteArray(
        R"({"review_id": "x", "question_id": 1, "answer1_id": "a", "text": "9 8"})");
    QTest::newRow("detections") << QByteArray(
        R"([{"image_id": 42, "category_id": 18, "bbox": [1, 2, 3, 4], "score": 0.2}])");
    QTest::newRow("prose") << QByteArray("It was a dark and stormy night.\nThe end.\n");
    QTest::newRow("no object") << QByteArray("[1, 2, 3]");
    QTest::newRow("an answer to nothing") << QByteArray(R"({"answer": "yes"})");
}

void tst_PredictionFile::whatIsNoAnswerIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto file = PredictionFile::open(m_folder.write(bytes), {});
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::BadInput);
    QVERIFY(!PredictionFile::open(m_folder.path(u"predictions.json"_s), {.format = u"coco2"_s, .columns = {}}));
}

void tst_PredictionFile::columnsMayBeChosen()
{
    const QString path = m_folder.write("bild,frage,modell,wahr\na.png,Ist es?,ja,nein\n");
    QVERIFY(!PredictionFile::open(path, {}));
    const auto columns = ColumnChoice::parse(u"image=bild,question=frage,answer=modell,truth=wahr"_s);
    VERIFY_OK(columns);
    const auto file = PredictionFile::open(path, {.format = {}, .columns = *columns});
    VERIFY_OK(file);
    QCOMPARE(file->columns(), *columns);
    const Read all = readAll(*file);
    QCOMPARE(all.predictions.at(0).answer, u"ja"_s);
    QCOMPARE(all.predictions.at(0).images, QStringList{u"a.png"_s});
    QCOMPARE(all.predictions.at(0).truths, QStringList{u"nein"_s});
    QCOMPARE(file->columns().evidence(file->sample()).size(), 4);
}

void tst_PredictionFile::aColumnThatIsNotThereIsRefused()
{
    const QString path = m_folder.write(R"({"image": "a.png", "question": "Is it?", "answer": "yes"})");
    const auto file = PredictionFile::open(path, {.format = {}, .columns = *ColumnChoice::parse(u"answer=text"_s)});
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::Usage);
    QVERIFY2(file.error().message.contains(u"image, question, answer"), qPrintable(file.error().message));
}

void tst_PredictionFile::wordsForColumnsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::newRow("all") << u"id=a,image=b,question=c,answer=d,place=e,truth=f,truth=g"_s << true;
    QTest::newRow("none") << QString() << true;
    QTest::newRow("one with =") << u"answer=a=b"_s << true;
    QTest::newRow("unknown") << u"solution=a"_s << false;
    QTest::newRow("no column") << u"answer="_s << false;
    QTest::newRow("no word") << u"text"_s << false;
}

void tst_PredictionFile::wordsForColumnsAreRead()
{
    QFETCH(const QString, text);
    const auto choice = ColumnChoice::parse(text);
    QTEST(choice.ok(), "ok");
    if (choice)
        QCOMPARE(choice->toText(), text);
    else
        QCOMPARE(choice.error().kind, Error::Kind::Usage);
}

void tst_PredictionFile::everyOddityIsTold_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("answer"); // null: there is none
    const QString none;
    const auto row = [](const char *name, const QByteArray &bytes, const QString &kind, const QString &answer) {
        QTest::newRow(name) << bytes << kind << answer;
    };
    row("nothing odd", R"({"question_id": 2, "text": "no"})", {}, u"no"_s);
    row("a number", R"({"question_id": 2, "text": 1.50})", {}, u"1.50"_s);
    row("a truth value", R"({"question_id": 2, "text": true})", {}, u"true"_s);
    row("NaN", R"({"question_id": 2, "text": NaN})", u"nan-answer"_s, u"NaN"_s);
    row("empty", R"({"question_id": 2, "text": ""})", u"empty-answer"_s, u""_s);
    row("blank", R"({"question_id": 2, "text": " \n"})", u"empty-answer"_s, u" \n"_s);
    row("null", R"({"question_id": 2, "text": null})", u"no-answer"_s, none);
    row("missing", R"({"question_id": 2, "txt": "no"})", u"no-answer"_s, none);
    row("an empty list", R"({"question_id": 2, "text": []})", u"no-answer"_s, none);
    row("an object", R"({"question_id": 2, "text": {"a": 1}})", u"answer-not-text"_s, u"{\"a\": 1}"_s);
    row("bytes", "{\"question_id\": 2, \"text\": \"caf\xE9\"}", u"not-utf-8"_s, u"caf\uFFFD"_s);
    row("half a pair", R"({"question_id": 2, "text": "\ud800"})", {}, QString(QChar(0xD800)));
    row("very long", R"({"question_id": 2, "text": ")" + QByteArray(100'000, 'x') + "\"}", u"long-answer"_s,
        QString(100'000, u'x'));
    row("not quite", R"({"question_id": 2, "text": ")" + QByteArray(99'999, 'x') + "\"}", {}, QString(99'999, u'x'));
    row("no JSON", "{\"question_id\": 2, \"text\": no}", u"syntax"_s, none);
}

void tst_PredictionFile::everyOddityIsTold()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, kind);
    QFETCH(const QString, answer);
    const QByteArray good = R"({"question_id": 1, "text": "yes", "answer_id": "x"})";
    const auto file = PredictionFile::open(m_folder.write(good + '\n' + row + '\n' + good + '\n'), {});
    VERIFY_OK(file);
    const Read all = readAll(*file);
    QCOMPARE(all.counts.rows, 3);
    QCOMPARE(all.counts.skipped, answer.isNull() ? 1 : 0);
    QCOMPARE(all.predictions.size(), std::size_t(answer.isNull() ? 2 : 3));
    QCOMPARE(all.predictions.back().row, 3);
    QCOMPARE(all.predictions.back().place, 3);
    if (!answer.isNull())
        QCOMPARE(all.predictions[1].answer, answer);
    QCOMPARE(all.problems.size(), std::size_t(kind.isEmpty() ? 0 : 1));
    if (!kind.isEmpty()) {
        QCOMPARE(all.problems[0].kind, kind);
        QCOMPARE(all.problems[0].row, 2);
        QCOMPARE(all.problems[0].line, 2);
        QVERIFY(all.problems[0].byte >= good.size());
        QVERIFY(!all.problems[0].message.isEmpty());
    }
}

void tst_PredictionFile::aConversationAnswersPairByPair()
{
    const auto file = PredictionFile::open(m_folder.write(R"([
 {"id": "one", "image": ["a.png", "b.png"], "conversations": [{"from": "human", "value": "<image>\nIs it?"}, {"from": "gpt", "value": "yes"}]},
 {"id": "two", "conversations": [{"from": "human", "value": "A?"}, {"from": "gpt", "value": "a"},
   {"from": "human", "value": "B?"}, {"from": "human", "value": "C?"}, {"from": "gpt", "value": 3}]},
 {"id": "none", "conversations": [{"from": "human", "value": "A?"}]},
 {"conversations": [{"from": "human", "value": "D?"}, {"from": "gpt", "value": "d"}]}])"),
                                           {});
    VERIFY_OK(file);
    const Read all = readAll(*file);
    QStringList told;
    for (const Prediction &one : all.predictions)
        told.append(u"%1 %2 %3 %4 %5"_s.arg(one.row).arg(one.place).arg(one.questionId, one.question, one.answer));
    QCOMPARE(told,
             (QStringList{u"1 1 one <image>\nIs it? yes"_s, u"2 2 two_1 A? a"_s, u"2 3 two_3 C? 3"_s, u"4 4  D? d"_s}));
    QCOMPARE(all.predictions[0].images, (QStringList{u"a.png"_s, u"b.png"_s}));
    QCOMPARE(all.problems.size(), std::size_t(1));
    QCOMPARE(all.problems[0].kind, u"no-answer"_s);
    QCOMPARE(all.problems[0].row, 3);
}

void tst_PredictionFile::cancellingStopsIt()
{
    const QByteArray line = R"({"question_id": 1, "text": "yes", "answer_id": "x"})";
    const auto file = PredictionFile::open(m_folder.write((line + '\n').repeated(1'000)), {});
    VERIFY_OK(file);
    JobControl control;
    int count = 0;
    const auto use = [&](Prediction &&) -> Result<> {
        if (++count == 10)
            control.cancel();
        return {};
    };
    const auto read = file->read(control, use, [](RowProblem &&) {});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
    QCOMPARE(count, 10);
}

void tst_PredictionFile::theRealFilesAreRead_data()
{
    if (paths::data().isEmpty())
        QSKIP("the real files are not there");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format"); // empty: not the answers of a model
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("oddity"); // the one there is, if any
    const auto row = [](const char *name, const QString &format, int count, const QString &oddity = {}) {
        QTest::newRow(name) << paths::data() + u"/formats/"_s + QLatin1StringView(name) << format << count << oddity;
    };
    row("earthdial_results/rs_change_detection/Dubai_CC.jsonl", u"earthdial"_s, 25);
    row("earthdial_results/rs_change_detection/SYSU.jsonl", u"earthdial"_s, 25);
    row("earthdial_results/rs_change_detection/xBD_object_detection.jsonl", u"earthdial"_s, 25);
    row("earthdial_results/rs_change_detection/xBD_referred_object_detection.jsonl", u"earthdial"_s, 25);
    row("earthdial_results/rs_classification/STARCOP_test.jsonl", u"earthdial"_s, 342);
    row("earthdial_results/rs_detection/ship_dataset_v0.jsonl", u"earthdial"_s, 411);
    row("earthdial_results/rs_grounding_description/HIT_UAV.jsonl", u"earthdial"_s, 25);
    row("earthdial_results/rs_grounding_description/NWPU_VHR_10.jsonl", u"earthdial"_s, 25);
    row("earthdial_results/rs_grounding_description/UCAS_AOD.jsonl", u"earthdial"_s, 25);
    row("earthdial_results/rs_image_caption/UCM_captions.jsonl", u"earthdial"_s, 210);
    row("earthdial_results/rs_image_caption/sydney_Captions.jsonl", u"earthdial"_s, 11);
    row("earthdial_results/rs_region_captioning/HIT_UAV_test.jsonl", u"earthdial"_s, 908);
    row("earthdial_results/rs_region_captioning/SRSDD_V1_0_test.jsonl", u"earthdial"_s, 156);
    row("llava_eval/answer_llama-13b.jsonl", u"llava"_s, 80, u"74: empty-answer"_s);
    row("llava_eval/qa90_gpt4_answer.jsonl", u"llava"_s, 90);
    row("llava_eval/qa90_questions.jsonl", {}, 0);
    row("llava_eval/review_llama-13b_vicuna-13b.jsonl", {}, 0);
    row("coco_results/captions_val2014_fakecap_results.json", u"coco"_s, 1'000);
    row("coco_results/instances_val2014_fakebbox100_results.json", {}, 0);
}

void tst_PredictionFile::theRealFilesAreRead()
{
    QFETCH(const QString, file);
    QFETCH(const QString, format);
    QFETCH(const int, count);
    const auto opened = PredictionFile::open(file, {});
    QCOMPARE(opened.ok(), !format.isEmpty());
    if (!opened)
        return;
    QCOMPARE(opened->format().id(), format);
    const Read all = readAll(*opened);
    QCOMPARE(int(all.predictions.size()), count);
    QStringList oddities;
    for (const RowProblem &problem : all.problems)
        oddities.append(QString::number(problem.row) + u": "_s + problem.kind);
    QTEST(oddities.join(u", "_s), "oddity");
    for (const Prediction &one : all.predictions)
        QCOMPARE(one.truths.isEmpty(), format != u"earthdial");
}

QTEST_GUILESS_MAIN(tst_PredictionFile)
#include "tst_PredictionFile.moc"
