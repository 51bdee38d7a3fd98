#include "core/notation/Markup.h"

#include <cstring>

namespace core {

namespace {

/// Much quicker than find(), which stops at each letter that the word begins with.
bool holds(std::string_view text, std::string_view word)
{
    return memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

}

bool mayHold(std::string_view escaped, std::string_view word)
{
    return holds(escaped, word) || holds(escaped, "\\u00");
}

bool mayHoldBox(std::string_view escaped)
{
    const auto begins = [&](char first, auto &&continues) {
        for (std::size_t at = escaped.find(first); at != std::string_view::npos; at = escaped.find(first, at + 1)) {
            if (at + 1 < escaped.size() && continues(escaped[at + 1]))
                return true;
        }
        return false;
    };
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return begins('[', [&](char c) { return !isLetter(c); }) || // "[vqa]" is none
           begins('{', [](char) { return true; }) || begins('(', [](char) { return true; }) ||
           begins('<', [](char c) { return c == 'p' || c == '\\'; }) || begins('\\', [](char c) { return c == 'u'; });
}

}
