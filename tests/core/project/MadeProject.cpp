#include "tests/core/project/MadeProject.h"

#include "core/import/Importer.h"
#include "core/project/IndexLoader.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace core;

MadeProject::MadeProject(const QByteArray &json)
{
    QFile file(filePath(u"train.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush())
        qFatal("no file");
    JobControl control;
    const auto report = Importer::run(path(), {file.fileName()}, {}, control);
    if (!report)
        qFatal("%s", qPrintable(report.error().message));
}

std::unique_ptr<Project> MadeProject::open(ProjectFile::Mode mode) const
{
    JobControl control;
    auto project = Project::open(path(), mode, control);
    if (!project)
        qFatal("%s", qPrintable(project.error().message));
    return project.take();
}

QByteArray MadeProject::assortment()
{
    return R"([
 {"id": "regular", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nDescribe the image."}, {"from": "gpt", "value": "An airport."},
  {"from": "human", "value": "How many planes?"}, {"from": "gpt", "value": "3"}]},
 {"id": "system", "conversations": [
  {"from": "system", "value": "Be honest."},
  {"from": "human", "value": "What is it?"}, {"from": "gpt", "value": "A harbour."}]},
 {"id": "no answer", "conversations": [
  {"from": "human", "value": "First?"}, {"from": "human", "value": "Second?"}, {"from": "gpt", "value": "Yes."}]},
 {"id": "no question", "conversations": [{"from": "gpt", "value": "A caption."}, {"from": "gpt", "value": "Another."}]},
 {"id": "empty", "conversations": []},
 {"id": "box", "image": "a.png", "conversations": [
  {"from": "user", "value": "<image>\nWhere is the ship?"},
  {"from": "bot", "value": "One at [0.10, 0.20, 0.30, 0.40] and one at [0.50, 0.50, 0.75, 1.00]."}]},
 {"id": "中", "conversations": [
  {"from": "human", "value": "图中有几架飞机？"}, {"from": "gpt", "value": "三架 \ud83d\udea2 \ud800."}]}
]
)";
}

QByteArray MadeProject::regular(int count)
{
    QByteArray json = "[";
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        json += (i > 1 ? ",\n" : "\n") + QByteArray("{\"id\": ") + number +
                ", \"conversations\": [{\"from\": \"human\", \"value\": \"Question one of " + number +
                "?\"}, {\"from\": \"gpt\", \"value\": \"Answer one of " + number +
                ".\"}, {\"from\": \"human\", \"value\": \"Question two of " + number +
                "?\"}, {\"from\": \"gpt\", \"value\": \"Answer two of " + number + ".\"}]}";
    }
    return json + "\n]\n";
}

Result<> takeAdded(Project &project)
{
    const auto added = loadAdded(project.database(), {qint64(project.index().sampleCount()) + 1});
    if (!added)
        return added.error();
    project.take(*added);
    return {};
}

Edit aroundLocks(const Sample &sample, const TextChange &change)
{
    Edit edit{{change}};
    if (!sample.isLocked(change.turn))
        return edit;
    for (const Pair &pair : sample.pairs) {
        for (const Role role : {Role::Annotator, Role::Reviewer}) {
            if (pair.verdict(role) != Verdict::Approved)
                continue;
            const VerdictChange taken{sample.id, sample.anchorKey(pair), Verdict::Approved, Verdict::None, role};
            edit.changes.insert(edit.changes.begin(), taken);
            edit.changes.push_back(inverse(taken));
        }
    }
    return edit;
}

QStringList describe(const SampleIndex &index)
{
    QStringList lines;
    for (qint64 value = 1; value <= qint64(index.sampleCount()); ++value) {
        const SampleId id{value};
        QString line = u"%1 source %2 record %3 commented %4 outside %5 edited %6:"_s.arg(value)
                           .arg(index.source(id).value)
                           .arg(index.record(id))
                           .arg(index.commented(id))
                           .arg(index.editedOutsidePairs(id))
                           .arg(index.edited(id));
        for (int pair = 0; pair < index.pairCount(id); ++pair) {
            const PairTraits traits = index.traits(id, pair);
            line += index.marks(id, pair).join(u'|');
            line += u" (%1 %2 %3 %4 box %5 edited %6 commented %7)"_s
                        .arg(taskName(traits.task), verdictName(index.verdict(id, pair)),
                             verdictName(index.verdict(id, pair, Role::Annotator)),
                             verdictName(index.verdict(id, pair, Role::Reviewer)))
                        .arg(traits.hasBox)
                        .arg(index.edited(id, pair))
                        .arg(index.commented(id, pair));
        }
        line += index.marks(id, SampleIndex::WholeSample).join(u'|');
        lines.append(line);
    }
    const SampleIndex::Counts &counts = index.counts();
    lines.append(u"pairs %1 box %2 editedPairs %3 editedSamples %4 reviewedSamples %5"_s.arg(counts.pairs)
                     .arg(counts.boxPairs)
                     .arg(counts.editedPairs)
                     .arg(counts.editedSamples)
                     .arg(counts.reviewedSamples));
    for (const auto count : counts.verdicts)
        lines.append(u"verdict %1"_s.arg(count));
    for (const auto count : counts.tasks)
        lines.append(u"task %1"_s.arg(count));
    return lines;
}
