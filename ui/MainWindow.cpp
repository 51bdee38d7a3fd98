#include "ui/MainWindow.h"

#include "core/imaging/ImageService.h"
#include "core/settings/WindowSettings.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/PanelHeader.h"
#include "ui/conversation/ConversationView.h"
#include "ui/dialogs/CommentDialog.h"
#include "ui/dialogs/KeysDialog.h"
#include "ui/history/HistoryView.h"
#include "ui/jobs/JobBar.h"
#include "ui/review/VerdictBar.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/QueueView.h"
#include "ui/StatusLine.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QWidget *column(std::initializer_list<QWidget *> parts, int stretched)
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->setStretch(stretched, 1);
    return panel;
}

}

MainWindow::MainWindow(core::ImageService &images, core::JobRunner &jobs, QWidget *parent)
    : QMainWindow(parent)
    , m_images(images)
    , m_jobs(jobs)
    , m_actions(new ActionSet(this))
{
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    makePanels();
    makeMenus();
    makeToolBar();
    connectActions();
    connectDeskActions();
    arrange();
    restoreLayout();
    setSession(nullptr);
}

MainWindow::~MainWindow()
{
    m_desk.reset(); // its panels are still there
}

void MainWindow::makePanels()
{
    m_views.canvas = new CanvasView(this);
    m_views.notice = new NoticeBar(this);
    m_views.queue = new QueueView(m_images, this);
    m_views.conversation = new ConversationView(this);
    m_views.history = new HistoryView(this);
    m_views.verdicts = new VerdictBar((*m_actions)[Do::Approve], (*m_actions)[Do::Reject], (*m_actions)[Do::Unsure]);
    m_views.status = new StatusLine(this);

    setCentralWidget(column({m_views.notice, m_views.canvas}, 1));
    m_queueDock = addDock(u"queue"_s, tr("Queue"), m_views.queue, Qt::LeftDockWidgetArea);
    auto *queueHeader = static_cast<PanelHeader *>(m_queueDock->titleBarWidget());
    connect(m_views.queue, &QueueView::countChanged, queueHeader->note(), &QLabel::setText);
    m_conversationDock = addDock(u"conversation"_s, tr("Conversation"),
                                 column({m_views.conversation, m_views.verdicts}, 0), Qt::RightDockWidgetArea);
    m_historyDock = addDock(u"history"_s, tr("History"), m_views.history, Qt::RightDockWidgetArea);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_views.status, 1);
    statusBar()->addPermanentWidget(new JobBar(m_jobs, this));
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setTitleBarWidget(new PanelHeader(title, dock));
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeMenus()
{
    for (const ActionSet::Menu menu : ActionSet::menus()) {
        QMenu *entries = menuBar()->addMenu(ActionSet::menuTitle(menu));
        for (QAction *action : m_actions->menu(menu)) {
            if (action)
                entries->addAction(action);
            else
                entries->addSeparator();
        }
        if (menu == ActionSet::Menu::View) {
            entries->addSeparator();
            for (QDockWidget *dock : {m_queueDock, m_conversationDock, m_historyDock})
                entries->addAction(dock->toggleViewAction());
        }
    }
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    for (const Do what : {Do::Open, Do::Import, Do::Export, Do::Undo, Do::Redo, Do::Previous, Do::Next,
                          Do::NextUnreviewed, Do::Fit, Do::ActualSize, Do::ShowOverlays, Do::ShowLabels}) {
        bar->addAction((*m_actions)[what]);
        if (what == Do::Export || what == Do::Redo || what == Do::NextUnreviewed || what == Do::ShowLabels)
            bar->addSeparator();
    }
    m_filter = new FilterField(this);
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bar->addWidget(m_filter);
    connect(m_filter, &FilterField::queryChanged, this, [this](const core::Query &query) {
        if (m_desk)
            m_desk->find(query);
    });
    connect(m_filter, &FilterField::left, this, [this] { m_views.canvas->setFocus(); });
}

