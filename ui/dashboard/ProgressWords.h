#pragma once

#include "core/project/Progress.h"
#include "ui/dashboard/Bar.h"

namespace ui::progress {

// What the numbers are called, in the language of the person.
QString number(qint64 value);
QString verdictTitle(core::Verdict verdict); ///< as a column: `Approved`
QString doneText(const core::Progress &progress);
QString leftText(const core::Progress &progress); ///< `9 to 11 hours at work`; empty: nothing can be said
QString restsOn(const core::Progress &progress);  ///< what that rests on, or why nothing is said
QString zoneText(const core::Progress &progress);
QString paceText(const core::Pace &pace);
/// A bar or a piece of it in words; plain text, of one line.
QString barText(const BarGroup &group, std::size_t bar, int part);
/// Rows and columns for a spreadsheet, parted by tabs.
QString asTable(const std::vector<BarGroup> &groups);

}
