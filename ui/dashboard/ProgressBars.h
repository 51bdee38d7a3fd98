#pragma once

#include "ui/dashboard/Bar.h"

namespace ui {

/// The charts of a progress, as bars: what is counted, and the query that finds it. Pure.
namespace progress {

enum class Span { Fortnight, Month, All };

/// Up to `today`, also days on which nothing was judged. All of a long time go by weeks (from Monday on), and of a very
/// long one by months.
BarGroup days(const core::Progress &progress, Span span, QDate today);
BarGroup tasks(const core::Progress &progress);
BarGroup reviewers(const core::Progress &progress);
BarGroup errors(const core::Progress &progress);
BarGroup tags(const core::Progress &progress);

}

}
