#pragma once

#include "ui/boxes/BoxRow.h"

#include <QWidget>

class QSortFilterProxyModel;
class QTreeView;

namespace ui {

class BoxNumbers;
class BoxTableModel;

/// The boxes of the sample in a list, what is wrong with them, and the numbers of the one that is selected. Takes
/// values and tells what a person wants.
class BoxPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BoxPanel(QWidget *parent = nullptr);

    void setRows(std::vector<BoxRow> rows);
    void setSelected(const core::BoxRef &ref);
    BoxNumbers &numbers() { return *m_numbers; }

signals:
    void chosen(const core::BoxRef &ref);
    void textChosen(const QString &turn, qsizetype place); ///< where there is no box
    void hovered(const core::BoxRef &ref);                 ///< invalid: none
    void hideWanted(const core::BoxRef &ref, bool hidden);
    void lockWanted(const core::BoxRef &ref, bool locked);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const BoxRow *rowAt(const QModelIndex &index) const; ///< index of the view
    void click(const QModelIndex &index);
    void choose(const QModelIndex &index);

    BoxTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_view;
    BoxNumbers *m_numbers;
    bool m_isFollowing = false; ///< the selection is set from outside
};

}
