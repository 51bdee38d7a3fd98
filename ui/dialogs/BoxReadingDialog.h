#pragma once

#include "core/jobs/Job.h"
#include "core/project/Project.h"

#include <QDialog>
#include <QPointer>

#include <map>

class QHBoxLayout;
class QLabel;
class QTreeWidget;

namespace core {
class JobRunner;
}

namespace ui {

class BoxReadingFields;
class ReadingPreviewView;

/// How the boxes of each source are read, and what another way would make of them, before it is taken. Nothing is
/// stored here.
class BoxReadingDialog : public QDialog
{
    Q_OBJECT
public:
    /// `project` and `jobs` outlive it. `at`: the sample on screen, with whose source it begins; may be none.
    BoxReadingDialog(const core::Project &project, core::JobRunner &jobs, core::SampleId at, QWidget *parent);
    ~BoxReadingDialog() override;

    /// A look at the sample on screen, shown while its source is the one that is chosen.
    void setPicture(QWidget *picture);

    core::SourceId source() const; ///< the one that is chosen
    core::BoxReading reading() const;
    /// The sources that are to be read in another way than they are stored.
    const std::map<core::SourceId, core::BoxReading> &changes() const { return m_changes; }

signals:
    void readingShown(const core::BoxReading &reading); ///< of the source that is chosen

private:
    void addSources();
    void choose();
    void change();
    void showSource();
    void look();

    const core::Project &m_project;
    core::JobRunner &m_jobs;
    const core::SampleId m_at;
    const core::SourceId m_ofSample;
    std::map<core::SourceId, core::BoxReading> m_changes;
    QTreeWidget *m_sources;
    QLabel *m_evidence;
    QLabel *m_readOnly;
    BoxReadingFields *m_fields;
    QHBoxLayout *m_beside;
    QPointer<QWidget> m_picture;
    ReadingPreviewView *m_view;
    QPointer<core::Job> m_job;
    int m_looked = 0; ///< number of the preview that is wanted
};

}
