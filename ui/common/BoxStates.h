#pragma once

#include "core/notation/SampleBoxes.h"

#include <vector>

namespace ui {

/// Which boxes of a sample a person hid or locked, until they go on to another sample. A box is known by its turn and
/// by what is written, so that it stays the same one when boxes before it come or go.
class BoxStates
{
public:
    bool isHidden(const core::SampleBox &box) const { return contains(m_hidden, box); }
    bool isLocked(const core::SampleBox &box) const { return contains(m_locked, box); }
    void setHidden(const core::SampleBox &box, bool hidden) { set(m_hidden, box, hidden); }
    void setLocked(const core::SampleBox &box, bool locked) { set(m_locked, box, locked); }
    void clear() { *this = {}; }

private:
    struct Known
    {
        QString turn;
        std::vector<double> numbers;
        friend bool operator==(const Known &, const Known &) = default;
    };

    static bool contains(const std::vector<Known> &known, const core::SampleBox &box);
    static void set(std::vector<Known> &known, const core::SampleBox &box, bool member);

    std::vector<Known> m_hidden;
    std::vector<Known> m_locked;
};

}
