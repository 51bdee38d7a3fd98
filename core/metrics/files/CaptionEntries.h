#pragma once

#include "core/metrics/files/ItemId.h"

#include <QHash>
#include <QStringList>

namespace core {

/// Captions by image, in the order in which a file has the images: candidates, one each, or references.
class CaptionEntries
{
    Q_DECLARE_TR_FUNCTIONS(core::CaptionEntries)
public:
    struct Entry
    {
        ItemId id;
        QStringList captions;
        FileProblem place; ///< of the record, to say more about it
    };

    /// COCO results `[{"image_id", "caption"}]`, or `{"items": [{"id", "candidate"}]}`. BadInput for other layouts.
    static Result<CaptionEntries> candidates(const QString &path, FileProblems &problems);
    /// COCO captions `{"images": [{"id"}], "annotations": [{"image_id", "caption"}]}`, or
    /// `{"items": [{"id", "references"}]}`. Images without a reference have an entry, too.
    static Result<CaptionEntries> references(const QString &path, FileProblems &problems);

    const std::vector<Entry> &entries() const { return m_entries; }
    const Entry *find(const QString &id) const; ///< null: there is none

private:
    struct Columns
    {
        QString list; ///< empty: the file itself
        QString id;
        QString caption;
    };

    /// Reads the id of a record and finds or makes its entry; null when there is no id.
    Entry *entryOf(const RecordFile &file, const Columns &columns, const RecordFile::Record &record,
                   FileProblems &problems);
    void addImages(const RecordFile &file, FileProblems &problems);
    void addCandidates(const RecordFile &file, const Columns &columns, FileProblems &problems);
    void addAnnotations(const RecordFile &file, const Columns &columns, FileProblems &problems);
    void addReferenceLists(const RecordFile &file, const Columns &columns, FileProblems &problems);

    std::vector<Entry> m_entries;
    QHash<QString, std::size_t> m_byId;
};

}
