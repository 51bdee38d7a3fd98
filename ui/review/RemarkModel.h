#pragma once

#include "ui/review/RemarkRow.h"

#include <QAbstractListModel>

#include <vector>

namespace ui {

/// What is said of the sample, errors and comments, as one list.
class RemarkModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<RemarkRow> rows);
    const RemarkRow &row(const QModelIndex &index) const { return m_rows[std::size_t(index.row())]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<RemarkRow> m_rows;
};

}
