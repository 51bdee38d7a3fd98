#include "core/settings/Person.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString NameKey = u"reviewer/name"_s;
const QString RoleKey = u"reviewer/isReviewer"_s;
}

Person loadPerson()
{
    const QSettings settings;
    const QString user = qEnvironmentVariable("USER", u"reviewer"_s);
    const QString name = settings.value(NameKey).toString().simplified();
    return {name.isEmpty() ? user : name, settings.value(RoleKey, false).toBool()};
}

bool isPersonKnown()
{
    return QSettings().contains(NameKey);
}

void savePerson(const Person &person)
{
    QSettings settings;
    settings.setValue(NameKey, person.name);
    settings.setValue(RoleKey, person.isReviewer);
}

}
