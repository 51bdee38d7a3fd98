#include "core/runs/MatchSpelling.h"

#include <QSet>

#include <algorithm>
#include <charconv>
#include <string>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Of two hashes; 0 where one is missing.
std::size_t both(std::size_t a, std::size_t b)
{
    return a == 0 || b == 0 ? 0 : std::max<std::size_t>(1, qHash(b, a));
}

}

std::vector<MatchSpelling> MatchSpelling::all(const PredictionKeys &predictions, const SampleIndex &index,
                                              std::optional<MatchWay> asked)
{
    const auto allowed = [asked](MatchWay way) { return !asked || *asked == way; };
    std::vector<MatchSpelling> spellings;
    if (allowed(MatchWay::Id) && predictions.hasIds()) {
        for (const IdForm form : {IdForm::FromOne, IdForm::FirstPlain, IdForm::FromZero})
            spellings.push_back({.way = MatchWay::Id, .form = form});
        if (predictions.hasQuestions())
            spellings.push_back({.way = MatchWay::Id, .form = IdForm::WithQuestion});
    }
    if (allowed(MatchWay::ImageQuestion) && predictions.hasImages()) {
        for (std::size_t tail = 0; tail < ImageTailCount; ++tail)
            spellings.push_back({.way = MatchWay::ImageQuestion, .tail = ImageTail(tail)});
    }
    if (allowed(MatchWay::Record)) {
        spellings.push_back({.way = MatchWay::Record});
        QSet<SourceId> sources;
        for (SampleId id{1}; id.value <= qint64(index.sampleCount()); ++id.value) {
            if (!sources.contains(index.source(id))) {
                sources.insert(index.source(id));
                spellings.push_back({.way = MatchWay::Record, .source = index.source(id)});
            }
        }
        if (sources.size() == 1)
            spellings.pop_back(); // which is all
    }
    return spellings;
}

QString MatchSpelling::detail() const
{
    static const QString forms[] = {u"id, id_n from 1"_s, u"id, id_2"_s, u"id, id_n from 0"_s, u"id + question"_s};
    static const QString tails[] = {u"folder/folder/name"_s, u"folder/name"_s, u"name"_s, u"name without ending"_s,
                                    u"number at the end of the name"_s};
    switch (way) {
    case MatchWay::Id:
        return forms[int(form)];
    case MatchWay::ImageQuestion:
        return tails[int(tail)];
    case MatchWay::Record:
        break;
    }
    return source ? u"source %1"_s.arg(source.value) : u"project"_s;
}

std::vector<MatchSpelling::Entry> MatchSpelling::ofPredictions(const PredictionKeys &predictions) const
{
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < predictions.all().size(); ++i) {
        const PredictionKeys::Key &key = predictions.all()[i];
        std::size_t hash = std::size_t(std::max<qint64>(0, key.place));
        if (way == MatchWay::Id)
            hash = form == IdForm::WithQuestion ? both(key.id, key.question) : key.id;
        if (way == MatchWay::ImageQuestion) {
            const std::size_t image = predictions.tail(key, tail);
            hash = predictions.hasQuestions() ? both(image, key.question) : image;
        }
        if (hash != 0)
            entries.push_back({hash, std::uint32_t(i)});
    }
    std::ranges::sort(entries);
    return entries;
}

std::vector<MatchSpelling::Entry> MatchSpelling::ofPairs(const PredictionKeys &predictions, const SampleIndex &index,
                                                         const std::vector<std::size_t> &questions) const
{
    std::vector<Entry> entries;
    std::size_t place = 0;
    for (SampleId id{1}; id.value <= qint64(index.sampleCount()); ++id.value) {
        const int count = index.pairCount(id);
        const std::size_t first = index.firstRow(id);
        const std::size_t image = way == MatchWay::ImageQuestion ? imageTails(index.images(id))[std::size_t(tail)] : 0;
        if (source && index.source(id) != source)
            continue;
        for (int pair = 0; pair < count; ++pair) {
            const std::size_t row = first + std::size_t(pair);
            std::size_t hash = ++place;
            if (way == MatchWay::Id)
                hash = keyOfId(index.externalId(id), pair, count, questions[row]);
            if (way == MatchWay::ImageQuestion)
                hash = predictions.hasQuestions() ? both(image, questions[row]) : image;
            if (hash != 0)
                entries.push_back({hash, std::uint32_t(row)});
        }
    }
    if (way != MatchWay::Record) // which has them in order
        std::ranges::sort(entries);
    return entries;
}

std::size_t MatchSpelling::keyOfId(std::string_view id, int pair, int count, std::size_t question) const
{
    if (id.empty())
        return 0;
    const std::size_t plain = PredictionKeys::hashOfId({id.data(), qsizetype(id.size())});
    if (form == IdForm::WithQuestion)
        return both(plain, question);
    if (count == 1 || (form == IdForm::FirstPlain && pair == 0))
        return plain;
    char digits[16];
    const int number = form == IdForm::FromZero ? pair : pair + 1;
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    std::string numbered(id);
    numbered.append("_").append(digits, end);
    return PredictionKeys::hashOfId({numbered.data(), qsizetype(numbered.size())});
}

}
