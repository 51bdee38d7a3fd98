#include "core/export/Exporter.h"
#include "core/export/SourceExport.h"
#include "core/notation/LlavaNotation.h"
#include "core/notation/SampleBoxes.h"
#include "core/project/EditHistory.h"
#include "tests/core/project/MadeProject.h"

#include <QDir>
#include <QFile>
#include <QImage>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr QSize Image(400, 200);

QByteArray record(const QByteArray &image, const QByteArray &answer)
{
    return R"({"image": ")" + image +
           R"(",  "x": 1.50, "conversations": [{"from": "human", "value": "<image>\nWhere?"},)" +
           R"( {"from": "gpt", "value": ")" + answer + "\"}]}";
}

QByteArray file(const QByteArrayList &records)
{
    return "[\n" + records.join(",\r\n") + "\n]";
}

/// As if a person pressed Cancel while the boxes of the third answer are looked for.
class CancellingNotation : public LlavaNotation
{
public:
    explicit CancellingNotation(JobControl &control)
        : m_control(control)
    {
    }
    std::vector<BoxToken> find(QStringView text) const override
    {
        if (text.contains(u"third"))
            m_control.cancel();
        looked += m_control.cancelled() && text.contains(u"fourth");
        return LlavaNotation::find(text);
    }

    mutable int looked = 0; ///< at the answer after it

private:
    JobControl &m_control;
};

double distance(const Box &a, const Box &b)
{
    const QRectF from = a.bounds();
    const QRectF to = b.bounds();
    return std::max(std::hypot(from.left() - to.left(), from.top() - to.top()),
                    std::hypot(from.right() - to.right(), from.bottom() - to.bottom()));
}

}

