#include "ui/DeskActions.h"

#include "core/settings/TextSettings.h"
#include "ui/AccountDesk.h"
#include "ui/BoxDesk.h"
#include "ui/common/ActionSet.h"
#include "ui/common/ForeignText.h"
#include "ui/CompareActions.h"
#include "ui/CompareTextsDesk.h"
#include "ui/CorrectionDesk.h"
#include "ui/Desk.h"
#include "ui/dialogs/CommentDialog.h"
#include "ui/dialogs/GoToDialog.h"
#include "ui/PlaceFinder.h"
#include "ui/ProblemDesk.h"
#include "ui/RemarkDesk.h"
#include "ui/SentenceDesk.h"
#include "ui/SimilarDesk.h"
#include "ui/SortActions.h"
#include "ui/Steps.h"
#include "ui/TeamDesk.h"
#include "ui/TightenDesk.h"
#include "ui/TurnsDesk.h"

#include <QFileDialog>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array Looking = {Do::Export,        Do::RelinkImages,   Do::CloseProject,
                                Do::Find,          Do::ClearFilter,    Do::Next,
                                Do::Previous,      Do::NextUnreviewed, Do::NextPair,
                                Do::PreviousPair,  Do::ZoomIn,         Do::ZoomOut,
                                Do::Fit,           Do::ActualSize,     Do::NextBox,
                                Do::PreviousBox,   Do::ShowDiff,       Do::GoTo,
                                Do::CopyView,      Do::SaveView,       Do::ShowGrid,
                                Do::BoxReading,    Do::CopyBox,        Do::ProjectHistory,
                                Do::ShowPace,      Do::CheckTexts,     Do::Backups,
                                Do::Replace,       Do::Report,         Do::Views,
                                Do::GoToSample,    Do::WhoReviews,     Do::ShowOwn,
                                Do::ShowDisputes,  Do::ShowProgress,   Do::ShowSecondLook,
                                Do::CompareTexts,  Do::ShowSimilar,    Do::ShowContradictions,
                                Do::ShowDuplicates};
constexpr std::array Changing = {
    Do::EditText,         Do::RevertTurn,    Do::DrawRect,      Do::DrawRotated,    Do::DrawPolygon, Do::PasteBox,
    Do::RepairBox,        Do::NotInImage,    Do::Tighten,       Do::TightenAll,     Do::Comment,     Do::Approve,
    Do::Reject,           Do::Unsure,        Do::ClearVerdict,  Do::ApproveAll,     Do::Bulk,        Do::Error1,
    Do::Error2,           Do::Error3,        Do::Error4,        Do::Error5,         Do::Error6,      Do::Error7,
    Do::Error8,           Do::Error9,        Do::ErrorSeverity, Do::Assign,         Do::Corrections, Do::NextSentence,
    Do::PreviousSentence, Do::SentenceRight, Do::SentenceWrong, Do::SentenceUnsure, Do::AddPair,     Do::RemovePair,
    Do::PairUp,           Do::PairDown,      Do::SplitTurn,     Do::JoinPairs,      Do::ChangeRole};

template <std::size_t Count>
void setEnabled(ActionSet &actions, const std::array<Do, Count> &which, bool enabled)
{
    for (const Do what : which)
        actions[what]->setEnabled(enabled);
}

}

DeskActions::DeskActions(ActionSet &actions, Desk &desk, QWidget *window)
    : m_actions(actions)
    , m_desk(desk)
{
    connectMoves();
    connectVerdicts(window);
    connectErrors();
    connectChecks();
    connectEdits(window);
    connectPlaces(window);
    connectSorting();
    m_compare = new CompareActions(actions, desk.compared(), this);
    connect(&desk, &Desk::edited, this, &DeskActions::enable);
    enable();
}

DeskActions::~DeskActions()
{
    disableAll(m_actions);
}

void DeskActions::disableAll(ActionSet &actions)
{
    setEnabled(actions, Looking, false);
    setEnabled(actions, Changing, false);
    CompareActions::disableAll(actions);
    for (const Do what : {Do::Undo, Do::Redo, Do::Back, Do::Forward})
        actions[what]->setEnabled(false);
}

