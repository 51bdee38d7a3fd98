#pragma once

#include "core/edits/JournalEntry.h"

#include <QListWidget>

#include <vector>

namespace core {
struct Sample;
}

namespace ui {

/// What was done to the sample, newest first: when, what, and who when that is not the person at the desk.
class HistoryView : public QListWidget
{
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);

    /// `entries` newest first. `sample` names the pairs.
    void setEntries(const std::vector<core::JournalEntry> &entries, const core::Sample &sample);
    void setReviewer(const QString &name) { m_reviewer = name; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_reviewer;
};

/// One line that says what an entry did to the sample, for a person.
QString describe(const core::JournalEntry &entry, const core::Sample &sample);

}
