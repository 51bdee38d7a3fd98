#pragma once

#include "ui/dashboard/Bar.h"

#include <QTreeWidget>

namespace ui {

/// The numbers of all charts as rows, for whoever reads better than they look. Enter or a double click on a row shows
/// its samples; on a number of a verdict, those with it.
class BarTable : public QTreeWidget
{
    Q_OBJECT
public:
    explicit BarTable(QWidget *parent = nullptr);

    void setGroups(std::vector<BarGroup> groups); ///< the current row stays, folded groups stay folded
    const std::vector<BarGroup> &groups() const { return m_groups; }

signals:
    void chosen(const core::Query &query);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void choose(const QModelIndex &index);
    QTreeWidgetItem *itemOf(const BarGroup &group);

    std::vector<BarGroup> m_groups;
};

}
