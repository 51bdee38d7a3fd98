#pragma once

#include "core/model/Task.h"

#include <cstdint>

namespace core {

/// What filters ask of a pair without reading its text, in one byte: stored in project files, so the bits stay put.
struct PairTraits
{
    Task task = Task::Other;
    bool hasBox = false; ///< a box is written in its question or its answer

    std::uint8_t toByte() const
    {
        return static_cast<std::uint8_t>(static_cast<unsigned>(task) | (hasBox ? 0x10U : 0U));
    }
    static PairTraits fromByte(std::uint8_t byte)
    {
        const unsigned task = byte & 0x0FU;
        return {task < unsigned(TaskCount) ? static_cast<Task>(task) : Task::Other, (byte & 0x10U) != 0};
    }
    friend bool operator==(PairTraits, PairTraits) = default;
};

}
