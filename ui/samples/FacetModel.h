#pragma once

#include "core/project/Facets.h"

#include <QAbstractItemModel>

namespace ui {

/// Facets as a tree: a field, and its values beneath. Counts that change leave the rows as they are.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        CountRole = Qt::UserRole, ///< of a value
        ShareRole,                ///< of a value: its count by the greatest one of the field, 0 to 1
        ChosenRole,               ///< of a value: the query asks for it
        NoteRole,                 ///< of a field: a few words
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Without those that have no values, and the only source that there is.
    void setFacets(std::vector<core::Facet> facets);
    void setQuery(const core::Query &query);
    const core::Query &query() const { return m_query; }

    const core::Facet &facetAt(const QModelIndex &index) const; ///< of a field or a value; valid
    const core::FacetValue *valueAt(const QModelIndex &index) const;
    QModelIndex indexOf(core::QueryField field, const core::QueryValue &value) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool isChosen(core::QueryField field, const core::QueryValue &value) const;
    QVariant groupData(const core::Facet &facet, int role) const;
    QVariant valueData(const core::Facet &facet, const core::FacetValue &value, int role) const;
    void tellChanged();

    std::vector<core::Facet> m_facets;
    core::Query m_query;
};

}
