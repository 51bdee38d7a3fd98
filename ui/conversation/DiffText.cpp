#include "ui/conversation/DiffText.h"

#include "core/edits/WordDiff.h"
#include "ui/common/ShownText.h"
#include "ui/conversation/CardStyle.h"

namespace ui {

DiffText DiffText::of(const QString &before, const QString &after, const CardStyle &style)
{
    QTextCharFormat removed;
    removed.setForeground(style.removed());
    removed.setFontStrikeOut(true);
    QTextCharFormat added;
    added.setForeground(style.added());
    added.setFontUnderline(true);

    DiffText text;
    auto last = core::DiffPart::Kind::Same;
    for (const core::DiffPart &part : core::wordDiff(before, after)) {
        const QString shown = ShownText(part.text).shown();
        const bool replaces = part.kind == core::DiffPart::Kind::Added && last == core::DiffPart::Kind::Removed;
        if (replaces && !text.shown.back().isSpace() && !shown.front().isSpace())
            text.shown += u' '; // "FiveThree" would read as one word
        last = part.kind;
        if (part.kind != core::DiffPart::Kind::Same)
            text.formats.append({int(text.shown.size()), int(shown.size()),
                                 part.kind == core::DiffPart::Kind::Removed ? removed : added});
        text.shown += shown;
    }
    return text;
}

}
