#include "ui/TightenDesk.h"

#include "core/imaging/TightenBox.h"
#include "core/jobs/JobRunner.h"
#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/NoticeBar.h"
#include "ui/ShownImage.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

}

TightenDesk::TightenDesk(core::ReviewSession &session, core::JobRunner &jobs, const ShownImage &image,
                         CanvasView &canvas, NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_image(image)
    , m_canvas(canvas)
    , m_notice(notice)
{
    canvas.installEventFilter(this);
    connect(&session, &core::ReviewSession::boxesChanged, this, &TightenDesk::dropWhatChanged);
}

TightenDesk::~TightenDesk()
{
    drop();
}

void TightenDesk::tightenSelected()
{
    emit aboutToEdit();
    std::vector<core::SampleBox> boxes;
    std::copy_if(m_session.boxes().begin(), m_session.boxes().end(), std::back_inserter(boxes),
                 [this](const core::SampleBox &box) { return box.ref == m_session.selectedBox(); });
    if (boxes.empty())
        emit failed({core::Error::Kind::Usage, tr("Select the box to be tightened first.")});
    else
        tighten(boxes);
}

void TightenDesk::tightenPair()
{
    emit aboutToEdit();
    std::vector<core::SampleBox> boxes;
    const core::Pair *pair = m_session.currentPair();
    const auto isOfPair = [&](const core::SampleBox &box) {
        const auto says = [&](int turn) {
            return turn >= 0 && m_session.sample().turns[std::size_t(turn)].key == box.ref.turn;
        };
        return pair && (says(pair->question) || says(pair->answer));
    };
    std::copy_if(m_session.boxes().begin(), m_session.boxes().end(), std::back_inserter(boxes), isOfPair);
    if (boxes.empty())
        emit failed({core::Error::Kind::Usage, tr("The current pair has no boxes.")});
    else
        tighten(boxes);
}

void TightenDesk::tighten(const std::vector<core::SampleBox> &boxes)
{
    drop();
    if (m_session.imageSize().isEmpty()) {
        emit failed({core::Error::Kind::NotFound, tr("Without its image a box cannot be tightened.")});
        return;
    }
    m_sample = m_session.sample().id;
    std::vector<core::Box> places;
    for (const core::SampleBox &box : boxes)
        places.push_back(box.box);
    m_looking = m_jobs.start(
        tr("Tightening boxes"), this,
        [path = m_image.path(), options = m_image.options(), places](core::JobControl &control) {
            return core::TightenBox::tightenAll(path, options, places, control);
        },
        [this, boxes, look = m_look](const core::Result<std::vector<core::Result<core::Box>>> &tightened) {
            if (look != m_look)
                return;
            if (tightened)
                propose(boxes, *tightened);
            else if (!tightened && tightened.error().kind != core::Error::Kind::Cancelled)
                emit failed(tightened.error());
        });
}

/// Of what was asked for, what can be done; and why not the rest.
void TightenDesk::propose(const std::vector<core::SampleBox> &boxes,
                          const std::vector<core::Result<core::Box>> &tightened)
{
    drop();
    QStringList reasons;
    std::vector<BoxMove> shown;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const core::SampleBox &box = boxes[i];
        if (!isCurrent(box.ref, box.box))
            continue; // it was edited meanwhile
        const core::Box after = tightened[i] ? m_session.boxEdits().snapped(box.ref, *tightened[i]) : box.box;
        if (!tightened[i])
            reasons.append(tightened[i].error().message);
        else if (after == box.box)
            reasons.append(tr("The change is too small for the numbers of the text."));
        else
            shown.push_back({box.ref, after});
        if (tightened[i] && after != box.box)
            m_proposals.push_back({box.ref, box.box, after});
    }
    const int refused = int(reasons.size());
    reasons.removeDuplicates();
    const QString why = reasons.join(u' ');
    if (shown.empty()) {
        if (refused > 0)
            emit failed(
                {core::Error::Kind::NotFound, tr("%Ln box(es) could not be tightened. %1", nullptr, refused).arg(why)});
        return;
    }
    m_canvas.setProposed(shown);
    m_canvas.setFocus(); // so that Enter and Esc are meant for it
    m_told =
        tr("%Ln box(es) can be tightened as dashed: Enter accepts, Esc keeps the old.", nullptr, int(shown.size()));
    if (refused > 0)
        m_told = tr("%1 %2").arg(m_told, tr("%Ln box(es) could not be tightened. %1", nullptr, refused).arg(why));
    m_notice.tell(m_told, {{tr("Accept"), [this] { accept(); }}, {tr("Keep the old"), [this] { drop(); }}});
}

void TightenDesk::accept()
{
    std::vector<core::BoxEdits::Move> moves;
    for (const Proposal &proposal : m_proposals)
        moves.push_back({proposal.ref, proposal.after});
    drop();
    if (moves.empty())
        return;
    emit aboutToEdit();
    if (const auto done = m_session.moveBoxes(moves); !done)
        emit failed(done.error());
}

void TightenDesk::drop()
{
    if (m_looking)
        m_looking->cancel();
    ++m_look;
    m_looking.clear();
    m_proposals.clear();
    m_canvas.setProposed({});
    if (!m_told.isEmpty() && m_notice.text() == m_told)
        m_notice.dismiss();
    m_told.clear();
}

void TightenDesk::dropWhatChanged()
{
    const bool stands = std::all_of(m_proposals.begin(), m_proposals.end(), [this](const Proposal &proposal) {
        return isCurrent(proposal.ref, proposal.before);
    });
    if (!stands || m_sample != m_session.sample().id)
        drop();
}

bool TightenDesk::isCurrent(const core::BoxRef &ref, const core::Box &box) const
{
    const auto &boxes = m_session.boxes();
    return std::any_of(boxes.begin(), boxes.end(),
                       [&](const core::SampleBox &now) { return now.ref == ref && now.box == box; });
}

bool TightenDesk::eventFilter(QObject *, QEvent *event)
{
    if (m_proposals.empty() || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool answers = isEnter(key->key()) || key->key() == Qt::Key_Escape;
    if (!answers || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    event->accept(); // of the override: it comes as a key press then, not as a shortcut of the window
    if (event->type() == QEvent::KeyPress) {
        if (isEnter(key->key()))
            accept();
        else
            drop();
    }
    return true;
}

}