/// A project written in another notation: the boxes are where they were, the rest is as it was.
class tst_BoxExport : public QObject
{
    Q_OBJECT
private slots:
    void boxesReadBackAreWhereTheyWere_data();
    void boxesReadBackAreWhereTheyWere();
    void recordsWithoutABoxKeepTheirBytes();
    void theProjectIsAsItWas();
    void unitsAreTheNotationsOwnUnlessSaid_data();
    void unitsAreTheNotationsOwnUnlessSaid();
    void decimalsFitTheRange_data();
    void decimalsFitTheRange();
    void withoutTheImageWhatNeedsItStays_data();
    void withoutTheImageWhatNeedsItStays();
    void editsAreConvertedTooAndCountedAsEdits();
    void boxesOfDroppedPairsAreNotCounted();
    void aListInTheRecordStaysAList();
    void anUnknownNotationIsRefused();
    void cancellingLeavesNothing();
    void cancellingInMidExportStopsAtTheNextRecord();

private:
    void make(const QByteArray &json, const QString &notation, const QString &units);
    QString path(const QString &name) const { return m_made->filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
    Result<ExportReport> run(const QString &notation, const QString &units = {}, ExportOptions options = {})
    {
        options.boxes = BoxTarget{notation, BoxUnits::fromText(units)};
        const auto reader = m_project->openReader();
        return Exporter::run(**reader, path(u"out.json"_s), options, m_control);
    }
    static std::vector<Box> boxesOf(Project &project)
    {
        std::vector<Box> boxes;
        for (qint64 id = 1; id <= qint64(project.index().sampleCount()); ++id) {
            const auto sample = project.reader().load(SampleId{id});
            const BoxReading reading = project.boxReading(sample->source);
            for (const SampleBox &box : sampleBoxes(*sample, reading, Image))
                boxes.push_back(box.box);
        }
        return boxes;
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    JobControl m_control;
};

void tst_BoxExport::make(const QByteArray &json, const QString &notation, const QString &units)
{
    m_project.reset();
    m_made = std::make_unique<MadeProject>(json);
    QVERIFY(QImage(Image, QImage::Format_Grayscale8).save(path(u"a.png"_s)));
    m_project = m_made->open();
    VERIFY_OK(m_project->setBoxReading({1}, {m_project->notations().find(notation), *BoxUnits::fromText(units)}));
}

void tst_BoxExport::boxesReadBackAreWhereTheyWere_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("units");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("toUnits");
    QTest::addColumn<double>("halfStep"); // image pixels, along x or y
    struct Source
    {
        QString notation, units;
        QByteArray json;
    };
    const std::vector<Source> sources{
        {u"llava"_s, u"0-1"_s,
         file({record("a.png", "One [0.12, 0.34, 0.56, 0.78]."),
               record("a.png", "[0.123, 0.2, 0.391, 0.444]; [0, 0, 1, 1]")})},
        {u"geochat"_s, u"0-100"_s,
         file({record("a.png", "<p>a ship</p> {<16><55><24><63>|<11>}<delim>{<20><20><40><80>|<0>}"),
               record("a.png", "{<40><40><60><70>|<-40>}")})},
        {u"qwen-json"_s, u"pixels"_s,
         file({record("a.png", R"([{\"bbox_2d\": [13, 14, 101, 67], \"label\": \"ship\"}])")})},
        {u"points"_s, u"0-1000"_s, file({record("a.png", "(100, 100, 300, 120, 280, 400, 90, 380)")})},
    };
    const auto add = [&](const QString &to, const QString &toUnits, double halfStep) {
        for (const Source &source : sources) {
            QTest::newRow(qPrintable(u"%1 to %2 %3"_s.arg(source.notation, to, toUnits)))
                << source.notation << source.units << source.json << to << toUnits << halfStep;
        }
    };
    for (const auto &[to, halfStep] :
         std::initializer_list<std::pair<QString, double>>{{u"angle-brackets"_s, 2},
                                                           {u"earthdial"_s, 2},
                                                           {u"fit-rs"_s, 3},
                                                           {u"geochat"_s, 2},
                                                           {u"internvl"_s, 0.2},
                                                           {u"qwen-box"_s, 0.2},
                                                           {u"shikra"_s, 0.2},
                                                           {u"kosmos"_s, 400 / 32.0 + 1e-9}})
        add(to, {}, halfStep);
    for (const auto &to : {u"llava"_s, u"qwen-json"_s, u"points"_s}) {
        add(to, u"0-1000"_s, 0.2);
        add(to, u"0-1"_s, 0.2);
        add(to, u"pixels"_s, 0.5);
        add(to, u"pixels resized:28,3136,1003520"_s, 0.6);
        add(to, u"0-1000 padded xywh"_s, 0.4);
    }
}

void tst_BoxExport::boxesReadBackAreWhereTheyWere()
{
    QFETCH(QString, from);
    QFETCH(QString, units);
    QFETCH(QByteArray, json);
    QFETCH(QString, to);
    QFETCH(QString, toUnits);
    QFETCH(double, halfStep);
    make(json, from, units);
    const auto before = boxesOf(*m_project);
    const auto report = run(to, toUnits);
    VERIFY_OK(report);
    const ConvertedBoxes &boxes = *report->sources.front().boxes;
    QCOMPARE(boxes.done.boxes, qint64(before.size()));
    QCOMPARE(boxes.notWritten(), 0);
    QCOMPARE(boxes.unmeasured, 0);
    QCOMPARE(report->sources.front().editedRecords, 0);

    const MadeProject again(read(u"out.json"_s));
    const auto project = again.open();
    VERIFY_OK(project->setBoxReading({1}, {project->notations().find(to), boxes.units}));
    const auto after = boxesOf(*project);
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        // The box around a turned one moves by the rounding of its angle, too.
        const bool turned = before[i].degrees() != 0 && after[i].degrees() != 0;
        if (!turned)
            QVERIFY(distance(before[i], after[i]) <= boxes.done.shift + 1e-6);
        QVERIFY2(distance(before[i], after[i]) <= std::hypot(halfStep, halfStep) + (turned ? 1 : 1e-6),
                 qPrintable(u"%1: %2"_s.arg(i).arg(distance(before[i], after[i]))));
    }
}

void tst_BoxExport::recordsWithoutABoxKeepTheirBytes()
{
    const QByteArray other = R"({"id":1e400, "id":"\u00e4\/", "conversations": [{"from": "human","value":"[vqa] a"}]})";
    const QByteArray odd = R"({"conversations": [[0.1, 0.2, 0.3, 0.4]], "boxes": [[0.1, 0.2, 0.3, 0.4]]})";
    const QByteArray json =
        file({other, record("a.png", "a\\/\\u00e4 [0.10, 0.20, 0.30, 0.40] \\ud83d\\udea2"), odd, "null", other});
    make(json, u"llava"_s, u"0-1"_s);
    VERIFY_OK(run(u"internvl"_s));
    QByteArray expected = json;
    expected.replace(" [0.10, 0.20, 0.30, 0.40] ", " <box>[[100, 200, 300, 400]]<\\/box> ");
    QCOMPARE(read(u"out.json"_s), expected);
}

