#include "core/json/ListElements.h"

#include "core/json/ForeignContent.h"
#include "core/json/ValueEnd.h"

namespace core {

std::vector<ByteSpan> listElements(std::string_view list)
{
    std::vector<ByteSpan> elements;
    for (std::size_t i = 1; i + 1 < list.size();) {
        if (isJsonSpace(list[i]) || list[i] == ',') {
            ++i;
            continue;
        }
        const std::size_t end = valueEnd(list, i);
        elements.push_back({i, end - i});
        i = end;
    }
    return elements;
}

}
