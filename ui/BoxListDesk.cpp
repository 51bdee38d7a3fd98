#include "ui/BoxListDesk.h"

#include "core/imaging/GeoReference.h"
#include "core/project/ReviewSession.h"
#include "ui/boxes/BoxNumbers.h"
#include "ui/boxes/BoxPanel.h"
#include "ui/ProblemDesk.h"

#include <QEvent>

#include <algorithm>

namespace ui {

namespace {
constexpr int Moment = 100; // milliseconds: while somebody types, the list waits
}

BoxListDesk::BoxListDesk(core::ReviewSession &session, const ProblemDesk &problems, const core::GeoReference &geo,
                         BoxPanel &panel, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_problems(problems)
    , m_geo(geo)
    , m_panel(panel)
{
    connect(&session, &core::ReviewSession::sampleOpened, this, [this] { m_states.clear(); });
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &BoxListDesk::show);
    connect(&session, &core::ReviewSession::boxesChanged, this, &BoxListDesk::follow);
    connect(&session, &core::ReviewSession::sampleOpened, this, &BoxListDesk::show);
    connect(&problems, &ProblemDesk::found, this, &BoxListDesk::show);
    m_panel.installEventFilter(this);
    connect(&session, &core::ReviewSession::selectedBoxChanged, this, [this](const core::BoxRef &ref) {
        if (!m_panel.isVisible())
            return;
        m_panel.setSelected(ref);
        showNumbers();
    });
    connectPanel();
}

BoxListDesk::~BoxListDesk()
{
    m_panel.disconnect(this);
    m_panel.setRows({});
    m_panel.numbers().setBox({}, false, false);
}

void BoxListDesk::connectPanel()
{
    connect(&m_panel, &BoxPanel::hovered, &m_session, &core::ReviewSession::setHoveredBox);
    connect(&m_panel, &BoxPanel::chosen, this, &BoxListDesk::chosen);
    connect(&m_panel, &BoxPanel::textChosen, this, &BoxListDesk::textChosen);
    connect(&m_panel, &BoxPanel::hideWanted, this, [this](const core::BoxRef &ref, bool hidden) {
        if (const core::SampleBox *box = find(ref)) {
            m_states.setHidden(*box, hidden);
            show();
            emit statesChanged();
        }
    });
    connect(&m_panel, &BoxPanel::lockWanted, this, [this](const core::BoxRef &ref, bool locked) {
        if (const core::SampleBox *box = find(ref)) {
            m_states.setLocked(*box, locked);
            show();
            emit statesChanged();
        }
    });
    connect(&m_panel.numbers(), &BoxNumbers::edited, this, [this](const core::Box &box) {
        emit aboutToEdit();
        const auto moved = m_session.moveBox(m_session.selectedBox(), box);
        if (!moved)
            emit failed(moved.error());
        showNumbers(); // what could not be written goes back
    });
}

void BoxListDesk::setColours(const BoxColours &colours)
{
    m_colours = colours;
    show();
}

const core::SampleBox *BoxListDesk::find(const core::BoxRef &ref) const
{
    const auto &boxes = m_session.boxes();
    const auto found = std::find_if(boxes.begin(), boxes.end(), [&](const core::SampleBox &b) { return b.ref == ref; });
    return found == boxes.end() ? nullptr : &*found;
}

QString BoxListDesk::turnName(const QString &key) const
{
    const core::Sample &sample = m_session.sample();
    for (const core::Pair &pair : sample.pairs) {
        const auto is = [&](int turn) { return turn >= 0 && sample.turns[std::size_t(turn)].key == key; };
        if (is(pair.answer))
            return tr("Answer %1").arg(pair.number);
        if (is(pair.question))
            return tr("Question %1").arg(pair.number);
    }
    const core::Turn *turn = sample.turn(key);
    return turn && turn->isField() ? tr("Field %1").arg(key) : tr("Turn %1").arg(key);
}

BoxRow BoxListDesk::rowOf(const core::SampleBox &box) const
{
    BoxRow row;
    row.ref = box.ref;
    row.turn = box.ref.turn;
    row.place = box.token.start;
    row.turnName = turnName(box.ref.turn);
    row.label = box.token.label;
    row.colour = m_colours.of(box, m_session.sample());
    row.box = box.box;
    row.placed = !m_session.imageSize().isEmpty();
    if (row.placed) {
        const QPolygonF corners = box.box.corners();
        const auto width = m_geo.length(corners.value(0), corners.value(1));
        const auto height = m_geo.length(corners.value(1), corners.value(2));
        if (width && height)
            row.metres = QSizeF(*width, *height);
    }
    row.hidden = m_states.isHidden(box);
    row.locked = m_states.isLocked(box);
    return row;
}

void BoxListDesk::follow()
{
    if (!m_panel.isVisible())
        return;
    m_delay.start(Moment);
    showNumbers();
}

bool BoxListDesk::eventFilter(QObject *panel, QEvent *event)
{
    if (event->type() == QEvent::Show)
        m_delay.start(0);
    return QObject::eventFilter(panel, event);
}

void BoxListDesk::show()
{
    if (!m_panel.isVisible())
        return;
    std::vector<BoxRow> rows;
    for (const core::SampleBox &box : m_session.boxes())
        rows.push_back(rowOf(box));
    for (const core::SampleFinding &found : m_problems.findings()) {
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const BoxRow &r) { return r.isBox() && r.ref == found.box(); });
        if (row != rows.end()) {
            row->problems.push_back(found.finding.problem);
            continue;
        }
        const core::Turn *turn = m_session.sample().turn(found.turn);
        if (!turn || found.box().isValid())
            continue; // of a text that has changed since
        BoxRow other;
        other.turn = found.turn;
        other.place = found.finding.span.start;
        other.turnName = turnName(found.turn);
        other.label = turn->value.mid(found.finding.span.start, found.finding.span.length);
        other.problems.push_back(found.finding.problem);
        rows.push_back(std::move(other));
    }
    m_panel.setRows(std::move(rows));
    m_panel.setSelected(m_session.selectedBox());
    showNumbers();
}

void BoxListDesk::showNumbers()
{
    const core::SampleBox *box = find(m_session.selectedBox());
    const core::BoxReading reading = m_session.project().boxReading(m_session.sample().source);
    const bool placed = box && !m_session.imageSize().isEmpty();
    const core::Turn *turn = box ? m_session.sample().turn(box->ref.turn) : nullptr;
    m_panel.numbers().setUnits(turn ? reading.unitsOf(*turn) : reading.units, m_session.imageSize());
    m_panel.numbers().setBox(placed ? std::optional(box->box) : std::nullopt,
                             placed && !m_session.project().readOnly() && !m_states.isLocked(*box),
                             placed && m_session.boxEdits().canTurn(box->ref));
}

}
