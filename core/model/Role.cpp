#include "core/model/Role.h"

using namespace Qt::StringLiterals;

namespace core {

QString roleName(Role role)
{
    return role == Role::Reviewer ? u"reviewer"_s : u"annotator"_s;
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Annotator, Role::Reviewer}) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

}
