#include "ui/dashboard/BarTable.h"

#include "ui/common/ForeignText.h"
#include "ui/dashboard/ProgressWords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype LongestLabel = 120;
enum Column { Name, FirstVerdict, Total = 5, Note };
constexpr std::array Verdicts{core::Verdict::Approved, core::Verdict::Rejected, core::Verdict::Unsure,
                              core::Verdict::None};

/// Where the verdict of a column stands among the parts of the group; -1: it has none.
int partOf(const BarGroup &group, int column)
{
    if (column < FirstVerdict || column >= Total)
        return -1;
    const auto part = std::find(group.parts.begin(), group.parts.end(), Verdicts[std::size_t(column - FirstVerdict)]);
    return part == group.parts.end() ? -1 : int(part - group.parts.begin());
}

}

BarTable::BarTable(QWidget *parent)
    : QTreeWidget(parent)
{
    QStringList titles{tr("What")};
    for (const core::Verdict verdict : Verdicts)
        titles += progress::verdictTitle(verdict);
    titles << tr("Pairs") << tr("Note");
    setHeaderLabels(titles);
    setAccessibleName(tr("Numbers of the charts"));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(false);
    setSelectionBehavior(SelectRows);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(true);
    header()->resizeSection(Name, fontMetrics().averageCharWidth() * 46);
    for (int column = FirstVerdict; column < Note; ++column) {
        const int title = fontMetrics().horizontalAdvance(titles[column]);
        const int number = fontMetrics().horizontalAdvance(progress::number(10'000'000));
        header()->resizeSection(column, std::max(title, number) + 16);
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

QTreeWidgetItem *BarTable::itemOf(const BarGroup &group)
{
    auto *parent = new QTreeWidgetItem({group.title});
    parent->setSizeHint(Name, QSize(0, fontMetrics().height() + 8)); // and so all rows
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    parent->setFont(Name, bold);
    for (std::size_t bar = 0; bar < group.bars.size(); ++bar) {
        auto *item = new QTreeWidgetItem(parent);
        item->setText(Name, excerpt(group.bars[bar].label, LongestLabel));
        for (int column = FirstVerdict; column < Total; ++column) {
            if (const int part = partOf(group, column); part >= 0)
                item->setText(column, progress::number(group.count(bar, part)));
        }
        item->setText(Total, progress::number(group.bars[bar].total()));
        item->setText(Note, group.bars[bar].note);
        for (const int column : {int(Name), int(Note)}) // they may be cut short
            item->setToolTip(column, u"<qt>"_s + item->text(column).toHtmlEscaped() + u"</qt>"_s);
        for (int column = FirstVerdict; column <= Total; ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (group.bars.empty())
        new QTreeWidgetItem(parent, {group.empty});
    return parent;
}

void BarTable::setGroups(std::vector<BarGroup> groups)
{
    QSet<QString> folded;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (!topLevelItem(i)->isExpanded())
            folded.insert(topLevelItem(i)->text(Name));
    }
    const QModelIndex current = currentIndex();
    const int place = verticalScrollBar()->value();
    const QString group = current.parent().data().toString();
    const QString label = current.siblingAtColumn(Name).data().toString();
    m_groups = std::move(groups);
    clear();
    for (const BarGroup &of : m_groups) {
        QTreeWidgetItem *parent = itemOf(of);
        addTopLevelItem(parent);
        parent->setExpanded(!folded.contains(of.title));
        parent->setFirstColumnSpanned(true);
        for (int row = 0; row < parent->childCount(); ++row) {
            if (of.title == group && parent->child(row)->text(Name) == label)
                setCurrentItem(parent->child(row), current.column());
            if (of.bars.empty())
                parent->child(row)->setFirstColumnSpanned(true);
        }
    }
    verticalScrollBar()->setValue(place);
}

void BarTable::choose(const QModelIndex &index)
{
    if (!index.parent().isValid())
        return;
    const BarGroup &group = m_groups[std::size_t(index.parent().row())];
    if (std::size_t(index.row()) >= group.bars.size())
        return;
    if (const auto query = group.query(std::size_t(index.row()), partOf(group, index.column())))
        emit chosen(*query);
}

void BarTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTreeWidget::keyPressEvent(event);
}

void BarTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTreeWidget::mouseDoubleClickEvent(event);
    choose(indexAt(event->position().toPoint()));
}

}
