#include "ui/review/RemarkList.h"

#include "ui/review/RemarkModel.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace ui {

namespace {

constexpr int MostLines = 5; // of what is seen at once

}

RemarkList::RemarkList(QWidget *parent)
    : QListView(parent)
    , m_model(new RemarkModel(this))
{
    setModel(m_model);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSpacing(1);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setContentsMargins(12, 4, 12, 0);
    setViewportMargins(12, 4, 12, 0);
    setAccessibleName(tr("Remarks on the sample"));
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { emit goWanted(m_model->row(index).id); });
    hide();
}

void RemarkList::setRows(std::vector<RemarkRow> rows)
{
    const QString id = current() ? current()->id : QString();
    const auto at = std::find_if(rows.begin(), rows.end(), [&id](const RemarkRow &row) { return row.id == id; });
    const int place = at == rows.end() ? -1 : int(at - rows.begin());
    setVisible(!rows.empty());
    m_model->setRows(std::move(rows));
    if (place >= 0)
        setCurrentIndex(m_model->index(place));
    updateGeometry();
}

void RemarkList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

QSize RemarkList::sizeHint() const
{
    const int line = sizeHintForRow(0) + 2 * spacing();
    return {100, std::min(m_model->rowCount(), MostLines) * std::max(line, fontMetrics().height()) + 8};
}

const RemarkRow *RemarkList::current() const
{
    return currentIndex().isValid() ? &m_model->row(currentIndex()) : nullptr;
}

bool RemarkList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Delete)
            event->accept(); // of the window they mean something else
    }
    return QListView::event(event);
}

void RemarkList::keyPressEvent(QKeyEvent *event)
{
    const RemarkRow *row = current();
    const int key = event->key();
    if (row && (key == Qt::Key_Return || key == Qt::Key_Enter))
        emit goWanted(row->id);
    else if (row && !m_readOnly && key == Qt::Key_Space)
        emit resolveWanted(row->id, !row->resolved);
    else if (row && !m_readOnly && key == Qt::Key_Delete)
        emit removeWanted(row->id);
    else
        QListView::keyPressEvent(event);
}

void RemarkList::contextMenuEvent(QContextMenuEvent *event)
{
    const RemarkRow *row = current();
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = row->id;
    menu->addAction(tr("&Go there"), this, [this, id] { emit goWanted(id); });
    if (!m_readOnly) {
        const bool resolved = row->resolved;
        menu->addAction(resolved ? tr("&Open again") : tr("&Resolve"), this,
                        [this, id, resolved] { emit resolveWanted(id, !resolved); });
        if (row->isError())
            menu->addAction(tr("Next &severity"), this, [this, id] { emit severityWanted(id); });
        menu->addAction(tr("Re&move"), this, [this, id] { emit removeWanted(id); });
    }
    menu->popup(event->globalPos());
}

}
