#pragma once

#include "ui/samples/ThumbnailPainter.h"

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of the queue: thumbnail, title, tasks and number, and the mark of the review; compact without the
/// thumbnail. Plain text only.
class SampleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 62;
    static constexpr int CompactHeight = 28;
    static constexpr int ThumbnailSize = 48;

    /// The service outlives the delegate.
    explicit SampleDelegate(core::ImageService &images, QObject *parent = nullptr);

    void setCompact(bool compact) { m_compact = compact; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    ThumbnailPainter m_thumbnails;
    bool m_compact = false;
};

}
