#include "ui/conversation/CardContent.h"

#include "ui/common/ShownText.h"
#include "ui/common/TaskTitle.h"
#include "ui/conversation/DiffText.h"

namespace ui {

using namespace Qt::StringLiterals;

CardText CardText::of(int turn, const QString &value, std::vector<TextToken> tokens, TextMarks marks,
                      const CardStyle &style)
{
    // What is cut anyway need not be looked at; one unit more tells that there was more.
    const ShownText text(value.left(TextFlow::MaxUnits + 1));
    std::erase_if(tokens, [](const TextToken &token) { return token.start + token.length > TextFlow::MaxUnits; });
    std::erase_if(marks, [](const TextMark &mark) { return mark.start + mark.length > TextFlow::MaxUnits; });
    markTokens(tokens, marks);
    TextFlow::Formats formats = textFormats(text, tokens, marks, style);
    return {turn, text.shown(), std::move(formats), std::move(tokens), std::move(marks)};
}

CardText CardText::of(int turn, DiffText diff)
{
    return {turn, std::move(diff.shown), std::move(diff.formats), {}, {}};
}

QString CardContent::infoOf(int boxes, int errors, int comments)
{
    QStringList parts;
    if (errors > 0)
        parts.append(tr("%n error(s)", nullptr, errors));
    if (comments > 0)
        parts.append(tr("%n comment(s)", nullptr, comments));
    if (boxes > 0)
        parts.append(tr("%n box(es)", nullptr, boxes));
    return parts.join(u" \u00b7 "_s);
}

void CardContent::addChips(std::optional<core::Task> task, const QStringList &tags)
{
    if (task)
        chips.push_back({CardChip::Kind::Task, taskTitle(*task)});
    if (isEdited)
        chips.push_back({CardChip::Kind::Edited, isCorrected() ? tr("corrected") : tr("edited")});
    for (const QString &tag : tags)
        chips.push_back({CardChip::Kind::Tag, oneLine(tag)});
}

QString oneLine(const QString &text)
{
    QString line = ShownText(text).shown();
    return line.replace(u'\n', u' ').replace(u'\t', u' ');
}

}