void MainWindow::connectActions()
{
    const auto on = [this](Do what, auto &&act) { connect((*m_actions)[what], &QAction::triggered, this, act); };
    on(Do::Open, &MainWindow::openRequested);
    on(Do::OpenExample, &MainWindow::exampleRequested);
    on(Do::Import, &MainWindow::importRequested);
    on(Do::Export, &MainWindow::exportRequested);
    on(Do::RelinkImages, &MainWindow::foldersRequested);
    on(Do::CloseProject, &MainWindow::closeRequested);
    on(Do::Quit, &QWidget::close);
    on(Do::Keys, [this] { KeysDialog(*m_actions, this).exec(); });
    on(Do::About, [this] { showAbout(this); });
    on(Do::ResetLayout, &MainWindow::arrange);
    on(Do::Find, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    on(Do::ClearFilter, [this] { m_filter->setQueryText({}); });
    on(Do::CompactQueue, [this](bool compact) { m_views.queue->setCompact(compact); });
    on(Do::ZoomIn, [this] { m_views.canvas->zoomIn(); });
    on(Do::ZoomOut, [this] { m_views.canvas->zoomOut(); });
    on(Do::Fit, [this] { m_views.canvas->fit(); });
    on(Do::ActualSize, [this] { m_views.canvas->actualSize(); });
    on(Do::EditText, [this] { m_views.conversation->editCurrent(); });
    on(Do::ShowDiff, [this] { m_views.conversation->toggleDiff(); });
    const auto toggle = [this](Do what, void (CanvasView::*set)(bool)) {
        QAction *action = (*m_actions)[what];
        action->setChecked(true);
        connect(action, &QAction::toggled, m_views.canvas, set);
    };
    toggle(Do::ShowLabels, &CanvasView::setLabelsVisible);
    toggle(Do::ShowOverlays, &CanvasView::setOverlaysVisible);
    toggle(Do::ShowFurniture, &CanvasView::setFurnitureVisible);
}

void MainWindow::connectDeskActions()
{
    const auto on = [this](Do what, auto act) {
        connect((*m_actions)[what], &QAction::triggered, this, [this, act] {
            if (m_desk)
                act(*m_desk);
        });
    };
    on(Do::Next, [](Desk &desk) { desk.next(); });
    on(Do::Previous, [](Desk &desk) { desk.previous(); });
    on(Do::NextUnreviewed, [](Desk &desk) { desk.nextUnreviewed(); });
    on(Do::NextPair, [](Desk &desk) { desk.stepPair(1); });
    on(Do::PreviousPair, [](Desk &desk) { desk.stepPair(-1); });
    on(Do::Approve, [](Desk &desk) { desk.judge(core::Verdict::Approved); });
    on(Do::Reject, [](Desk &desk) { desk.judge(core::Verdict::Rejected); });
    on(Do::Unsure, [](Desk &desk) { desk.judge(core::Verdict::Unsure); });
    on(Do::ClearVerdict, [](Desk &desk) { desk.clearVerdict(); });
    on(Do::ApproveAll, [](Desk &desk) { desk.approveAll(); });
    on(Do::Undo, [](Desk &desk) { desk.undo(); });
    on(Do::Redo, [](Desk &desk) { desk.redo(); });
    on(Do::RevertTurn, [](Desk &desk) { desk.revertTurn(); });
    on(Do::NextBox, [](Desk &desk) { desk.stepBox(1); });
    on(Do::PreviousBox, [](Desk &desk) { desk.stepBox(-1); });
    on(Do::Comment, [this](Desk &desk) {
        if (const auto text = CommentDialog::ask(this); !text.isEmpty())
            desk.comment(text);
    });
}

void MainWindow::arrange()
{
    for (QDockWidget *dock : {m_queueDock, m_conversationDock, m_historyDock}) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_queueDock);
    addDockWidget(Qt::RightDockWidgetArea, m_conversationDock);
    splitDockWidget(m_conversationDock, m_historyDock, Qt::Vertical);
    resizeDocks({m_queueDock, m_conversationDock}, {308, 440}, Qt::Horizontal);
    resizeDocks({m_conversationDock, m_historyDock}, {640, 160}, Qt::Vertical);
}

void MainWindow::restoreLayout()
{
    resize(1440, 900);
    const core::WindowLayout layout = core::loadWindowLayout();
    if (!layout.geometry.isEmpty())
        restoreGeometry(layout.geometry);
    if (!layout.state.isEmpty())
        restoreState(layout.state, core::WindowLayout::Version);
    core::confirmWindowLayout();
}

