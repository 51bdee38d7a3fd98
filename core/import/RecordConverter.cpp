#include "core/import/RecordConverter.h"

#include "core/base/Wtf8.h"

#include <algorithm>

namespace core {

namespace {

constexpr qint64 StrayPart = 100; ///< of a hundred boxes, one that is written in another way says nothing

std::string_view withoutQuotes(std::string_view token)
{
    return token.size() >= 2 && token.front() == '"' ? token.substr(1, token.size() - 2) : token;
}

bool alternates(const std::vector<Speaker> &speakers)
{
    if (speakers.size() % 2 != 0)
        return false;
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        if (speakers[i] != (i % 2 == 0 ? Speaker::Question : Speaker::Answer))
            return false;
    }
    return true;
}

}

RecordConverter::RecordConverter(const NotationRegistry &notations, Report report)
    : m_notations(notations)
    , m_classifier(notations)
    , m_report(std::move(report))
{
    for (const auto &notation : notations.all())
        m_boxes.emplace_back(notation->id());
    m_seen = [this, &notations](const Notation &notation, const BoxToken &token) {
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            if (notations.all()[i].get() == &notation)
                m_boxes[i].add(token, notation);
        }
    };
}

bool RecordConverter::convert(const RawRecord &record, SampleRow &row)
{
    if (const auto problem = m_parser.parse(record, m_fields)) {
        m_report({{}, record.number, problem->line, problem->byte, problem->word(), problem->message});
        return false;
    }
    if (m_fields.oddities)
        reportOddities(record);
    row.record = record.number;
    row.line = record.line;
    row.length = qint64(record.bytes.size());
    row.externalId = toWtf8(m_fields.idText(record.bytes));
    row.images = packNames(m_fields.imageTexts(record.bytes));
    row.turns = qint64(m_fields.turns.size());
    classifyPairs(record.bytes, row);
    countFieldBoxes(record.bytes);
    return true;
}

void RecordConverter::countFieldBoxes(std::string_view record)
{
    for (const RecordFields::BoxField &field : m_fields.boxFields) {
        const std::string_view json = field.value.in(record);
        const QString text = QString::fromLatin1(json.data(), qsizetype(json.size()));
        for (const BoxToken &token : m_fieldsNotation.find(text))
            m_fieldBoxes.add(token, m_fieldsNotation);
    }
}

void RecordConverter::classifyPairs(std::string_view record, SampleRow &row)
{
    m_speakers.clear();
    for (const auto &turn : m_fields.turns) {
        const std::string_view role = withoutQuotes(turn.role.in(record));
        m_speakers.push_back(speakerOf(QUtf8StringView(role.data(), qsizetype(role.size()))));
    }
    const std::vector<Pair> pairs = pairUp(m_speakers);
    row.flags = alternates(m_speakers) ? SampleRow::RegularTurns : 0;
    row.pairs.clear();
    for (const Pair &pair : pairs) {
        const PairTraits traits = m_classifier.fromRecord(
            contents(record, pair.question), contents(record, pair.answer), pair.number, int(pairs.size()), m_seen);
        row.pairs.append(char(traits.toByte()));
    }
}

std::string_view RecordConverter::contents(std::string_view record, int turn) const
{
    return turn < 0 ? std::string_view() : withoutQuotes(m_fields.turns[std::size_t(turn)].value.in(record));
}

void RecordConverter::reportOddities(const RawRecord &record)
{
    for (const RecordFields::Oddity oddity : RecordFields::allOddities()) {
        if (m_fields.oddities.testFlag(oddity)) {
            m_report(
                {{}, record.number, record.line, record.byte, RecordFields::word(oddity), RecordFields::text(oddity)});
        }
    }
}

std::vector<BoxStatistics> RecordConverter::boxes() const
{
    std::vector<BoxStatistics> found;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i].boxes() == 0)
            continue;
        found.push_back(m_boxes[i]);
        for (const QString &id : m_notations.all()[i]->alsoReads()) {
            const auto other = std::find_if(m_boxes.begin(), m_boxes.end(),
                                            [&](const BoxStatistics &counted) { return counted.notation() == id; });
            if (other != m_boxes.end() && m_boxes[i].boxes() >= other->boxes() / StrayPart)
                found.back().merge(*other);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const BoxStatistics &a, const BoxStatistics &b) { return a.boxes() > b.boxes(); });
    return found;
}

}
