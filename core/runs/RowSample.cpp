#include "core/runs/RowSample.h"

#include "core/json/JsonString.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t MostColumns = 200; // of a file that makes a key of everything

void count(RowSample &sample, const QString &name)
{
    const auto known = std::ranges::find(sample.columns, name, &RowSample::Column::name);
    if (known != sample.columns.end())
        ++known->rows;
    else if (sample.columns.size() < MostColumns)
        sample.columns.push_back({name, 1});
}

void count(RowSample &sample, const FileRow &row)
{
    for (const auto &[key, value] : row.fields) {
        if (row.values == FileRow::Values::Plain) {
            count(sample, QString::fromUtf8(key.data(), qsizetype(key.size())));
            continue;
        }
        const QString name = JsonString::decodeContents(key);
        if (value != "null")
            count(sample, name);
        std::vector<ObjectMembers::Member> inner;
        if (value.starts_with('{'))
            ObjectMembers::append(value, inner);
        for (const auto &member : inner) {
            if (member.value != "null")
                count(sample, name + u'/' + JsonString::decodeContents(member.key));
        }
    }
}

}

Result<RowSample> RowSample::read(RowReader &reader)
{
    RowSample sample;
    FileRow row;
    for (int i = 0; i < MostRows; ++i) {
        const auto more = reader.next(row);
        if (!more && sample.rows == 0)
            return more.error();
        if (!more || !*more)
            break; // an error is met again by whoever reads all of it
        sample.values = row.values;
        if (row.problem)
            continue;
        ++sample.rows;
        count(sample, row);
    }
    return sample;
}

int RowSample::rowsWith(const QString &column) const
{
    const auto known = std::ranges::find(columns, column, &Column::name);
    return known == columns.end() ? 0 : known->rows;
}

QString RowSample::first(const QStringList &names) const
{
    for (const QString &name : names) {
        for (const Column &column : columns) {
            if (column.name.compare(name, Qt::CaseInsensitive) == 0)
                return column.name;
        }
    }
    return {};
}

QStringList RowSample::names() const
{
    QStringList all;
    for (const Column &column : columns)
        all.append(column.name);
    return all;
}

}
