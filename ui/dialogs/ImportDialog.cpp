#include "ui/dialogs/ImportDialog.h"

#include "core/jobs/JobRunner.h"
#include "ui/common/ForeignText.h"
#include "ui/dialogs/BoxReadingFields.h"
#include "ui/dialogs/FolderList.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int PreviewRecords = 2000;
constexpr qsizetype CellLength = 200;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// As RS-GPT4V writes them: what a box that is drawn is written as where none was found.
core::BoxReading plainReading(const core::NotationRegistry &notations)
{
    return {notations.find(u"llava"), {}};
}

QWidget *withButton(QLineEdit *field, QPushButton *button)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, 1);
    layout->addWidget(button);
    return row;
}

}

ImportDialog::ImportDialog(core::JobRunner &jobs, const QString &project, QWidget *parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_fileNames(new QLineEdit(this))
    , m_project(new QLineEdit(project, this))
    , m_folders(new FolderList(this))
    , m_records(new QTreeWidget(this))
    , m_summary(plainLabel(this))
    , m_evidence(plainLabel(this))
    , m_reading(new BoxReadingFields(m_notations, this))
    , m_partial(new QCheckBox(tr("Take the records before the place where the file breaks off"), this))
{
    setWindowTitle(tr("Import"));
    resize(760, 720);
    m_fileNames->setReadOnly(true);
    auto *filesButton = new QPushButton(tr("Choose…"), this);
    auto *projectButton = new QPushButton(tr("Choose…"), this);
    connect(filesButton, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(projectButton, &QPushButton::clicked, this, &ImportDialog::chooseProject);
    connect(m_project, &QLineEdit::textChanged, this, &ImportDialog::check);

    m_records->setHeaderLabels({tr("Record"), tr("Image"), tr("First question"), tr("First answer")});
    m_records->setRootIsDecorated(false);
    m_records->setUniformRowHeights(true);
    m_records->header()->setStretchLastSection(true);
    m_partial->hide();

    auto *form = new QFormLayout;
    form->addRow(tr("Files"), withButton(m_fileNames, filesButton));
    form->addRow(tr("Project"), withButton(m_project, projectButton));
    form->addRow(tr("Image folders"), m_folders);
    form->addRow(tr("First records"), m_records);
    form->addRow(QString(), m_summary);
    form->addRow(tr("Boxes"), m_reading);
    form->addRow(QString(), m_evidence);
    form->addRow(QString(), m_partial);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_import = buttons->button(QDialogButtonBox::Ok);
    m_import->setText(tr("Import"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reading, &BoxReadingFields::changed, this, &ImportDialog::showEvidence);
    connect(m_partial, &QCheckBox::toggled, this, &ImportDialog::check);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form, 1);
    column->addWidget(buttons);
    setFound(plainReading(m_notations), {});
    check();
}

void ImportDialog::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Files in RS-GPT4V layout"), {},
                                                            tr("JSON (*.json *.jsonl);;All files (*)"));
    if (!files.isEmpty())
        setFiles(files);
}

void ImportDialog::chooseProject()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Project"), m_project->text(), tr("RSReview projects (*.rsreview)"),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_project->setText(path.endsWith(u".rsreview") ? path : path + u".rsreview"_s);
}

void ImportDialog::setFiles(const QStringList &files)
{
    m_files = files;
    m_fileNames->setText(files.join(u", "_s));
    if (files.isEmpty())
        return check();
    const QFileInfo first(files.first());
    if (m_project->text().isEmpty())
        m_project->setText(first.absolutePath() + u'/' + first.completeBaseName() + u".rsreview"_s);
    // Where the images of such data usually lie.
    if (m_folders->folders().isEmpty() && QFileInfo(first.absolutePath() + u"/images"_s).isDir())
        m_folders->setFolders({first.absolutePath() + u"/images"_s});
    lookAt(files.first());
    check();
}

ImportDialog::~ImportDialog()
{
    if (m_preview)
        m_preview->cancel();
}

void ImportDialog::lookAt(const QString &file)
{
    const int number = ++m_looked;
    if (m_preview)
        m_preview->cancel();
    m_records->clear();
    setFound(plainReading(m_notations), {});
    m_partial->setChecked(false);
    m_partial->hide();
    m_summary->setText(wrappable(tr("Looking at %1 …").arg(file)));
    m_preview = m_jobs.start(
        tr("Looking at the file"), this,
        [file](core::JobControl &control) { return core::previewImport(file, PreviewRecords, control); },
        [this, number](const core::Result<core::ImportPreview> &preview) {
            if (number == m_looked)
                showPreview(preview);
        });
}

void ImportDialog::showPreview(const core::Result<core::ImportPreview> &preview)
{
    if (!preview) {
        m_summary->setText(wrappable(preview.error().message));
        m_files.clear();
        return check();
    }
    const auto text = [](const core::Sample &sample, int turn) {
        return turn < 0 ? QString() : excerpt(sample.turns[std::size_t(turn)].value, CellLength);
    };
    for (const core::Sample &sample : preview->samples) {
        const core::Pair pair = sample.pairs.empty() ? core::Pair() : sample.pairs.front();
        new QTreeWidgetItem(m_records,
                            {QString::number(sample.record), excerpt(sample.images.join(u", "_s), CellLength),
                             text(sample, pair.question), text(sample, pair.answer)});
    }
    m_records->resizeColumnToContents(0);
    m_records->setColumnWidth(1, 180);
    m_records->setColumnWidth(2, 220);
    const QString size = QLocale().formattedDataSize(preview->bytes);
    m_summary->setText(preview->problem.isEmpty()
                           ? tr("%1; %n record(s) looked at", nullptr, int(preview->recordsRead)).arg(size)
                           : wrappable(preview->problem));
    m_partial->setVisible(!preview->problem.isEmpty() && preview->recordsRead > 0);
    showBoxes(*preview);
    check();
}

void ImportDialog::showBoxes(const core::ImportPreview &preview)
{
    if (preview.boxes.empty())
        return setFound(plainReading(m_notations), tr("No boxes were found in these records."));
    const core::NotationProposal proposal = preview.boxes.front().proposal();
    setFound({m_notations.find(proposal.notation), proposal.units()}, proposal.evidence);
}

void ImportDialog::setFound(const core::BoxReading &reading, const QString &evidence)
{
    m_found = reading;
    m_foundEvidence = evidence;
    m_reading->setReading(reading);
    showEvidence();
}

void ImportDialog::showEvidence()
{
    const bool asFound = m_reading->reading() == m_found;
    m_evidence->setText(asFound
                            ? m_foundEvidence
                            : tr("%1 You changed this: the boxes of all these files will be read as it is set here.")
                                  .arg(m_foundEvidence));
}

void ImportDialog::check()
{
    const bool whole = m_partial->isHidden() || m_partial->isChecked();
    m_import->setEnabled(!m_files.isEmpty() && !m_project->text().isEmpty() && whole);
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request;
    request.project = m_project->text();
    request.files = m_files;
    request.options.imageRoots = m_folders->folders();
    request.options.readablePart = !m_partial->isHidden() && m_partial->isChecked();
    if (const core::BoxReading reading = m_reading->reading(); reading != m_found) {
        request.options.notation = reading.notation->id();
        request.options.units = reading.units;
    }
    return request;
}

}
