#include "ui/dialogs/ImportReportDialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr std::size_t ShownProblems = 1000;
}

ImportReportDialog::ImportReportDialog(const core::ImportReport &report, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Import finished"));
    resize(680, 420);
    auto *column = new QVBoxLayout(this);
    auto *problems = new QTreeWidget(this);
    problems->setHeaderLabels({tr("File"), tr("Record"), tr("Line"), tr("Byte"), tr("What")});
    problems->setRootIsDecorated(false);
    problems->setUniformRowHeights(true);
    const QLocale locale;
    for (const core::SourceReport &source : report.sources) {
        const QString name = QFileInfo(source.path).fileName();
        QString text = tr("%1: %2 records read, %3 samples with %4 pairs, %5 records skipped, %6 problems.")
                           .arg(name, locale.toString(source.records), locale.toString(source.samples),
                                locale.toString(source.pairs), locale.toString(source.skipped),
                                locale.toString(source.problemCount));
        for (const core::BoxStatistics &boxes : source.boxes)
            text += tr(" Boxes: %1").arg(boxes.proposal().evidence);
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
        for (std::size_t i = 0; i < source.problems.size() && i < ShownProblems; ++i) {
            const core::Problem &problem = source.problems[i];
            new QTreeWidgetItem(problems, {name, QString::number(problem.record), QString::number(problem.line),
                                           QString::number(problem.byte), problem.message});
        }
    }
    problems->setVisible(problems->topLevelItemCount() > 0);
    for (int i = 0; i < 4; ++i)
        problems->resizeColumnToContents(i);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(problems, 1);
    column->addStretch();
    column->addWidget(buttons);
}

}
