#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace bench {

/// One line of the table: ours beside what cannot be beaten, and beside what people use today.
struct Figure
{
    QString what;
    double ours = 0;  ///< in `unit`
    double floor = 0; ///< 0: none
    double peer = 0;  ///< 0: not measured
    QString unit;
    QString note;
};

class Report
{
public:
    explicit Report(bool json)
        : m_json(json)
    {
    }
    void add(const Figure &figure);

private:
    bool m_json;
};

double secondsOf(const std::function<void()> &work);
double median(std::vector<double> values);
double percentile(std::vector<double> values, double percent);
double cpuSeconds(); ///< of this process, all threads, since it began
double peakMiB();    ///< of this process, since it began
/// Seconds that a program took, or 0 when it is not there or failed.
double secondsOfProgram(const QString &program, const QStringList &arguments);

}
