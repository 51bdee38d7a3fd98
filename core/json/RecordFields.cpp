#include "core/json/RecordFields.h"

#include "core/json/JsonString.h"

#include <QCoreApplication>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordFields)
};

QString textOf(ByteSpan token, std::string_view record)
{
    return token ? JsonString::text(token.in(record)) : QString();
}

}

void RecordFields::clear()
{
    id = {};
    imageKind = ImageKind::Missing;
    images.clear();
    conversation = {};
    turns.clear();
    oddities = {};
}

QString RecordFields::idText(std::string_view record) const
{
    return textOf(id, record);
}

QStringList RecordFields::imageTexts(std::string_view record) const
{
    QStringList texts;
    texts.reserve(qsizetype(images.size()));
    for (const ByteSpan image : images)
        texts.append(textOf(image, record));
    return texts;
}

QString RecordFields::roleText(std::string_view record, std::size_t turn) const
{
    return textOf(turns[turn].role, record);
}

QString RecordFields::valueText(std::string_view record, std::size_t turn) const
{
    return textOf(turns[turn].value, record);
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
        return QLatin1StringView("conversation-not-a-list");
    case Oddity::ValueNotAString:
        return QLatin1StringView("value-not-a-string");
    case Oddity::TurnWithoutRole:
        return QLatin1StringView("turn-without-role");
    case Oddity::TurnWithoutValue:
        return QLatin1StringView("turn-without-value");
    case Oddity::ImageNotAString:
        return QLatin1StringView("image-not-a-string");
    }
    return {};
}

QString RecordFields::text(Oddity oddity)
{
    switch (oddity) {
    case Oddity::NanLiteral:
        return Words::tr("There is a NaN or Infinity, which JSON does not have. It was kept as it is.");
    case Oddity::InvalidUtf8:
        return Words::tr("There are bytes that are no UTF-8. They were kept as they are.");
    case Oddity::LoneSurrogate:
        return Words::tr("There is one half of a surrogate pair. It was kept as it is.");
    case Oddity::DuplicateKey:
        return Words::tr("A key stands twice in one object; the last one counts.");
    case Oddity::NoConversation:
        return Words::tr("There is no conversation, so there is nothing to review but the image.");
    case Oddity::ConversationNotAList:
        return Words::tr("The conversation is not a list of turns.");
    case Oddity::ValueNotAString:
        return Words::tr("A turn says something that is not a text, such as a number.");
    case Oddity::TurnWithoutRole:
        return Words::tr("A turn does not say who speaks.");
    case Oddity::TurnWithoutValue:
        return Words::tr("A turn has no text.");
    case Oddity::ImageNotAString:
        return Words::tr("An image is not named by a text.");
    }
    return {};
}

const std::vector<RecordFields::Oddity> &RecordFields::allOddities()
{
    static const std::vector<Oddity> all{Oddity::NanLiteral,      Oddity::InvalidUtf8,     Oddity::LoneSurrogate,
                                         Oddity::DuplicateKey,    Oddity::NoConversation,  Oddity::ConversationNotAList,
                                         Oddity::ValueNotAString, Oddity::TurnWithoutRole, Oddity::TurnWithoutValue,
                                         Oddity::ImageNotAString};
    return all;
}

}