void DeskActions::enable()
{
    const bool writable = !m_desk.session().project().readOnly();
    const core::EditHistory &history = m_desk.session().history();
    setEnabled(m_actions, Looking, true);
    setEnabled(m_actions, Changing, writable);
    m_compare->enable();
    m_actions[Do::Back]->setEnabled(m_desk.steps().canGoBack());
    m_actions[Do::Forward]->setEnabled(m_desk.steps().canGoForward());
    m_actions[Do::Undo]->setEnabled(writable && history.canUndo());
    m_actions[Do::Redo]->setEnabled(writable && history.canRedo());
}

void DeskActions::connectMoves()
{
    const auto on = [this](Do what, auto &&act) { connect(m_actions[what], &QAction::triggered, this, act); };
    on(Do::Next, [this] { m_desk.steps().next(); });
    on(Do::Previous, [this] { m_desk.steps().previous(); });
    on(Do::NextUnreviewed, [this] { m_desk.steps().nextUnreviewed(); });
    on(Do::Back, [this] { m_desk.steps().back(); });
    on(Do::Forward, [this] { m_desk.steps().forward(); });
    on(Do::NextPair, [this] { m_desk.steps().stepPair(1); });
    on(Do::PreviousPair, [this] { m_desk.steps().stepPair(-1); });
    on(Do::NextBox, [this] { m_desk.stepBox(1); });
    on(Do::PreviousBox, [this] { m_desk.stepBox(-1); });
}

void DeskActions::connectVerdicts(QWidget *window)
{
    const auto on = [this](Do what, auto &&act) { connect(m_actions[what], &QAction::triggered, this, act); };
    on(Do::Approve, [this] { m_desk.judge(core::Verdict::Approved); });
    on(Do::Reject, [this] { m_desk.judge(core::Verdict::Rejected); });
    on(Do::Unsure, [this] { m_desk.judge(core::Verdict::Unsure); });
    m_desk.steps().setAutoAdvance(m_actions[Do::AutoAdvance]->isChecked());
    connect(m_actions[Do::AutoAdvance], &QAction::toggled, &m_desk.steps(), &Steps::setAutoAdvance);
    on(Do::ClearVerdict, [this] { m_desk.clearVerdict(); });
    on(Do::ApproveAll, [this] { m_desk.approveAll(); });
    on(Do::Bulk, [this, window] { m_desk.askBulk(window); });
    on(Do::NextSentence, [this] { m_desk.sentences().step(1); });
    on(Do::PreviousSentence, [this] { m_desk.sentences().step(-1); });
    on(Do::SentenceRight, [this] { m_desk.sentences().mark(core::SentenceMark::Right); });
    on(Do::SentenceWrong, [this] { m_desk.sentences().mark(core::SentenceMark::Wrong); });
    on(Do::SentenceUnsure, [this] { m_desk.sentences().mark(core::SentenceMark::Unsure); });
    on(Do::WhoReviews, [this, window] { m_desk.team().askPerson(window); });
    on(Do::Assign, [this, window] { m_desk.team().assign(window); });
    on(Do::ShowOwn, [this] { m_desk.team().showOwn(); });
    on(Do::ShowDisputes, [this] { m_desk.team().showDisputes(); });
    on(Do::ShowSecondLook, [this] { m_desk.team().showSecondLook(); });
    on(Do::ShowPace, [this, window] { m_desk.accounts().showPace(window); });
    on(Do::ShowProgress, [this, window] { m_desk.accounts().showProgress(window); });
    on(Do::ShowSimilar, [this, window] { m_desk.similar().open(window); });
    on(Do::ShowContradictions, [this, window] { m_desk.similar().openContradictions(window); });
    on(Do::ShowDuplicates, [this, window] { m_desk.similar().openDuplicates(window); });
    on(Do::ProjectHistory, [this, window] { m_desk.accounts().showHistory(window); });
}

