#pragma once

#include "ui/boxes/BoxRow.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// The boxes of a sample as a table; SortRole sorts sizes by area.
class BoxTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Label, Shown, Locked, Problem, Size, Metres, Turn, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that only say something else stay the rows that they are, selected or not.
    void setRows(std::vector<BoxRow> rows);
    const BoxRow &row(int row) const { return m_rows[std::size_t(row)]; }
    int rowOf(const core::BoxRef &ref) const; ///< -1: there is none
    const std::vector<BoxRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const BoxRow &row, int column) const;
    QVariant sortKey(int row, int column) const;

    std::vector<BoxRow> m_rows;
};

}
