#pragma once

#include <QFlags>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A stretch of bytes of a record. length 0: not there.
struct ByteSpan
{
    std::size_t offset = 0;
    std::size_t length = 0;

    explicit operator bool() const { return length != 0; }
    std::size_t end() const { return offset + length; }
    std::string_view in(std::string_view record) const { return record.substr(offset, length); }
    friend bool operator==(ByteSpan, ByteSpan) = default;
};

/// Where in a record the things are that we review, as RecordParser found them. Spans are tokens of the record as they
/// stand there: strings with their quotes, numbers in their own spelling. Decode them with JsonString::text().
struct RecordFields
{
    enum class ValueKind { Missing, String, Number, Other };
    enum class ImageKind { Missing, Null, String, List, Other };

    /// What is readable but should be told to whoever imports. See word().
    enum class Oddity : unsigned {
        NanLiteral = 1,            ///< NaN, Infinity or -Infinity
        InvalidUtf8 = 2,           ///< bytes that are no UTF-8
        LoneSurrogate = 4,         ///< an escape such as \ud800 without its other half
        DuplicateKey = 8,          ///< one of the keys we read, twice in one object; the last one counts
        NoConversation = 16,       ///< no conversations, conversation or messages
        ConversationNotAList = 32, ///< ... or it is not a list
        ValueNotAString = 64,      ///< a turn says a number, null, ...
        TurnWithoutRole = 128,     ///< no from or role that is a string
        TurnWithoutValue = 256,    ///< no value or content
        ImageNotAString = 512,     ///< image is neither a string, a list of strings nor null
    };
    Q_DECLARE_FLAGS(Oddities, Oddity)

    /// One element of the conversation, whatever it is, so that index and element number agree.
    struct Turn
    {
        ByteSpan role;  ///< token of `from` or `role` when it is a string
        ByteSpan value; ///< token of `value` or `content`
        ValueKind kind = ValueKind::Missing;
    };

    /// A field beside the conversation that holds boxes and nothing else, see BoxFieldFinder.
    struct BoxField
    {
        std::string path; ///< JSON pointer into the record: "/objects/0/bbox", UTF-8
        ByteSpan value;   ///< a list, or a string; ASCII
        ByteSpan name;    ///< token of the string that names the box in the same object
    };

    ByteSpan id; ///< token of `id`, of any type
    ImageKind imageKind = ImageKind::Missing;
    std::vector<ByteSpan> images; ///< tokens of the strings in `image` or `images`
    ByteSpan conversation;        ///< the list, with its brackets
    std::vector<Turn> turns;
    std::vector<BoxField> boxFields;
    Oddities oddities;

    void clear(); ///< keeps the memory

    QString idText(std::string_view record) const; ///< a string decoded, anything else its JSON; empty when missing
    QStringList imageTexts(std::string_view record) const;
    QString roleText(std::string_view record, std::size_t turn) const;
    QString valueText(std::string_view record, std::size_t turn) const; ///< as idText

    /// The stable word of one oddity for reports: "nan-literal", "duplicate-key", ...
    static QLatin1StringView word(Oddity oddity);
    /// What it means, a sentence for a person.
    static QString text(Oddity oddity);
    static const std::vector<Oddity> &allOddities();
};

Q_DECLARE_OPERATORS_FOR_FLAGS(RecordFields::Oddities)

}
