#pragma once

#include "core/edits/JournalEntry.h"

#include <QAbstractTableModel>
#include <QCache>

namespace core {
class EditHistory;
class SampleReader;
}

namespace ui {

/// Every entry of the journal, newest first: when, what, in which sample, who. Reads what is looked at and nothing
/// else, so that a million entries open as quickly as ten.
class ProjectHistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, What, Where, Who, ColumnCount };

    /// Both outlive the model.
    ProjectHistoryModel(core::EditHistory &history, core::SampleReader &reader, QObject *parent = nullptr);

    /// `last`: seq of the newest entry. Rows that are known stay as they are.
    void setLast(qint64 last);
    qint64 seqOf(const QModelIndex &index) const { return m_last - index.row(); }
    core::SampleId sampleOf(const QModelIndex &index) const; ///< the first that it touched; 0: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        QString when, what, where, who;
        core::SampleId sample;
    };

    const Line &line(qint64 seq) const;
    Line read(qint64 seq) const;
    QString describe(const core::JournalEntry &entry, qint64 changes) const;

    core::EditHistory &m_history;
    core::SampleReader &m_reader;
    qint64 m_last = 0;
    mutable QCache<qint64, Line> m_lines;
};

}
