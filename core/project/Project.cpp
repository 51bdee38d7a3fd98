#include "core/project/Project.h"

#include "core/project/IndexLoader.h"
#include "core/project/SourceReading.h"
#include "core/storage/ImageRootStore.h"
#include "core/storage/PropertyStore.h"
#include "core/storage/SourceStore.h"
#include "core/storage/Transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString ExportedSeq = u"export.seq"_s;
const QString WordsKey = u"text.dictionary"_s;
}

Project::Project(std::unique_ptr<ProjectFile> file)
    : m_file(std::move(file))
    , m_reader(std::make_unique<SampleReader>(m_file->database()))
{
}

Project::~Project() = default;

Result<std::unique_ptr<Project>> Project::open(const QString &path, ProjectFile::Mode mode, JobControl &control)
{
    auto file = ProjectFile::open(path, mode);
    if (!file)
        return file.error();
    std::unique_ptr<Project> project(new Project(file.take()));
    if (auto loaded = project->load(control); !loaded)
        return loaded.error();
    return project;
}

Result<> Project::load(JobControl &control)
{
    auto sources = SourceStore(database()).all();
    if (!sources)
        return sources.error();
    m_sources = sources.take();
    auto roots = ImageRootStore(database()).all();
    if (!roots)
        return roots.error();
    m_imageRoots = roots.take();
    auto index = loadIndex(database(), m_sources, control);
    if (!index)
        return index.error();
    m_index = index.take();
    return {};
}

const Source *Project::source(SourceId id) const
{
    const auto it = std::find_if(m_sources.begin(), m_sources.end(), [id](const Source &s) { return s.id == id; });
    return it == m_sources.end() ? nullptr : &*it;
}

BoxReading Project::boxReading(SourceId id) const
{
    const Source *known = source(id);
    if (!known)
        return {};
    return core::boxReading(*known, m_notations);
}

std::optional<BoxCheck> Project::boxCheck(SourceId id) const
{
    const BoxReading reading = boxReading(id);
    if (!reading.notation)
        return {};
    return BoxCheck(m_notations, *reading.notation, reading.units, reading.usualNumbers);
}

TextSource Project::textSource() const
{
    TextSource texts{[this] { return openReader(); }, {}, m_memory};
    for (const Source &source : m_sources) {
        if (const auto check = boxCheck(source.id))
            texts.boxChecks.emplace(source.id, *check);
    }
    return texts;
}

Result<> Project::setBoxReading(SourceId id, const BoxReading &reading)
{
    const BoxReading now = boxReading(id);
    const bool fields = source(id) && reading.fieldUnits != now.fieldUnits;
    // What was found in no text is not said of texts only because the fields are read in another way.
    const bool texts = !fields || reading.notation != now.notation || reading.units != now.units;
    const QString notation = reading.notation ? reading.notation->id() : QString();
    SourceStore store(database());
    Transaction transaction(database());
    if (!transaction.started())
        return transaction.started();
    Result<> stored;
    if (texts)
        stored = store.setNotation(id, notation, reading.units.toText());
    if (stored && fields)
        stored = store.setFieldUnits(id, reading.fieldUnits.toText());
    if (stored)
        stored = transaction.commit();
    if (!stored)
        return stored;
    for (Source &source : m_sources) {
        if (source.id == id && texts) {
            source.notation = notation;
            source.boxRange = reading.units.toText();
        }
        if (source.id == id && fields)
            source.fieldUnits = reading.fieldUnits.toText();
    }
    return {};
}

ImageLocator Project::imageLocator(SourceId id) const
{
    const Source *known = source(id);
    return known ? core::imageLocator(*known, m_imageRoots) : ImageLocator(m_imageRoots);
}

Result<> Project::setImageRoots(const QStringList &folders)
{
    Transaction transaction(database());
    if (!transaction.started())
        return transaction.started();
    if (auto set = ImageRootStore(database()).set(folders); !set)
        return set;
    if (auto committed = transaction.commit(); !committed)
        return committed;
    m_imageRoots = folders;
    return {};
}

QStringList Project::words()
{
    const auto words = PropertyStore(m_file->database()).value(WordsKey);
    return words ? words->value_or(QString()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

Result<> Project::addWord(const QString &word)
{
    QStringList all = words();
    if (all.contains(word))
        return {};
    all.append(word);
    all.sort();
    return PropertyStore(m_file->database()).setValue(WordsKey, all.join(u'\n'));
}

Result<qint64> Project::exportedSeq()
{
    const auto value = PropertyStore(database()).value(ExportedSeq);
    if (!value)
        return value.error();
    return value->value_or(QString()).toLongLong();
}

Result<> Project::setExportedSeq(qint64 seq)
{
    return PropertyStore(database()).setValue(ExportedSeq, QString::number(seq));
}

void Project::take(const AddedSamples &added)
{
    m_sources = added.sources;
    m_index.append(added.index);
}

}
