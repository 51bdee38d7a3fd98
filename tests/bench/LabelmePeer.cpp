#include "tests/bench/LabelmePeer.h"

#include "tests/bench/Measure.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

const QString Script = uR"(import sys, time
from qtpy import QtWidgets
from labelme.app import MainWindow
from labelme.config import get_config
app = QtWidgets.QApplication(sys.argv[:1])
window = MainWindow(config=get_config())
window.resize(1600, 1000)
window.show()
app.processEvents()
if len(sys.argv) > 1:
    began = time.perf_counter()
    window.importDirImages(sys.argv[1])
    app.processEvents()
    print(time.perf_counter() - began)
    times = []
    for i in range(20):
        began = time.perf_counter()
        window.openNextImg()
        app.processEvents()
        times.append(time.perf_counter() - began)
    print(sorted(times)[10])
)"_s;

/// What it printed; empty when it failed. With a home of its own: it writes settings.
QByteArrayList run(const QStringList &arguments, bool *done)
{
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(u"/usr/bin/python3"_s, QStringList{u"-c"_s, Script} + arguments);
    *done = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return *done ? process.readAllStandardOutput().trimmed().split('\n') : QByteArrayList();
}

}

LabelmePeer LabelmePeer::started()
{
    bool done = false;
    run({}, &done); // warm
    std::vector<double> times;
    for (int i = 0; i < 5 && done; ++i)
        times.push_back(secondsOf([&] { run({}, &done); }) * 1000);
    return {.start = done ? median(times) : 0};
}

LabelmePeer LabelmePeer::on(const QString &folder, const QStringList &images, int files)
{
    QDir place(folder + u"/labelme"_s);
    place.removeRecursively();
    place.mkpath(u"."_s);
    for (int i = 0; i < files; ++i)
        (void)::link(QFile::encodeName(images[i % images.size()]).constData(),
                     QFile::encodeName(place.filePath(u"%1.jpg"_s.arg(i))).constData());
    bool done = false;
    const QByteArrayList printed = run({place.path()}, &done);
    place.removeRecursively();
    if (printed.size() != 2)
        return {};
    return {.open = printed[0].toDouble() * 1000, .next = printed[1].toDouble() * 1000};
}

}