/// The actions are called as the list of errors of the project calls its groups.
void DeskActions::connectErrors()
{
    const auto &groups = m_desk.remarks().taxonomy().groups();
    for (std::size_t i = 0; i < core::ErrorTaxonomy::Most; ++i) {
        QAction *action = m_actions[Do(int(Do::Error1) + int(i))];
        action->setVisible(i < groups.size());
        if (i < groups.size())
            action->setText(u"&%1 %2"_s.arg(i + 1).arg(excerpt(groups[i].name, 40).replace(u'&', u"&&"_s)));
        connect(action, &QAction::triggered, this, [this, i] { m_desk.offerErrors(i); });
    }
    connect(m_actions[Do::ErrorSeverity], &QAction::triggered, this, [this] { m_desk.remarks().nextSeverity(); });
}

void DeskActions::connectChecks()
{
    QAction *check = m_actions[Do::CheckTexts];
    check->setChecked(core::loadChecksTexts());
    m_desk.setTextsChecked(check->isChecked());
    connect(check, &QAction::toggled, this, [this](bool checked) {
        core::saveChecksTexts(checked);
        m_desk.setTextsChecked(checked);
    });
}

void DeskActions::connectPlaces(QWidget *window)
{
    connect(m_actions[Do::GoTo], &QAction::triggered, this, [this, window] {
        const PlaceFinder places = m_desk.places();
        const auto refusal = [&places](const QString &text) {
            const auto found = places.find(text, false);
            return found ? QString() : found.error().message;
        };
        GoToDialog dialog(places.hint(), refusal, window);
        if (dialog.exec() == QDialog::Accepted)
            (void)places.find(dialog.text(), true); // it could be found while it was typed
    });
    connect(m_actions[Do::BoxReading], &QAction::triggered, this, [this, window] { m_desk.askReading(window); });
    connect(m_actions[Do::SaveView], &QAction::triggered, this, [this, window] {
        QFileDialog dialog(window, tr("Save the view"), {}, tr("PNG pictures (*.png)"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(u"png"_s); // so that the name with it is asked about before it is overwritten
        dialog.selectFile(u"sample-%1.png"_s.arg(m_desk.session().sample().id.value));
        if (dialog.exec() == QDialog::Accepted)
            m_desk.saveView(dialog.selectedFiles().constFirst());
    });
}

void DeskActions::connectSorting()
{
    auto *sorting = new SortActions(m_actions, this);
    connect(sorting, &SortActions::changed, &m_desk, &Desk::sortQueue);
    m_desk.sortQueue(sorting->order());
}

void DeskActions::connectEdits(QWidget *window)
{
    const auto on = [this](Do what, auto &&act) { connect(m_actions[what], &QAction::triggered, this, act); };
    on(Do::AddPair, [this] { m_desk.turns().addPair(); });
    on(Do::RemovePair, [this] { m_desk.turns().removePair(); });
    on(Do::PairUp, [this] { m_desk.turns().movePair(-1); });
    on(Do::PairDown, [this] { m_desk.turns().movePair(1); });
    on(Do::SplitTurn, [this] { m_desk.turns().splitTurn(); });
    on(Do::JoinPairs, [this] { m_desk.turns().joinPairs(); });
    on(Do::ChangeRole, [this] { m_desk.turns().changeRole(); });
    on(Do::Undo, [this] { m_desk.undo(); });
    on(Do::Redo, [this] { m_desk.redo(); });
    on(Do::RevertTurn, [this] { m_desk.revertTurn(); });
    on(Do::Replace, [this, window] { m_desk.openReplace(window); });
    on(Do::CompareTexts, [this, window] { m_desk.comparison().open(window); });
    on(Do::Corrections, [this, window] { m_desk.corrections().open(window); });
    on(Do::CopyBox, [this] { m_desk.boxes().copy(); });
    on(Do::PasteBox, [this] { m_desk.boxes().paste(); });
    on(Do::NotInImage, [this] { m_desk.declareAbsent(); });
    on(Do::RepairBox, [this] { m_desk.problems().repair(); });
    on(Do::Tighten, [this] { m_desk.tighten().tightenSelected(); });
    on(Do::TightenAll, [this] { m_desk.tighten().tightenPair(); });
    on(Do::Comment, [this, window] {
        if (const auto text = CommentDialog::ask(window); !text.isEmpty())
            m_desk.comment(text);
    });
}

}
