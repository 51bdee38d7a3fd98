#pragma once

#include "core/imaging/ImageLocator.h"
#include "core/jobs/JobControl.h"
#include "core/notation/BoxCheck.h"
#include "core/notation/BoxReading.h"
#include "core/notation/NotationRegistry.h"
#include "core/project/PairClassifier.h"
#include "core/project/SampleIndex.h"
#include "core/project/SampleReader.h"
#include "core/project/SearchMemory.h"
#include "core/project/TextSource.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/Source.h"

#include <memory>
#include <vector>

namespace core {

struct AddedSamples;

/// An open project: its file, its sources, its columns in memory, and a way to read samples. Made on any thread, then
/// used by one. Edits go through EditHistory.
class Project
{
    Q_DECLARE_TR_FUNCTIONS(core::Project)
public:
    static Result<std::unique_ptr<Project>> open(const QString &path, ProjectFile::Mode mode, JobControl &control);
    ~Project();
    Q_DISABLE_COPY_MOVE(Project)

    QString path() const { return m_file->path(); }
    bool readOnly() const { return m_file->readOnly(); }
    QString readOnlyReason() const { return m_file->readOnlyReason(); }
    QStringList discardedSources() const { return m_file->discardedSources(); }
    Database &database() { return m_file->database(); }
    /// One more connection, for a thread of its own.
    Result<std::unique_ptr<Database>> openReader() const { return m_file->openReader(); }
    /// One more that writes, for an import beside the window; see ProjectFile.
    Result<std::unique_ptr<Database>> openWriter() const { return m_file->openWriter(); }
    bool writesBeside() const { return m_file->writesBeside(); }

    const std::vector<Source> &sources() const { return m_sources; }
    const Source *source(SourceId id) const;
    SampleIndex &index() { return m_index; }
    const SampleIndex &index() const { return m_index; }
    SampleReader &reader() { return *m_reader; }
    const NotationRegistry &notations() const { return m_notations; }
    const PairClassifier &classifier() const { return m_classifier; }
    /// How the boxes of a source are written.
    BoxReading boxReading(SourceId id) const;
    Result<> setBoxReading(SourceId id, const BoxReading &reading);
    /// Looks for what is wrong with them; none where the source has no notation. Not longer than the project.
    std::optional<BoxCheck> boxCheck(SourceId id) const;
    /// What a search reads, not longer than the project either.
    TextSource textSource() const;

    /// Where images of a source are looked for: the folder of the source first, then the folders of the project.
    ImageLocator imageLocator(SourceId id) const;
    const QStringList &imageRoots() const { return m_imageRoots; } ///< those that a person named
    Result<> setImageRoots(const QStringList &folders);

    /// Words that its people added to the dictionary, sorted.
    QStringList words();
    Result<> addWord(const QString &word);

    /// What changed since the project was last exported as a whole: entries of the journal.
    Result<qint64> exportedSeq();
    Result<> setExportedSeq(qint64 seq);

    /// Takes in what an import added to the file, read from the sample on that follows the last one known here.
    void take(const AddedSamples &added);

private:
    explicit Project(std::unique_ptr<ProjectFile> file);
    Result<> load(JobControl &control);

    std::unique_ptr<ProjectFile> m_file;
    NotationRegistry m_notations = builtinNotations();
    PairClassifier m_classifier{m_notations};
    std::vector<Source> m_sources;
    QStringList m_imageRoots;
    SampleIndex m_index;
    std::shared_ptr<SearchMemory> m_memory = std::make_shared<SearchMemory>();
    std::unique_ptr<SampleReader> m_reader; // before the file goes
};

}
