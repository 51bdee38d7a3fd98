#pragma once

#include <QString>

namespace core {

/// Who sits here, and as what they judge.
struct Person
{
    QString name; ///< signs every edit; never empty
    bool isReviewer = false;
};

/// Before anybody said who they are: the user of the computer, as an annotator.
Person loadPerson();
bool isPersonKnown(); ///< somebody said who they are
void savePerson(const Person &person);

}
