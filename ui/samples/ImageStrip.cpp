#include "ui/samples/ImageStrip.h"

#include "core/imaging/ImageService.h"
#include "ui/common/ForeignText.h"
#include "ui/samples/SampleRowData.h"
#include "ui/samples/StripDelegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace ui {

namespace {

constexpr qsizetype LongestName = 300;

}

ImageStrip::ImageStrip(core::ImageService &images, QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
{
    auto *delegate = new StripDelegate(images, this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(delegate);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would take the room of the images
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setAccessibleName(tr("Images of the sample"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFixedHeight(delegate->height(m_list->font()) + 2);
    m_list->viewport()->installEventFilter(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->setMaximumWidth(220);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 12, 4);
    row->addWidget(m_list, 1);
    row->addWidget(m_note);
    setAutoFillBackground(true);

    connect(&images, &core::ImageService::thumbnailReady, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(m_list, &QWidget::customContextMenuRequested, this, &ImageStrip::offer);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_isSetting)
            emit shownChosen(current.row());
    });
}

void ImageStrip::setImages(const QList<Image> &images, int tokens)
{
    m_model->clear();
    for (qsizetype i = 0; i < images.size(); ++i) {
        const QString name = excerpt(images[i].name, LongestName);
        auto *item = new QStandardItem(tr("%1: %2").arg(i + 1).arg(name)); // for who cannot see it
        SampleRowData row;
        row.number = i + 1;
        row.title = name;
        row.imagePath = images[i].path;
        row.imageMissing = images[i].path.isEmpty();
        item->setData(QVariant::fromValue(row), StripDelegate::RowRole);
        m_model->appendRow(item);
    }
    m_note->setVisible(tokens != images.size());
    m_note->setText(tokens == 0 ? tr("No <image> token in the text")
                                : tr("%n <image> token(s) in the text", nullptr, tokens));
    setShown(0);
}

void ImageStrip::setShown(int image)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_list->setCurrentIndex(m_model->index(image, 0));
}

void ImageStrip::setOther(int image)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->setData(m_model->index(row, 0), row == image, StripDelegate::OtherRole);
}

/// With Ctrl, or with the middle button, the other one is chosen. The wheel scrolls along.
bool ImageStrip::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        QScrollBar *bar = m_list->horizontalScrollBar();
        bar->setValue(bar->value() - static_cast<const QWheelEvent *>(event)->angleDelta().y() / 2);
        return true;
    }
    if (event->type() != QEvent::MouseButtonPress)
        return false;
    const auto &press = static_cast<const QMouseEvent &>(*event);
    const bool other = press.button() == Qt::MiddleButton ||
                       (press.button() == Qt::LeftButton && (press.modifiers() & Qt::ControlModifier));
    const QModelIndex index = m_list->indexAt(press.position().toPoint());
    if (!other || !index.isValid())
        return press.button() == Qt::RightButton; // which opens a menu and chooses nothing
    emit otherChosen(index.row());
    return true;
}

void ImageStrip::offer(const QPoint &place)
{
    const QModelIndex index = m_list->indexAt(place);
    if (!index.isValid())
        return;
    QMenu menu;
    const QAction *show = menu.addAction(tr("Show this image"));
    const QAction *compare = menu.addAction(tr("Compare with this image"));
    const QAction *chosen = menu.exec(m_list->viewport()->mapToGlobal(place));
    if (chosen == show)
        m_list->setCurrentIndex(index);
    else if (chosen == compare)
        emit otherChosen(index.row());
}

}
