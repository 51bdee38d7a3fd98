#pragma once

#include "core/json/JsonCheck.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// The members of a record whose keys nobody agreed on. Every byte is checked, as RecordParser does it; read one record
/// after the other, it allocates nothing.
class ObjectMembers
{
public:
    struct Member
    {
        std::string_view key;   ///< between its quotes, as it is written
        std::string_view value; ///< a token: a string with its quotes, a number in its own spelling, a list ...
    };

    /// What is wrong, counted from the start of the record, when it is no object.
    std::optional<ReadProblem> read(std::string_view record);
    /// In the order of the record; views of its bytes.
    const std::vector<Member> &all() const { return m_members; }

    /// Those of an object that was checked.
    static void append(std::string_view object, std::vector<Member> &members);
    /// The value of the last member of that name; empty: there is none.
    static std::string_view find(const std::vector<Member> &members, std::string_view name);

private:
    JsonCheck m_check;
    std::vector<Member> m_members;
};

}
