#include "core/project/SampleOrder.h"

#include "core/storage/SampleStore.h"
#include "core/storage/SampleFigures.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::array<QStringView, SampleOrder::Count> Names{u"number", u"id",    u"image",     u"pairs",
                                                            u"length", u"edits", u"last-edit", u"time"};

/// A number for each sample, by its id.
Result<std::vector<qint64>> figures(SampleOrder::By by, const SampleIndex &index, Database &db)
{
    std::vector<qint64> figures(index.sampleCount() + 1);
    const auto take = [&figures](SampleId sample, qint64 figure) {
        if (sample.value >= 0 && std::size_t(sample.value) < figures.size())
            figures[std::size_t(sample.value)] = figure;
    };
    Result<> read;
    SampleFigures stored(db);
    switch (by) {
    case SampleOrder::By::Pairs:
        for (qint64 id = 1; id <= qint64(index.sampleCount()); ++id)
            take({id}, index.pairCount({id}));
        break;
    case SampleOrder::By::Length:
        read = SampleStore(db).forEach({1}, {qint64(index.sampleCount())}, [&take](const SampleRow &row) {
            take(row.id, row.length);
            return true;
        });
        break;
    case SampleOrder::By::Edits:
        read = stored.forEachEdits(take);
        break;
    case SampleOrder::By::LastEdit:
        read = stored.forEachLastEdit(take);
        break;
    case SampleOrder::By::Time:
        read = stored.forEachTime(take);
        break;
    case SampleOrder::By::Number:
    case SampleOrder::By::Id:
    case SampleOrder::By::Image:
        break;
    }
    if (!read)
        return read.error();
    return figures;
}

template <typename Key>
void sortBy(std::vector<SampleId> &samples, bool descending, Key key)
{
    std::stable_sort(samples.begin(), samples.end(), [&](SampleId a, SampleId b) {
        return descending ? key(b) < key(a) : key(a) < key(b);
    });
}

}

Result<std::vector<SampleId>> SampleOrder::sorted(std::vector<SampleId> samples, const SampleIndex &index, Database &db,
                                                  const JobControl &control) const
{
    switch (by) {
    case By::Number:
        if (descending)
            std::reverse(samples.begin(), samples.end());
        break;
    case By::Id:
        sortBy(samples, descending, [&index](SampleId sample) { return index.externalId(sample); });
        break;
    case By::Image:
        sortBy(samples, descending, [&index](SampleId sample) { return index.images(sample); });
        break;
    default: {
        const auto numbers = figures(by, index, db);
        if (!numbers)
            return numbers.error();
        sortBy(samples, descending, [&numbers](SampleId sample) { return (*numbers)[std::size_t(sample.value)]; });
    }
    }
    if (control.cancelled())
        return Error{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    return samples;
}

QString SampleOrder::name(By by)
{
    return Names[std::size_t(by)].toString();
}

std::optional<SampleOrder::By> SampleOrder::fromName(QStringView name)
{
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == name)
            return By(i);
    }
    return std::nullopt;
}

}
