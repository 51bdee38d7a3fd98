#pragma once

#include <QStyledItemDelegate>

namespace core {
class ImageService;
}

namespace ui {

struct SimilarRow;

/// Paints a row of a SimilarModel: where the pair stands and what it asks, with the mark of its verdict, and
/// what it answers; an image, small, with what is said of it; or a heading. Plain text only.
class SimilarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `images` outlives it; nullptr: there are none to be shown.
    SimilarDelegate(core::ImageService *images, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const SimilarRow &row) const;
    void paintImage(QPainter *painter, const QStyleOptionViewItem &option, const SimilarRow &row,
                    const QString &place) const;
    void paintPicture(QPainter *painter, const QRect &square, const QString &path, const QPalette &palette) const;

    core::ImageService *m_images;
};

}
