#pragma once

#include "core/replace/ReplacePattern.h"

namespace ui {

/// What a person wants replaced, and where.
struct ReplaceWish
{
    enum class Where { Everything, Filtered, Sample };

    QString find;
    QString with;
    core::ReplacePattern::Options options;
    Where where = Where::Everything;
    bool questions = true;
    bool answers = true;

    friend bool operator==(const ReplaceWish &, const ReplaceWish &) = default;
};

}
