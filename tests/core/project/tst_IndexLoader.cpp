#include "core/project/IndexLoader.h"

#include "core/import/Importer.h"
#include "core/project/EditHistory.h"
#include "tests/core/project/MadeProject.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace core;

/// The columns as they are read from the file: what was true when it was closed is true when it is opened.
class tst_IndexLoader : public QObject
{
    Q_OBJECT
private slots:
    void everyKindOfEditIsFoundAgain();
    void whatWasTakenBackLeavesNoTrace();
    void anEditOfATurnInNoPairIsOnTheSample();
    void whatIsAddedLaterIsAsIfLoadedAtOnce();
    void aProjectWithoutSourcesIsEmpty();
    void progressOnlyGrowsAndEndsWithinTheProject();
    void cancellingStopsTheLoading();

private:
    static SampleIndex load(Project &project)
    {
        JobControl control;
        auto index = loadIndex(project.database(), project.sources(), control);
        if (!index)
            qFatal("%s", qPrintable(index.error().message));
        return index.take();
    }
};

void tst_IndexLoader::everyKindOfEditIsFoundAgain()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open();
    EditHistory history(*project);
    // Regular turns, whose keys tell the pair, and others, which have to be read.
    for (const auto &[id, turn] :
         {std::pair{1, u"4"_s}, {2, u"3"_s}, {3, u"1"_s}, {3, u"3"_s}, {4, u"2"_s}, {6, u"2"_s}}) {
        const SampleId sample{id};
        const QString text = project->reader().load(sample)->turn(turn)->value;
        VERIFY_OK(history.perform({{TextChange{sample, turn, text, u"Where? [0.1, 0.1, 0.2, 0.2] "_s + text},
                                    VerdictChange{sample, turn, Verdict::None, Verdict::Unsure},
                                    CommentChange{sample, u"%1-%2"_s.arg(id).arg(turn), turn, std::nullopt, u"c"_s}}}));
        QCOMPARE(describe(load(*project)), describe(project->index()));
    }
    VERIFY_OK(history.perform({{CommentChange{SampleId{5}, u"whole"_s, QString(), std::nullopt, u"c"_s}}}));
    QVERIFY(load(*project).commented(SampleId{5}));
    QCOMPARE(describe(load(*project)), describe(project->index()));
    QCOMPARE(load(*project).counts(), project->index().counts());
}

void tst_IndexLoader::whatWasTakenBackLeavesNoTrace()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open();
    const QStringList before = describe(load(*project));
    EditHistory history(*project);
    for (int id : {1, 3}) {
        const SampleId sample{id};
        const QString text = project->reader().load(sample)->turn(u"1")->value;
        VERIFY_OK(history.perform(
            {{TextChange{sample, u"1"_s, text, u"x"_s},
              CommentChange{sample, QString::number(id), id == 1 ? u"2"_s : u"1"_s, std::nullopt, u"c"_s}}}));
    }
    QVERIFY(describe(load(*project)) != before);
    while (history.canUndo())
        VERIFY_OK(history.undo());
    QCOMPARE(describe(load(*project)), before);
}

void tst_IndexLoader::anEditOfATurnInNoPairIsOnTheSample()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open();
    EditHistory history(*project);
    const SampleId system{2};
    VERIFY_OK(history.perform({{TextChange{system, u"1"_s, u"Be honest."_s, u"Be brief."_s}}}));
    const SampleIndex index = load(*project);
    QVERIFY(index.editedOutsidePairs(system));
    QVERIFY(!index.edited(system, 0));
    QCOMPARE(describe(index), describe(project->index()));
}

void tst_IndexLoader::whatIsAddedLaterIsAsIfLoadedAtOnce()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open();
    EditHistory history(*project);
    VERIFY_OK(history.perform({{VerdictChange{SampleId{1}, u"2"_s, Verdict::None, Verdict::Approved}}}));
    const SampleId next{qint64(project->index().sampleCount()) + 1};
    QFile file(made.filePath(u"more.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(MadeProject::regular(3));
    file.close();
    JobControl control;
    VERIFY_OK(Importer::add(project->database(), {file.fileName()}, {}, control));
    VERIFY_OK(takeAdded(*project));
    QCOMPARE(project->sources().size(), std::size_t(2));
    const SampleIndex &index = project->index();
    QCOMPARE(index.sampleCount(), std::size_t(next.value + 2));
    QCOMPARE(index.sourceName(index.source(next)), u"more.json"_s);
    const SampleIndex fresh = load(*project);
    QCOMPARE(describe(index), describe(fresh));
    QVERIFY(index.counts() == fresh.counts());
}

void tst_IndexLoader::aProjectWithoutSourcesIsEmpty()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"empty.rsreview"_s);
    VERIFY_OK(ProjectFile::create(path));
    JobControl control;
    auto project = Project::open(path, ProjectFile::Mode::ReadWrite, control);
    VERIFY_OK(project);
    QCOMPARE((*project)->index().sampleCount(), std::size_t(0));
    QCOMPARE(load(**project).counts(), SampleIndex::Counts());
}

void tst_IndexLoader::progressOnlyGrowsAndEndsWithinTheProject()
{
    const MadeProject made(MadeProject::regular(20'000));
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    JobControl control;
    VERIFY_OK(loadIndex(project->database(), project->sources(), control));
    QCOMPARE(control.total(), 20'000);
    QVERIFY(control.done() > 0 && control.done() <= control.total());
}

void tst_IndexLoader::cancellingStopsTheLoading()
{
    const MadeProject made(MadeProject::regular(100));
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    JobControl control;
    control.cancel();
    const auto index = loadIndex(project->database(), project->sources(), control);
    QVERIFY(!index);
    QCOMPARE(index.error().kind, Error::Kind::Cancelled);
    QVERIFY(!Project::open(made.path(), ProjectFile::Mode::ReadOnly, control));
    JobControl again;
    VERIFY_OK(loadIndex(project->database(), project->sources(), again));
}

QTEST_GUILESS_MAIN(tst_IndexLoader)
#include "tst_IndexLoader.moc"
