#include "ui/replace/ReplaceModel.h"

#include "ui/common/ForeignText.h"

#include <QThreadPool>

#include <utility>

namespace ui {

namespace {
constexpr qsizetype SpokenLength = 200;
}

void ReplaceModel::clear(bool keepChoice)
{
    if (!keepChoice)
        m_left.clear();
    beginResetModel();
    // A hundred thousand texts take longer to free than a letter may take to appear.
    QThreadPool::globalInstance()->start([gone = std::exchange(m_rows, {})] {});
    m_chosen.clear();
    count();
    endResetModel();
    emit choiceChanged();
}

void ReplaceModel::append(std::vector<core::ReplaceRow> rows)
{
    if (rows.empty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    for (core::ReplaceRow &row : rows) {
        m_chosen.push_back(m_left.isEmpty() || !m_left.contains(keyOf(row)));
        m_rows.push_back(std::move(row));
        const int at = int(m_rows.size()) - 1;
        m_choosable += canBeChosen(at) ? 1 : 0;
        m_chosenTexts += isChosen(at) ? 1 : 0;
    }
    endInsertRows();
    emit choiceChanged();
}

void ReplaceModel::setLockedIncluded(bool included)
{
    if (included == m_lockedIncluded)
        return;
    m_lockedIncluded = included;
    count();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit choiceChanged();
}

void ReplaceModel::setAllChosen(bool chosen)
{
    m_chosen.assign(m_rows.size(), chosen);
    m_left.clear();
    for (const core::ReplaceRow &row : m_rows) {
        if (!chosen)
            m_left.insert(keyOf(row));
    }
    count();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit choiceChanged();
}

bool ReplaceModel::canBeChosen(int at) const
{
    return row(at).changes() && (!row(at).locked || m_lockedIncluded);
}

void ReplaceModel::count()
{
    m_chosenTexts = 0;
    m_choosable = 0;
    for (int at = 0; at < int(m_rows.size()); ++at) {
        m_choosable += canBeChosen(at) ? 1 : 0;
        m_chosenTexts += isChosen(at) ? 1 : 0;
    }
}

int ReplaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ReplaceModel::place(const core::ReplaceRow &row)
{
    const QString place =
        row.speaker == core::Speaker::Question ? tr("#%1, pair %2, question") : tr("#%1, pair %2, answer");
    return place.arg(row.sample.value).arg(row.pair + 1);
}

QVariant ReplaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::ReplaceRow &at = row(index.row());
    const QString after = at.changes() ? at.now.text : at.now.problem;
    switch (role) {
    case Qt::DisplayRole: {
        QString said =
            tr("%1: %2 becomes %3").arg(place(at), excerpt(at.before, SpokenLength), excerpt(after, SpokenLength));
        if (!at.changes())
            said = tr("%1: %2").arg(place(at), after);
        return at.locked ? tr("%1 (approved)").arg(said) : said;
    }
    case Qt::CheckStateRole:
        return isChosen(index.row()) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool ReplaceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !canBeChosen(index.row()))
        return false;
    const bool chosen = value.toInt() == Qt::Checked;
    if (chosen == isChosen(index.row()))
        return true;
    m_chosen[std::size_t(index.row())] = chosen;
    if (chosen)
        m_left.remove(keyOf(row(index.row())));
    else
        m_left.insert(keyOf(row(index.row())));
    m_chosenTexts += chosen ? 1 : -1;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit choiceChanged();
    return true;
}

Qt::ItemFlags ReplaceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid())
        flags.setFlag(Qt::ItemIsUserCheckable, canBeChosen(index.row()));
    return flags;
}

}
