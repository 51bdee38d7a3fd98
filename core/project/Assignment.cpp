#include "core/project/Assignment.h"

#include "core/project/AnchorKeys.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t ProgressStep = 1024; // samples

const QString AssignedTag = u"assigned/"_s; // kept in projects: never renamed
const QString SecondTag = u"second/"_s;

template <typename Use>
void forEachWaiting(const SampleIndex &index, SampleId sample, Use use)
{
    for (int pair = 0; pair < index.pairCount(sample); ++pair) {
        if (index.waitsFor(sample, pair, Role::Annotator))
            use(pair);
    }
}

/// By id: whether a pair of the sample is somebody's. Goes through the marks that there are, not through all pairs.
std::vector<bool> assignedSamples(const SampleIndex &index, const std::vector<SampleId> &samples)
{
    std::vector<bool> rows(index.rowCount());
    index.marks().find(
        [beginning = MarkIndex::tag(AssignedTag)](const QString &word) { return word.startsWith(beginning); },
        [&rows](qint64 place) {
            if (place >= 0)
                rows[std::size_t(place)] = true;
        });
    std::vector<bool> assigned(index.sampleCount() + 1);
    for (const SampleId sample : samples) {
        const auto row = [&rows](std::size_t at) { return rows.begin() + std::ptrdiff_t(at); };
        const auto end = row(index.endRow(sample));
        assigned[std::size_t(sample.value)] = std::find(row(index.firstRow(sample)), end, true) != end;
    }
    return assigned;
}

}

QString Assignment::tag(const QString &name, Role role)
{
    return (role == Role::Annotator ? AssignedTag : SecondTag) + name;
}

QStringList Assignment::namesIn(const QString &text)
{
    static const QRegularExpression between(u"[,;\n，；]"_s);
    QStringList names;
    for (const QString &part : text.split(between)) {
        const QString name = part.simplified();
        if (!name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
    return names;
}

std::vector<Assignment::Dealt> Assignment::deal(const SampleIndex &index) const
{
    std::vector<Dealt> dealt;
    if (names.isEmpty())
        return dealt;
    const std::vector<bool> assigned = assignedSamples(index, samples);
    for (const SampleId sample : samples) {
        bool waits = false;
        forEachWaiting(index, sample, [&waits](int) { waits = true; });
        if (waits && !assigned[std::size_t(sample.value)])
            dealt.push_back({sample});
    }
    // std::shuffle may shuffle otherwise elsewhere; the engine may not.
    std::mt19937_64 random(seed);
    for (std::size_t i = dealt.size(); i > 1; --i)
        std::swap(dealt[i - 1], dealt[std::size_t(random() % i)]);
    const std::size_t people = std::size_t(names.size());
    std::vector<int> seconds(people); // how many everybody looks at once more
    const auto overlapping = [this](std::size_t count) { return count * std::size_t(overlap) / 100; };
    for (std::size_t i = 0; i < dealt.size(); ++i) {
        const std::size_t first = i % people;
        dealt[i].first = int(first);
        if (people < 2 || overlapping(i + 1) == overlapping(i))
            continue;
        std::size_t second = (first + 1) % people;
        for (std::size_t other = 0; other < people; ++other) {
            if (other != first && seconds[other] < seconds[second])
                second = other;
        }
        ++seconds[second];
        dealt[i].second = int(second);
    }
    std::sort(dealt.begin(), dealt.end(), [](const Dealt &a, const Dealt &b) { return a.sample < b.sample; });
    return dealt;
}

std::vector<Assignment::Share> Assignment::shares(const SampleIndex &index) const
{
    std::vector<Share> shares;
    for (const QString &name : names)
        shares.push_back({name});
    for (const Dealt &one : deal(index)) {
        std::int64_t pairs = 0;
        forEachWaiting(index, one.sample, [&pairs](int) { ++pairs; });
        Share &first = shares[std::size_t(one.first)];
        ++first.samples;
        first.pairs += pairs;
        if (one.second >= 0)
            shares[std::size_t(one.second)].secondPairs += pairs;
    }
    return shares;
}

Result<Edit> Assignment::toEdit(const SampleIndex &index, Database &db, JobControl &control) const
{
    Edit edit;
    Result<> failure;
    AnchorKeys keys(index, db);
    StateStore state(db);
    const auto put = [&](SampleId sample, const QString &key, const QString &tag) {
        const auto has = state.hasTag(sample, key, tag);
        if (!has)
            failure = has.error();
        else if (!*has)
            edit.changes.push_back(TagChange{sample, key, tag, false, true});
    };
    const std::vector<Dealt> dealt = deal(index);
    for (std::size_t i = 0; i < dealt.size() && failure; ++i) {
        if (i % ProgressStep == 0) {
            control.setProgress(std::int64_t(i), std::int64_t(dealt.size()));
            if (control.cancelled())
                return Error{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
        }
        const auto &[sample, first, second] = dealt[i];
        forEachWaiting(index, sample, [&](int pair) {
            const auto key = keys.of(sample, pair);
            if (!key) {
                failure = key.error();
                return;
            }
            put(sample, *key, tag(names[first], Role::Annotator));
            if (second >= 0)
                put(sample, *key, tag(names[second], Role::Reviewer));
        });
    }
    if (!failure)
        return failure.error();
    return edit;
}

}
