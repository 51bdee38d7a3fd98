#include "ui/dialogs/BoxReadingDialog.h"

#include "core/jobs/JobRunner.h"
#include "core/notation/BoxStatistics.h"
#include "core/project/ReadingPreview.h"
#include "ui/common/ForeignText.h"
#include "ui/dialogs/BoxReadingFields.h"
#include "ui/dialogs/ReadingPreviewView.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qsizetype NameLength = 200;
constexpr int SourceRole = Qt::UserRole;
constexpr int ShownSources = 3;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}

BoxReadingDialog::BoxReadingDialog(const core::Project &project, core::JobRunner &jobs, core::SampleId at,
                                   QWidget *parent)
    : QDialog(parent)
    , m_project(project)
    , m_jobs(jobs)
    , m_at(at)
    , m_ofSample(at ? project.index().source(at) : core::SourceId{})
    , m_sources(new QTreeWidget(this))
    , m_evidence(plainLabel(this))
    , m_readOnly(plainLabel(this))
    , m_fields(new BoxReadingFields(project.notations(), this))
    , m_beside(new QHBoxLayout)
    , m_view(new ReadingPreviewView(this))
{
    setWindowTitle(tr("Boxes of a source"));
    resize(860, 700);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *left = new QVBoxLayout;
    left->addWidget(m_fields);
    left->addStretch();
    m_beside->addLayout(left, 1);
    m_beside->setSpacing(16);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_sources);
    column->addWidget(m_evidence);
    column->addLayout(m_beside);
    column->addWidget(m_view, 1);
    column->addWidget(m_readOnly);
    column->addWidget(buttons);

    m_readOnly->setVisible(project.readOnly());
    if (project.readOnly()) {
        m_readOnly->setText(wrappable(tr("The project is open for reading only, so nothing can be changed here: %1")
                                          .arg(project.readOnlyReason())));
        buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    }
    addSources();
    connect(m_sources, &QTreeWidget::currentItemChanged, this, &BoxReadingDialog::choose);
    connect(m_fields, &BoxReadingFields::changed, this, &BoxReadingDialog::change);
    choose();
}

BoxReadingDialog::~BoxReadingDialog()
{
    if (m_job)
        m_job->cancel();
}

void BoxReadingDialog::addSources()
{
    m_sources->setAccessibleName(tr("Sources"));
    m_sources->setHeaderLabels({tr("Source"), tr("Notation"), tr("Numbers count")});
    m_sources->setRootIsDecorated(false);
    m_sources->setUniformRowHeights(true);
    m_sources->setFixedHeight(m_sources->header()->sizeHint().height() +
                              ShownSources * (m_sources->fontMetrics().height() + 6));
    for (const core::Source &source : m_project.sources()) {
        const core::BoxReading reading = m_project.boxReading(source.id);
        auto *row = new QTreeWidgetItem(m_sources, {excerpt(source.name, NameLength), QString(), QString()});
        row->setData(0, SourceRole, qint64(source.id.value));
        row->setText(1, reading.notation ? reading.notation->id() : QString());
        row->setText(2, reading.units.toText());
        if (source.id == m_ofSample || !m_sources->currentItem())
            m_sources->setCurrentItem(row);
    }
    m_sources->header()->setStretchLastSection(true);
    m_sources->setColumnWidth(0, 360);
    m_sources->setColumnWidth(1, 140);
}

void BoxReadingDialog::setPicture(QWidget *picture)
{
    m_picture = picture;
    m_beside->addWidget(picture, 1);
    picture->setVisible(source() == m_ofSample);
    emit readingShown(reading());
}

core::SourceId BoxReadingDialog::source() const
{
    const QTreeWidgetItem *row = m_sources->currentItem();
    return {row ? row->data(0, SourceRole).toLongLong() : 0};
}

core::BoxReading BoxReadingDialog::reading() const
{
    const auto changed = m_changes.find(source());
    return changed == m_changes.end() ? m_project.boxReading(source()) : changed->second;
}

void BoxReadingDialog::choose()
{
    const core::Source *chosen = m_project.source(source());
    m_fields->setEnabled(chosen && !m_project.readOnly());
    if (!chosen)
        return;
    const auto counted = core::BoxStatistics::fromJson(chosen->boxStatistics.toUtf8());
    m_evidence->setText(
        tr("Found at the import: %1").arg(counted ? counted->proposal().evidence : tr("No boxes were found.")));
    m_fields->setReading(reading());
    if (m_picture)
        m_picture->setVisible(source() == m_ofSample);
    showSource();
}

void BoxReadingDialog::change()
{
    const core::BoxReading now = m_fields->reading();
    if (now == m_project.boxReading(source()))
        m_changes.erase(source());
    else
        m_changes[source()] = now;
    showSource();
}

void BoxReadingDialog::showSource()
{
    const core::BoxReading now = reading();
    QTreeWidgetItem *row = m_sources->currentItem();
    row->setText(1, now.notation ? now.notation->id() : QString());
    row->setText(2, now.units.toText());
    QFont font = m_sources->font();
    font.setBold(m_changes.contains(source()));
    for (int column = 0; column < row->columnCount(); ++column)
        row->setFont(column, font);
    emit readingShown(now);
    look();
}

/// The last one that was asked for is shown; those before it stop.
void BoxReadingDialog::look()
{
    const int number = ++m_looked;
    if (m_job)
        m_job->cancel();
    m_view->setBusy();
    const core::ReadingQuestion question{m_project.index(),
                                         *m_project.source(source()),
                                         m_project.imageLocator(source()),
                                         m_project.boxReading(source()),
                                         reading(),
                                         m_at};
    m_job = m_jobs.start(
        tr("Looking at boxes"), this,
        [project = &m_project, question](core::JobControl &control) -> core::Result<core::ReadingPreview> {
            const auto reader = project->openReader();
            if (!reader)
                return reader.error();
            return core::previewReading(**reader, question, control);
        },
        [this, number](const core::Result<core::ReadingPreview> &preview) {
            if (number == m_looked)
                m_view->setPreview(preview);
        });
}

}
