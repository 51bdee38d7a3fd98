#include "ui/MainWindow.h"

#include "core/imaging/ImageService.h"
#include "core/settings/ReviewSettings.h"
#include "ui/BackButtons.h"
#include "ui/boxes/BoxPanel.h"
#include "ui/canvas/CanvasView.h"
#include "ui/Centre.h"
#include "ui/CommandDesk.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"
#include "ui/DeskActions.h"
#include "ui/dialogs/KeysDialog.h"
#include "ui/display/DisplayPanel.h"
#include "ui/DockArrangement.h"
#include "ui/DrawActions.h"
#include "ui/FocusMode.h"
#include "ui/history/HistoryView.h"
#include "ui/jobs/JobBar.h"
#include "ui/KeyDesk.h"
#include "ui/PlaceKeeper.h"
#include "ui/ProgressNotice.h"
#include "ui/RecentMenu.h"
#include "ui/ReportText.h"
#include "ui/review/RemarkList.h"
#include "ui/review/VerdictBar.h"
#include "ui/samples/FacetPanel.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/GridPanel.h"
#include "ui/samples/ImageStrip.h"
#include "ui/samples/QueueView.h"
#include "ui/StatusLine.h"
#include "ui/TextZoom.h"
#include "ui/ViewOptions.h"

#include <QActionGroup>
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

/// nullptr: a line between two entries.
void fill(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
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
    new FocusMode(*m_actions, *m_views.conversation, *m_docks->conversation(), m_remarks, this);
    connectActions();
    new ViewOptions(*m_actions, *m_views.canvas, *m_views.beside, m_views.display->boxes(), this);
    new DrawActions(*m_actions, *m_views.canvas, this);
    connectPanels();
    offerAppearance();
    new BackButtons((*m_actions)[Do::Back], (*m_actions)[Do::Forward], this);
    auto *keys = new KeyDesk(*m_actions, this);
    connect(keys, &KeyDesk::failed, this, [this](const core::Error &error) { showProblem(error.message); });
    m_commands = new CommandDesk(*m_actions, *m_views.filter, m_jobs, this);
    new TextZoom(*m_actions, m_docks->all() + QList<QWidget *>{m_views.queue->grid()}, this);
    m_docks->reset();
    m_docks->restore();
    setSession(nullptr);
}

MainWindow::~MainWindow()
{
    hide(); // what panels say of that is heard while this still is a MainWindow
    m_deskActions.reset();
    m_place.reset();
    m_desk.reset(); // its panels are still there
}

void MainWindow::makePanels()
{
    m_views.canvas = new CanvasView(this);
    m_views.notice = new NoticeBar(this);
    m_views.queue = new QueueView(m_images, this);
    m_views.conversation = new ConversationView(this);
    m_views.history = new HistoryView(this);
    m_views.remarks = new RemarkList(this);
    m_views.verdicts = new VerdictBar((*m_actions)[Do::Approve], (*m_actions)[Do::Reject], (*m_actions)[Do::Unsure]);
    m_views.status = new StatusLine(this);
    m_views.display = new DisplayPanel(this);
    m_views.boxes = new BoxPanel(this);
    m_views.facets = new FacetPanel(this);

    m_views.beside = new CanvasView(this);
    m_views.beside->setFurnitureVisible(false);
    m_views.strip = new ImageStrip(m_images, this);

    setCentralWidget(new Centre(*m_actions, m_views.notice, m_views.strip, m_views.canvas, m_views.beside,
                                m_views.queue->grid(), this));
    m_remarks = column({m_views.remarks}, 0);
    m_docks = new DockArrangement(*this, m_views.queue, column({m_views.conversation, m_remarks, m_views.verdicts}, 0),
                                  m_views.history, m_views.display, m_views.boxes, m_views.facets);
    for (const Do what : {Do::ShowFacets, Do::ShowGrid})
        m_docks->addToQueue((*m_actions)[what]);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_views.status, 1);
    statusBar()->addPermanentWidget(new JobBar(m_jobs, this));
}

