#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of a SimilarModel: where the pair stands and what it asks, with the mark of its verdict, and
/// what it answers; or a heading.
/// Plain text only.
class SimilarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
