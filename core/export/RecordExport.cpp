#include "core/export/RecordExport.h"

#include "core/json/RecordPatch.h"
#include "core/json/TurnSplice.h"
#include "core/model/ImageTokens.h"
#include "core/project/RecordSample.h"

#include <algorithm>
#include <functional>
#include <map>

namespace core {

RecordExport::RecordExport(const PairSelection &selection, EscapeStyle style, BoxConverter *boxes)
    : m_selection(selection)
    , m_style(style)
    , m_boxes(boxes)
{
}

Result<RecordExport::Written> RecordExport::write(std::string_view record, const State &state)
{
    if (auto parsed = parse(record); !parsed)
        return parsed.error();
    Sample sample = sampleFromRecord(record, m_fields);
    if (state.order && !arrangeTurns(sample, *state.order))
        return Error{Error::Kind::Damaged, tr("A record of the project does not have the turns that it should have.")};
    for (const auto &[key, value] : state.texts) {
        if (Turn *turn = sample.turn(key))
            turn->value = value;
    }
    for (const auto &[key, verdict, role] : state.verdicts) {
        if (Pair *pair = sample.pairOf(key))
            pair->setVerdict(role, verdict);
    }

    std::vector<bool> differs;
    for (const Turn &turn : sample.turns)
        differs.push_back(turn.differs());
    std::string rearranged;
    if (state.order) {
        auto done = arranged(record, sample);
        if (!done)
            return done.error();
        rearranged = done.take();
        record = rearranged;
        for (Turn &turn : sample.turns) {
            if (!turn.isField())
                turn.original = turn.value; // the record says so now
        }
    }

    Written written;
    std::vector<std::size_t> removed;
    QStringList removedQuestions; // in front of the first question that stays
    int firstKept = -1;
    for (const Pair &pair : sample.pairs) {
        const auto edited = [&](int turn) { return turn >= 0 && differs[std::size_t(turn)]; };
        if (m_selection.keeps(pair.verdict(), edited(pair.question) || edited(pair.answer))) {
            ++written.pairs;
            if (firstKept < 0)
                firstKept = pair.question;
            continue;
        }
        ++written.droppedPairs;
        for (const int turn : {pair.question, pair.answer}) {
            if (turn >= 0)
                removed.push_back(std::size_t(turn));
        }
        if (pair.question >= 0 && firstKept < 0)
            removedQuestions.append(sample.turns[std::size_t(pair.question)].value);
    }
    // A record without pairs holds nothing that was approved.
    if (written.pairs == 0 && (written.droppedPairs > 0 || !m_selection.only.empty()))
        return written;
    if (firstKept >= 0) {
        Turn &first = sample.turns[std::size_t(firstKept)];
        first.value = withImageTokensOf(removedQuestions, first.value);
    }

    std::sort(removed.begin(), removed.end());
    written.edited = !removed.empty() || state.order || std::any_of(differs.begin(), differs.end(), std::identity());
    if (m_boxes)
        convertBoxes(sample, removed);
    std::map<std::size_t, QString> texts;
    std::map<std::size_t, QString> boxes;
    const std::size_t firstField = m_fields.turns.size();
    for (std::size_t i = 0; i < sample.turns.size(); ++i) {
        if (!sample.turns[i].edited())
            continue;
        if (i < firstField)
            texts.emplace(i, sample.turns[i].value);
        else
            boxes.emplace(i - firstField, sample.turns[i].value);
    }
    std::string withBoxes;
    if (!boxes.empty()) {
        auto patched = RecordPatch::patchFields(record, m_fields, boxes);
        if (!patched)
            return patched.error();
        withBoxes = patched.take();
        record = withBoxes;
        if (auto parsed = parse(record); !parsed) // the patch moved the spans
            return parsed.error();
    }
    auto patched = RecordPatch::patchTurns(record, m_fields, texts, m_style);
    if (!patched)
        return patched.error();
    written.record = patched.take();
    if (removed.empty())
        return written;
    if (auto parsed = parse(written.record); !parsed) // likewise
        return parsed.error();
    auto without = RecordPatch::removeTurns(written.record, m_fields, removed);
    if (!without)
        return without.error();
    written.record = without.take();
    return written;
}

Result<> RecordExport::parse(std::string_view record)
{
    if (const auto problem = m_parser.parseCopy(record, m_fields))
        return problem->error(tr("A record of the project"));
    return {};
}

Result<std::string> RecordExport::arranged(std::string_view record, const Sample &sample)
{
    std::map<std::size_t, QString> texts;
    std::vector<TurnSplice::SplicedTurn> turns;
    for (const Turn &turn : sample.turns) {
        if (turn.isField())
            continue;
        if (turn.isAdded()) {
            turns.push_back({{}, turn.role, turn.value});
            continue;
        }
        const std::size_t index = turn.key.toULongLong() - 1;
        turns.push_back({index, turn.formerRole.isEmpty() ? std::nullopt : std::optional(turn.role), {}});
        if (turn.edited())
            texts.emplace(index, turn.value);
    }
    const auto patched = RecordPatch::patchTurns(record, m_fields, texts, m_style);
    if (!patched)
        return patched.error();
    if (auto parsed = parse(*patched); !parsed)
        return parsed.error();
    auto arranged = TurnSplice::arrange(*patched, m_fields, turns, m_style);
    if (!arranged)
        return arranged;
    if (auto parsed = parse(*arranged); !parsed)
        return parsed.error();
    return arranged;
}

void RecordExport::convertBoxes(Sample &sample, const std::vector<std::size_t> &removed)
{
    const QString image = sample.images.isEmpty() ? QString() : sample.images.first();
    bool changed = false;
    for (std::size_t i = 0; i < sample.turns.size(); ++i) {
        Turn &turn = sample.turns[i];
        if (turn.isField() || std::binary_search(removed.begin(), removed.end(), i))
            continue;
        // A list or a number does not become a string because of a box in it.
        if (m_fields.turns[i].kind != RecordFields::ValueKind::String && !turn.edited()) {
            m_boxes->keep(turn.value);
            continue;
        }
        const QString converted = m_boxes->convert(turn.value, image);
        changed = changed || converted != turn.value;
        turn.value = converted;
    }
    if (changed)
        m_boxes->countRecord();
}

}
