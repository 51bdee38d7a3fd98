#include "core/model/Turn.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace core {

Speaker speakerOf(QAnyStringView role)
{
    const auto isOneOf = [role](std::initializer_list<QLatin1StringView> names) {
        return std::any_of(names.begin(), names.end(), [role](QLatin1StringView name) {
            return QAnyStringView::compare(role, name, Qt::CaseInsensitive) == 0;
        });
    };
    if (isOneOf({"human"_L1, "user"_L1}))
        return Speaker::Question;
    if (isOneOf({"gpt"_L1, "assistant"_L1, "bot"_L1, "model"_L1}))
        return Speaker::Answer;
    return Speaker::Other;
}

}
