#pragma once

#include <QDialog>

class QPushButton;
class QTableView;

namespace core {
class EditHistory;
class SampleReader;
}

namespace ui {

class ProjectHistoryModel;

/// All that was ever done in a project, newest first; goes to the sample of a line, and takes one step back alone.
class ProjectHistoryDialog : public QDialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog.
    ProjectHistoryDialog(core::EditHistory &history, core::SampleReader &reader, QWidget *parent);

    void setLast(qint64 seq); ///< of the newest entry
    void setReadOnly(bool readOnly);

signals:
    void sampleChosen(qint64 sample);
    void takeBackWanted(qint64 seq);

private:
    void check();

    ProjectHistoryModel *m_model;
    QTableView *m_table;
    QPushButton *m_go;
    QPushButton *m_takeBack;
    bool m_readOnly = false;
};

}
