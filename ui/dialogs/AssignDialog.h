#pragma once

#include "core/project/Assignment.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace ui {

/// Deals the samples of the queue out among people, and shows who gets how much before anything is done.
class AssignDialog : public QDialog
{
    Q_OBJECT
public:
    /// `queue`: ascending. `index` is that of the project as it stands now.
    AssignDialog(core::SampleIndex index, std::vector<core::SampleId> queue, QWidget *parent);

    core::Assignment assignment() const;

private:
    void check();

    const core::SampleIndex m_index;
    const std::vector<core::SampleId> m_queue;
    QPlainTextEdit *m_names;
    QSpinBox *m_overlap;
    QSpinBox *m_seed;
    QTableWidget *m_shares;
    QLabel *m_summary;
    QPushButton *m_do;
};

}