void tst_BoxExport::theProjectIsAsItWas()
{
    const QByteArray json = file({record("a.png", "[0.10, 0.20, 0.30, 0.40]")});
    make(json, u"llava"_s, u"0-1"_s);
    const auto refused = Exporter::run(m_project->database(), path(u"train.json"_s),
                                       {{}, {}, {}, BoxTarget{u"internvl"_s}, false}, m_control);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    VERIFY_OK(run(u"internvl"_s));
    QVERIFY(read(u"out.json"_s) != json);
    QCOMPARE(read(u"train.json"_s), json);
    VERIFY_OK(Exporter::run(m_project->database(), path(u"plain.json"_s), {}, m_control));
    QCOMPARE(read(u"plain.json"_s), json);
}

void tst_BoxExport::unitsAreTheNotationsOwnUnlessSaid_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("units");
    QTest::newRow("defined") << u"internvl"_s << u""_s << u"0-1000"_s;
    QTest::newRow("said") << u"internvl"_s << u"0-100 yxyx"_s << u"0-100 yxyx"_s;
    QTest::newRow("the source's, in the notation's order") << u"qwen-json"_s << u""_s << u"0-1 padded"_s;
    QTest::newRow("the same notation") << u"llava"_s << u""_s << u"0-1 xywh padded"_s;
}

void tst_BoxExport::unitsAreTheNotationsOwnUnlessSaid()
{
    QFETCH(QString, to);
    QFETCH(QString, said);
    make(file({record("a.png", "[0.1, 0.2, 0.3, 0.4]")}), u"llava"_s, u"0-1 xywh padded"_s);
    const auto report = run(to, said);
    VERIFY_OK(report);
    QTEST(report->sources.front().boxes->units.toText(), "units");
}

void tst_BoxExport::decimalsFitTheRange_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("units");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("toUnits");
    QTest::addColumn<int>("decimals");
    const QByteArray fine = "(0.12345, 0.2, 0.3, 0.4)";
    QTest::newRow("0-1000") << fine << u"0-1"_s << u"internvl"_s << u""_s << 0;
    QTest::newRow("three in 0-1") << QByteArray("(0.1, 0.2, 0.3, 0.4)") << u"0-1"_s << u"llava"_s << u""_s << 3;
    QTest::newRow("as fine as the source") << fine << u"0-1"_s << u"llava"_s << u""_s << 5;
    QTest::newRow("fixed") << fine << u"0-1"_s << u"shikra"_s << u""_s << 3;
    QTest::newRow("pixels in 0-1") << QByteArray("(1, 2, 3, 4)") << u"pixels"_s << u"llava"_s << u"0-1"_s << 4;
    QTest::newRow("the same range") << QByteArray("(1.25, 2, 3, 4)") << u"0-100"_s << u"points"_s << u"0-100 yxyx"_s
                                    << 2;
    QTest::newRow("the range of another notation")
        << QByteArray("(1.25, 2, 3, 4)") << u"0-100"_s << u"geochat"_s << u""_s << 0;
    QTest::newRow("cells") << fine << u"0-1"_s << u"kosmos"_s << u""_s << 0;
    QTest::newRow("to pixels") << fine << u"0-1"_s << u"qwen-json"_s << u"pixels"_s << 0;
}

void tst_BoxExport::decimalsFitTheRange()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, units);
    QFETCH(QString, to);
    QFETCH(QString, toUnits);
    make(file({record("a.png", answer)}), u"points"_s, units);
    const auto report = run(to, toUnits);
    VERIFY_OK(report);
    QTEST(report->sources.front().boxes->decimals, "decimals");
    QCOMPARE(report->sources.front().boxes->done.boxes, 1);
}

