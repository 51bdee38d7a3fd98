#include "tests/bench/StartBench.h"

#include "tests/bench/LabelmePeer.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 9;

/// Milliseconds until Qt logs that the first painted pixels went to the window; 0: they never did.
double untilPainted(const QString &program, const QString &folder)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting.info=true"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, folder); // as on the first day
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, QStringList());
    QByteArray log;
    double milliseconds = 0;
    while (milliseconds == 0 && process.waitForReadyRead(10'000)) {
        log += process.readAll();
        if (log.contains("Flushing"))
            milliseconds = double(timer.nsecsElapsed()) / 1e6;
    }
    process.kill();
    process.waitForFinished();
    return milliseconds;
}

}

void runStart(const QString &program, const QString &floor, const QString &folder, Report &report)
{
    std::vector<double> ours, least;
    for (int i = 0; i < Rounds; ++i) {
        ours.push_back(untilPainted(program, folder));
        least.push_back(untilPainted(floor, folder));
    }
    report.add({u"start of the process until its empty window is painted"_s, median(ours), median(least),
                LabelmePeer::started().start, u"ms"_s, u"floor: QMainWindow + GDALAllRegister; peer: labelme"_s});
}

}
