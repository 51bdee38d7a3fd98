#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// A line of the command palette: its title with the letters that fit in bold, where it is found, and its keys. A
/// switch that is on has a check mark. Titles of samples are foreign and painted as plain text.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
