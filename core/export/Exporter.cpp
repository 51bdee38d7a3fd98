#include "core/export/Exporter.h"

#include "core/export/PreferenceExport.h"
#include "core/export/SourceExport.h"
#include "core/notation/BoxStatistics.h"
#include "core/project/SourceLabels.h"
#include "core/project/SourceReading.h"
#include "core/storage/ImageRootStore.h"
#include "core/storage/Journal.h"
#include "core/storage/ReadSnapshot.h"
#include "core/storage/SourceStore.h"
#include "core/storage/TurnOrderStore.h"
#include "core/storage/WriteTarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(core::Exporter)
};

Result<SourceExport::States> statesOf(Database &db, const Source &source, bool verdicts)
{
    SourceExport::States states;
    const auto ours = [&source](SampleId id) {
        return id.value >= source.firstSample.value && id.value < source.firstSample.value + source.samples;
    };
    StateStore store(db);
    auto read = store.forEachText([&](SampleId id, const QString &turn, const QString &value) {
        if (ours(id))
            states[id].texts.push_back({turn, value});
    });
    if (read && verdicts) {
        read = store.forEachVerdict([&](SampleId id, const QString &turn, Verdict verdict, Role role) {
            if (ours(id))
                states[id].verdicts.push_back({turn, verdict, role});
        });
    }
    if (read) {
        read = TurnOrderStore(db).forEach([&](SampleId id, const TurnOrder &order) {
            if (ours(id))
                states[id].order = order;
        });
    }
    if (!read)
        return read.error();
    return states;
}

/// What rewrites the boxes of a source as `target` says.
Result<BoxConverter> converter(Database &db, const Source &source, const BoxTarget &target,
                               const NotationRegistry &notations)
{
    const BoxReading from = boxReading(source, notations);
    BoxReading to{notations.find(target.notation), {}};
    if (!to.notation)
        return Error{Error::Kind::Usage, Text::tr("There is no notation “%1”.").arg(target.notation)};
    if (!from.notation)
        return Error{Error::Kind::BadInput,
                     Text::tr("The boxes of %1 are in a notation that is not known, “%2”. Say which one it is first.")
                         .arg(source.name, source.notation)};
    const auto folders = ImageRootStore(db).all();
    if (!folders)
        return folders.error();
    to.units = targetUnits(from, *to.notation, target.units);
    const auto counted = BoxStatistics::fromJson(source.boxStatistics.toUtf8());
    return BoxConverter(from, to, targetDecimals(from, to, counted ? &*counted : nullptr),
                        ImageSizes(imageLocator(source, *folders)));
}

/// One for each source; none when boxes stay as they are.
Result<std::vector<BoxConverter>> converters(Database &db, const std::vector<Source> &sources,
                                             const std::optional<BoxTarget> &target, const NotationRegistry &notations)
{
    std::vector<BoxConverter> made;
    if (!target)
        return made;
    for (const Source &source : sources) {
        auto one = converter(db, source, *target, notations);
        if (!one)
            return one.error();
        made.push_back(one.take());
    }
    return made;
}

Result<std::vector<Source>> wanted(Database &db, const ExportOptions &options)
{
    SourceStore store(db);
    if (!options.source)
        return store.all();
    auto source = store.load(options.source);
    if (!source)
        return source.error();
    return std::vector<Source>{source.take()};
}

/// The name that a source gets in a folder: its own, and never a way out of the folder, whatever the project says.
QString fileName(const Source &source)
{
    const QString name = QFileInfo(source.name).fileName();
    return name.isEmpty() || name == u"." || name == u".." ? u"source-%1.json"_s.arg(source.id.value) : name;
}

/// Where each source goes.
Result<QStringList> pathsFor(const std::vector<Source> &sources, const QString &out)
{
    if (sources.size() == 1)
        return QStringList{out};
    if (!QDir().mkpath(out))
        return Error{Error::Kind::Io, Text::tr("The folder %1 could not be made.").arg(out)};
    QStringList paths;
    for (const Source &source : sources) {
        const QFileInfo name(fileName(source));
        QString path = QDir(out).filePath(name.fileName());
        const QString suffix = name.suffix().isEmpty() ? QString() : u'.' + name.suffix();
        for (qint64 number = source.id.value; paths.contains(path); ++number) // two sources of one name
            path = QDir(out).filePath(u"%1-%2"_s.arg(name.completeBaseName()).arg(number) + suffix);
        paths.append(path);
    }
    return paths;
}

