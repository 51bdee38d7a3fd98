#include "core/project/BulkEdit.h"

#include "core/project/AnchorKeys.h"

#include <QCoreApplication>

namespace core {

namespace {

constexpr std::size_t ProgressStep = 1024; // pairs

}

std::int64_t BulkEdit::pairCount(const SampleIndex &index) const
{
    std::int64_t count = 0;
    forEach(index, [&count](SampleId, int) {
        ++count;
        return true;
    });
    return count;
}

Result<Edit> BulkEdit::toEdit(const SampleIndex &index, Database &db, JobControl &control) const
{
    Edit edit;
    Result<> failure;
    AnchorKeys keys(index, db);
    StateStore state(db);
    std::size_t seen = 0;
    forEach(index, [&](SampleId sample, int pair) {
        const auto key = keys.of(sample, pair);
        if (!key) {
            failure = key.error();
        } else if (const auto *verdict = std::get_if<Verdict>(&what)) {
            edit.changes.push_back(VerdictChange{sample, *key, index.verdict(sample, pair, role), *verdict, role});
        } else {
            const Tag &tag = std::get<Tag>(what);
            const auto has = state.hasTag(sample, *key, tag.name);
            if (!has)
                failure = has.error();
            else if (*has != tag.on)
                edit.changes.push_back(TagChange{sample, *key, tag.name, *has, tag.on});
        }
        if (failure && ++seen % ProgressStep == 1 && control.cancelled())
            failure = Error{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
        return failure.ok();
    });
    if (!failure)
        return failure.error();
    return edit;
}

bool BulkEdit::isMeant(const SampleIndex &index, SampleId sample, int pair) const
{
    if (rows && !rows->test(index.firstRow(sample) + std::size_t(pair)))
        return false;
    const Verdict now = index.verdict(sample, pair, role);
    if (onlyUnreviewed && now != Verdict::None)
        return false;
    const auto *verdict = std::get_if<Verdict>(&what);
    return !verdict || *verdict != now;
}

/// Until `use` says enough.
void BulkEdit::forEach(const SampleIndex &index, const std::function<bool(SampleId, int pair)> &use) const
{
    for (const SampleId sample : samples) {
        const int pairs = index.pairCount(sample);
        for (int pair = 0; pair < pairs; ++pair) {
            if (isMeant(index, sample, pair) && !use(sample, pair))
                return;
        }
    }
}

}
