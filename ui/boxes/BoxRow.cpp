#include "ui/boxes/BoxRow.h"

#include "core/notation/WrittenSpace.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::BoxRow)
};

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 1 : 0);
}

}

double BoxRow::area() const
{
    const QRectF rect = core::unturned(box);
    return placed ? rect.width() * rect.height() : 0;
}

QString BoxRow::sizeText() const
{
    if (!isBox() || !placed)
        return {};
    const QRectF rect = core::unturned(box);
    const QString size = Words::tr("%1 × %2").arg(number(rect.width()), number(rect.height()));
    return box.degrees() == 0 ? size : Words::tr("%1, %2°").arg(size, number(box.degrees()));
}

QString BoxRow::problemTitle() const
{
    QStringList titles;
    for (const core::BoxProblem problem : problems)
        titles += core::boxProblemTitle(problem);
    return titles.join(u", "_s);
}

QString BoxRow::problemText() const
{
    QStringList sentences;
    for (const core::BoxProblem problem : problems)
        sentences += core::boxProblemText(problem);
    return sentences.join(u'\n');
}

QString BoxRow::metresText() const
{
    return metres ? Words::tr("%1 × %2 m").arg(number(metres->width()), number(metres->height())) : QString();
}

}
