#include "ui/ProblemDesk.h"

#include "core/project/ReviewSession.h"
#include "ui/conversation/ConversationView.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int Moment = 150; // milliseconds without a letter

}

ProblemDesk::ProblemDesk(core::ReviewSession &session, const ConversationView &conversation, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &ProblemDesk::look);
    connect(&conversation, &ConversationView::textTyped, this, [this](const QString &turn, const QString &text) {
        m_typedTurn = turn;
        m_typed = text;
        m_delay.start(Moment);
    });
    const auto stored = [this] {
        m_typedTurn.clear();
        m_delay.start(0);
    };
    connect(&session, &core::ReviewSession::sampleOpened, this, stored);
    connect(&session, &core::ReviewSession::sampleChanged, this, stored);
    connect(&session, &core::ReviewSession::boxesChanged, this, [this] { // another image size, say
        if (!m_delay.isActive())
            m_delay.start(Moment);
    });
}

void ProblemDesk::look()
{
    core::Sample sample = m_session.sample();
    if (core::Turn *typed = sample.turn(m_typedTurn))
        typed->value = m_typed;
    const core::Project &project = m_session.project();
    m_findings =
        core::sampleFindings(sample, project.notations(), project.boxReading(sample.source), m_session.imageSize());
    m_marks.clear();
    for (const auto &[turn, finding] : m_findings)
        m_marks[turn].push_back({finding.span.start, finding.span.length, core::boxProblemText(finding.problem)});
    emit found();
}

bool ProblemDesk::ofCurrentPair(const QString &turn) const
{
    const core::Pair *pair = m_session.currentPair();
    const auto is = [&](int index) { return index >= 0 && m_session.sample().turns[std::size_t(index)].key == turn; };
    return pair && (is(pair->answer) || is(pair->question));
}

std::optional<ProblemDesk::Way> ProblemDesk::wayOut() const
{
    const core::BoxReading reading = m_session.project().boxReading(m_session.sample().source);
    const auto mend = [&](auto &&wanted) -> std::optional<Way> {
        for (const core::SampleFinding &found : m_findings) {
            const core::Turn *turn = m_session.sample().turn(found.turn);
            if (!wanted(found) || !turn || !turn->writable)
                continue;
            if (auto repair =
                    core::repairOf(turn->value, found.finding, *reading.notation, reading.units, m_session.imageSize()))
                return Way{found.turn, std::move(*repair)};
        }
        return {};
    };
    const core::BoxRef selected = m_session.selectedBox();
    if (selected.isValid()) {
        if (auto way = mend([&](const core::SampleFinding &found) { return found.box() == selected; }))
            return way;
    }
    return mend([this](const core::SampleFinding &found) { return ofCurrentPair(found.turn); });
}

void ProblemDesk::repair()
{
    emit aboutToEdit();
    m_typedTurn.clear();
    look();
    const auto way = wayOut();
    if (!way) {
        emit failed({core::Error::Kind::NotFound,
                     m_findings.empty() ? tr("Nothing is wrong with the boxes here.")
                                        : tr("What is wrong with the boxes here takes a person to mend.")});
        return;
    }
    const QString before = m_session.sample().turn(way->turn)->value;
    const auto done = m_session.setText(way->turn, before, way->repair.text);
    if (!done)
        emit failed(done.error());
    else
        m_session.setSelectedBox(way->repair.box < 0 ? core::BoxRef() : core::BoxRef{way->turn, way->repair.box});
}

}
