#pragma once

#include "core/base/Result.h"
#include "core/json/ObjectMembers.h"
#include "core/json/RecordFields.h"
#include "core/metrics/files/FileProblem.h"

#include <QByteArray>
#include <QCoreApplication>

#include <functional>
#include <optional>

namespace core {

/// A JSON file of records that are to be scored, in memory as a whole: a list of objects, or an object with such lists.
class RecordFile
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordFile)
public:
    /// One object; lives as long as its file.
    struct Record
    {
        std::string_view json;
        std::vector<ObjectMembers::Member> members;
        qint64 number = 0; ///< in its list, from 1
        qint64 line = 0;

        std::string_view token(QStringView key) const; ///< of equal keys the last; empty: not there
        /// Nothing where there is no text; a number counts as one where `numbers` says so.
        enum class Numbers { No, AsText };
        std::optional<QString> text(QStringView key, Numbers numbers = Numbers::No) const;
    };

    /// NotFound, Io, or BadInput that says what is wrong and where: no JSON, cut off, neither list nor object.
    static Result<RecordFile> open(const QString &path);

    const QString &path() const { return m_path; }
    bool isList() const { return m_lists.size() == 1 && m_lists.front().name.isEmpty(); }
    bool has(QStringView list) const;

    /// Calls `read` with every record of a list, of the file itself where the name is empty. What is no object becomes
    /// a problem.
    void forEach(const QString &list, FileProblems &problems, const std::function<void(const Record &)> &read) const;

    FileProblem problem(FileProblem::Kind kind, const QString &list, const Record &record,
                        const QString &message) const;
    /// The problem of a field that should be a text and is not.
    FileProblem wrongField(const QString &list, const Record &record, const QString &key) const;
    /// Notes what is odd in a text, the field or an element of it, that is scored all the same.
    void noteOddities(const QString &list, const Record &record, const QString &key, const QString &text,
                      FileProblems &problems) const;

private:
    struct List
    {
        QString name;
        ByteSpan place; ///< in the file
    };

    Result<> findLists();

    QString m_path;
    QByteArray m_bytes;
    std::vector<List> m_lists;
};

}
