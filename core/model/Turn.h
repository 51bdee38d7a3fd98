#pragma once

#include <QAnyStringView>
#include <QString>

namespace core {

/// Who speaks in a turn, whatever the file calls the role.
enum class Speaker { Question, Answer, Other };

/// human, user -> Question; gpt, assistant, bot, model -> Answer; anything else, such as system -> Other.
Speaker speakerOf(QAnyStringView role);

/// One message of a conversation, or what stands in its stead: a field of the record that holds boxes.
struct Turn
{
    QString key;             ///< its number in the original record, from "1"; a UUID when a person added it; of a
                             ///< field its JSON pointer, "/objects/0/bbox"
    QString role;            ///< as the file spells it: human, gpt, ...
    QString value;           ///< the text as it stands now; of a field its JSON
    QString original;        ///< the text as it was imported
    bool writable = true;    ///< false: the record has no place for a text here
    QString name = {};       ///< of a field: how the record calls what its boxes are around
    QString formerRole = {}; ///< what the record says instead of `role`; empty: the same

    bool edited() const { return value != original; }
    bool isAdded() const { return !isField() && key.contains(u'-'); } ///< a person did, and `original` is empty
    QString importedRole() const { return formerRole.isEmpty() ? role : formerRole; }
    /// The text or who says it, or the whole turn.
    bool differs() const { return edited() || isAdded() || !formerRole.isEmpty(); }
    bool isField() const { return key.startsWith(u'/'); } ///< belongs to no pair, and nobody reads it as a text
    friend bool operator==(const Turn &, const Turn &) = default;
};

}
