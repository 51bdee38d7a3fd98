#include "ui/dialogs/PaletteModel.h"

#include "ui/common/FuzzyMatch.h"

#include <algorithm>

namespace ui {

namespace {
constexpr int RecentBonus = 16; // less than the way from one kind of fit to the next
}

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PaletteModel::setActions(const QList<PaletteEntry> &actions, const QStringList &recent)
{
    beginResetModel();
    m_all = actions;
    m_recent = recent;
    m_actions = ranked();
    arrange();
    endResetModel();
}

void PaletteModel::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = typed;
    m_samples.clear();
    m_filters.clear();
    m_actions = ranked();
    arrange();
    endResetModel();
}

void PaletteModel::setSamples(const QList<PaletteEntry> &samples, bool first)
{
    if (samples == m_samples && first == m_samplesFirst)
        return;
    beginResetModel();
    m_samples = samples;
    m_samplesFirst = first;
    arrange();
    endResetModel();
}

void PaletteModel::setFilters(const QList<PaletteEntry> &filters)
{
    if (filters == m_filters)
        return;
    beginResetModel();
    m_filters = filters;
    arrange();
    endResetModel();
}

void PaletteModel::arrange()
{
    const auto bySamples = std::stable_partition(m_actions.begin(), m_actions.end(),
                                                 [this](const Ranked &one) { return !m_samplesFirst && !one.strewn; });
    m_rows = QList<Ranked>(m_actions.begin(), bySamples);
    for (const PaletteEntry &sample : m_samples)
        m_rows.append({sample, {}});
    m_rows.append(QList<Ranked>(bySamples, m_actions.end()));
    for (const PaletteEntry &filter : m_filters)
        m_rows.append({filter, {}});
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry &entry = this->entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return entry.keys.isEmpty() ? tr("%1, %2").arg(entry.title, entry.where)
                                    : tr("%1, %2, %3").arg(entry.title, entry.where, entry.keys);
    case EntryRole:
        return QVariant::fromValue(entry);
    case PlacesRole:
        return QVariant::fromValue(m_rows[index.row()].places);
    default:
        return {};
    }
}

const PaletteEntry &PaletteModel::entry(int row) const
{
    return m_rows[row].entry;
}

QList<PaletteModel::Ranked> PaletteModel::ranked() const
{
    QList<Ranked> fitting;
    for (const PaletteEntry &entry : m_all) {
        const auto shown = fuzzyMatch(m_typed, entry.title);
        const auto english = shown ? std::nullopt : fuzzyMatch(m_typed, entry.english);
        if (!shown && !english)
            continue;
        const qsizetype recent = m_recent.indexOf(entry.id);
        const int bonus = recent < 0 ? 0 : int(RecentBonus + m_recent.size() - recent);
        const FuzzyMatch &match = shown ? *shown : *english;
        fitting.append({entry, shown ? match.places : QList<qsizetype>(), match.score + bonus, match.strewn});
    }
    if (m_typed.trimmed().isEmpty()) { // how short a title is says nothing then
        for (Ranked &one : fitting)
            one.score = m_recent.contains(one.entry.id) ? int(m_recent.size() - m_recent.indexOf(one.entry.id)) : 0;
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const Ranked &a, const Ranked &b) { return a.score > b.score; });
    return fitting;
}

}
