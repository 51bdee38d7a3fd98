#include "core/json/ValueEnd.h"

#include "core/json/JsonCheck.h"
#include "core/json/ValueScanner.h"

#include <algorithm>

namespace core {

std::size_t valueEnd(std::string_view json, std::size_t start)
{
    const char first = json[start];
    if (first == '"')
        return JsonCheck().string(json, start).value_or(json.size());
    if (first != '{' && first != '[')
        return std::min(json.find_first_of(" \t\r\n,]}", start), json.size());
    ValueScanner scanner(ValueScanner::MaxDepth);
    scanner.scan(json.substr(start), true);
    return start + scanner.position();
}

}
