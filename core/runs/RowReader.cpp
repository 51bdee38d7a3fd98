#include "core/runs/RowReader.h"

#include "core/runs/JsonRows.h"
#include "core/runs/TableRows.h"

namespace core {

Result<std::unique_ptr<RowReader>> RowReader::open(const QString &path)
{
    auto json = std::make_unique<JsonRows>();
    const auto opened = json->open(path);
    if (opened)
        return std::unique_ptr<RowReader>(std::move(json));
    if (!json->isOtherText())
        return opened.error();
    auto table = std::make_unique<TableRows>();
    if (auto read = table->open(path); !read)
        return read.error();
    return std::unique_ptr<RowReader>(std::move(table));
}

}
