#pragma once

#include "core/edits/JournalEntry.h"

#include <QListWidget>

#include <vector>

namespace core {
struct Sample;
}

namespace ui {

/// What was done to the sample, newest first: when, what, and who when that is not the person at the desk. The menu of
/// an entry takes it back alone, and brings back a text from before or after it.
class HistoryView : public QListWidget
{
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);

    /// `entries` newest first. `sample` names the pairs.
    void setEntries(const std::vector<core::JournalEntry> &entries, const core::Sample &sample);
    void setReviewer(const QString &name) { m_reviewer = name; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// What the line says and, word by word, what it changed: markup in which no foreign text is any.
    QString tipOf(const QModelIndex &index) const;

signals:
    void takeBackWanted(qint64 seq);
    void textWanted(const QString &turn, const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu(const QModelIndex &index, QPoint global);

    QString m_reviewer;
    bool m_readOnly = false;
    std::vector<core::JournalEntry> m_entries; // a row each
};

/// One line that says what an entry did to the sample, for a person.
QString describe(const core::JournalEntry &entry, const core::Sample &sample);

}
