#include "ui/review/RemarkModel.h"

#include "ui/common/ForeignText.h"
#include "ui/common/Palette.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace ui {

namespace {
constexpr qsizetype Longest = 200;
}

QString severityTitle(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Minor:
        return RemarkModel::tr("minor");
    case core::Severity::Major:
        return RemarkModel::tr("major");
    case core::Severity::Critical:
        break;
    }
    return RemarkModel::tr("critical");
}

void RemarkModel::setRows(std::vector<RemarkRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RemarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RemarkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RemarkRow &row = this->row(index);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        QStringList parts;
        if (row.isError())
            parts << row.title << severityTitle(row.severity);
        if (!row.text.isEmpty())
            parts.append(excerpt(row.text, Longest));
        parts.append(row.where);
        if (row.resolved)
            parts.append(tr("resolved"));
        return parts.join(QStringLiteral(" · "));
    }
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<p>%1</p>")
            .arg(excerpt(row.text.isEmpty() ? row.who : row.text + u' ' + row.who, Longest * 5).toHtmlEscaped());
    if (role == Qt::FontRole) {
        QFont font;
        font.setStrikeOut(row.resolved);
        font.setBold(row.isError() && row.severity == core::Severity::Critical && !row.resolved);
        return font;
    }
    if (role == Qt::ForegroundRole && (row.resolved || !row.ofCurrentPair))
        return secondaryText(QGuiApplication::palette());
    return {};
}

}
