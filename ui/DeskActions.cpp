#include "ui/DeskActions.h"

#include "ui/common/ActionSet.h"
#include "ui/Desk.h"
#include "ui/dialogs/CommentDialog.h"

#include <array>

namespace ui {

namespace {

constexpr std::array Looking = {
    Do::Export,   Do::RelinkImages,   Do::CloseProject, Do::Find,         Do::ClearFilter, Do::Next,
    Do::Previous, Do::NextUnreviewed, Do::NextPair,     Do::PreviousPair, Do::ZoomIn,      Do::ZoomOut,
    Do::Fit,      Do::ActualSize,     Do::NextBox,      Do::PreviousBox,  Do::ShowDiff};
constexpr std::array Changing = {Do::EditText, Do::RevertTurn, Do::Comment,      Do::Approve,
                                 Do::Reject,   Do::Unsure,     Do::ClearVerdict, Do::ApproveAll};

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
    connectVerdicts();
    connectEdits(window);
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
    for (const Do what : {Do::Undo, Do::Redo})
        actions[what]->setEnabled(false);
}

void DeskActions::enable()
{
    const bool writable = !m_desk.session().project().readOnly();
    const core::EditHistory &history = m_desk.session().history();
    setEnabled(m_actions, Looking, true);
    setEnabled(m_actions, Changing, writable);
    m_actions[Do::Undo]->setEnabled(writable && history.canUndo());
    m_actions[Do::Redo]->setEnabled(writable && history.canRedo());
}

void DeskActions::connectMoves()
{
    const auto on = [this](Do what, auto &&act) { connect(m_actions[what], &QAction::triggered, this, act); };
    on(Do::Next, [this] { m_desk.next(); });
    on(Do::Previous, [this] { m_desk.previous(); });
    on(Do::NextUnreviewed, [this] { m_desk.nextUnreviewed(); });
    on(Do::NextPair, [this] { m_desk.stepPair(1); });
    on(Do::PreviousPair, [this] { m_desk.stepPair(-1); });
    on(Do::NextBox, [this] { m_desk.stepBox(1); });
    on(Do::PreviousBox, [this] { m_desk.stepBox(-1); });
}

void DeskActions::connectVerdicts()
{
    const auto on = [this](Do what, auto &&act) { connect(m_actions[what], &QAction::triggered, this, act); };
    on(Do::Approve, [this] { m_desk.judge(core::Verdict::Approved); });
    on(Do::Reject, [this] { m_desk.judge(core::Verdict::Rejected); });
    on(Do::Unsure, [this] { m_desk.judge(core::Verdict::Unsure); });
    on(Do::ClearVerdict, [this] { m_desk.clearVerdict(); });
    on(Do::ApproveAll, [this] { m_desk.approveAll(); });
}

void DeskActions::connectEdits(QWidget *window)
{
    const auto on = [this](Do what, auto &&act) { connect(m_actions[what], &QAction::triggered, this, act); };
    on(Do::Undo, [this] { m_desk.undo(); });
    on(Do::Redo, [this] { m_desk.redo(); });
    on(Do::RevertTurn, [this] { m_desk.revertTurn(); });
    on(Do::Comment, [this, window] {
        if (const auto text = CommentDialog::ask(window); !text.isEmpty())
            m_desk.comment(text);
    });
}

}
