#pragma once

#include "core/project/Progress.h"
#include "ui/dashboard/ProgressBars.h"

#include <QDialog>

#include <vector>

class QLabel;
class QTabWidget;

namespace ui {

class BarTable;
class ChartBox;

/// How far the review is, beside the window: the big figures, charts whose bars lead to their samples, and the same
/// numbers as a table. It counts nothing itself: whoever opened it tells.
class ProgressDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ProgressDialog(QWidget *parent);

    void setProgress(core::Progress progress, QDate today);
    void setProblem(const QString &text); ///< it could not be counted
    ChartBox &days() const { return *m_days; }
    ChartBox &tasks() const { return *m_tasks; }
    ChartBox &reviewers() const { return *m_reviewers; }
    ChartBox &errors() const { return *m_errors; }
    ChartBox &tags() const { return *m_tags; }
    BarTable &table() const { return *m_table; }

signals:
    void queryWanted(const core::Query &query);

private:
    QWidget *makeHeader();
    QWidget *makeCharts();
    QWidget *makeSpans();
    QWidget *makeFoot();
    void showBars();
    void showTable(); ///< while it is seen
    void copy();

    core::Progress m_progress;
    QDate m_today;
    std::vector<BarGroup> m_groups;
    progress::Span m_span = progress::Span::Fortnight;
    QLabel *m_done;
    QLabel *m_left;
    QLabel *m_restsOn;
    QLabel *m_zone;
    ChartBox *m_days;
    ChartBox *m_tasks;
    ChartBox *m_reviewers;
    ChartBox *m_errors;
    ChartBox *m_tags;
    BarTable *m_table;
    QTabWidget *m_tabs;
};

}
