#pragma once

#include "core/json/FileLayout.h"
#include "core/json/FileWindow.h"
#include "core/json/ReadProblem.h"
#include "core/json/ValueScanner.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Finds out how the records lie in a file that begins with { or [ or is otherwise text. Of a file that is one object
/// it reads all (that object may hold the list of records anywhere), of any other file little more than the first
/// value.
class LayoutProbe
{
public:
    /// The window is at the start of the file and holds the first piece of it.
    LayoutProbe(FileWindow &window, int depthLimit);

    /// Leaves the window somewhere in the file.
    FileLayout run();

    /// ListInObject: just behind the [ of the list, in the file.
    std::int64_t listOffset() const { return m_listOffset; }
    /// ListInObject: what is wrong with the object, perhaps far behind the list.
    const std::optional<ReadProblem> &problem() const { return m_problem; }

private:
    enum class End {
        Alone,    ///< with the file
        OwnLine,  ///< it is a line, and more lines follow
        SameLine, ///< on the line where it began, and more follows there
        Later,    ///< some lines further, and more follows
        Broken,   ///< not at all, or in what is no JSON
    };

    End readFirstObject();
    bool readMember();
    bool readKey(std::string &key);
    bool readList(std::string_view key);
    bool skipContainer();
    bool skipString();
    bool skipScalar();
    bool peek(char &c);
    void consume(std::size_t count);
    bool have(std::size_t count);
    bool chooseList();
    ReadProblem broken();

    FileWindow &m_window;
    ValueScanner m_scanner;
    std::int64_t m_line = 1; ///< at the start of the window
    bool m_isRecord = false; ///< the object holds a conversation
    std::optional<ReadProblem> m_problem;
    std::int64_t m_listOffset = 0;
    std::array<std::int64_t, 4> m_lists = {-1, -1, -1, -1}; ///< offsets of the lists of objects, by rank of their key
};

}
