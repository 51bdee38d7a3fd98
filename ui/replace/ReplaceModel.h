#pragma once

#include "core/replace/ReplaceRow.h"

#include <QAbstractListModel>
#include <QSet>

#include <span>
#include <vector>

namespace ui {

/// The rows of a preview, each of which is done or left. Locked ones, and those that could not be replaced in, cannot
/// be chosen; the former can when they are asked for.
class ReplaceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// Nothing is there any more. `keepChoice`: rows that come again stay left out if they were.
    void clear(bool keepChoice);
    void append(std::vector<core::ReplaceRow> rows);
    void setLockedIncluded(bool included);
    void setAllChosen(bool chosen);

    const core::ReplaceRow &row(int row) const { return m_rows[std::size_t(row)]; }
    std::span<const core::ReplaceRow> rows() const { return m_rows; }
    bool canBeChosen(int row) const;
    bool isChosen(int row) const { return m_chosen[std::size_t(row)] && canBeChosen(row); }
    qint64 chosenTexts() const { return m_chosenTexts; }
    qint64 choosableTexts() const { return m_choosable; }
    bool lockedIncluded() const { return m_lockedIncluded; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// "#12, pair 3, answer"
    static QString place(const core::ReplaceRow &row);

signals:
    void choiceChanged();

private:
    using Key = std::pair<qint64, QString>; ///< sample and turn

    static Key keyOf(const core::ReplaceRow &row) { return {row.sample.value, row.turn}; }
    void count();

    std::vector<core::ReplaceRow> m_rows;
    std::vector<bool> m_chosen;
    QSet<Key> m_left; ///< taken out by hand
    bool m_lockedIncluded = false;
    qint64 m_chosenTexts = 0;
    qint64 m_choosable = 0;
};

}
