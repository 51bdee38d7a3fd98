#pragma once

#include "core/import/ImportOptions.h"
#include "core/import/ImportPreview.h"
#include "core/jobs/Job.h"
#include "core/notation/BoxReading.h"
#include "core/notation/NotationRegistry.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace core {
class JobRunner;
}

namespace ui {

class BoxReadingFields;
class FolderList;

/// What is to be imported, and into which project.
struct ImportRequest
{
    QString project;
    QStringList files;
    core::ImportOptions options;
};

/// Files, image folders, a look at the first records, and how their boxes seem to be written, with the evidence, to be
/// changed before they come in. Nothing is imported here.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `project`: the open one, to which files may be added; empty: none is open.
    ImportDialog(core::JobRunner &jobs, const QString &project, QWidget *parent);
    ~ImportDialog() override;

    void setFiles(const QStringList &files);
    ImportRequest request() const;

private:
    void chooseFiles();
    void chooseProject();
    void lookAt(const QString &file);
    void showPreview(const core::Result<core::ImportPreview> &preview);
    void showBoxes(const core::ImportPreview &preview);
    void setFound(const core::BoxReading &reading, const QString &evidence);
    void showEvidence();
    void check();

    core::JobRunner &m_jobs;
    const core::NotationRegistry m_notations = core::builtinNotations();
    core::BoxReading m_found; ///< what the file shown is proposed to be read as
    QString m_foundEvidence;
    QStringList m_files;
    QLineEdit *m_fileNames;
    QLineEdit *m_project;
    FolderList *m_folders;
    QTreeWidget *m_records;
    QLabel *m_summary;
    QLabel *m_evidence;
    BoxReadingFields *m_reading;
    QCheckBox *m_partial;
    QPushButton *m_import;
    QPointer<core::Job> m_preview;
    int m_looked = 0; ///< number of the preview that is wanted
};

}
