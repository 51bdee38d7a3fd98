#include "tests/bench/Measure.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

namespace bench {

void Report::add(const Figure &figure)
{
    const auto number = [](double value) { return QByteArray::number(value, 'g', 4); };
    QByteArray line;
    if (m_json) {
        line = "{\"what\":\"" + figure.what.toUtf8() + "\",\"ours\":" + number(figure.ours) +
               ",\"floor\":" + number(figure.floor) + ",\"peer\":" + number(figure.peer) + ",\"unit\":\"" +
               figure.unit.toUtf8() + "\",\"note\":\"" + figure.note.toUtf8() + "\"}";
    } else {
        line = "| " + figure.what.toUtf8() + " | " + number(figure.ours) + ' ' + figure.unit.toUtf8() + " | " +
               (figure.floor > 0
                    ? number(figure.floor) + " (x" + QByteArray::number(figure.ours / figure.floor, 'f', 1) + ')'
                    : QByteArray("-")) +
               " | " + (figure.peer > 0 ? number(figure.peer) : QByteArray("-")) + " | " + figure.note.toUtf8() + " |";
    }
    line += '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
    std::fflush(stdout);
}

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double percentile(std::vector<double> values, double percent)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * percent / 100))];
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 50);
}

double cpuSeconds()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peakMiB()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

double secondsOfProgram(const QString &program, const QStringList &arguments)
{
    QProcess process; // its output goes into a pipe: grep stops at the first hit when it is thrown away
    process.setStandardErrorFile(QProcess::nullDevice());
    bool done = false;
    const double seconds = secondsOf([&] {
        process.start(program, arguments);
        done = process.waitForFinished(-1);
    });
    return done && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? seconds : 0;
}

}
