#include "ui/boxes/BoxTableModel.h"

#include "ui/common/ForeignText.h"
#include "ui/common/Icons.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Dot = 10; // view units
constexpr qsizetype LongestText = 200;

QPixmap dotOf(const QColor &colour)
{
    QPixmap dot(Dot, Dot);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour.darker(140));
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0.5, 0.5, Dot - 1, Dot - 1), 2, 2);
    return dot;
}

bool sameBoxes(const std::vector<BoxRow> &a, const std::vector<BoxRow> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const BoxRow &x, const BoxRow &y) { return x.ref == y.ref && x.turn == y.turn; });
}

}

void BoxTableModel::setRows(std::vector<BoxRow> rows)
{
    if (rows == m_rows)
        return;
    if (!rows.empty() && sameBoxes(rows, m_rows)) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BoxTableModel::rowOf(const core::BoxRef &ref) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&ref](const BoxRow &row) { return row.ref == ref; });
    return !ref.isValid() || found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int BoxTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BoxTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString BoxTableModel::text(const BoxRow &row, int column) const
{
    switch (column) {
    case Label:
        return row.isBox() && row.label.isEmpty() ? tr("Box %1").arg(row.ref.index + 1) : row.label;
    case Turn:
        return row.turnName;
    case Size:
        return row.sizeText();
    case Metres:
        return row.metresText();
    case Problem:
        return row.problemTitle();
    default:
        return {};
    }
}

QVariant BoxTableModel::sortKey(int at, int column) const
{
    const BoxRow &row = m_rows[std::size_t(at)];
    switch (column) {
    case Label:
        return text(row, Label).toCaseFolded();
    case Shown:
        return row.hidden;
    case Locked:
        return !row.locked;
    case Size:
    case Metres:
        return row.area();
    case Problem:
        return row.problems.empty() ? u"\uffff"_s : text(row, Problem); // what is wrong comes first
    default:
        return at;
    }
}

QVariant BoxTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoxRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case SortRole:
        return sortKey(index.row(), index.column());
    case Qt::DisplayRole:
        return excerpt(text(row, index.column()), LongestText);
    case Qt::DecorationRole:
        if (index.column() == Label && row.isBox())
            return dotOf(row.colour);
        if (index.column() == Shown && row.isBox())
            return icon(row.hidden ? u"hidden" : u"shown");
        if (index.column() == Locked && row.isBox())
            return icon(row.locked ? u"locked" : u"unlocked");
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Shown)
            return row.hidden ? tr("Hidden") : tr("Shown");
        if (index.column() == Locked)
            return row.locked ? tr("Locked") : tr("Not locked");
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.problemText();
    default:
        return {};
    }
}

QVariant BoxTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    static constexpr std::array Titles{
        QT_TR_NOOP("Box"), "", "", QT_TR_NOOP("Problem"), QT_TR_NOOP("Size, px"), QT_TR_NOOP("On the ground"),
        QT_TR_NOOP("Turn")};
    if (role == Qt::DisplayRole)
        return *Titles[std::size_t(section)] ? tr(Titles[std::size_t(section)]) : QString();
    if (role == Qt::ToolTipRole && section == Shown)
        return tr("Shown on the image");
    if (role == Qt::ToolTipRole && section == Locked)
        return tr("Locked: it cannot be moved on the image");
    return {};
}

}
