#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of the preview: whether it is chosen, where the text stands, and the change within its line. Plain text
/// only. Works on a ReplaceModel.
class ReplaceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    static QRect checkBox(const QRect &row); ///< where it is clicked

private:
    void paintMarks(QPainter *painter, QRect &line, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
};

}
