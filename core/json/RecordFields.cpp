#include "core/json/RecordFields.h"

#include "core/json/JsonString.h"

#include <QCoreApplication>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordFields)
};

}

void RecordFields::clear()
{
    id = {};
    imageKind = ImageKind::Missing;
    images.clear();
    conversation = {};
    turns.clear();
    boxFields.clear();
    oddities = {};
}

QString RecordFields::idText(std::string_view record) const
{
    return JsonString::text(id.in(record));
}

QStringList RecordFields::imageTexts(std::string_view record) const
{
    QStringList texts;
    for (const ByteSpan image : images)
        texts += JsonString::text(image.in(record));
    return texts;
}

QString RecordFields::roleText(std::string_view record, std::size_t turn) const
{
    return JsonString::text(turns[turn].role.in(record));
}

QString RecordFields::valueText(std::string_view record, std::size_t turn) const
{
    return JsonString::text(turns[turn].value.in(record));
}

QLatin1StringView RecordFields::word(Oddity oddity)
{
    switch (oddity) {
    case Oddity::NanLiteral:
        return QLatin1StringView("nan-literal");
    case Oddity::InvalidUtf8:
        return QLatin1StringView("invalid-utf8");
    case Oddity::LoneSurrogate:
        return QLatin1StringView("lone-surrogate");
    case Oddity::DuplicateKey:
        return QLatin1StringView("duplicate-key");
    case Oddity::NoConversation:
        return QLatin1StringView("no-conversation");
    case Oddity::ConversationNotAList:
        return QLatin1StringView("conversations-not-a-list");
    case Oddity::ValueNotAString:
        return QLatin1StringView("value-not-string");
    case Oddity::TurnWithoutRole:
        return QLatin1StringView("turn-without-role");
    case Oddity::TurnWithoutValue:
        return QLatin1StringView("turn-without-value");
    case Oddity::ImageNotAString:
        return QLatin1StringView("image-not-string");
    }
    return {};
}

QString RecordFields::text(Oddity oddity)
{
    switch (oddity) {
    case Oddity::NanLiteral:
        return Words::tr("The record holds NaN or Infinity, which JSON does not know. It is kept as it is.");
    case Oddity::InvalidUtf8:
        return Words::tr("The record holds bytes that are not UTF-8. They are kept, and shown as \uFFFD.");
    case Oddity::LoneSurrogate:
        return Words::tr("The record holds half of a surrogate pair. It is kept as it is.");
    case Oddity::DuplicateKey:
        return Words::tr("A key appears twice in one object. The last one counts.");
    case Oddity::NoConversation:
        return Words::tr("The record has no conversation.");
    case Oddity::ConversationNotAList:
        return Words::tr("The conversation of the record is not a list.");
    case Oddity::ValueNotAString:
        return Words::tr("The value of a turn is not a string.");
    case Oddity::TurnWithoutRole:
        return Words::tr("A turn does not say who speaks.");
    case Oddity::TurnWithoutValue:
        return Words::tr("A turn has no value.");
    case Oddity::ImageNotAString:
        return Words::tr("The image of the record is neither a path nor a list of paths.");
    }
    return {};
}

const std::vector<RecordFields::Oddity> &RecordFields::allOddities()
{
    static const std::vector<Oddity> all = {
        Oddity::NanLiteral,       Oddity::InvalidUtf8,          Oddity::LoneSurrogate,   Oddity::DuplicateKey,
        Oddity::NoConversation,   Oddity::ConversationNotAList, Oddity::ValueNotAString, Oddity::TurnWithoutRole,
        Oddity::TurnWithoutValue, Oddity::ImageNotAString,
    };
    return all;
}

}
