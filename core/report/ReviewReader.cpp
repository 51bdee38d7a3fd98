#include "core/report/ReviewReader.h"

#include "core/json/FieldPointer.h"
#include "core/project/SourceLabels.h"
#include "core/project/SourceReading.h"
#include "core/report/BoxesOnly.h"
#include "core/storage/ChangeRow.h"
#include "core/storage/SourceStore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const ReviewTrace::Author *authorOf(const std::vector<ReviewTrace::Author> &authors, QStringView kind,
                                    const QString &turn, const QString &item = {})
{
    const auto it = std::find_if(authors.begin(), authors.end(), [&](const ReviewTrace::Author &author) {
        return author.kind == kind && author.turn == turn && author.item == item;
    });
    return it == authors.end() ? nullptr : &*it;
}

/// The pair that a turn belongs to, from 1; 0: none.
int pairOfTurn(const Sample &sample, int turn)
{
    for (const Pair &pair : sample.pairs) {
        if (pair.question == turn || pair.answer == turn)
            return pair.number;
    }
    return 0;
}

int pairOfAnchor(const Sample &sample, const QString &key)
{
    const Pair *pair = key.isEmpty() ? nullptr : sample.pairOf(key);
    return pair ? pair->number : 0;
}

ChangedText::Part partOf(const Sample &sample, int turn)
{
    if (sample.turns[std::size_t(turn)].isField())
        return ChangedText::Part::Field;
    for (const Pair &pair : sample.pairs) {
        if (pair.question == turn)
            return ChangedText::Part::Question;
        if (pair.answer == turn)
            return ChangedText::Part::Answer;
    }
    return ChangedText::Part::Other;
}

}

ReviewReader::ReviewReader(Database &db)
    : m_db(db)
    , m_samples(db)
    , m_trace(db)
    , m_notations(builtinNotations())
{
}

Result<> ReviewReader::forEach(const ReportedPairs *wanted, JobControl &control, const Use &use)
{
    if (auto loaded = loadSources(); !loaded)
        return loaded;
    const auto last = m_samples.rows().last();
    if (!last)
        return last.error();
    Result<> done;
    const auto one = [&](SampleId id) -> Result<> {
        if (control.cancelled())
            return Error{Error::Kind::Cancelled, tr("The report was cancelled; nothing was changed.")};
        control.setProgress(id.value + m_reading * last->value, m_readings * last->value);
        if (wanted && !wanted->wantsAny(id))
            return {};
        auto record = read(id);
        if (!record)
            return record.error();
        ReviewedRecord found = record.take();
        std::erase_if(found.pairs, [&](const ReviewedPair &pair) {
            return !pair.isTouched() || (wanted && pair.number > 0 && !wanted->wants(id, pair.number));
        });
        return found.pairs.empty() ? Result<>() : use(found);
    };
    const auto read = m_trace.forEachSample([&](SampleId id) {
        done = one(id);
        return done.ok();
    });
    return done ? read : done;
}

Result<> ReviewReader::loadSources()
{
    const auto sources = SourceStore(m_db).all();
    if (!sources)
        return sources.error();
    const auto labels = sourceLabels(*sources);
    m_sources.clear();
    for (const Source &source : *sources)
        m_sources[source.id] = {labels.at(source.id), boxReading(source, m_notations)};
    return {};
}

Result<ReviewedRecord> ReviewReader::read(SampleId id)
{
    const auto row = m_samples.rows().load(id);
    if (!row)
        return row.error();
    const auto loaded = m_samples.load(*row);
    if (!loaded)
        return loaded.error();
    const auto authors = m_trace.authors(id);
    if (!authors)
        return authors.error();
    const Sample &sample = *loaded;
    ReviewedRecord record{
        id, sample.source, m_sources[sample.source].name, sample.record, sample.externalId, sample.images, {}};
    record.pairs.resize(sample.pairs.size() + 1); // the first one for what belongs to none
    for (const Pair &pair : sample.pairs) {
        ReviewedPair &reviewed = record.pairs[std::size_t(pair.number)];
        reviewed.number = pair.number;
        reviewed.task = pair.task;
        reviewed.verdict = pair.verdict();
        const QString anchor = sample.anchorKey(pair);
        if (const auto *judge = authorOf(*authors, u"verdict", anchor, ChangeRow::itemOf(pair.judge())))
            reviewed.judge = judge->reviewer;
        if (pair.question >= 0)
            reviewed.question = sample.turns[std::size_t(pair.question)].value;
        for (const QString &tag : pair.tags) {
            const auto *author = authorOf(*authors, u"tag", anchor, tag);
            reviewed.tags.push_back({tag, author ? author->reviewer : QString()});
        }
    }
    for (const Comment &comment : sample.comments)
        record.pairs[std::size_t(pairOfAnchor(sample, comment.turn))].comments.push_back(comment);
    addTexts(sample, *authors, record.pairs);
    if (auto done = addPointers(*row, record); !done)
        return done.error();
    return record;
}

void ReviewReader::addTexts(const Sample &sample, const Authors &authors, std::vector<ReviewedPair> &pairs) const
{
    const BoxReading &boxes = m_sources.at(sample.source).boxes;
    for (std::size_t i = 0; i < sample.turns.size(); ++i) {
        const Turn &turn = sample.turns[i];
        if (!turn.edited())
            continue;
        ChangedText text{partOf(sample, int(i)),
                         turn.key,
                         turn.role,
                         turn.isField() ? turn.key : QString(),
                         turn.isField(),
                         turn.original,
                         turn.value,
                         {},
                         {}};
        if (!turn.isField() && boxes.notation)
            text.boxesOnly = differInBoxesOnly(turn.original, turn.value, *boxes.notation);
        if (const auto *author = authorOf(authors, u"text", turn.key)) {
            text.reviewer = author->reviewer;
            text.time = author->time;
        }
        pairs[std::size_t(pairOfTurn(sample, int(i)))].texts.push_back(std::move(text));
    }
}

/// Where in the record the changed texts stand.
Result<> ReviewReader::addPointers(const SampleRow &row, ReviewedRecord &record)
{
    if (std::none_of(record.pairs.begin(), record.pairs.end(), [](const auto &pair) { return !pair.texts.empty(); }))
        return {};
    const auto bytes = m_samples.record(row);
    if (!bytes)
        return bytes.error();
    const std::string_view view(bytes->constData(), std::size_t(bytes->size()));
    if (const auto problem = m_parser.parseCopy(view, m_fields))
        return problem->error(tr("A record of the project"));
    for (ReviewedPair &pair : record.pairs) {
        for (ChangedText &text : pair.texts) {
            // A turn that a person added has no place in the record that was imported.
            if (const qulonglong number = text.turn.toULongLong(); text.part != ChangedText::Part::Field && number > 0)
                text.pointer = turnPointer(view, m_fields, number - 1);
        }
    }
    return {};
}

}