void MainWindow::setSession(core::ReviewSession *session)
{
    m_desk.reset();
    m_session = session;
    if (session) {
        m_filter->setQueryText({});
        m_desk = std::make_unique<Desk>(*session, m_images, m_jobs, m_views, nullptr);
        connect(m_desk.get(), &Desk::foldersWanted, this, &MainWindow::foldersRequested);
        connect(m_desk.get(), &Desk::edited, this, &MainWindow::enableActions);
        connect(m_desk.get(), &Desk::edited, this, &MainWindow::editsChanged);
        m_views.canvas->setFocus();
    } else {
        showEmpty();
    }
    enableActions();
    setUnexportedEdits(0);
}

void MainWindow::showEmpty()
{
    m_views.canvas->setMessage(
        tr("No project is open"),
        tr("Open a project (Ctrl+O), or import a file in RS-GPT4V layout (Ctrl+I). Files can also "
           "be dropped here."));
}

void MainWindow::setBusy(const QString &what)
{
    m_views.canvas->setMessage(what, QString());
}

void MainWindow::enableActions()
{
    const bool open = m_desk != nullptr;
    const bool writable = open && !m_session->project().readOnly();
    for (const Do what : {Do::Export, Do::RelinkImages, Do::CloseProject, Do::Find, Do::ClearFilter, Do::Next,
                          Do::Previous, Do::NextUnreviewed, Do::NextPair, Do::PreviousPair, Do::ZoomIn, Do::ZoomOut,
                          Do::Fit, Do::ActualSize, Do::NextBox, Do::PreviousBox, Do::ShowDiff})
        (*m_actions)[what]->setEnabled(open);
    for (const Do what : {Do::EditText, Do::RevertTurn, Do::Comment, Do::Approve, Do::Reject, Do::Unsure,
                          Do::ClearVerdict, Do::ApproveAll})
        (*m_actions)[what]->setEnabled(writable);
    (*m_actions)[Do::Undo]->setEnabled(writable && m_session->history().canUndo());
    (*m_actions)[Do::Redo]->setEnabled(writable && m_session->history().canRedo());
    m_filter->setEnabled(open);
}

void MainWindow::setUnexportedEdits(qint64 edits)
{
    if (!m_session) {
        setWindowTitle(tr("RSReview"));
        return;
    }
    const QString name = QFileInfo(m_session->project().path()).fileName();
    setWindowTitle(edits > 0 ? tr("%1 — %n edit(s) not exported — RSReview", nullptr, int(edits)).arg(name)
                             : tr("%1 — RSReview").arg(name));
}

void MainWindow::showProblem(const QString &text)
{
    m_views.notice->tell(text, {{tr("Close"), {}}});
}

void MainWindow::settle()
{
    m_views.conversation->commitTyping();
}

void MainWindow::showImport(const core::ImportReport &report)
{
    QStringList lines;
    const QLocale locale;
    for (const core::SourceReport &source : report.sources) {
        lines.append(tr("Imported %1: %2 samples with %3 pairs, no problems.")
                         .arg(QFileInfo(source.path).fileName(), locale.toString(source.samples),
                              locale.toString(source.pairs)));
        if (!source.boxes.empty())
            lines.append(tr("Boxes: %1").arg(source.boxes.front().proposal().evidence));
    }
    m_views.notice->tell(lines.join(u'\n'), {{tr("Close"), {}}});
}

void MainWindow::showExport(const core::ExportReport &report)
{
    QStringList lines;
    for (const core::ExportedSource &source : report.sources) {
        const QLocale locale;
        QString line = tr("Exported %1: %2 records, %3 edited.")
                           .arg(source.path, locale.toString(source.records), locale.toString(source.editedRecords));
        if (source.droppedPairs > 0 || source.droppedRecords > 0)
            line += u' ' + tr("Left out: %1 records, %2 pairs.")
                               .arg(locale.toString(source.droppedRecords), locale.toString(source.droppedPairs));
        lines.append(line);
    }
    m_views.notice->tell(lines.join(u'\n'), {{tr("Close"), {}}});
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ThemeChange)
        m_actions->refreshIcons(palette());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_views.conversation->commitTyping();
    core::saveWindowLayout({saveGeometry(), saveState(core::WindowLayout::Version)});
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        emit filesDropped(paths);
}

}
