#include "tests/bench/BackupBench.h"
#include "tests/bench/BulkBench.h"
#include "tests/bench/CanvasBench.h"
#include "tests/bench/CaptionBench.h"
#include "tests/bench/CoreBench.h"
#include "tests/bench/FacetBench.h"
#include "tests/bench/GroundingBench.h"
#include "tests/bench/GrowthBench.h"
#include "tests/bench/HistoryBench.h"
#include "tests/bench/MeteorBench.h"
#include "tests/bench/MetricBench.h"
#include "tests/bench/ProgressBench.h"
#include "tests/bench/QueueBench.h"
#include "tests/bench/ReplaceBench.h"
#include "tests/bench/RunBench.h"
#include "tests/bench/SimilarBench.h"
#include "tests/bench/StartBench.h"
#include "tests/bench/ThumbnailBench.h"
#include "tests/bench/TileBench.h"
#include "tests/bench/WindowBench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOption({u"json"_s, u"One JSON object a figure."_s});
    line.addOption({u"data"_s, u"Dataset for import, export, search and edits."_s, u"file"_s});
    line.addOption({u"growth"_s, u"Dataset of another size; may be given several times."_s, u"file"_s});
    line.addOption({u"queue"_s, u"Dataset for the list in the window; may be given several times."_s, u"file"_s});
    line.addOption({u"replace"_s, u"Dataset over which is replaced."_s, u"file"_s});
    line.addOption({u"start"_s, u"The program, to be started several times."_s, u"program"_s});
    line.addOption({u"thumbnails"_s, u"How many thumbnails to make."_s, u"count"_s});
    line.addOption({u"window"_s, u"Samples for the window; may be given several times."_s, u"count"_s});
    line.addOption({u"tiles"_s, u"Pixels along each side of large rasters."_s, u"count"_s});
    line.addOption({u"canvas"_s, u"Boxes on the canvas; may be given several times."_s, u"count"_s});
    line.addOption({u"grounding"_s, u"Dataset whose boxes are found; none: only the window."_s, u"file"_s});
    line.addOption({u"history"_s, u"Dataset whose project gets a million edits."_s, u"file"_s});
    line.addOption({u"bulk"_s, u"Dataset of which 100,000 pairs are judged at once."_s, u"file"_s});
    line.addOption({u"backup"_s, u"Dataset whose project is backed up while it is edited."_s, u"file"_s});
    line.addOption({u"facets"_s, u"Dataset whose values are counted."_s, u"file"_s});
    line.addOption({u"similar"_s, u"Dataset in which similar samples are looked for."_s, u"file"_s});
    line.addOption({u"metrics"_s, u"Items with five references each that are scored."_s, u"count"_s});
    line.addOption({u"meteor"_s, u"How many items METEOR scores."_s, u"count"_s});
    line.addOption({u"runs"_s, u"Dataset that gets 250,000 predictions."_s, u"file"_s});
    line.addOption({u"progress"_s, u"Dataset of which 100,000 pairs are judged over a month."_s, u"file"_s});
    line.addOption({u"captions"_s, u"Captions to be scored; the whole test set has 258,419."_s, u"count"_s});
    line.addOption({u"folder"_s, u"Where it may write (a temporary folder)."_s, u"folder"_s});
    line.process(application);

    const QTemporaryDir temporary;
    const QString folder = line.isSet(u"folder"_s) ? line.value(u"folder"_s) : temporary.path();
    bench::Report report(line.isSet(u"json"_s));
    if (line.isSet(u"tiles"_s))
        bench::runTiles(folder, line.value(u"tiles"_s).toInt(), report);
    for (const QString &count : line.values(u"canvas"_s))
        bench::runCanvas(folder, count.toInt(), report);
    if (line.isSet(u"data"_s))
        bench::runCore(line.value(u"data"_s), folder, report);
    if (line.isSet(u"backup"_s))
        bench::runBackup(line.value(u"backup"_s), folder, report);
    if (line.isSet(u"grounding"_s))
        bench::runGrounding(line.value(u"grounding"_s), folder, report);
    if (line.isSet(u"history"_s))
        bench::runHistory(line.value(u"history"_s), folder, report);
    if (line.isSet(u"bulk"_s))
        bench::runBulk(line.value(u"bulk"_s), folder, report);
    if (line.isSet(u"replace"_s))
        bench::runReplace(line.value(u"replace"_s), folder, report);
    if (line.isSet(u"facets"_s))
        bench::runFacets(line.value(u"facets"_s), folder, report);
    if (line.isSet(u"similar"_s))
        bench::runSimilar(line.value(u"similar"_s), folder, report);
    if (line.isSet(u"metrics"_s))
        bench::runMetrics(line.value(u"metrics"_s).toInt(), report);
    if (line.isSet(u"progress"_s))
        bench::runProgress(line.value(u"progress"_s), folder, report);
    if (line.isSet(u"meteor"_s))
        bench::runMeteor(line.value(u"meteor"_s).toInt(), report);
    if (line.isSet(u"runs"_s))
        bench::runRuns(line.value(u"runs"_s), folder, report);
    for (const QString &count : line.values(u"captions"_s))
        bench::runCaptions(count.toInt(), report);
    if (line.isSet(u"growth"_s))
        bench::runGrowth(line.values(u"growth"_s), folder, report);
    if (line.isSet(u"start"_s)) {
        const QString floor = QCoreApplication::applicationDirPath() + u"/bench_floor"_s;
        bench::runStart(line.value(u"start"_s), floor, folder, report);
    }
    for (const QString &dataset : line.values(u"queue"_s))
        bench::runQueue(dataset, folder, report);
    if (line.isSet(u"thumbnails"_s))
        bench::runThumbnails(folder, line.value(u"thumbnails"_s).toInt(), report);
    for (const QString &count : line.values(u"window"_s))
        bench::runWindow(folder, count.toInt(), report);
    return 0;
}
