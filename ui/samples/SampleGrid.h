#pragma once

#include "ui/samples/CellLayout.h"

#include <QAbstractItemView>

#include <array>

namespace core {
class ImageService;
}

namespace ui {

class GridDelegate;

/// The samples of a model as rows of cells that are all alike. Where a cell lies is computed, so that a million samples
/// cost no memory and no time. Enter, Space and a double click choose a sample, Esc leaves.
class SampleGrid : public QAbstractItemView
{
    Q_OBJECT
public:
    static constexpr std::array Sides = {96, 128, 192, 256}; ///< of a thumbnail

    explicit SampleGrid(core::ImageService &images, QWidget *parent = nullptr);

    int side() const;
    void setSide(int side); ///< the one of Sides that is next to it
    void step(int by);      ///< larger or smaller

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;
    /// Letters are keys of the window. To search for one, the view would read a million samples.
    void keyboardSearch(const QString &) override {}

signals:
    void chosen();
    void left();
    void sideChanged(int side);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Anchor
    {
        int cell = -1;
        int top = 0; ///< in the viewport
    };

    int count() const { return model() ? model()->rowCount() : 0; }
    int firstInSight() const;
    Anchor anchor() const;
    void restore(Anchor anchor);

    GridDelegate *m_delegate;
    CellLayout m_layout;
    int m_wheel = 0; ///< of Ctrl and the wheel, what is less than a step
};

}