/// Refuses what would be lost, the files beside the exported ones included.
Result<> checkTargets(Database &db, QStringList paths, const ExportOptions &options)
{
    if (options.review == ExportOptions::Review::Sidecar) {
        for (const QString &path : QStringList(paths)) {
            const QString sidecar = ExportOptions::sidecarOf(path);
            if (paths.contains(sidecar))
                return Error{Error::Kind::Conflict,
                             Text::tr("Two files would be called %1. Nothing was exported.").arg(sidecar)};
            if (auto safe = checkWriteTargets(db, {sidecar}, false); !safe)
                return safe;
        }
    }
    return checkWriteTargets(db, paths, options.overSource);
}

/// By source; those of all sources, so that they do not depend on which are exported.
Result<std::map<SourceId, QString>> labelsOf(Database &db)
{
    const auto all = SourceStore(db).all();
    if (!all)
        return all.error();
    return sourceLabels(*all);
}

QString labelOf(const Source &source, const std::map<SourceId, QString> &labels)
{
    const auto label = labels.find(source.id);
    return label == labels.end() ? source.name : label->second; // one that is not complete has none
}

/// Corrections go into one file, of however many sources.
Result<ExportReport> writePreference(Database &db, const std::vector<Source> &sources, const QString &out,
                                     JobControl &control)
{
    if (auto safe = checkWriteTargets(db, {out}, false); !safe)
        return safe.error();
    const auto labels = labelsOf(db);
    const auto seq = Journal(db).lastSeq();
    if (!labels || !seq)
        return labels ? seq.error() : labels.error();
    std::map<SourceId, QString> wanted;
    for (const Source &source : sources)
        wanted[source.id] = labelOf(source, *labels);
    auto written = PreferenceExport(db, wanted, control).write(out);
    if (!written)
        return written.error();
    ExportReport report;
    report.preference = written.take();
    report.seq = *seq;
    return report;
}

}

Result<ExportReport> Exporter::run(Database &reader, const QString &out, const ExportOptions &options,
                                   JobControl &control)
{
    const ReadSnapshot snapshot(reader);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto sources = wanted(reader, options);
    if (!sources)
        return sources.error();
    if (sources->empty())
        return Error{Error::Kind::NotFound, Text::tr("There is nothing to export: the project has no source.")};
    if (options.format == ExportOptions::preferenceFormat())
        return writePreference(reader, *sources, out, control);
    const auto paths = pathsFor(*sources, out);
    if (!paths)
        return paths.error();
    if (const auto safe = checkTargets(reader, *paths, options); !safe)
        return safe.error();
    const auto labels = labelsOf(reader);
    if (!labels)
        return labels.error();
    const NotationRegistry notations = builtinNotations();
    auto made = converters(reader, *sources, options.boxes, notations);
    if (!made)
        return made.error();
    std::vector<BoxConverter> rewriters = made.take();
    ExportReport report;
    const auto seq = Journal(reader).lastSeq();
    if (!seq)
        return seq.error();
    report.seq = *seq;
    for (std::size_t i = 0; i < sources->size(); ++i) {
        const Source &source = (*sources)[i];
        const auto states = statesOf(reader, source, !options.pairs.isEverything());
        if (!states)
            return states.error();
        BoxConverter *rewriter = options.boxes ? &rewriters[i] : nullptr;
        std::optional<ReviewExport> review;
        if (options.review != ExportOptions::Review::None)
            review.emplace(reader, source, labelOf(source, *labels), options, escapeStyleOf(source));
        auto written =
            SourceExport(reader, source, *states, options.pairs, rewriter, control, review ? &*review : nullptr)
                .write((*paths)[qsizetype(i)]);
        if (!written)
            return written.error();
        report.sources.push_back(written.take());
    }
    return report;
}

}
