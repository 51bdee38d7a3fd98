#include "ui/conversation/DiffText.h"

#include "core/edits/WordDiff.h"
#include "ui/conversation/CardStyle.h"
#include "ui/conversation/ShownText.h"

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
    for (const core::DiffPart &part : core::wordDiff(before, after)) {
        const QString shown = ShownText(part.text).shown();
        if (part.kind != core::DiffPart::Kind::Same)
            text.formats.append({int(text.shown.size()), int(shown.size()),
                                 part.kind == core::DiffPart::Kind::Removed ? removed : added});
        text.shown += shown;
    }
    return text;
}

}
