#pragma once

#include "core/project/Assignment.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace core {
class Job;
class JobRunner;
}

namespace ui {

/// Deals the samples of the queue out among people, and shows who gets how much before anything is done.
class AssignDialog : public QDialog
{
    Q_OBJECT
public:
    /// `queue`: ascending. `index` is that of the project as it stands now. `jobs` outlives it.
    AssignDialog(core::SampleIndex index, std::vector<core::SampleId> queue, core::JobRunner &jobs, QWidget *parent);
    ~AssignDialog() override;

    core::Assignment assignment() const;

private:
    using Shares = std::vector<core::Assignment::Share>;
    void count();
    void tell(const Shares &shares);

    const core::SampleIndex m_index;
    const std::vector<core::SampleId> m_queue;
    core::JobRunner &m_jobs;
    QPointer<core::Job> m_counting;
    core::Assignment m_asked;
    int m_number = 0; ///< of the latest count: what older ones say is not wanted
    QPlainTextEdit *m_names;
    QSpinBox *m_overlap;
    QSpinBox *m_seed;
    QTableWidget *m_shares;
    QLabel *m_summary;
    QPushButton *m_do;
};

}
