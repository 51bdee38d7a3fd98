#include "ui/samples/QueueView.h"

#include "core/imaging/ImageService.h"
#include "core/project/ReviewSession.h"
#include "ui/common/Palette.h"
#include "ui/samples/GridPanel.h"
#include "ui/samples/SampleDelegate.h"
#include "ui/samples/SampleGrid.h"
#include "ui/samples/SampleListModel.h"

#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

class QueueList : public QListView
{
public:
    using QListView::QListView;

    /// Letters are keys of the window. To search for one, the list would read a million samples.
    void keyboardSearch(const QString &) override {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListView::paintEvent(event);
        if (!model() || model()->rowCount() > 0)
            return;
        QPainter painter(viewport());
        painter.setPen(secondaryText(palette()));
        painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8), Qt::AlignTop | Qt::TextWordWrap,
                         QueueView::tr("No sample fits the filter."));
    }
};

}

QueueView::QueueView(core::ImageService &images, QWidget *parent)
    : QWidget(parent)
    , m_list(new QueueList(this))
    , m_delegate(new SampleDelegate(images, this))
    , m_grid(new GridPanel(images, this))
{
    m_grid->hide();
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true); // or a million rows are measured one by one
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QListView::ExtendedSelection);
    m_list->setAccessibleName(tr("Queue of samples"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    for (const QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_list), static_cast<QAbstractItemView *>(m_grid->grid())})
        connect(&images, &core::ImageService::thumbnailReady, view->viewport(), qOverload<>(&QWidget::update));
    connect(this, &QueueView::countChanged, m_grid, &GridPanel::setCount);
    setSession(nullptr);
}

void QueueView::setSession(core::ReviewSession *session)
{
    m_session = session;
    SampleListModel *former = m_model;
    m_model = session ? new SampleListModel(*session, this) : nullptr;
    m_list->setModel(m_model);
    m_grid->grid()->setModel(m_model);
    if (m_model)
        m_grid->grid()->setSelectionModel(m_list->selectionModel());
    delete former;
    showCount();
    if (!session)
        return;
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && index != m_model->currentIndex())
            emit opened(m_session->queue()[std::size_t(index.row())].value);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueueView::showCount);
    connect(session, &core::ReviewSession::sampleOpened, m_model, [this] { followSession(); });
    connect(session, &core::ReviewSession::queueChanged, m_model, [this] {
        followSession();
        showCount();
    });
    followSession();
}

void QueueView::followSession()
{
    const QModelIndex current = m_model->currentIndex();
    if (!current.isValid()) {
        m_list->selectionModel()->clear();
        return;
    }
    if (m_list->currentIndex() != current) // or what else is selected would not be any more
        m_list->setCurrentIndex(current);
    m_list->scrollTo(current);
    showCount();
}

std::vector<core::SampleId> QueueView::selection() const
{
    std::vector<core::SampleId> samples;
    if (!m_model)
        return samples;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            samples.push_back(m_session->queue()[std::size_t(row)]);
    }
    std::sort(samples.begin(), samples.end());
    return samples;
}

void QueueView::showCount()
{
    if (!m_session) {
        emit countChanged({});
        return;
    }
    const QLocale locale;
    const auto total = qint64(m_session->project().index().sampleCount());
    const auto shown = qint64(m_session->queue().size());
    qint64 selected = 0;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection())
        selected += range.height();
    if (selected > 1) {
        emit countChanged(tr("%1 of %2 selected").arg(locale.toString(selected), locale.toString(shown)));
        return;
    }
    emit countChanged(shown == total ? locale.toString(total)
                                     : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
}

/// Another panel may take the room in which the current sample stood.
void QueueView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    m_list->scrollTo(m_list->currentIndex());
}

void QueueView::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    m_list->doItemsLayout();
}

void QueueView::forgetImages()
{
    if (m_model)
        m_model->forgetImages();
}

}
