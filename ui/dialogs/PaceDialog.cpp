#include "ui/dialogs/PaceDialog.h"

#include "ui/common/ForeignText.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

constexpr qsizetype LongestName = 60;

QString seconds(double value)
{
    return PaceDialog::tr("%1 s").arg(QLocale().toString(value, 'f', value < 10 ? 1 : 0));
}

QString hours(double value)
{
    const auto minutes = qint64(std::llround(value / 60));
    return PaceDialog::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

}

PaceDialog::PaceDialog(const std::vector<core::Pace> &paces, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Pace of the reviewers"));
    auto *table = new QTableWidget(int(paces.size()), 6, this);
    table->setHorizontalHeaderLabels(
        {tr("Who"), tr("Pairs"), tr("At work"), tr("Pairs an hour"), tr("Median"), tr("Middle half")});
    table->setAccessibleName(windowTitle());
    table->setEditTriggers(QTableWidget::NoEditTriggers);
    table->setSelectionBehavior(QTableWidget::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    for (int row = 0; row < int(paces.size()); ++row) {
        const core::Pace &pace = paces[std::size_t(row)];
        const QStringList cells{excerpt(pace.reviewer, LongestName),
                                QLocale().toString(pace.pairs),
                                hours(pace.seconds),
                                QLocale().toString(std::llround(pace.pairsPerHour())),
                                seconds(pace.quartiles[1]),
                                tr("%1 to %2").arg(seconds(pace.quartiles[0]), seconds(pace.quartiles[2]))};
        for (int column = 0; column < int(cells.size()); ++column) {
            auto *cell = new QTableWidgetItem(cells[column]);
            if (column > 0)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table->setItem(row, column, cell);
        }
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *note =
        new QLabel(paces.empty() ? tr("Nobody has judged a pair in this window yet.")
                                 : tr("Of pairs that have a verdict. Time counts from key to key and from click to "
                                      "click while the window is used; pauses of more than a minute do not."),
                   this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(table, 1);
    column->addWidget(note);
    column->addWidget(buttons);
    resize(620, 280);
}

}
