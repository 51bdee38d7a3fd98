#include "tests/journeys/BoxJourney.h"

#include "core/settings/Person.h"
#include "ui/canvas/CanvasView.h"
#include "ui/dialogs/ImportDialog.h"

#include <QFile>
#include <QImage>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

void BoxJourney::useTestSettings(const QString &name)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(name);
    QSettings().clear();
    core::savePerson({u"tester"_s, false}); // so that nobody is asked
}

BoxJourney::BoxJourney(const QByteArray &dataset)
{
    QFile file(m_folder.filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(dataset), dataset.size());
    QImage image(ImageSize, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(m_folder.filePath(u"a.png"_s)));
}

void BoxJourney::open(int sample)
{
    m_desk.window().resize(1400, 900);
    m_desk.window().show();
    m_desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk.window()));
    ui::ImportRequest request;
    request.project = m_folder.filePath(u"data.rsreview"_s);
    request.files = {m_folder.filePath(u"data.json"_s)};
    m_desk.runImport(request);
    QTRY_VERIFY(m_desk.window().desk());
    QVERIFY(session().open({sample}));
    QTRY_COMPARE(session().imageSize(), ImageSize);
    canvas()->setFocus();
}

ui::CanvasView *BoxJourney::canvas()
{
    return m_desk.window().findChildren<ui::CanvasView *>().value(0);
}

core::ReviewSession &BoxJourney::session()
{
    return m_desk.window().desk()->session();
}

QString BoxJourney::answer()
{
    return session().sample().turns[1].value;
}

QPoint BoxJourney::at(double x, double y)
{
    return canvas()->view().toView(QPointF(x, y)).toPoint();
}

void BoxJourney::click(QPointF place)
{
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(place.x(), place.y()));
}

void BoxJourney::drag(QPointF from, QPointF to)
{
    QTest::mouseMove(canvas(), at(from.x(), from.y()));
    QTest::mousePress(canvas(), Qt::LeftButton, {}, at(from.x(), from.y()));
    QTest::mouseMove(canvas(), at((from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
    QTest::mouseMove(canvas(), at(to.x(), to.y()));
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, at(to.x(), to.y()));
}
