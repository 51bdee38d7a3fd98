#include "core/similar/SimilarSamples.h"

#include "core/model/ComparedText.h"
#include "core/project/PairTexts.h"
#include "core/project/TextSearch.h"

#include <algorithm>
#include <map>

namespace core {

namespace {

constexpr qsizetype NeedleLength = 200; // of an answer: enough to tell most of them apart

std::string_view firstImage(const SampleIndex &index, SampleId sample)
{
    const std::string_view images = index.images(sample);
    return images.substr(0, images.find('\0'));
}

/// The beginning of a text, no character cut in two.
QString beginning(const QString &text)
{
    QString first = text.left(NeedleLength);
    if (first.size() < text.size() && first.back().isHighSurrogate())
        first.chop(1);
    return first;
}

void add(SimilarGroups::Group &group, PairText pair)
{
    ++group.count;
    if (std::ssize(group.pairs) < SimilarSamples::MostPairs)
        group.pairs.push_back(std::move(pair));
}

}

SimilarSamples::SimilarSamples(TextSource source, SampleIndex index)
    : m_source(std::move(source))
    , m_index(std::move(index))
{
}

std::vector<SampleId> SimilarSamples::ofSameImage(const SampleIndex &index, SampleId sample)
{
    std::vector<SampleId> found;
    const std::string_view image = firstImage(index, sample);
    if (image.empty())
        return found;
    for (SampleId id{1}; id.value <= std::int64_t(index.sampleCount()); ++id.value) {
        if (id != sample && firstImage(index, id) == image)
            found.push_back(id);
    }
    return found;
}

Result<SimilarGroups> SimilarSamples::find(SampleId sample, std::optional<int> pair, JobControl &control) const
{
    const auto reader = m_source.openReader();
    if (!reader)
        return reader.error();
    PairTexts texts(m_index, **reader);
    std::vector<PairText> own;
    std::set<QString> answers;
    PairBits rows(m_index.rowCount());
    rows.setRange(m_index.firstRow(sample), m_index.endRow(sample));
    const auto readOwn = texts.forEach(rows, control, [&](PairText text) {
        if (!text.answer.trimmed().isEmpty() && (!pair || *pair == text.place.pair))
            answers.insert(text.answer);
        own.push_back(std::move(text));
        return true;
    });
    if (!readOwn)
        return readOwn.error();
    SimilarGroups groups;
    if (auto done = findSameImage(sample, texts, control, groups.sameImage); !done)
        return done.error();
    if (auto done = findOtherAnswers(own, texts, control, groups.otherAnswers); !done)
        return done.error();
    if (auto done = findSameAnswer(sample, answers, texts, control, groups.sameAnswer); !done)
        return done.error();
    return groups;
}

Result<> SimilarSamples::findSameImage(SampleId sample, PairTexts &texts, JobControl &control,
                                       SimilarGroups::Group &group) const
{
    const std::vector<SampleId> samples = ofSameImage(m_index, sample);
    group.count = std::ssize(samples);
    PairBits rows(m_index.rowCount());
    for (const SampleId id : samples) {
        if (std::ssize(group.pairs) == MostPairs)
            break;
        rows.set(m_index.firstRow(id));
        group.pairs.push_back({{id, m_index.pairCount(id) > 0 ? 0 : -1}, {}, {}});
    }
    return texts.forEach(rows, control, [&group](PairText pair) {
        *std::ranges::lower_bound(group.pairs, pair.place.sample, {},
                                  [](const PairText &p) { return p.place.sample; }) = std::move(pair);
        return true;
    });
}

Result<> SimilarSamples::findOtherAnswers(const std::vector<PairText> &own, PairTexts &texts, JobControl &control,
                                          SimilarGroups::Group &group) const
{
    std::map<QString, std::set<QString>> answersTo;
    for (const PairText &pair : own) {
        if (QString question = comparedQuestion(pair.question); !question.isEmpty())
            answersTo[std::move(question)].insert(comparedAnswer(pair.answer));
    }
    if (answersTo.empty())
        return {};
    const SampleId sample = own.front().place.sample;
    const std::string_view images = m_index.images(sample);
    if (images.empty())
        return {};
    PairBits rows(m_index.rowCount());
    for (SampleId id{1}; id.value <= std::int64_t(m_index.sampleCount()); ++id.value) {
        if (m_index.images(id) == images)
            rows.setRange(m_index.firstRow(id), m_index.endRow(id));
    }
    return texts.forEach(rows, control, [&](PairText pair) {
        const auto answers = answersTo.find(comparedQuestion(pair.question));
        if (answers == answersTo.end())
            return true;
        const QString answer = comparedAnswer(pair.answer);
        if (std::ranges::any_of(answers->second, [&](const QString &one) { return one != answer; }))
            add(group, std::move(pair));
        return true;
    });
}

Result<> SimilarSamples::findSameAnswer(SampleId sample, const std::set<QString> &answers, PairTexts &texts,
                                        JobControl &control, SimilarGroups::Group &group) const
{
    if (answers.empty())
        return {};
    std::vector<QueryText> needles;
    for (const QString &answer : answers)
        needles.push_back({QueryField::Answer, beginning(answer)});
    PairBits others(m_index.rowCount(), true);
    PairBits own(m_index.rowCount());
    own.setRange(m_index.firstRow(sample), m_index.endRow(sample));
    others &= own.flip();
    const auto hits = TextSearch(m_source, m_index, std::move(needles), others).run(control);
    if (!hits)
        return hits.error();
    PairBits rows(m_index.rowCount());
    for (const PairBits &hit : *hits)
        rows |= hit;
    rows &= others;
    return texts.forEach(rows, control, [&](PairText pair) {
        if (!answers.contains(pair.answer))
            return true;
        if (group.count == MostPairs) {
            group.more = true;
            return false;
        }
        add(group, std::move(pair));
        return true;
    });
}

}
