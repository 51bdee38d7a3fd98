#pragma once

#include "core/project/Facets.h"

#include <QSet>
#include <QTreeView>

namespace ui {

class FacetModel;

/// What there is to choose from among the samples that a filter finds, counted. A click or Space asks for a value only,
/// with Ctrl for one more, again for it no more; Shift, or the mouse drawn over several, asks for a range of numbers.
/// What a person chose comes out as a query.
class FacetPanel : public QTreeView
{
    Q_OBJECT
public:
    explicit FacetPanel(QWidget *parent = nullptr);

    void setFacets(std::vector<core::Facet> facets); ///< in the order of their counting; folded ones stay folded
    void setQuery(const core::Query &query);         ///< that is in force, at once

signals:
    void queryWanted(const core::Query &query);
    void left(); ///< Esc

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void choose(const QModelIndex &index, Qt::KeyboardModifiers modifiers);
    void chooseRange(const QModelIndex &from, const QModelIndex &to);
    QModelIndex chosenIn(const QModelIndex &group) const; ///< the first one
    void restore(const core::QueryField field, const core::QueryValue &value);

    FacetModel *m_model;
    QPersistentModelIndex m_pressed;
    /// Fields. Those with many values are, at first.
    QSet<int> m_folded{int(core::QueryField::Says), int(core::QueryField::Words), int(core::QueryField::Boxes),
                       int(core::QueryField::Side)};
};

}
