#include "tests/bench/WindowBench.h"

#include "app/Application.h"
#include "core/imaging/ImageReader.h"
#include "tests/bench/LabelmePeer.h"
#include "ui/canvas/CanvasView.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/Steps.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Images = 40;
constexpr int Steps = 60;

/// Noise over gradients: as costly to decode as an aerial image.
void makeImages(const QString &folder)
{
    std::mt19937 random(1);
    for (int i = 0; i < Images; ++i) {
        QImage image(1024, 1024, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const int grain = int(random() % 32);
                line[x] = qRgb((x / 8 + i * 5 + grain) % 256, (y / 8 + grain) % 256, ((x + y) / 16 + grain) % 256);
            }
        }
        image.save(folder + u"/%1.jpg"_s.arg(i), "JPEG", 85);
    }
}

void makeDataset(const QString &path, int samples)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    for (int i = 0; i < samples; ++i) {
        file.write(R"({"id":)" + QByteArray::number(i) + R"(,"image":")" + QByteArray::number(i % Images) +
                   R"(.jpg","conversations":[)");
        for (int pair = 0; pair < 6; ++pair) {
            file.write(pair ? "," : "");
            file.write(R"({"from":"human","value":"Where is the large ship beside the quay?"},)"
                       R"({"from":"gpt","value":"The ship lies at [0.25, 0.40, 0.50, 0.60], near the crane."})");
        }
        file.write("]}\n");
    }
}

/// Sees when the image of the sample has been painted; everything else that changed is painted in the same go.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget &canvas, const core::ReviewSession &session)
        : m_session(session)
    {
        canvas.installEventFilter(this);
    }

    void wait()
    {
        m_painted = false;
        while (!m_painted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

private:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || (event->type() == QEvent::Paint && m_session.imageSize().isValid());
        return false;
    }

    const core::ReviewSession &m_session;
    bool m_painted = false;
};

}

void runWindow(const QString &folder, int samples, Report &report)
{
    makeImages(folder);
    const QString dataset = folder + u"/window-%1.jsonl"_s.arg(samples);
    makeDataset(dataset, samples);
    app::Application desk;
    desk.window().resize(1600, 1000);
    desk.window().show();
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    ui::ImportRequest request;
    request.project = folder + u"/window-%1.rsreview"_s.arg(samples);
    QFile::remove(request.project);
    request.files = {dataset};
    desk.runImport(request);
    opened.wait(60'000);
    core::ReviewSession &session = desk.window().desk()->session();
    (void)QTest::qWaitFor([&] { return session.imageSize().isValid(); });

    PaintWatch watch(*desk.window().findChild<ui::CanvasView *>(), session);
    std::vector<double> main, painted, decode;
    for (int i = 0; i < Steps; ++i) {
        QElapsedTimer timer;
        timer.start();
        desk.window().desk()->steps().next();
        main.push_back(double(timer.nsecsElapsed()) / 1e6);
        watch.wait();
        painted.push_back(double(timer.nsecsElapsed()) / 1e6);
        QTest::qWait(60); // a person looks; the next images are decoded meanwhile
        decode.push_back(secondsOf([&] { (void)core::readImage(folder + u"/%1.jpg"_s.arg(i % Images)); }) * 1e3);
    }
    QStringList images;
    for (int i = 0; i < Images; ++i)
        images += folder + u"/%1.jpg"_s.arg(i);
    const LabelmePeer labelme = LabelmePeer::on(folder, images, samples);
    const QString name = u"next sample of %1, JPEG 1024"_s.arg(samples);
    report.add({name + u": until painted"_s, median(painted), median(decode), labelme.next, u"ms"_s,
                u"floor: decode alone; images are decoded ahead; peer: labelme"_s});
    report.add({name + u": main thread"_s, median(main), 0, 0, u"ms"_s, {}});

    opened.clear();
    QElapsedTimer timer;
    timer.start();
    desk.openPath(request.project);
    opened.wait(60'000);
    (void)QTest::qWaitFor([&] { return desk.window().desk()->session().imageSize().isValid(); });
    desk.window().repaint();
    report.add({u"open a project of %1 until the first sample is on screen"_s.arg(samples),
                double(timer.nsecsElapsed()) / 1e6, 0, labelme.open, u"ms"_s,
                u"peer: labelme, a folder of as many files"_s});
}

}
