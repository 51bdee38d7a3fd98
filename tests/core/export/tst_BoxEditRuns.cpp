#include "core/export/Exporter.h"
#include "core/project/ReviewSession.h"
#include "tests/core/project/MadeProject.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr QSize Image(640, 512);
constexpr int Edits = 100; // of each of the eleven notations

}

/// Boxes are moved, resized, turned, drawn and deleted at random, and everything is undone.
class tst_BoxEditRuns : public QObject
{
    Q_OBJECT
private slots:
    void afterUndoingEverythingTheBytesAreTheSame_data();
    void afterUndoingEverythingTheBytesAreTheSame();

private:
    static Box changed(const Box &box, QRandomGenerator &random);
};

Box tst_BoxEditRuns::changed(const Box &box, QRandomGenerator &random)
{
    const auto by = [&random](int most) { return double(random.bounded(2 * most + 1) - most); };
    if (box.shape() == Box::Shape::Polygon || random.bounded(3) == 0)
        return box.translated({by(40), by(40)});
    const double width = std::max(2.0, box.width() + by(30));
    const double height = std::max(2.0, box.height() + by(30));
    if (box.shape() == Box::Shape::Rotated)
        return Box::rotated(box.centre(), width, height, box.degrees() + by(15));
    const QRectF rect = box.bounds();
    return Box::fromCorners(rect.left(), rect.top(), rect.left() + width, rect.top() + height);
}

void tst_BoxEditRuns::afterUndoingEverythingTheBytesAreTheSame_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *id, const char *text) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(text);
    };
    row("llava", "A ship [0.12, 0.34, 0.56, 0.78], a crane [0.1,0.1,0.20,0.30].");
    row("geochat", "<p>ships</p> {<16><55><24><63>|<11>}<delim>{<40><41><60><70>|<-9>} at the quay");
    row("angle-brackets", "{<25><40><33><60>} and {<1><2><30><40>}");
    row("earthdial", " [[83, 58, 87, 62, 37]]\\n[[10, 12, 20, 25, 0], [30, 30, 40, 50, 5]]");
    row("fit-rs", "<ref>ship</ref><rbox>({<50><50><20><10>|<30>}, {<20><20><10><10>|<0>})</rbox>");
    row("internvl", "<ref>ship</ref><box>[[243, 469, 558, 746], [10, 10, 20, 20]]</box>");
    row("qwen-box", "<|box_start|>(100,100),(300,400)<|box_end|> <|box_start|>(10,10),(30,40)<|box_end|>");
    row("qwen-json", R"({\"bbox_2d\": [135, 114, 416, 372], \"label\": \"ship\"})");
    row("shikra", "ships [0.120,0.340,0.560,0.780;0.100,0.100,0.300,0.200]");
    row("kosmos", "<phrase>a ship</phrase><object><patch_index_0044><patch_index_0863></object>");
    row("points", "(12, 34, 156, 178) and [[100,100],[150,100],[150,150],[100,150]]");
}

void tst_BoxEditRuns::afterUndoingEverythingTheBytesAreTheSame()
{
    QFETCH(const QString, notation);
    QFETCH(const QString, text);
    const QByteArray json =
        R"([{"id": 1, "conversations": [{"from": "human", "value": "Where?"}, {"from": "gpt", "value": ")" +
        text.toUtf8() + "\"}]}]";
    const MadeProject made(json);
    const auto project = made.open();
    QCOMPARE(project->sources().front().notation, notation);
    EditHistory history(*project);
    ReviewSession session(*project, history);
    VERIFY_OK(session.open(SampleId{1}));
    session.setImageSize(Image);
    const QString before = session.sample().turns[1].value;
    QVERIFY(!session.boxes().empty());

    QRandomGenerator random(41);
    int done = 0;
    for (int i = 0; i < Edits; ++i) {
        const auto count = session.boxes().size();
        const int what = random.bounded(10);
        if (what == 0 || count == 0) {
            const QString now = session.sample().turns[1].value;
            const double x = random.bounded(500), y = random.bounded(400);
            VERIFY_OK(session.addBox(u"2"_s, {now.size(), 0}, Box::fromCorners(x, y, x + 60, y + 50)));
            QCOMPARE(session.boxes().size(), count + 1);
        } else {
            const SampleBox box = session.boxes()[std::size_t(random.bounded(int(count)))];
            if (what == 1 && count > 1) {
                VERIFY_OK(session.removeBox(box.ref, true));
                QCOMPARE(session.boxes().size(), count - 1);
            } else {
                const QString stood = session.sample().turns[1].value;
                VERIFY_OK(session.moveBox(box.ref, changed(box.box, random)));
                QCOMPARE(session.boxes().size(), count);
                if (session.sample().turns[1].value == stood)
                    continue; // within half a step: nothing was done that could be undone
            }
        }
        ++done;
    }
    QVERIFY(done > Edits / 2);
    for (int i = 0; i < done; ++i)
        VERIFY_OK(session.undo());
    QCOMPARE(session.sample().turns[1].value, before);

    JobControl control;
    const auto reader = project->openReader();
    VERIFY_OK(Exporter::run(**reader, made.filePath(u"out.json"_s), {}, control));
    QFile out(made.filePath(u"out.json"_s));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), json);
}

QTEST_GUILESS_MAIN(tst_BoxEditRuns)
#include "tst_BoxEditRuns.moc"
