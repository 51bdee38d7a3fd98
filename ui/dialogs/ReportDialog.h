#pragma once

#include "core/project/Query.h"
#include "core/report/ReportOptions.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace core {
class Project;
}

namespace ui {

/// What a report of changes is to be, of which pairs, and where it goes.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    ReportDialog(const core::Project &project, QWidget *parent);

    QString path() const;
    core::ReportFormat format() const;
    core::Query query() const;

private:
    void choosePath();
    void followFormat();
    void check();
    QString refusal() const; ///< why nothing can be written; empty: it can

    QStringList m_sources; ///< files that were imported
    QString m_project;
    QComboBox *m_format;
    QLineEdit *m_path;
    QLineEdit *m_where;
    QLabel *m_explanation;
    QLabel *m_warning;
    QPushButton *m_write;
};

}
