#include "tests/bench/BackupBench.h"

#include "core/import/Importer.h"
#include "core/project/EditHistory.h"
#include "core/storage/Backup.h"
#include "core/storage/TextJournalWriter.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 5;
constexpr int Edits = 1'000;

/// A verdict set and taken back, for ever.
class Editor
{
public:
    explicit Editor(core::Project &project)
        : m_project(project)
        , m_history(project)
    {
    }
    double milliseconds()
    {
        const core::SampleId sample{1 + m_number / 2 % qint64(m_project.index().sampleCount())};
        const auto [before, after] = m_number % 2 == 0 ? std::pair(core::Verdict::None, core::Verdict::Approved)
                                                       : std::pair(core::Verdict::Approved, core::Verdict::None);
        ++m_number;
        bool done = false;
        const double seconds = secondsOf([&, was = before, is = after] {
            done = m_history.perform({{core::VerdictChange{sample, u"2"_s, was, is}}}).ok();
        });
        if (!done)
            qFatal("an edit was refused");
        return seconds * 1000;
    }
    core::EditHistory &history() { return m_history; }

private:
    core::Project &m_project;
    core::EditHistory m_history;
    qint64 m_number = 0;
};

std::vector<double> edits(Editor &editor, int count)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i)
        times.push_back(editor.milliseconds());
    return times;
}

/// The file read and written in one go, and synced.
void plainCopy(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("no plain copy");
    target.write(source.readAll());
    target.flush();
    ::fsync(target.handle());
}

void backUp(core::Project &project, Editor &editor, const QString &folder, Report &report)
{
    std::vector<double> copies, wholes, floors, busy;
    core::JobControl control;
    const std::vector<double> alone = edits(editor, Edits);
    for (int round = 0; round < Rounds; ++round) {
        floors.push_back(secondsOf([&] { plainCopy(project.path(), folder + u"/plain"_s); }));
        auto reader = project.openReader();
        const QString target = folder + u"/copy-%1.rsreview"_s.arg(round);
        copies.push_back(secondsOf([&] {
            core::ProjectCopy copy(**reader, target);
            if (!copy.write(control) || !copy.finish())
                qFatal("no copy");
        }));
        QFile::remove(target);
        std::atomic<bool> ended = false;
        std::thread copier([&] {
            auto other = project.openReader();
            wholes.push_back(secondsOf([&] {
                if (!core::Backup::make(**other, project.path(), core::Backup::When::Always, control))
                    qFatal("no backup");
            }));
            ended = true;
        });
        while (!ended)
            busy.push_back(editor.milliseconds());
        copier.join();
    }
    const QString size = u"%1 MB"_s.arg(QFile(project.path()).size() / 1'000'000);
    report.add({u"backup: until it is verified and on the disk"_s, median(copies), median(floors), 0, u"s"_s,
                size + u"; floor: read, write, fsync"_s});
    report.add({u"backup beside edits, read as a whole again, old ones removed"_s, median(wholes), 0, 0, u"s"_s, size});
    report.add({u"an edit while a backup runs: median"_s, median(busy), median(alone), 0, u"ms"_s,
                u"floor: without; %1 edits"_s.arg(busy.size())});
    report.add({u"an edit while a backup runs: 99th percentile"_s,
                percentile(busy, 99),
                percentile(alone, 99),
                0,
                u"ms"_s,
                {}});
    report.add({u"an edit while a backup runs: longest"_s,
                *std::max_element(busy.begin(), busy.end()),
                *std::max_element(alone.begin(), alone.end()),
                0,
                u"ms"_s,
                {}});
}

void textJournal(core::Project &project, Editor &editor, Report &report)
{
    std::vector<double> without, with;
    for (int round = 0; round < Rounds; ++round) {
        const auto bare = edits(editor, Edits);
        without.insert(without.end(), bare.begin(), bare.end());
        core::TextJournalWriter writer(project.openReader().take(), project.path(),
                                       [](const core::Error &) { qFatal("no text journal"); });
        const auto connection = QObject::connect(&editor.history(), &core::EditHistory::applied, &editor.history(),
                                                 [&writer] { writer.wake(); });
        const auto written = edits(editor, Edits);
        with.insert(with.end(), written.begin(), written.end());
        QObject::disconnect(connection);
    }
    report.add(
        {u"an edit with the text journal: median"_s, median(with), median(without), 0, u"ms"_s, u"floor: without"_s});
    report.add({u"an edit with the text journal: 99th percentile"_s,
                percentile(with, 99),
                percentile(without, 99),
                0,
                u"ms"_s,
                {}});
}

}

void runBackup(const QString &dataset, const QString &folder, Report &report)
{
    const QString path = folder + u"/backed-up.rsreview"_s;
    core::JobControl control;
    if (!core::Importer::run(path, {dataset}, {}, control))
        qFatal("%s could not be imported", qPrintable(dataset));
    auto project = core::Project::open(path, core::ProjectFile::Mode::ReadWrite, control);
    if (!project)
        qFatal("%s", qPrintable(project.error().message));
    Editor editor(**project);
    backUp(**project, editor, folder, report);
    textJournal(**project, editor, report);
}

}
