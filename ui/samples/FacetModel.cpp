#include "ui/samples/FacetModel.h"

#include "core/project/FacetQuery.h"
#include "ui/samples/FacetWords.h"

#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

bool sameRows(const std::vector<core::Facet> &a, const std::vector<core::Facet> &b)
{
    const auto sameValue = [](const core::FacetValue &x, const core::FacetValue &y) {
        return x.value == y.value && x.name == y.name;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const core::Facet &x, const core::Facet &y) {
        return x.field == y.field &&
               std::equal(x.values.begin(), x.values.end(), y.values.begin(), y.values.end(), sameValue);
    });
}

}

void FacetModel::setFacets(std::vector<core::Facet> facets)
{
    std::erase_if(facets, [this](const core::Facet &facet) {
        const bool onlySource = facet.field == core::QueryField::Source && facet.values.size() == 1;
        return facet.values.empty() || (onlySource && core::valuesOf(m_query, facet.field).empty());
    });
    if (sameRows(facets, m_facets)) {
        m_facets = std::move(facets);
        tellChanged();
        return;
    }
    beginResetModel();
    m_facets = std::move(facets);
    endResetModel();
}

void FacetModel::setQuery(const core::Query &query)
{
    m_query = query;
    tellChanged();
}

void FacetModel::tellChanged()
{
    if (m_facets.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent));
    }
}

const core::Facet &FacetModel::facetAt(const QModelIndex &index) const
{
    return m_facets[std::size_t(index.internalId() == 0 ? index.row() : int(index.internalId()) - 1)];
}

const core::FacetValue *FacetModel::valueAt(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0 ? &facetAt(index).values[std::size_t(index.row())] : nullptr;
}

QModelIndex FacetModel::indexOf(core::QueryField field, const core::QueryValue &value) const
{
    for (std::size_t group = 0; group < m_facets.size(); ++group) {
        const auto &values = m_facets[group].values;
        const auto at = std::find_if(values.begin(), values.end(), [&](const auto &one) { return one.value == value; });
        if (m_facets[group].field == field && at != values.end())
            return createIndex(int(at - values.begin()), 0, quintptr(group) + 1);
    }
    return {};
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex FacetModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0))
                                                      : QModelIndex();
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_facets.size());
    return parent.internalId() == 0 ? int(facetAt(parent).values.size()) : 0;
}

int FacetModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const core::FacetValue *value = valueAt(index);
    return value ? valueData(facetAt(index), *value, role) : groupData(facetAt(index), role);
}

QVariant FacetModel::groupData(const core::Facet &facet, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return facetTitle(facet.field);
    if (role == NoteRole && facet.leftOut > 0)
        return tr("%n more", nullptr, int(facet.leftOut));
    return {};
}

QVariant FacetModel::valueData(const core::Facet &facet, const core::FacetValue &value, int role) const
{
    const QString title = facetValueTitle(facet.field, value);
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return isChosen(facet.field, value.value) ? tr("%1: %2, chosen").arg(title, QLocale().toString(value.count))
                                                  : tr("%1: %2").arg(title, QLocale().toString(value.count));
    case CountRole:
        return value.count;
    case ShareRole: {
        const auto most = std::max_element(facet.values.begin(), facet.values.end(),
                                           [](const auto &a, const auto &b) { return a.count < b.count; });
        return most->count > 0 ? double(value.count) / double(most->count) : 0.0;
    }
    case ChosenRole:
        return isChosen(facet.field, value.value);
    default:
        return {};
    }
}

bool FacetModel::isChosen(core::QueryField field, const core::QueryValue &value) const
{
    const std::vector<core::QueryValue> chosen = core::valuesOf(m_query, field);
    return std::any_of(chosen.begin(), chosen.end(),
                       [&value](const core::QueryValue &whole) { return core::isPartOf(value, whole); });
}

}
