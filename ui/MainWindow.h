#pragma once

#include "core/export/ExportReport.h"
#include "core/import/ImportReport.h"
#include "core/report/ChangeReport.h"
#include "core/settings/Appearance.h"
#include "core/settings/WorkPlace.h"
#include "ui/common/ActionSet.h"
#include "ui/Desk.h"

#include <QMainWindow>

#include <memory>

namespace ui {

class CommandDesk;
class DeskActions;
class DockArrangement;
class PlaceKeeper;

/// The window: arranges panels, menus and keys, and says what a person wants done with projects. What is in a project
/// is the business of Desk.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Both outlive the window.
    MainWindow(core::ImageService &images, core::JobRunner &jobs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows a session, which must live until it is replaced; nullptr: no project is open.
    void setSession(core::ReviewSession *session);
    Desk *desk() const { return m_desk.get(); }
    ActionSet &actions() { return *m_actions; }

    void showProblem(const QString &text);             ///< of opening, importing ...
    void showTrouble(const QString &text);             ///< in the line below, until the next success
    void setUnexportedEdits(qint64 edits);             ///< for the title
    void setBusy(const QString &what);                 ///< "Opening …", in the empty middle
    void showImport(const core::ImportReport &report); ///< one without problems
    void showExport(const core::ExportReport &report);
    void showReport(const core::WrittenReport &report);
    core::WorkPlace place() const; ///< of no sample when nothing is open
    /// Goes on with the sample that is open: view and filter as they were, if the place is there, and a word on how far
    /// the review is.
    void resume(const core::WorkPlace &place);
    void settle(); ///< what was typed and is not committed yet

signals:
    void openRequested();
    void exampleRequested();
    void importRequested();
    void exportRequested();
    void reportRequested();
    void foldersRequested();
    void backupsRequested();
    void closeRequested();
    void filesChosen(const QStringList &paths); ///< dropped, or opened before
    void editsChanged();
    void appearanceChosen(core::Appearance appearance);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makePanels();
    void makeMenus();
    void makeToolBar();
    void connectActions();
    void connectPanels();
    void offerAppearance();
    void showEmpty();

    core::ImageService &m_images;
    core::JobRunner &m_jobs;
    ActionSet *m_actions;
    DeskViews m_views;
    DockArrangement *m_docks = nullptr;
    QWidget *m_remarks = nullptr; ///< holds the list of them
    CommandDesk *m_commands = nullptr;
    core::ReviewSession *m_session = nullptr;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<PlaceKeeper> m_place;
    std::unique_ptr<DeskActions> m_deskActions; // goes before the desk
};

}