void tst_BoxExport::withoutTheImageWhatNeedsItStays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("units");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("toUnits");
    QTest::addColumn<QByteArray>("expected"); // empty: as it was
    QTest::addColumn<int>("unmeasured");
    QTest::newRow("parts of parts") << u"llava"_s << u"0-1"_s << QByteArray("[0.1, 0.2, 0.3, 0.4]") << u"internvl"_s
                                    << u""_s << QByteArray("<box>[[100, 200, 300, 400]]</box>") << 0;
    QTest::newRow("rounded") << u"llava"_s << u"0-1"_s << QByteArray("[0.1234, 0.2, 0.3, 0.4]") << u"internvl"_s
                             << u""_s << QByteArray("<box>[[123, 200, 300, 400]]</box>") << 1;
    QTest::newRow("pixels of pixels") << u"llava"_s << u"pixels"_s << QByteArray("[1.4, 2, 3, 4]") << u"qwen-json"_s
                                      << u""_s << QByteArray(R"({\"bbox_2d\": [1, 2, 3, 4], \"label\": \"\"})") << 0;
    QTest::newRow("pixels") << u"llava"_s << u"0-1"_s << QByteArray("[0.1, 0.2, 0.3, 0.4]") << u"qwen-json"_s
                            << u"pixels"_s << QByteArray() << 0;
    QTest::newRow("of pixels") << u"llava"_s << u"pixels"_s << QByteArray("[1, 2, 3, 4]") << u"internvl"_s << u""_s
                               << QByteArray() << 0;
    QTest::newRow("cells of pixels") << u"llava"_s << u"pixels"_s << QByteArray("[1, 2, 3, 4]") << u"kosmos"_s
                                     << u"pixels"_s << QByteArray() << 0;
    QTest::newRow("padded") << u"llava"_s << u"0-1 padded"_s << QByteArray("[0.1, 0.2, 0.3, 0.4]") << u"internvl"_s
                            << u""_s << QByteArray() << 0;
    QTest::newRow("turned") << u"geochat"_s << u"0-100"_s << QByteArray("{<1><2><3><4>|<5>}") << u"internvl"_s << u""_s
                            << QByteArray() << 0;
    QTest::newRow("stays turned") << u"geochat"_s << u"0-100"_s << QByteArray("{<1><2><3><4>|<5>}") << u"earthdial"_s
                                  << u""_s << QByteArray("[[1, 2, 3, 4, 5]]") << 0;
    QTest::newRow("not turned") << u"geochat"_s << u"0-100"_s << QByteArray("{<1><2><3><4>|<0>}") << u"internvl"_s
                                << u""_s << QByteArray("<box>[[10, 20, 30, 40]]</box>") << 0;
}

void tst_BoxExport::withoutTheImageWhatNeedsItStays()
{
    QFETCH(QString, from);
    QFETCH(QString, units);
    QFETCH(QByteArray, answer);
    QFETCH(QString, to);
    QFETCH(QString, toUnits);
    QFETCH(QByteArray, expected);
    make(file({record("not-there.png", answer)}), from, units);
    const auto report = run(to, toUnits);
    VERIFY_OK(report);
    QCOMPARE(read(u"out.json"_s), file({record("not-there.png", expected.isEmpty() ? answer : expected)}));
    const ConvertedBoxes &boxes = *report->sources.front().boxes;
    QCOMPARE(boxes.done.boxes, expected.isEmpty() ? 0 : 1);
    QCOMPARE(boxes.withoutImage, expected.isEmpty() ? 1 : 0);
    QCOMPARE(boxes.records, boxes.done.boxes);
    QTEST(int(boxes.unmeasured), "unmeasured");
    const QString told = boxes.text();
    QCOMPARE(told.contains(u"not known"), boxes.withoutImage + boxes.unmeasured > 0);
    QCOMPARE(told.contains(u"no corner"), boxes.done.boxes > 0 && boxes.unmeasured == 0 && boxes.done.shift < 0.005);
    // With the image, it is written.
    make(file({record("a.png", answer)}), from, units);
    const auto placed = run(to, toUnits);
    VERIFY_OK(placed);
    QCOMPARE(placed->sources.front().boxes->done.boxes, 1);
    QCOMPARE(placed->sources.front().boxes->unmeasured, 0);
}

