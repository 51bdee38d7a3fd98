#include "ui/dialogs/BackupsDialog.h"

#include "ui/common/ForeignText.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {
enum Column { Made, Size, Edits, State };
constexpr qsizetype LongestReason = 300;
}

BackupsDialog::BackupsDialog(const core::BackupSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_reason(new QLabel(this))
    , m_minutes(new QSpinBox(this))
    , m_textJournal(new QCheckBox(tr("Keep all edits as a readable &text beside the project, too"), this))
    , m_make(new QPushButton(tr("&Back up now"), this))
    , m_restore(new QPushButton(tr("&Restore…"), this))
{
    setWindowTitle(tr("Backups"));
    resize(640, 440);
    m_list->setHeaderLabels({tr("Made"), tr("Size"), tr("Edits"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Backups"));
    m_list->header()->setStretchLastSection(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->hide();
    m_minutes->setRange(0, core::BackupSettings::MostMinutes);
    m_minutes->setSpecialValueText(tr("only when it is closed"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setValue(settings.minutes);
    m_textJournal->setChecked(settings.textJournal);
    m_textJournal->setToolTip(tr("NAME.journal.jsonl: a line for each edit. A project can be made anew from it."));
    auto *folder = new QPushButton(tr("Open the &folder"), this);
    auto *often = new QLabel(tr("Back up while there are &new edits, every"), this);
    often->setBuddy(m_minutes);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);

    auto *doings = new QHBoxLayout;
    doings->addWidget(m_make);
    doings->addWidget(folder);
    doings->addStretch(1);
    doings->addWidget(m_restore);
    auto *rhythm = new QHBoxLayout;
    rhythm->addWidget(often);
    rhythm->addWidget(m_minutes);
    rhythm->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_reason);
    column->addLayout(doings);
    column->addSpacing(8);
    column->addLayout(rhythm);
    column->addWidget(m_textJournal);
    column->addWidget(buttons);

    connect(m_list, &QTreeWidget::currentItemChanged, this, &BackupsDialog::enable);
    connect(m_list, &QTreeWidget::itemActivated, this, &BackupsDialog::restore);
    connect(m_make, &QPushButton::clicked, this, &BackupsDialog::backupRequested);
    connect(folder, &QPushButton::clicked, this, &BackupsDialog::folderRequested);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    enable();
}

void BackupsDialog::setBackups(const std::vector<BackupRow> &rows)
{
    const QString path = current() ? current()->path : QString();
    m_list->clear();
    m_rows = rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(Edits, Qt::AlignRight | Qt::AlignVCenter);
        show(rows[i]);
        if (i == 0 || rows[i].path == path)
            m_list->setCurrentItem(item);
    }
    for (const Column column : {Made, Size, Edits})
        m_list->resizeColumnToContents(column);
    enable();
}

BackupRow *BackupsDialog::row(const QString &path)
{
    const auto known =
        std::find_if(m_rows.begin(), m_rows.end(), [&path](const BackupRow &r) { return r.path == path; });
    return known == m_rows.end() ? nullptr : &*known;
}

void BackupsDialog::setChecked(const QString &path, qint64 edits)
{
    if (BackupRow *backup = row(path)) {
        backup->edits = edits;
        show(*backup);
    }
}

void BackupsDialog::setUnsound(const QString &path, const QString &problem)
{
    if (BackupRow *backup = row(path)) {
        backup->problem = problem;
        show(*backup);
    }
}

void BackupsDialog::show(const BackupRow &backup)
{
    const QLocale locale;
    QTreeWidgetItem *item = m_list->topLevelItem(int(row(backup.path) - m_rows.data()));
    item->setText(Made, locale.toString(backup.time.toLocalTime(), QLocale::ShortFormat));
    item->setText(Size, locale.formattedDataSize(backup.bytes));
    item->setText(Edits, backup.edits ? locale.toString(*backup.edits) : QString());
    item->setText(State, !backup.problem.isEmpty() ? excerpt(backup.problem, LongestReason)
                         : backup.edits            ? tr("Sound")
                                                   : tr("Being checked …"));
    enable();
}

void BackupsDialog::setReason(const QString &reason)
{
    m_reason->setText(wrappable(reason));
    m_reason->setVisible(!reason.isEmpty());
    m_make->setEnabled(reason.isEmpty());
}

void BackupsDialog::setProblem(const QString &problem)
{
    m_reason->setText(wrappable(problem));
    m_reason->show();
}

core::BackupSettings BackupsDialog::settings() const
{
    return {m_minutes->value(), m_textJournal->isChecked()};
}

const BackupRow *BackupsDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_rows[std::size_t(row)];
}

void BackupsDialog::enable()
{
    m_restore->setEnabled(current() && current()->edits && current()->problem.isEmpty());
}

void BackupsDialog::restore()
{
    if (!m_restore->isEnabled())
        return;
    const BackupRow backup = *current();
    QMessageBox question(
        QMessageBox::Question, tr("Restore a backup"),
        tr("Go back to the backup of %1?").arg(QLocale().toString(backup.time.toLocalTime(), QLocale::LongFormat)),
        QMessageBox::Cancel, this);
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(
        tr("As a new project it lies beside this one, which stays as it is. In place of this "
           "project: the present state is kept as a backup first. Nothing is lost either way."));
    auto *asNew = question.addButton(tr("As a &new project"), QMessageBox::AcceptRole);
    auto *over = question.addButton(tr("&In place of this project"), QMessageBox::AcceptRole);
    question.setDefaultButton(asNew);
    question.exec();
    if (question.clickedButton() != asNew && question.clickedButton() != over)
        return;
    m_chosen = backup.path;
    m_inPlace = question.clickedButton() == over;
    accept();
}

}
