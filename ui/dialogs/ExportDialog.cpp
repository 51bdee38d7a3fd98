#include "ui/dialogs/ExportDialog.h"

#include "ui/common/ForeignText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int HasRange = Qt::UserRole + 1; ///< whether numbers of that notation can count one thing or another

}

ExportDialog::ExportDialog(const core::Project &project, QWidget *parent)
    : QDialog(parent)
    , m_sources(project.sources())
    , m_source(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_notation(new QComboBox(this))
    , m_range(new QComboBox(this))
    , m_warning(new QLabel(this))
    , m_overSource(new QCheckBox(tr("Replace the file that was imported"), this))
{
    using Kind = core::PairSelection::Kind;
    setWindowTitle(tr("Export"));
    resize(560, 340);
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names of files can be long
    m_source->setMinimumContentsLength(24);
    const auto &sources = m_sources;
    if (sources.size() > 1)
        m_source->addItem(tr("All sources, into a folder"), QVariant::fromValue(qint64(0)));
    for (const core::Source &source : sources)
        m_source->addItem(excerpt(source.name, 200), QVariant::fromValue(qint64(source.id.value)));
    auto *choose = new QPushButton(tr("Choose…"), this);
    auto *pathRow = new QHBoxLayout;
    pathRow->addWidget(m_path, 1);
    pathRow->addWidget(choose);

    auto *kinds = new QVBoxLayout;
    const auto add = [&](Kind kind, const QString &text) {
        auto *box = new QCheckBox(text, this);
        box->setChecked(true);
        kinds->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::check);
        m_kinds.emplace_back(kind, box);
    };
    add(Kind::Approved, tr("approved and corrected"));
    add(Kind::Unsure, tr("unsure"));
    add(Kind::Rejected, tr("rejected"));
    add(Kind::None, tr("not reviewed"));
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setWordWrap(true);

    auto *form = new QFormLayout;
    form->addRow(tr("Source"), m_source);
    form->addRow(tr("Write to"), pathRow);
    form->addRow(tr("Pairs that are"), kinds);
    form->addRow(tr("Boxes"), addBoxChoice(project.notations()));
    form->addRow(QString(), m_warning);
    form->addRow(QString(), m_overSource);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_export = buttons->button(QDialogButtonBox::Ok);
    m_export->setText(tr("Export"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ExportDialog::check);
    connect(m_overSource, &QCheckBox::toggled, this, &ExportDialog::check);
    if (sources.size() == 1) {
        const QFileInfo file(sources.front().path);
        m_path->setText(file.absolutePath() + u'/' + file.completeBaseName() + u".reviewed."_s + file.suffix());
    }
    check();
}

/// The notation by what it looks like, and what its numbers count.
QLayout *ExportDialog::addBoxChoice(const core::NotationRegistry &notations)
{
    for (QComboBox *box : {m_notation, m_range}) // examples are long
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_notation->setMinimumContentsLength(24);
    m_range->setMinimumContentsLength(12);
    m_notation->setAccessibleName(tr("Notation of boxes"));
    m_range->setAccessibleName(tr("Range of box numbers"));
    m_notation->addItem(tr("as in the source"), QString());
    for (const auto &notation : notations.all()) {
        m_notation->addItem(notation->example(), notation->id());
        const int row = m_notation->count() - 1;
        m_notation->setItemData(row, notation->id(), Qt::ToolTipRole); // the report calls it so
        m_notation->setItemData(row, !notation->countsCells(), HasRange);
    }
    m_range->addItem(tr("usual range"), QString());
    for (int range = 0; range < core::BoxRangeCount; ++range) {
        const QString name = core::boxRangeName(static_cast<core::BoxRange>(range));
        m_range->addItem(name, name);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_notation, 1);
    row->addWidget(m_range);
    connect(m_notation, &QComboBox::currentIndexChanged, this, &ExportDialog::check);
    return row;
}

void ExportDialog::choosePath()
{
    const bool folder = m_source->currentData().toLongLong() == 0;
    const QString path = folder ? QFileDialog::getExistingDirectory(this, tr("Folder for the exported files"))
                                : QFileDialog::getSaveFileName(this, tr("Exported file"), m_path->text(),
                                                               tr("JSON (*.json *.jsonl);;All files (*)"));
    if (!path.isEmpty())
        m_path->setText(path);
}

/// The files that would be written.
QStringList ExportDialog::targets() const
{
    if (m_source->currentData().toLongLong() != 0)
        return {m_path->text()};
    QStringList files;
    for (const core::Source &source : m_sources)
        files.append(QDir(m_path->text()).filePath(QFileInfo(source.name).fileName()));
    return files;
}

bool ExportDialog::overSource() const
{
    for (const QString &target : targets()) {
        const QString file = QFileInfo(target).canonicalFilePath();
        for (const core::Source &source : m_sources) {
            if (!file.isEmpty() && file == QFileInfo(source.path).canonicalFilePath())
                return true;
        }
    }
    return false;
}

void ExportDialog::check()
{
    const QStringList files = targets();
    const auto isThere = [](const QString &file) { return QFileInfo(file).isFile(); };
    const bool something =
        std::any_of(m_kinds.begin(), m_kinds.end(), [](auto kind) { return kind.second->isChecked(); });
    const bool over = overSource();
    QString warning;
    if (!something)
        warning = tr("Nothing would be left to export.");
    else if (over)
        warning = tr("This is the very file that was imported. The project keeps its original bytes.");
    else if (std::any_of(files.begin(), files.end(), isThere))
        warning = tr("A file of this name is there already. It will be replaced.");
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_overSource->setVisible(over);
    m_range->setEnabled(m_notation->currentData(HasRange).toBool());
    m_export->setEnabled(something && !m_path->text().isEmpty() && (!over || m_overSource->isChecked()));
}

QString ExportDialog::path() const
{
    return m_path->text();
}

core::ExportOptions ExportDialog::options() const
{
    core::ExportOptions options;
    options.source = {m_source->currentData().toLongLong()};
    options.overSource = overSource() && m_overSource->isChecked();
    for (const auto &[kind, box] : m_kinds) {
        if (!box->isChecked())
            options.pairs.drop.insert(kind);
    }
    if (const QString notation = m_notation->currentData().toString(); !notation.isEmpty())
        options.boxes = core::BoxTarget{notation, core::BoxUnits::fromText(m_range->currentData().toString())};
    return options;
}

}
