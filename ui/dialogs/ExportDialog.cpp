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
    , m_format(new QComboBox(this))
    , m_source(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_review(new QComboBox(this))
    , m_notation(new QComboBox(this))
    , m_range(new QComboBox(this))
    , m_warning(new QLabel(this))
    , m_overSource(new QCheckBox(tr("Replace the file that was imported"), this))
{
    using Kind = core::PairSelection::Kind;
    setWindowTitle(tr("Export"));
    resize(560, 380);
    addFormats();
    addReviewChoice();
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names of files can be long
    m_source->setMinimumContentsLength(24);
    m_source->setAccessibleName(tr("Source"));
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
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Source"), m_source);
    form->addRow(tr("Write to"), pathRow);
    form->addRow(tr("Pairs that are"), kinds);
    form->addRow(tr("Boxes"), addBoxChoice(project.notations()));
    form->addRow(tr("Reviews"), m_review);
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
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_review, &QComboBox::currentIndexChanged, this, &ExportDialog::check);
    m_path->setText(proposal());
    check();
}

void ExportDialog::addFormats()
{
    m_format->addItem(tr("As imported, with the corrections"), core::ExportOptions::sourceFormat());
    m_format->addItem(tr("Corrections as training data (JSON Lines)"), core::ExportOptions::preferenceFormat());
    m_format->setAccessibleName(tr("Format"));
}

void ExportDialog::addReviewChoice()
{
    using Review = core::ExportOptions::Review;
    m_review->addItem(tr("not exported"), int(Review::None));
    m_review->addItem(tr("in a file beside it, NAME.review.jsonl"), int(Review::Sidecar));
    m_review->addItem(tr("in the records, as a key “review”"), int(Review::Key));
    m_review->setAccessibleName(tr("Verdicts, tags and comments"));
    m_review->setToolTip(m_review->accessibleName());
}

bool ExportDialog::isPreference() const
{
    return m_format->currentData().toString() == core::ExportOptions::preferenceFormat();
}

/// A name beside the source; empty: there are several, and no telling.
QString ExportDialog::proposal() const
{
    if (m_sources.size() != 1)
        return {};
    const QFileInfo file(m_sources.front().path);
    return file.absolutePath() + u'/' + file.completeBaseName() +
           (isPreference() ? u".preference.jsonl"_s : u".reviewed."_s + file.suffix());
}

void ExportDialog::followFormat()
{
    if (const QString name = proposal(); !name.isEmpty())
        m_path->setText(name);
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
    const bool folder = m_source->currentData().toLongLong() == 0 && !isPreference();
    const QString path = folder ? QFileDialog::getExistingDirectory(this, tr("Folder for the exported files"))
                                : QFileDialog::getSaveFileName(this, tr("Exported file"), m_path->text(),
                                                               tr("JSON (*.json *.jsonl);;All files (*)"));
    if (!path.isEmpty())
        m_path->setText(path);
}

/// The files that would be written.
QStringList ExportDialog::targets() const
{
    if (m_source->currentData().toLongLong() != 0 || isPreference())
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

/// The name of a file beside an export that would be replaced; empty: there is none.
QString ExportDialog::sidecarThere() const
{
    if (m_review->currentData().toInt() != int(core::ExportOptions::Review::Sidecar) || isPreference())
        return {};
    for (const QString &target : targets()) {
        const QFileInfo sidecar(core::ExportOptions::sidecarOf(target));
        if (sidecar.exists())
            return excerpt(sidecar.fileName(), 80);
    }
    return {};
}

void ExportDialog::check()
{
    const QStringList files = targets();
    const auto isThere = [](const QString &file) { return QFileInfo(file).isFile(); };
    const bool something =
        std::any_of(m_kinds.begin(), m_kinds.end(), [](auto kind) { return kind.second->isChecked(); });
    const bool over = overSource();
    QString warning;
    const bool preference = isPreference();
    if (!something && !preference)
        warning = tr("Nothing would be left to export.");
    else if (over && preference)
        warning = tr("This is a file that was imported.");
    else if (over)
        warning = tr("This is the very file that was imported. The project keeps its original bytes.");
    else if (std::any_of(files.begin(), files.end(), isThere))
        warning = tr("A file of this name is there already. It will be replaced.");
    else if (const QString sidecar = sidecarThere(); !sidecar.isEmpty())
        warning = tr("%1 is there already. It will be replaced.").arg(sidecar);
    else if (preference)
        warning = tr("Prompt, chosen and rejected of the pairs that were approved and whose answer was changed. A pair "
                     "whose question was changed, too, is left out.");
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_overSource->setVisible(over && !preference);
    for (const auto &[kind, box] : m_kinds)
        box->setEnabled(!preference);
    m_notation->setEnabled(!preference);
    m_review->setEnabled(!preference);
    m_range->setEnabled(!preference && m_notation->currentData(HasRange).toBool());
    m_export->setEnabled((something || preference) && !m_path->text().isEmpty() &&
                         (!over || (!preference && m_overSource->isChecked())));
}

QString ExportDialog::path() const
{
    return m_path->text();
}

core::ExportOptions ExportDialog::options() const
{
    core::ExportOptions options;
    options.source = {m_source->currentData().toLongLong()};
    options.format = m_format->currentData().toString();
    if (isPreference())
        return options;
    options.review = static_cast<core::ExportOptions::Review>(m_review->currentData().toInt());
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
