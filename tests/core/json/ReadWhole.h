#pragma once

#include "core/json/RecordReader.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

/// All that a RecordReader says about a file, copied.
struct ReadWhole
{
    struct Record
    {
        std::string before;
        std::string bytes;
        std::int64_t number = 0;
        std::int64_t line = 0;
        std::int64_t byte = 0;
    };

    bool opened = false;
    std::vector<Record> records;
    std::string rest;
    std::optional<core::ReadProblem> problem;
    QString message; ///< of the error, when there is a problem
    core::RecordReader::Layout layout = core::RecordReader::Layout::List;

    explicit ReadWhole(const QString &path, const core::RecordReader::Options &options = {})
    {
        core::RecordReader reader;
        if (const auto done = reader.open(path, options); !done) {
            problem = reader.problem();
            message = done.error().message;
            return;
        }
        opened = true;
        layout = reader.layout();
        for (;;) {
            const auto next = reader.next();
            if (!next) {
                problem = reader.problem();
                message = next.error().message;
                break;
            }
            if (!*next)
                break;
            const core::RawRecord &raw = **next;
            records.push_back({std::string(raw.before), std::string(raw.bytes), raw.number, raw.line, raw.byte});
        }
        for (;;) {
            const auto piece = reader.rest();
            if (!piece || piece->empty())
                break;
            rest += *piece;
        }
    }

    std::string joined() const
    {
        std::string all;
        for (const Record &record : records)
            all += record.before + record.bytes;
        return all + rest;
    }
    QString word() const { return problem ? QString(problem->word()) : QString(); }
};

/// A file in a folder of the test's own. Anew each time: cutting an old one short makes ext4 write it out at once.
inline QString writeFile(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    file.remove();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}
