#pragma once

#include "ui/samples/ThumbnailPainter.h"

#include <QSize>
#include <QStyledItemDelegate>

namespace ui {

/// Paints a cell of the grid: thumbnail, how the sample begins, its number, and the marks of review and edit. Plain
/// text only.
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The service outlives the delegate.
    explicit GridDelegate(core::ImageService &images, QObject *parent = nullptr);

    int side() const { return m_side; }
    void setSide(int side) { m_side = side; } ///< of the thumbnail
    QSize cellSize(const QFont &font) const;  ///< at least

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    ThumbnailPainter m_thumbnails;
    int m_side = 128;
};

}
