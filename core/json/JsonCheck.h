#pragma once

#include "core/json/ReadProblem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Reads JSON byte by byte as strictly as RFC 8259 wants it (but for NaN and Infinity, which it notes), in order to say
/// what is wrong and where. Needs no stack for nesting. Does not look at UTF-8.
class JsonCheck
{
public:
    explicit JsonCheck(int depthLimit = 512);

    /// Nothing when `json` is one value with white space around it.
    std::optional<ReadProblem> check(std::string_view json);

    /// The string whose opening quote is at `position`: its end, behind the closing quote, or nothing, see fault().
    std::optional<std::size_t> string(std::string_view json, std::size_t position);

    /// Whether all escapes between the quotes of a string are such as JSON knows.
    bool escapes(std::string_view contents);

    /// A number, true, false, null, NaN, Infinity or -Infinity, and nothing else.
    bool isScalar(std::string_view token);
    static bool isNumber(std::string_view token);

    bool sawNan() const { return m_sawNan; }
    bool sawLoneSurrogate() const { return m_sawLoneSurrogate; }
    void forget() { m_sawNan = m_sawLoneSurrogate = false; }

private:
    enum class Expect { Value, ValueOrEnd, KeyOrEnd, Key, Colon, CommaOrEnd, Nothing };

    bool step(std::string_view json, std::size_t &i);
    bool value(std::string_view json, std::size_t &i);
    bool close(char c, std::size_t &i);
    bool escape(std::string_view json, std::size_t &i);
    bool fail(ReadProblem::Kind kind, std::size_t position, const QString &message);
    bool unexpected(std::string_view json, std::size_t position);

    std::string m_closing; ///< what closes each open bracket
    std::size_t m_depthLimit;
    Expect m_expect = Expect::Value;
    ReadProblem m_fault;
    bool m_sawNan = false;
    bool m_sawLoneSurrogate = false;
};

}
