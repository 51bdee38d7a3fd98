#include "ui/dialogs/ReportDialog.h"

#include "core/project/Project.h"
#include "core/project/QueryParser.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLabel *sentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

bool isSameFile(const QString &a, const QString &b)
{
    const QString canonical = QFileInfo(a).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(b).canonicalFilePath();
}

}

ReportDialog::ReportDialog(const core::Project &project, QWidget *parent)
    : QDialog(parent)
    , m_project(project.path())
    , m_format(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_where(new QLineEdit(this))
    , m_explanation(sentence(this))
    , m_warning(sentence(this))
{
    setWindowTitle(tr("Report of changes"));
    resize(560, 240);
    for (const core::Source &source : project.sources())
        m_sources.append(source.path);
    m_format->addItem(tr("Web page (HTML)"), int(core::ReportFormat::Html));
    m_format->addItem(tr("Markdown"), int(core::ReportFormat::Markdown));
    m_format->addItem(tr("Table (CSV)"), int(core::ReportFormat::Csv));
    m_format->addItem(tr("Errata (JSON Lines)"), int(core::ReportFormat::Errata));
    m_where->setPlaceholderText(tr("all pairs; or a query: task:vqa verdict:approved"));
    const QFileInfo file(m_project);
    m_path->setText(file.absolutePath() + u'/' + file.completeBaseName() + u".changes.html"_s);
    auto *choose = new QPushButton(tr("Choose…"), this);
    auto *pathRow = new QHBoxLayout;
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(choose);
    auto *form = new QFormLayout;
    form->addRow(tr("Format"), m_format);
    form->addRow(QString(), m_explanation);
    form->addRow(tr("Only"), m_where);
    form->addRow(tr("Write to"), pathRow);
    form->addRow(QString(), m_warning);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_write = buttons->button(QDialogButtonBox::Ok);
    m_write->setText(tr("Write the report"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, &ReportDialog::choosePath);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::followFormat);
    connect(m_path, &QLineEdit::textChanged, this, &ReportDialog::check);
    connect(m_where, &QLineEdit::textChanged, this, &ReportDialog::check);
    followFormat();
    check();
}

QString ReportDialog::path() const
{
    return m_path->text();
}

core::ReportFormat ReportDialog::format() const
{
    return static_cast<core::ReportFormat>(m_format->currentData().toInt());
}

core::Query ReportDialog::query() const
{
    return core::QueryParser::parse(m_where->text()).query;
}

void ReportDialog::choosePath()
{
    const QString path =
        QFileDialog::getSaveFileName(this, windowTitle(), m_path->text(),
                                     u"*."_s + core::reportSuffix(format()) + u";;"_s + tr("All files (*)"), nullptr,
                                     QFileDialog::DontConfirmOverwrite); // the dialog says it
    if (!path.isEmpty())
        m_path->setText(path);
}

/// Says what the format is good for; a name that ends as one of ours ends as this one.
void ReportDialog::followFormat()
{
    switch (format()) {
    case core::ReportFormat::Html:
        m_explanation->setText(tr("Counts, and every changed pair before and after, to read in a browser."));
        break;
    case core::ReportFormat::Markdown:
        m_explanation->setText(tr("The same as text, for a repository or a page of notes."));
        break;
    case core::ReportFormat::Csv:
        m_explanation->setText(tr("One line for each changed text. A cell that a spreadsheet would take for a formula "
                                  "begins with an apostrophe."));
        break;
    case core::ReportFormat::Errata:
        m_explanation->setText(tr("One line for each changed record, with its changed fields, to publish beside a "
                                  "version of the data set."));
        break;
    }
    if (core::reportFormatOf(m_path->text())) {
        QString path = m_path->text();
        path.truncate(path.lastIndexOf(u'.') + 1);
        m_path->setText(path + core::reportSuffix(format()));
    }
}

QString ReportDialog::refusal() const
{
    if (const auto parsed = core::QueryParser::parse(m_where->text()); parsed.error)
        return parsed.error->message;
    if (isSameFile(m_path->text(), m_project))
        return tr("This is the project itself.");
    for (const QString &source : m_sources) {
        if (isSameFile(m_path->text(), source))
            return tr("This is a file that was imported.");
    }
    return {};
}

void ReportDialog::check()
{
    const QString why = refusal();
    QString warning = why;
    if (why.isEmpty() && QFileInfo(m_path->text()).isFile())
        warning = tr("A file of this name is there already. It will be replaced.");
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_write->setEnabled(why.isEmpty() && !m_path->text().isEmpty());
}

}
