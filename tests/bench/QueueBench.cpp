#include "tests/bench/QueueBench.h"

#include "app/Application.h"
#include "core/project/QueryParser.h"
#include "tests/bench/CoreBench.h"
#include "ui/Desk.h"
#include "ui/samples/QueueView.h"

#include <QElapsedTimer>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace bench {

void runQueue(const QString &dataset, const QString &folder, Report &report)
{
    constexpr int Rounds = 7;
    const QString project = folder + u"/queue.rsreview"_s;
    importOnce(dataset, project);
    app::Application desk;
    desk.window().resize(1600, 1000);
    desk.window().show();
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    desk.openPath(project);
    if (opened.isEmpty() && !opened.wait(120'000))
        return;
    core::ReviewSession &session = desk.window().desk()->session();
    auto *list = desk.window().findChild<ui::QueueView *>()->findChild<QListView *>();
    QSignalSpy changed(&session, &core::ReviewSession::queueChanged);

    std::vector<double> times, cpu;
    for (int i = 0; i < Rounds; ++i) {
        for (const QString &query : {u"task:vqa verdict:none"_s, u"task:caption"_s, QString()}) {
            changed.clear();
            const double before = cpuSeconds();
            QElapsedTimer timer;
            timer.start();
            desk.window().desk()->find(core::QueryParser::parse(query).query);
            if (changed.isEmpty())
                changed.wait(10'000);
            list->viewport()->repaint();
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            cpu.push_back((cpuSeconds() - before) * 1e3);
        }
    }
    const QString pairs = QString::number(session.project().index().counts().pairs);
    report.add({u"filter %1 pairs until the list is painted"_s.arg(pairs), median(times), 0, 0, u"ms"_s,
                u"CPU %1 ms; slowest of %2: %3 ms"_s.arg(median(cpu), 0, 'f', 1)
                    .arg(times.size())
                    .arg(percentile(times, 100), 0, 'f', 1)});
}

}
