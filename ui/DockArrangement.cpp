#include "ui/DockArrangement.h"

#include "core/settings/WindowSettings.h"
#include "ui/common/PanelHeader.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int FoldsBelow = 640; // height of the window
}

DockArrangement::DockArrangement(QMainWindow &window, QWidget *queue, QWidget *conversation, QWidget *history,
                                 QWidget *display, QWidget *boxes, QWidget *facets)
    : QObject(&window)
    , m_window(window)
    , m_queue(add(u"queue"_s, tr("Queue"), queue, Qt::LeftDockWidgetArea))
    , m_conversation(add(u"conversation"_s, tr("Conversation"), conversation, Qt::RightDockWidgetArea))
    , m_history(add(u"history"_s, tr("History"), history, Qt::RightDockWidgetArea))
    , m_display(add(u"display"_s, tr("Bands and stretch"), display, Qt::LeftDockWidgetArea))
    , m_boxes(add(u"boxes"_s, tr("Boxes"), boxes, Qt::LeftDockWidgetArea))
    , m_facets(add(u"facets"_s, tr("Facets"), facets, Qt::LeftDockWidgetArea))
{
}

QDockWidget *DockArrangement::add(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    dock->setWidget(content);
    auto *header = new PanelHeader(title, dock);
    connect(header, &PanelHeader::closeRequested, dock, &QDockWidget::close);
    dock->setTitleBarWidget(header);
    m_window.addDockWidget(area, dock);
    return dock;
}

QList<QWidget *> DockArrangement::all() const
{
    return {m_queue, m_conversation, m_history, m_display, m_boxes, m_facets};
}

QLabel *DockArrangement::queueNote() const
{
    return static_cast<PanelHeader *>(m_queue->titleBarWidget())->note();
}

void DockArrangement::addToQueue(QAction *action)
{
    auto *header = static_cast<PanelHeader *>(m_queue->titleBarWidget());
    auto *button = new QToolButton(header);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::TabFocus);
    header->add(button);
}

void DockArrangement::reset()
{
    for (QDockWidget *dock : docks()) {
        dock->setFloating(false);
        dock->show();
    }
    m_historyFolded = false;
    for (QDockWidget *dock : {m_display, m_boxes, m_facets}) {
        dock->setFloating(false);
        dock->hide();
    }
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_queue);
    m_window.splitDockWidget(m_queue, m_facets, Qt::Vertical);
    m_window.splitDockWidget(m_facets, m_display, Qt::Vertical);
    m_window.splitDockWidget(m_display, m_boxes, Qt::Vertical);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_conversation);
    m_window.splitDockWidget(m_conversation, m_history, Qt::Vertical);
    m_window.resizeDocks({m_queue, m_conversation}, {308, 440}, Qt::Horizontal);
    m_window.resizeDocks({m_conversation, m_history}, {640, 160}, Qt::Vertical);
    fit(m_window.height());
}

void DockArrangement::setShown(QDockWidget *dock, bool shown)
{
    if (shown == !dock->isHidden())
        return;
    dock->setVisible(shown);
    const int height = m_window.height();
    if (shown && !dock->isFloating())
        m_window.resizeDocks({m_queue, dock}, {height * 2 / 5, height * 3 / 5}, Qt::Vertical);
}

void DockArrangement::restore()
{
    m_window.resize(QSize(1440, 900).boundedTo(m_window.screen()->availableSize()));
    const core::WindowLayout layout = core::loadWindowLayout();
    if (!layout.geometry.isEmpty())
        m_window.restoreGeometry(layout.geometry);
    if (!layout.state.isEmpty())
        m_window.restoreState(layout.state, core::WindowLayout::Version);
    core::confirmWindowLayout();
}

void DockArrangement::save() const
{
    if (m_historyFolded) // the next window may have room for it
        m_history->show();
    core::saveWindowLayout({m_window.saveGeometry(), m_window.saveState(core::WindowLayout::Version)});
}

void DockArrangement::fit(int height)
{
    const bool low = height < FoldsBelow;
    if (low && !m_history->isHidden() && !m_history->isFloating()) {
        m_history->hide();
        m_historyFolded = true;
    } else if (!low && m_historyFolded) {
        m_history->show();
        m_historyFolded = false;
    }
}

}
