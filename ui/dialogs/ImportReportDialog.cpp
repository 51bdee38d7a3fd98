#include "ui/dialogs/ImportReportDialog.h"

#include "ui/common/ForeignText.h"
#include "ui/common/ShownText.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
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
    QStringList lines;
    for (const core::SourceReport &source : report.sources) {
        const QString name = ShownText(QFileInfo(source.path).fileName()).shown();
        QString text = tr("%1: %2 records read, %3 samples with %4 pairs, %5 records skipped, %6 problems.")
                           .arg(name, locale.toString(source.records), locale.toString(source.samples),
                                locale.toString(source.pairs), locale.toString(source.skipped),
                                locale.toString(source.problemCount));
        for (const core::BoxStatistics &boxes : source.boxes)
            text += tr(" Boxes: %1").arg(boxes.proposal().evidence);
        lines.append(text);
        for (std::size_t i = 0; i < source.problems.size() && i < ShownProblems; ++i) {
            const core::Problem &problem = source.problems[i];
            new QTreeWidgetItem(problems,
                                {excerpt(name, 200), QString::number(problem.record), QString::number(problem.line),
                                 QString::number(problem.byte), excerpt(problem.message, 1000)});
        }
    }
    problems->setVisible(problems->topLevelItemCount() > 0);
    for (int i = 0; i < 4; ++i)
        problems->resizeColumnToContents(i);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *summary = new QPlainTextEdit(lines.join(u"\n\n"), this); // scrolls, and can be copied
    summary->setReadOnly(true);
    summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    summary->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    summary->setFrameShape(QFrame::NoFrame);
    summary->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    summary->viewport()->setAutoFillBackground(false);
    summary->setTabChangesFocus(true);
    column->addWidget(summary, 1);
    column->addWidget(problems, 2);
    column->addWidget(buttons);
}

}
