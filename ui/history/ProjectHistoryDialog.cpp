#include "ui/history/ProjectHistoryDialog.h"

#include "ui/history/ProjectHistoryModel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

ProjectHistoryDialog::ProjectHistoryDialog(core::EditHistory &history, core::SampleReader &reader, QWidget *parent)
    : QDialog(parent)
    , m_model(new ProjectHistoryModel(history, reader, this))
    , m_table(new QTableView(this))
{
    setWindowTitle(tr("History of the project"));
    resize(760, 480);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(windowTitle());
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // or a million rows are measured
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ProjectHistoryModel::What, QHeaderView::Stretch);
    header->resizeSection(ProjectHistoryModel::When,
                          fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00 00:00 AM ")));
    header->resizeSection(ProjectHistoryModel::Where, fontMetrics().horizontalAdvance(QStringLiteral("0000000 …  ")));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_go = buttons->addButton(tr("&Go to the sample"), QDialogButtonBox::ActionRole);
    m_takeBack = buttons->addButton(tr("&Take back only this step"), QDialogButtonBox::ActionRole);
    m_go->setDefault(true); // Enter
    for (QPushButton *button : {m_takeBack, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    const auto go = [this] { emit sampleChosen(m_model->sampleOf(m_table->currentIndex()).value); };
    connect(m_go, &QPushButton::clicked, this, go);
    connect(m_table, &QTableView::doubleClicked, this, go);
    connect(m_takeBack, &QPushButton::clicked, this,
            [this] { emit takeBackWanted(m_model->seqOf(m_table->currentIndex())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProjectHistoryDialog::check);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    check();
}

void ProjectHistoryDialog::setLast(qint64 seq)
{
    m_model->setLast(seq);
    check();
}

void ProjectHistoryDialog::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    check();
}

void ProjectHistoryDialog::check()
{
    const bool has = m_table->currentIndex().isValid();
    m_go->setEnabled(has && m_model->sampleOf(m_table->currentIndex()).value > 0);
    m_takeBack->setEnabled(has && !m_readOnly);
}

}
