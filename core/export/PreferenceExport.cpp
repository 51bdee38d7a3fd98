#include "core/export/PreferenceExport.h"

#include "core/base/TextOffsets.h"
#include "core/edits/WordDiff.h"
#include "core/json/JsonWriter.h"
#include "core/storage/ChangeRow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// What was changed, by its place in `chosen`, counted in code points.
void writeSegments(JsonWriter &json, const QString &rejected, const QString &chosen)
{
    const TextOffsets offsets(chosen);
    const auto parts = wordDiff(rejected, chosen);
    qsizetype at = 0;
    json.key(u"segments").beginArray();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind == DiffPart::Kind::Same) {
            at += parts[i].text.size();
            continue;
        }
        // What was removed stands before what came in its stead.
        QString before;
        if (parts[i].kind == DiffPart::Kind::Removed)
            before = parts[i].text;
        const bool replaced = !before.isEmpty() && i + 1 < parts.size() && parts[i + 1].kind == DiffPart::Kind::Added;
        const QString after = replaced ? parts[++i].text : before.isEmpty() ? parts[i].text : QString();
        json.beginObject()
            .member(u"start", offsets.toCodePoints(at))
            .member(u"end", offsets.toCodePoints(at + after.size()))
            .member(u"before", before)
            .member(u"after", after)
            .endObject();
        at += after.size();
    }
    json.endArray();
}

QByteArray lineOf(const Sample &sample, const Pair &pair, const QString &source, const ReviewTrace::Author &judge)
{
    const Turn &answer = sample.turns[std::size_t(pair.answer)];
    JsonWriter json;
    json.beginObject()
        .member(u"id", sample.externalId)
        .member(u"source", source)
        .member(u"record", sample.record)
        .member(u"pair", pair.number)
        .member(u"image", sample.images);
    json.key(u"prompt").beginArray();
    for (int i = 0; i < pair.answer; ++i) {
        const Turn &turn = sample.turns[std::size_t(i)];
        json.beginObject().member(u"from", turn.role).member(u"value", turn.value).endObject();
    }
    json.endArray().member(u"chosen", answer.value).member(u"rejected", answer.original);
    writeSegments(json, answer.original, answer.value);
    json.member(u"reviewer", judge.reviewer).member(u"time", judge.time.toString(Qt::ISODateWithMs)).endObject();
    return json.bytes() + '\n';
}

}

PreferenceExport::PreferenceExport(Database &db, std::map<SourceId, QString> labels, JobControl &control)
    : m_labels(std::move(labels))
    , m_control(control)
    , m_samples(db)
    , m_trace(db)
{
}

Result<PreferenceReport> PreferenceExport::write(const QString &path)
{
    m_report = {path};
    const auto last = m_samples.rows().last();
    if (!last)
        return last.error();
    CheckedFile file(path);
    if (auto opened = file.open(); !opened)
        return opened.error();
    Result<> done;
    const auto read = m_trace.forEachSample([&](SampleId id) {
        m_control.setProgress(id.value, last->value);
        done = m_control.cancelled()
                   ? Result<>(Error{Error::Kind::Cancelled, tr("The export was cancelled; nothing was changed.")})
                   : writeSample(id, file);
        return done.ok();
    });
    if (!done)
        return done.error();
    if (!read)
        return read.error();
    if (auto committed = file.commit(); !committed)
        return committed.error();
    m_report.bytes = file.written();
    return m_report;
}

bool PreferenceExport::isWanted(const Sample &sample, const Pair &pair)
{
    const auto changed = [&sample](int turn) { return turn >= 0 && sample.turns[std::size_t(turn)].edited(); };
    const bool approved = pair.verdict() == Verdict::Approved;
    // An answer that a person added was never the model's.
    if (!changed(pair.answer) || sample.turns[std::size_t(pair.answer)].isAdded()) {
        m_report.unchanged += approved ? 1 : 0;
        return false;
    }
    if (!approved)
        ++m_report.notApproved;
    else if (changed(pair.question))
        ++m_report.questionChanged;
    else
        return true;
    return false;
}

Result<> PreferenceExport::writeSample(SampleId id, CheckedFile &file)
{
    const auto row = m_samples.rows().load(id);
    if (!row)
        return row.error();
    const auto label = m_labels.find(row->source);
    if (label == m_labels.end())
        return {};
    const auto sample = m_samples.load(*row);
    if (!sample)
        return sample.error();
    Result<std::vector<ReviewTrace::Author>> authors = std::vector<ReviewTrace::Author>();
    for (const Pair &pair : sample->pairs) {
        if (!isWanted(*sample, pair))
            continue;
        if (authors->empty())
            authors = m_trace.authors(id);
        if (!authors)
            return authors.error();
        const auto judge = std::find_if(authors->begin(), authors->end(), [&](const ReviewTrace::Author &author) {
            return author.kind == u"verdict" && author.turn == sample->anchorKey(pair) &&
                   author.item == ChangeRow::itemOf(pair.judge());
        });
        if (judge == authors->end())
            return Error{Error::Kind::Damaged,
                         tr("The journal does not say who approved a pair of sample %1.").arg(id.value)};
        if (auto done = file.write(lineOf(*sample, pair, label->second, *judge)); !done)
            return done;
        ++m_report.pairs;
    }
    return {};
}

}
