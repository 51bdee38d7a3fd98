#include "ui/boxes/BoxPanel.h"

#include "ui/boxes/BoxNumbers.h"
#include "ui/boxes/BoxTableModel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int IconColumn = 26;
constexpr int LabelColumn = 92;
constexpr int ProblemColumn = 84;

}

BoxPanel::BoxPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new BoxTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTreeView(this))
    , m_numbers(new BoxNumbers(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(BoxTableModel::SortRole);
    m_view->setModel(m_sorted);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder); // in the order of the text
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_view->setAccessibleName(tr("Boxes"));
    QHeaderView *header = m_view->header();
    header->setSectionResizeMode(BoxTableModel::Shown, QHeaderView::Fixed);
    header->setSectionResizeMode(BoxTableModel::Locked, QHeaderView::Fixed);
    header->setMinimumSectionSize(IconColumn);
    header->resizeSection(BoxTableModel::Shown, IconColumn);
    header->resizeSection(BoxTableModel::Locked, IconColumn);
    header->resizeSection(BoxTableModel::Label, LabelColumn);
    header->resizeSection(BoxTableModel::Problem, ProblemColumn);
    header->resizeSection(BoxTableModel::Size, ProblemColumn);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_numbers);

    connect(m_view, &QTreeView::clicked, this, &BoxPanel::click);
    connect(m_view, &QTreeView::activated, this, &BoxPanel::choose);
    connect(m_view, &QTreeView::entered, this, [this](const QModelIndex &index) {
        const BoxRow *row = rowAt(index);
        emit hovered(row ? row->ref : core::BoxRef());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (const BoxRow *row = m_isFollowing ? nullptr : rowAt(now); row && row->isBox())
            emit chosen(row->ref);
    });
}

void BoxPanel::setRows(std::vector<BoxRow> rows)
{
    const BoxRow *current = rowAt(m_view->currentIndex());
    const core::BoxRef selected = current ? current->ref : core::BoxRef();
    const QScopedValueRollback following(m_isFollowing, true);
    m_model->setRows(std::move(rows));
    setSelected(selected);
    const bool onGround =
        std::ranges::any_of(m_model->rows(), [](const BoxRow &row) { return row.metres.has_value(); });
    m_view->setColumnHidden(BoxTableModel::Metres, !onGround);
}

void BoxPanel::setSelected(const core::BoxRef &ref)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const int row = m_model->rowOf(ref);
    if (row < 0) {
        m_view->setCurrentIndex({});
        return;
    }
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, BoxTableModel::Label));
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

const BoxRow *BoxPanel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_model->row(m_sorted->mapToSource(index).row()) : nullptr;
}

void BoxPanel::click(const QModelIndex &index)
{
    const BoxRow *row = rowAt(index);
    if (row->isBox() && index.column() == BoxTableModel::Shown)
        emit hideWanted(row->ref, !row->hidden);
    else if (row->isBox() && index.column() == BoxTableModel::Locked)
        emit lockWanted(row->ref, !row->locked);
    else
        choose(index);
}

void BoxPanel::choose(const QModelIndex &index)
{
    const BoxRow *row = rowAt(index);
    if (row->isBox())
        emit chosen(row->ref);
    else
        emit textChosen(row->turn, row->place);
}

bool BoxPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave)
        emit hovered({});
    return QWidget::eventFilter(watched, event);
}

}
