#include "core/model/Turn.h"

#include <initializer_list>

namespace core {

Speaker speakerOf(QStringView role)
{
    for (QStringView name : {QStringView(u"human"), QStringView(u"user")}) {
        if (role.compare(name, Qt::CaseInsensitive) == 0)
            return Speaker::Question;
    }
    for (QStringView name :
         {QStringView(u"gpt"), QStringView(u"assistant"), QStringView(u"bot"), QStringView(u"model")}) {
        if (role.compare(name, Qt::CaseInsensitive) == 0)
            return Speaker::Answer;
    }
    return Speaker::Other;
}

}
