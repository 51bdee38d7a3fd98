#include "tests/bench/GroundingBench.h"

#include "app/Application.h"
#include "core/json/JsonString.h"
#include "core/json/RecordParser.h"
#include "core/json/RecordReader.h"
#include "core/notation/Markup.h"
#include "core/notation/NotationRegistry.h"
#include "ui/canvas/CanvasView.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/dialogs/ImportDialog.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Side = 1024; // of the image, pixels

/// The texts of all turns as they stand in the file, one behind the other.
struct RawTexts
{
    std::string bytes;
    std::vector<std::pair<std::size_t, std::size_t>> places; // start, length

    std::string_view at(std::size_t i) const
    {
        return std::string_view(bytes).substr(places[i].first, places[i].second);
    }
};

RawTexts readTexts(const QString &dataset)
{
    RawTexts texts;
    core::RecordReader reader;
    core::RecordParser parser;
    core::RecordFields fields;
    if (!reader.open(dataset))
        return texts;
    while (true) {
        const auto next = reader.next();
        if (!next || !*next)
            return texts;
        if (parser.parse(**next, fields))
            continue;
        for (const auto &turn : fields.turns) {
            const std::string_view quoted = turn.value.in((*next)->bytes);
            texts.places.emplace_back(texts.bytes.size(), quoted.size() - 2);
            texts.bytes += quoted.substr(1, quoted.size() - 2);
        }
    }
}

/// As at import: the first notation that finds something takes the text.
qint64 boxesIn(std::string_view raw, const core::NotationRegistry &notations)
{
    if (!core::mayHoldBox(raw))
        return 0;
    std::optional<QString> text;
    for (const auto &notation : notations.all()) {
        if (!notation->mayContain(raw))
            continue;
        if (!text)
            text = core::JsonString::decodeContents(raw);
        if (const auto tokens = notation->find(*text); !tokens.empty())
            return qint64(tokens.size());
    }
    return 0;
}

void measureFinding(const QString &dataset, Report &report)
{
    constexpr int Rounds = 7;
    const RawTexts texts = readTexts(dataset);
    const core::NotationRegistry notations = core::builtinNotations();
    std::vector<double> times, floors;
    qint64 boxes = 0;
    for (int i = 0; i < Rounds; ++i) {
        boxes = 0;
        times.push_back(secondsOf([&] {
            for (std::size_t text = 0; text < texts.places.size(); ++text)
                boxes += boxesIn(texts.at(text), notations);
        }));
        qint64 brackets = 0;
        floors.push_back(secondsOf([&] {
            brackets = std::count_if(texts.bytes.begin(), texts.bytes.end(),
                                     [](char c) { return c == '[' || c == '{' || c == '(' || c == '<'; });
        }));
        boxes += brackets < 0 ? 1 : 0;
    }
    report.add({u"all boxes of %1 texts found, eleven notations, one core"_s.arg(texts.places.size()), median(times),
                median(floors), 0, u"s"_s,
                u"%1 boxes, slowest round %2 s; floor: every bracket counted"_s.arg(boxes).arg(percentile(times, 100),
                                                                                               0, 'f', 2)});
}

/// 52 characters a box, lines of ten boxes or a single one.
QByteArray answer(int boxes, bool inLines)
{
    std::mt19937 random(3);
    QByteArray text;
    for (int i = 0; i < boxes; ++i) {
        const int x = int(random() % 80), y = int(random() % 80);
        const auto number = [](int percent) { return "0." + QByteArray::number(percent).rightJustified(2, '0'); };
        text += "near the quay is a ship [" + number(x) + ", " + number(y) + ", " + number(x + 1 + int(random() % 15)) +
                ", " + number(y + 1 + int(random() % 15)) + "]";
        text += inLines && i % 10 == 9 ? ".\\n" : ", ";
    }
    return text;
}

/// Sees when a widget has been painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool painted = false;

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

