#pragma once

#include "ui/samples/ThumbnailPainter.h"

#include <QStyledItemDelegate>

namespace ui {

/// One image of the strip: thumbnail, number, name, and a frame around the shown one and the one beside it.
class StripDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowRole = Qt::UserRole;       ///< SampleRowData: number, title, path
    static constexpr int OtherRole = Qt::UserRole + 1; ///< bool: the shown image is compared with it

    StripDelegate(core::ImageService &images, QObject *parent);

    int height(const QFont &font) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    ThumbnailPainter m_thumbnails;
};

}
