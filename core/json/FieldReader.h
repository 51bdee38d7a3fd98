#pragma once

#include "core/json/BoxFieldFinder.h"
#include "core/json/JsonCheck.h"
#include "core/json/RecordFields.h"

#include <QByteArray>

#include <simdjson.h>

#include <string_view>

namespace core {

/// Reads the fields of one record with simdjson and looks at every byte on the way, so that what passes is JSON.
class FieldReader
{
public:
    enum class Outcome { Read, Broken, InvalidUtf8, NoMemory };

    /// Padding must be readable behind the record. The fields are what was found until then when it is broken.
    Outcome read(std::string_view record, RecordFields &fields);

private:
    using Code = simdjson::error_code;
    using Value = simdjson::ondemand::value;
    using Field = simdjson::ondemand::field;

    Code readRecord();
    Code readMember(std::string_view key, Value &value);
    Code readImages(Value &value);
    Code readConversation(Value &value);
    Code readTurn(Value &value);
    Code readTurnMember(std::string_view key, Value &value, RecordFields::Turn &turn);
    Code take(Value &value, ByteSpan &span);
    Code keyOf(Field &field, std::string_view &key);
    bool isString(std::string_view token);
    bool takesOver(int rank, int &current);
    ByteSpan spanOf(std::string_view token) const;

    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    JsonCheck m_check;
    BoxFieldFinder m_boxFields;
    bool m_mayHoldBoxes = false; ///< more than id, images, conversation and plain values
    std::string_view m_record;
    RecordFields *m_fields = nullptr;
    QByteArray m_key; ///< a key that was written with escapes
    // Which of the keys that mean the same was taken, 0: none yet.
    int m_idRank = 0;
    int m_imageRank = 0;
    int m_conversationRank = 0;
    int m_roleRank = 0;
    int m_valueRank = 0;
};

}
