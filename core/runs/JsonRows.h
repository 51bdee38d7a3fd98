#pragma once

#include "core/json/RecordReader.h"
#include "core/runs/RowReader.h"

namespace core {

/// The rows of a JSON file: each record is one.
class JsonRows : public RowReader
{
public:
    Result<> open(const QString &path);
    /// After open() failed: text, but no JSON.
    bool isOtherText() const;

    Result<bool> next(FileRow &row) override;
    qint64 fileSize() const override { return m_reader.fileSize(); }

private:
    RecordReader m_reader;
    ObjectMembers m_members;
};

}