void tst_BoxExport::editsAreConvertedTooAndCountedAsEdits()
{
    make(file({record("a.png", "[0.1, 0.2, 0.3, 0.4]"), record("a.png", "[0.1, 0.2, 0.3, 0.4]")}), u"llava"_s,
         u"0-1"_s);
    EditHistory history(*m_project);
    VERIFY_OK(
        history.perform({{TextChange{SampleId{2}, u"2"_s, u"[0.1, 0.2, 0.3, 0.4]"_s, u"Two [0.5, 0.2, 0.7, 0.4]"_s}}}));
    const auto report = run(u"internvl"_s);
    VERIFY_OK(report);
    QCOMPARE(read(u"out.json"_s), file({record("a.png", "<box>[[100, 200, 300, 400]]</box>"),
                                        record("a.png", "Two <box>[[500, 200, 700, 400]]</box>")}));
    QCOMPARE(report->sources.front().editedRecords, 1);
    QCOMPARE(report->sources.front().boxes->records, 2);
}

void tst_BoxExport::boxesOfDroppedPairsAreNotCounted()
{
    make(file({record("a.png", "[0.1, 0.2, 0.3, 0.4]"), record("a.png", "[0.1, 0.2, 0.3, 0.4]")}), u"llava"_s,
         u"0-1"_s);
    EditHistory history(*m_project);
    VERIFY_OK(history.perform({{VerdictChange{SampleId{2}, u"2"_s, Verdict::None, Verdict::Rejected}}}));
    ExportOptions options;
    options.pairs.drop.insert(PairSelection::Kind::Rejected);
    const auto report = run(u"internvl"_s, {}, options);
    VERIFY_OK(report);
    QCOMPARE(report->sources.front().records, 1);
    QCOMPARE(report->sources.front().boxes->done.boxes, 1);
}

void tst_BoxExport::aListInTheRecordStaysAList()
{
    QByteArray json = file({record("a.png", "X")});
    json.replace("\"X\"", "[0.1, 0.2, 0.3, 0.4]");
    make(json, u"llava"_s, u"0-1"_s);
    const auto report = run(u"internvl"_s);
    VERIFY_OK(report);
    QCOMPARE(read(u"out.json"_s), json);
    QCOMPARE(report->sources.front().boxes->done.kept, 1);
}

void tst_BoxExport::anUnknownNotationIsRefused()
{
    make(file({record("a.png", "[0.1, 0.2, 0.3, 0.4]")}), u"llava"_s, u"0-1"_s);
    const auto report = run(u"klingon"_s);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Usage);
    QCOMPARE(read(u"out.json"_s), QByteArray("(not there)"));
}

void tst_BoxExport::cancellingLeavesNothing()
{
    make(file({record("a.png", "[0.1, 0.2, 0.3, 0.4]")}), u"llava"_s, u"0-1"_s);
    JobControl control;
    control.cancel();
    ExportOptions options;
    options.boxes = BoxTarget{u"internvl"_s};
    const auto report = Exporter::run(m_project->database(), path(u"out.json"_s), options, control);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(read(u"out.json"_s), QByteArray("(not there)"));
}

void tst_BoxExport::cancellingInMidExportStopsAtTheNextRecord()
{
    const QByteArray box = " [0.1, 0.2, 0.3, 0.4]";
    make(file({record("a.png", "first" + box), record("a.png", "second" + box), record("a.png", "third" + box),
               record("a.png", "fourth" + box)}),
         u"llava"_s, u"0-1"_s);
    JobControl control;
    const CancellingNotation from(control);
    const BoxReading to{m_project->notations().find(u"internvl"_s), BoxRange::Mille};
    BoxConverter boxes({&from, BoxRange::Unit}, to, 0, ImageSizes(ImageLocator()));
    const Source source = m_project->sources().front();
    const QStringList before = QDir(path({})).entryList(QDir::AllEntries | QDir::Hidden);
    const auto report = SourceExport(m_project->database(), source, {}, {}, &boxes, control).write(path(u"out.json"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(boxes.report().done.boxes, 3);
    QCOMPARE(from.looked, 0);
    QCOMPARE(QDir(path({})).entryList(QDir::AllEntries | QDir::Hidden), before);
}

QTEST_GUILESS_MAIN(tst_BoxExport)
#include "tst_BoxExport.moc"
