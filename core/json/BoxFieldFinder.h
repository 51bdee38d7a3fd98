#pragma once

#include "core/json/RecordFields.h"

#include <string>
#include <string_view>

namespace core {

/// Finds the fields of a record that hold boxes: those named as such (`bbox`, `obj_corner`, `gt_bbox` ...), wherever
/// they stand beside the conversation, to a depth of 16, whose value is nothing but numbers in lists, or a string of
/// that. One object serves record after record.
class BoxFieldFinder
{
public:
    /// The record is valid JSON, and `fields.conversation` is known: nothing is looked for in it. Fills
    /// `fields.boxFields`, in the order of the record. Of two fields with one path the last counts, which is noted.
    void find(std::string_view record, RecordFields &fields);

    /// Whether the value of such a field may become this.
    static bool isBoxValue(std::string_view json);

private:
    void walk();
    void walkObject();
    void walkList();
    void readMember(std::string_view key, ByteSpan &name, std::size_t &nameRank);
    std::string_view string();
    void skipSpace();
    void dropRepeated();

    std::string_view m_record;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::string m_path; ///< JSON pointer of what is at m_at
    RecordFields *m_fields = nullptr;
};

}