void MainWindow::makeMenus()
{
    for (const ActionSet::Menu menu : ActionSet::menus()) {
        QMenu *entries = menuBar()->addMenu(ActionSet::menuTitle(menu));
        fill(*entries, m_actions->menu(menu));
        if (menu == ActionSet::Menu::File) {
            auto *recent = new RecentMenu(entries);
            connect(recent, &RecentMenu::chosen, this, [this](const QString &path) { emit filesChosen({path}); });
            entries->insertMenu((*m_actions)[Do::Import], recent);
        }
        if (menu == ActionSet::Menu::Edit)
            fill(*entries->addMenu(ActionSet::menuTitle(ActionSet::Menu::Turns)),
                 m_actions->menu(ActionSet::Menu::Turns));
        if (menu == ActionSet::Menu::View) {
            entries->addSeparator();
            for (const QDockWidget *dock : m_docks->docks())
                entries->addAction(dock->toggleViewAction());
            fill(*entries->addMenu(ActionSet::menuTitle(ActionSet::Menu::Sort)),
                 m_actions->menu(ActionSet::Menu::Sort));
            QMenu *looks = entries->addMenu(ActionSet::menuTitle(ActionSet::Menu::Appearance));
            fill(*looks, m_actions->menu(ActionSet::Menu::Appearance));
        }
        if (menu == ActionSet::Menu::Review) {
            for (const auto part : {ActionSet::Menu::Sentences, ActionSet::Menu::Team, ActionSet::Menu::Errors})
                fill(*entries->addMenu(ActionSet::menuTitle(part)), m_actions->menu(part));
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
                          Do::NextUnreviewed, Do::Fit, Do::ActualSize, Do::ShowOverlays, Do::ShowLabels,
                          Do::ShowDisplay, Do::ShowBoxList, Do::DrawRect, Do::DrawRotated, Do::DrawPolygon}) {
        bar->addAction((*m_actions)[what]);
        if (what == Do::Export || what == Do::Redo || what == Do::NextUnreviewed || what == Do::ShowBoxList ||
            what == Do::DrawPolygon)
            bar->addSeparator();
    }
    m_views.filter = new FilterField(this);
    m_views.filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    bar->addWidget(m_views.filter);
}

void MainWindow::connectPanels()
{
    connect(m_views.queue, &QueueView::countChanged, m_docks->queueNote(), &QLabel::setText);
    connect(m_views.filter, &FilterField::queryChanged, this, [this](const core::Query &query) {
        if (m_desk)
            m_desk->find(query, m_place && m_place->isRestoring());
    });
    for (const auto &[what, dock] :
         {std::pair(Do::ShowDisplay, m_docks->display()), std::pair(Do::ShowBoxList, m_docks->boxes()),
          std::pair(Do::ShowFacets, m_docks->facets())}) {
        QAction *action = (*m_actions)[what];
        connect(action, &QAction::toggled, m_docks, [this, d = dock](bool shown) { m_docks->setShown(d, shown); });
        connect(dock, &QDockWidget::visibilityChanged, action,
                [action, d = dock] { action->setChecked(!d->isHidden()); });
    }
    connect((*m_actions)[Do::ShowFacets], &QAction::triggered, m_views.facets, [this](bool shown) {
        if (shown)
            m_views.facets->setFocus();
    });
    connect(m_views.facets, &FacetPanel::queryWanted, this,
            [this](const core::Query &query) { m_views.filter->setQueryText(query.toString()); });
    connect(m_views.filter, &FilterField::left, this, [this] { centralWidget()->setFocus(); });
    connect(m_views.facets, &FacetPanel::left, this, [this] { centralWidget()->setFocus(); });
    connect(m_views.conversation, &ConversationView::boxClicked, m_views.queue->grid(), &GridPanel::left);
    connect(m_views.canvas, &CanvasView::messageActionTriggered, this, [this] {
        if (!m_desk)
            emit exampleRequested();
    });
}

void MainWindow::offerAppearance()
{
    auto *group = new QActionGroup(this);
    const core::Appearance now = core::loadAppearance();
    for (const auto &[what, appearance] : {std::pair(Do::AppearanceDesktop, core::Appearance::Desktop),
                                           std::pair(Do::AppearanceLight, core::Appearance::Light),
                                           std::pair(Do::AppearanceDark, core::Appearance::Dark)}) {
        QAction *action = group->addAction((*m_actions)[what]);
        action->setChecked(appearance == now);
        connect(action, &QAction::triggered, this, [this, chosen = appearance] { emit appearanceChosen(chosen); });
    }
}

