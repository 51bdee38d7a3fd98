#include "core/project/RecordSample.h"

#include "core/json/JsonString.h"

namespace core {

Sample sampleFromRecord(std::string_view record, const RecordFields &fields)
{
    Sample sample;
    sample.externalId = fields.idText(record);
    sample.images = fields.imageTexts(record);
    sample.turns.reserve(fields.turns.size() + fields.boxFields.size());
    for (std::size_t i = 0; i < fields.turns.size(); ++i) {
        Turn turn;
        turn.key = QString::number(i + 1);
        turn.role = fields.roleText(record, i);
        turn.original = fields.valueText(record, i);
        turn.value = turn.original;
        turn.writable = fields.turns[i].kind != RecordFields::ValueKind::Missing;
        sample.turns.push_back(std::move(turn));
    }
    for (const RecordFields::BoxField &field : fields.boxFields) {
        const std::string_view json = field.value.in(record);
        Turn turn;
        turn.key = QString::fromStdString(field.path);
        turn.original = QString::fromLatin1(json.data(), qsizetype(json.size()));
        turn.value = turn.original;
        turn.name = JsonString::text(field.name.in(record));
        sample.turns.push_back(std::move(turn));
    }
    sample.pairs = pairUp(sample.turns);
    return sample;
}

}
