#include "ui/samples/FacetPanel.h"

#include "core/project/FacetQuery.h"
#include "ui/samples/FacetDelegate.h"
#include "ui/samples/FacetModel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace ui {

FacetPanel::FacetPanel(QWidget *parent)
    : QTreeView(parent)
    , m_model(new FacetModel(this))
{
    setModel(m_model);
    setItemDelegate(new FacetDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setSelectionMode(NoSelection);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("Facets"));
    setAccessibleDescription(tr("Space chooses a value, with Ctrl one more."));
    const auto fold = [this](const QModelIndex &group, bool folded) {
        const int field = int(m_model->facetAt(group).field);
        folded ? (void)m_folded.insert(field) : (void)m_folded.remove(field);
    };
    connect(this, &QTreeView::collapsed, this, [fold](const QModelIndex &group) { fold(group, true); });
    connect(this, &QTreeView::expanded, this, [fold](const QModelIndex &group) { fold(group, false); });
}

void FacetPanel::setFacets(std::vector<core::Facet> facets)
{
    const QModelIndex current = currentIndex();
    const core::FacetValue *value = m_model->valueAt(current);
    const auto field = current.isValid() ? m_model->facetAt(current).field : core::QueryField::Task;
    const core::QueryValue stood = value ? value->value : core::QueryValue{};
    const int scrolled = verticalScrollBar()->value();
    m_model->setFacets(std::move(facets));
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex index = m_model->index(group, 0);
        setExpanded(index, !m_folded.contains(int(m_model->facetAt(index).field)));
    }
    if (!currentIndex().isValid())
        restore(field, stood);
    verticalScrollBar()->setValue(scrolled);
}

/// The current row, after others came in the place of all; the first one where it is gone.
void FacetPanel::restore(core::QueryField field, const core::QueryValue &value)
{
    QModelIndex at = m_model->indexOf(field, value);
    for (int group = 0; !at.isValid() && group < m_model->rowCount(); ++group) {
        if (m_model->facetAt(m_model->index(group, 0)).field == field)
            at = m_model->index(group, 0);
    }
    setCurrentIndex(at.isValid() ? at : m_model->index(0, 0));
}

void FacetPanel::setQuery(const core::Query &query)
{
    m_model->setQuery(query);
}

void FacetPanel::choose(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    const core::FacetValue *value = m_model->valueAt(index);
    if (!value) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    const core::QueryField field = m_model->facetAt(index).field;
    if (modifiers & Qt::ShiftModifier)
        chooseRange(chosenIn(index.parent()), index);
    else if (modifiers & Qt::ControlModifier)
        emit queryWanted(core::toggledBeside(m_model->query(), field, value->value));
    else
        emit queryWanted(core::toggledAlone(m_model->query(), field, value->value));
}

/// Of numbers the range; of other values all between the two.
void FacetPanel::chooseRange(const QModelIndex &from, const QModelIndex &to)
{
    const core::Facet &facet = m_model->facetAt(to);
    const int first = std::min(from.isValid() ? from.row() : to.row(), to.row());
    const int last = std::max(from.row(), to.row());
    std::vector<core::QueryValue> values;
    for (int row = first; row <= last; ++row)
        values.push_back(facet.values[std::size_t(row)].value);
    if (core::queryField(facet.field).kind == core::QueryFieldInfo::Kind::Numbers)
        values = {{{}, values.front().from, values.back().to}};
    emit queryWanted(core::withValues(m_model->query(), facet.field, std::move(values)));
}

QModelIndex FacetPanel::chosenIn(const QModelIndex &group) const
{
    for (int row = 0; row < m_model->rowCount(group); ++row) {
        const QModelIndex index = m_model->index(row, 0, group);
        if (index.data(FacetModel::ChosenRole).toBool())
            return index;
    }
    return {};
}

bool FacetPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_Escape)
            event->accept(); // of the window they mean something else
    }
    return QTreeView::event(event);
}

void FacetPanel::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape)
        emit left();
    else if ((key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid())
        choose(currentIndex(), event->modifiers());
    else
        QTreeView::keyPressEvent(event);
}

void FacetPanel::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    if (m_pressed.isValid())
        setCurrentIndex(m_pressed);
}

void FacetPanel::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) // else the view would begin a selection
        QTreeView::mouseMoveEvent(event);
}

void FacetPanel::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex pressed = m_pressed;
    const QModelIndex released = indexAt(event->pos());
    m_pressed = QModelIndex();
    if (!pressed.isValid() || event->button() != Qt::LeftButton)
        return;
    if (pressed == released)
        choose(pressed, event->modifiers());
    else if (m_model->valueAt(pressed) && m_model->valueAt(released) && pressed.parent() == released.parent() &&
             core::queryField(m_model->facetAt(pressed).field).kind == core::QueryFieldInfo::Kind::Numbers)
        chooseRange(pressed, released);
}

/// The second click of two is a click.
void FacetPanel::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

}