void MainWindow::connectActions()
{
    const auto on = [this](Do what, auto &&act) { connect((*m_actions)[what], &QAction::triggered, this, act); };
    on(Do::Open, &MainWindow::openRequested);
    on(Do::OpenExample, &MainWindow::exampleRequested);
    on(Do::Import, &MainWindow::importRequested);
    on(Do::Export, &MainWindow::exportRequested);
    on(Do::Report, &MainWindow::reportRequested);
    on(Do::RelinkImages, &MainWindow::foldersRequested);
    on(Do::Backups, &MainWindow::backupsRequested);
    on(Do::CloseProject, &MainWindow::closeRequested);
    on(Do::Quit, &QWidget::close);
    on(Do::About, [this] { showAbout(this); });
    on(Do::ResetLayout, [this] { m_docks->reset(); });
    connect((*m_actions)[Do::FocusMode], &QAction::toggled, m_docks, [this](bool focused) {
        if (!focused)
            m_docks->fit(height()); // which may be another one than before
    });
    on(Do::Find, [this] {
        m_views.filter->setFocus(Qt::ShortcutFocusReason);
        m_views.filter->selectAll();
    });
    on(Do::Views, [this] { m_views.filter->showMenu(); });
    on(Do::ClearFilter, [this] { m_views.filter->setQueryText({}); });
    QAction *goesOn = (*m_actions)[Do::AutoAdvance];
    goesOn->setChecked(core::loadReviewSettings().autoAdvance);
    connect(goesOn, &QAction::toggled, this, [](bool checked) {
        core::ReviewSettings settings = core::loadReviewSettings();
        settings.autoAdvance = checked;
        core::saveReviewSettings(settings);
    });
    on(Do::CompactQueue, [this](bool compact) { m_views.queue->setCompact(compact); });
    on(Do::EditText, [this] { m_views.conversation->editCurrent(); });
    on(Do::ShowDiff, [this] { m_views.conversation->toggleDiff(); });
}

void MainWindow::setSession(core::ReviewSession *session)
{
    m_deskActions.reset();
    m_place.reset();
    m_desk.reset();
    m_session = session;
    m_commands->setDesk(nullptr);
    m_views.filter->setEnabled(session != nullptr);
    (*m_actions)[Do::ShowGrid]->setChecked(false);
    (*m_actions)[Do::FocusMode]->setChecked(false);
    (*m_actions)[Do::FocusMode]->setEnabled(session != nullptr);
    if (session) {
        m_views.filter->setQueryText({});
        m_desk = std::make_unique<Desk>(*session, m_images, m_jobs, m_views, nullptr);
        m_deskActions = std::make_unique<DeskActions>(*m_actions, *m_desk, this);
        m_commands->setDesk(m_desk.get());
        m_place = std::make_unique<PlaceKeeper>(*m_desk, *m_views.canvas, *m_views.filter, nullptr);
        connect(m_desk.get(), &Desk::foldersWanted, this, &MainWindow::foldersRequested);
        connect(m_desk.get(), &Desk::edited, this, &MainWindow::editsChanged);
        m_views.canvas->setFocus();
    } else {
        DeskActions::disableAll(*m_actions);
        showEmpty();
    }
    setUnexportedEdits(0);
}

void MainWindow::showEmpty()
{
    const auto way = [this](Do what) {
        const QString keys = (*m_actions)[what]->shortcut().toString(QKeySequence::NativeText);
        return keys.isEmpty() ? ActionSet::title(ActionSet::menuTitle(ActionSet::Menu::File)) : keys;
    };
    m_views.canvas->setMessage(tr("No project is open"),
                               tr("Open a project (%1), or import a file in RS-GPT4V layout (%2). Files can also "
                                  "be dropped here.")
                                   .arg(way(Do::Open), way(Do::Import)),
                               tr("Open the example"));
}

void MainWindow::setBusy(const QString &what)
{
    m_views.canvas->setMessage(what, QString());
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

void MainWindow::showTrouble(const QString &text)
{
    m_views.status->setProblem(text);
}

core::WorkPlace MainWindow::place() const
{
    return m_place ? m_place->place() : core::WorkPlace();
}

void MainWindow::resume(const core::WorkPlace &place)
{
    if (!m_place)
        return;
    m_place->restore(place);
    auto *progress = new ProgressNotice(*m_session, *m_views.notice, m_place.get());
    connect((*m_actions)[Do::FocusMode], &QAction::toggled, progress, &ProgressNotice::dismiss);
    progress->tell();
}

void MainWindow::settle()
{
    m_views.conversation->commitTyping();
}

void MainWindow::showImport(const core::ImportReport &report)
{
    m_views.notice->tell(reportText(report), {{tr("Close"), {}}});
}

void MainWindow::showExport(const core::ExportReport &report)
{
    m_views.notice->tell(reportText(report), {{tr("Close"), {}}});
}

void MainWindow::showReport(const core::WrittenReport &report)
{
    m_views.notice->tell(reportText(report), {{tr("Close"), {}}});
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ThemeChange)
        m_actions->refreshIcons(palette());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!(*m_actions)[Do::FocusMode]->isChecked())
        m_docks->fit(height());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_views.conversation->commitTyping();
    (*m_actions)[Do::FocusMode]->setChecked(false); // the next window has all its panels
    m_docks->save();
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
        emit filesChosen(paths);
}

}
