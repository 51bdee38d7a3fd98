#include "ui/similar/SimilarList.h"

#include "core/imaging/ImageService.h"
#include "ui/similar/SimilarDelegate.h"
#include "ui/similar/SimilarModel.h"

namespace ui {

SimilarList::SimilarList(const core::SampleIndex &index, core::ImageService *images, QWidget *parent)
    : QListView(parent)
    , m_model(new SimilarModel(index, this))
{
    setModel(m_model);
    setItemDelegate(new SimilarDelegate(images, this));
    setUniformItemSizes(!images); // else the list may be long
    if (images)
        connect(images, &core::ImageService::thumbnailReady, viewport(), qOverload<>(&QWidget::update));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setToolTip(tr("A double click or Enter shows the sample."));
    connect(this, &QListView::activated, this, [this](const QModelIndex &chosen) {
        const SimilarRow &row = m_model->row(chosen.row());
        if (!row.isHeading())
            emit pairChosen(row.pair.place.sample.value, row.pair.place.pair);
    });
}

/// A key that leads to a heading leads to the pair below it.
QModelIndex SimilarList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex to = QListView::moveCursor(action, modifiers);
    return to.isValid() && m_model->row(to.row()).isHeading() ? to.siblingAtRow(to.row() + 1) : to;
}

void SimilarList::chooseFirst()
{
    if (currentIndex().isValid())
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->row(row).isHeading())
            return setCurrentIndex(m_model->index(row));
    }
}

}
