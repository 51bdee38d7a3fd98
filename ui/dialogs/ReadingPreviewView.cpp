#include "ui/dialogs/ReadingPreviewView.h"

#include "ui/common/ForeignText.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype WrittenLength = 80;
constexpr int ShownRows = 5;

int plural(qint64 count)
{
    return int(std::min<qint64>(count, INT_MAX));
}

QTreeWidget *table(const QStringList &columns, int rows, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setHeaderLabels(columns);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->setFocusPolicy(Qt::NoFocus);
    const int row = tree->fontMetrics().height() + 6;
    tree->setMinimumHeight(tree->header()->sizeHint().height() + rows * row + 2 * tree->frameWidth());
    return tree;
}

void fitColumns(QTreeWidget *tree)
{
    constexpr int Gap = 16; // logical pixels
    for (int column = 0; column < tree->columnCount(); ++column) {
        tree->resizeColumnToContents(column);
        if (column + 1 < tree->columnCount())
            tree->setColumnWidth(column, tree->columnWidth(column) + Gap);
    }
}

/// Corners in the order in which they are written, so that a reversed box is seen to be one; pixels to a tenth.
QString placeText(const std::optional<core::PlacedBox> &place)
{
    if (!place)
        return u"–"_s;
    const core::Box &box = place->box;
    const QRectF bounds = box.bounds();
    const QPointF half(box.width() / 2, box.height() / 2);
    const bool upright = box.shape() == core::Box::Shape::Rect;
    const QPointF from = upright ? box.centre() - half : bounds.topLeft();
    const QPointF to = upright ? box.centre() + half : bounds.bottomRight();
    QStringList numbers;
    for (const double number : {from.x(), from.y(), to.x(), to.y()})
        numbers += QString::number(number, 'f', place->inPixels ? 1 : 4);
    const QString corners = numbers.join(u' ');
    if (box.shape() == core::Box::Shape::Rotated && box.degrees() != 0)
        return ReadingPreviewView::tr("around %1").arg(corners);
    return place->inPixels ? ReadingPreviewView::tr("%1 px").arg(corners) : corners;
}

}

ReadingPreviewView::ReadingPreviewView(QWidget *parent)
    : QWidget(parent)
    , m_tallies(table({tr("Reading"), tr("Boxes"), tr("Inside"), tr("Out of range"), tr("Reversed"),
                       tr("Without an area"), tr("Image not found")},
                      2, this))
    , m_examples(table({tr("Written"), tr("As it is stored"), tr("As it is set here")}, ShownRows, this))
    , m_looked(new QLabel(this))
{
    m_tallies->setAccessibleName(tr("What becomes of the boxes"));
    m_examples->setAccessibleName(tr("Boxes of the source"));
    m_tallies->header()->setStretchLastSection(false);
    m_tallies->setMaximumHeight(m_tallies->minimumHeight());
    m_looked->setTextFormat(Qt::PlainText);
    m_looked->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tallies);
    column->addWidget(m_examples, 1);
    column->addWidget(m_looked);
}

void ReadingPreviewView::setBusy()
{
    m_looked->setText(tr("Looking at boxes of the source …"));
}

void ReadingPreviewView::setPreview(const core::Result<core::ReadingPreview> &preview)
{
    m_tallies->clear();
    m_examples->clear();
    if (!preview) {
        m_looked->setText(wrappable(preview.error().message));
        return;
    }
    showTallies(*preview);
    showExamples(*preview);
    const QString looked = QLocale().toString(preview->looked);
    m_looked->setText(preview->samples == 0
                          ? tr("No sample of this source has a box.")
                          : tr("Looked at %1 of %Ln sample(s) with boxes. Boxes are shown as x1 y1 x2 y2, in pixels "
                               "of the image where it was found, otherwise as parts of it.",
                               nullptr, plural(preview->samples))
                                .arg(looked));
}

void ReadingPreviewView::showTallies(const core::ReadingPreview &preview)
{
    const auto add = [this](const QString &name, const core::ReadingTally &tally) {
        QStringList cells{name};
        for (const qint64 count :
             {tally.boxes, tally.inside, tally.outside, tally.reversed, tally.degenerate, tally.unplaced})
            cells += QLocale().toString(count);
        auto *row = new QTreeWidgetItem(m_tallies, cells);
        for (int column = 1; column < row->columnCount(); ++column)
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    };
    add(tr("As it is stored"), preview.stored);
    add(tr("As it is set here"), preview.proposed);
    fitColumns(m_tallies);
}

void ReadingPreviewView::showExamples(const core::ReadingPreview &preview)
{
    for (const core::ReadingExample &example : preview.examples) {
        new QTreeWidgetItem(m_examples, {excerpt(example.written, WrittenLength), placeText(example.stored),
                                         placeText(example.proposed)});
    }
    fitColumns(m_examples);
}

}
