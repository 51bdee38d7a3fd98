#pragma once

#include <QAnyStringView>
#include <QString>

namespace core {

/// Who speaks in a turn, whatever the file calls the role.
enum class Speaker { Question, Answer, Other };

/// human, user -> Question; gpt, assistant, bot, model -> Answer; anything else, such as system -> Other.
Speaker speakerOf(QAnyStringView role);

/// One message of a conversation.
struct Turn
{
    QString key;          ///< its number in the original record, from "1"; a UUID when a person added it
    QString role;         ///< as the file spells it: human, gpt, ...
    QString value;        ///< the text as it stands now
    QString original;     ///< the text as it was imported
    bool writable = true; ///< false: the record has no place for a text here

    bool edited() const { return value != original; }
    friend bool operator==(const Turn &, const Turn &) = default;
};

}
