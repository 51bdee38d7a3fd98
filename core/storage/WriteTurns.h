#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace core {

/// Lets the connections of this program to one file write one after the other, in the order in which they asked.
/// SQLite would have them try again and again, and give up where one is always faster.
class WriteTurns
{
public:
    void take(); ///< waits
    void give();

private:
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::uint64_t m_asked = 0; ///< how many have asked for a turn
    std::uint64_t m_done = 0;  ///< and how many of these are done with it
};

}