/// A window on one sample whose answer has so many boxes.
class OpenSample
{
public:
    OpenSample(const QString &folder, int boxes, bool inLines)
    {
        QImage image(Side, Side, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        image.save(folder + u"/grounding.png"_s);
        const QString dataset = folder + u"/grounding.jsonl"_s;
        QFile file(dataset);
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(R"({"id":1,"image":"grounding.png","conversations":[{"from":"human","value":"Where?"},)"
                   R"({"from":"gpt","value":")" +
                   answer(boxes, inLines) + "\"}]}\n");
        file.close();
        m_desk.window().resize(1600, 1000);
        m_desk.window().show();
        QSignalSpy opened(&m_desk, &app::Application::projectOpened);
        ui::ImportRequest request;
        request.project = folder + u"/grounding.rsreview"_s;
        QFile::remove(request.project);
        request.files = {dataset};
        m_desk.runImport(request);
        opened.wait(60'000);
        (void)QTest::qWaitFor([&] { return session().imageSize().isValid(); });
        QTest::qWait(300);
    }

    core::ReviewSession &session() { return m_desk.window().desk()->session(); }
    template <typename Widget>
    Widget *find()
    {
        return m_desk.window().findChild<Widget *>();
    }

private:
    app::Application m_desk;
};

void measureTyping(const QString &folder, bool inLines, bool inLabel, Report &report)
{
    constexpr int Letters = 40;
    OpenSample sample(folder, 2000, inLines);
    sample.find<ui::ConversationView>()->editCurrent();
    auto *editor = sample.find<ui::TurnEditor>();
    auto *canvas = sample.find<ui::CanvasView>();
    QTextCursor cursor = editor->textCursor();
    const QString word = inLabel ? u"ship"_s : u"quay"_s;
    cursor.setPosition(int(editor->text().indexOf(word, editor->text().size() / 2)) + 2);
    editor->setTextCursor(cursor);
    QTest::qWait(300);
    PaintWatch text(editor->viewport());
    PaintWatch boxes(canvas);
    std::vector<double> times;
    const double before = cpuSeconds();
    for (int i = 0; i < Letters; ++i) {
        text.painted = boxes.painted = false;
        times.push_back(secondsOf([&] {
                            QTest::keyClick(editor, Qt::Key_X);
                            while (!text.painted || (inLabel && !boxes.painted))
                                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                        }) *
                        1000);
    }
    const double cpu = (cpuSeconds() - before) * 1000 / Letters;
    report.add({u"a letter in %1 KB with %2 boxes, %3, %4, until painted"_s.arg(editor->text().size() / 1024)
                    .arg(sample.session().boxes().size())
                    .arg(inLines ? u"200 lines"_s : u"one line"_s, inLabel ? u"in a label"_s : u"in a word"_s),
                median(times), 0, 0, u"ms"_s,
                u"CPU %1, fastest %2, 90th percentile %3 ms"_s.arg(cpu, 0, 'f', 1)
                    .arg(percentile(times, 0), 0, 'f', 1)
                    .arg(percentile(times, 90), 0, 'f', 1)});
}

void measureDrag(const QString &folder, Report &report)
{
    constexpr int Steps = 60;
    OpenSample sample(folder, 500, true);
    auto *canvas = sample.find<ui::CanvasView>();
    const core::SampleBox &box = sample.session().boxes().front();
    sample.session().setSelectedBox(box.ref);
    QTest::qWait(300);
    QPointF place = canvas->view().toView(box.box.centre());
    QTest::mousePress(canvas, Qt::LeftButton, {}, place.toPoint());
    PaintWatch watch(canvas);
    std::vector<double> times;
    for (int i = 0; i < Steps; ++i) {
        place += QPointF(3, i % 2);
        watch.painted = false;
        times.push_back(secondsOf([&] {
                            QTest::mouseMove(canvas, place.toPoint());
                            while (!watch.painted)
                                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                        }) *
                        1000);
    }
    QTest::keyClick(canvas, Qt::Key_Escape);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, place.toPoint());
    report.add({u"a step of a drag among 500 boxes in the window, until painted"_s, median(times), 0, 0, u"ms"_s,
                u"fastest %1, 90th percentile %2 ms"_s.arg(percentile(times, 0), 0, 'f', 1)
                    .arg(percentile(times, 90), 0, 'f', 1)});
}

}

void runGrounding(const QString &dataset, const QString &folder, Report &report)
{
    if (!dataset.isEmpty())
        measureFinding(dataset, report);
    for (const bool inLines : {true, false}) {
        measureTyping(folder, inLines, false, report);
        measureTyping(folder, inLines, true, report);
    }
    measureDrag(folder, report);
}

}
