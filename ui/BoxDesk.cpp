#include "ui/BoxDesk.h"

#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/conversation/ConversationView.h"

#include <algorithm>

namespace ui {

namespace {

constexpr QPointF Aside(10, 10); ///< image pixels, from a box to its double

}

BoxDesk::BoxDesk(core::ReviewSession &session, const ConversationView &conversation, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&conversation, &ConversationView::caretLeft, this, [this](const QString &turn, core::TextSpan at) {
        const core::Turn *of = m_session.sample().turn(turn);
        m_caret = of ? Caret{turn, at, of->value} : Caret();
    });
    connect(&session, &core::ReviewSession::sampleOpened, this, [this] { m_caret = {}; });
    connect(&session, &core::ReviewSession::pairChanged, this, [this] { m_caret = {}; });
}

void BoxDesk::connectCanvas(CanvasView *canvas)
{
    canvas->setSnap(
        [this](const core::BoxRef &ref, const core::Box &box) { return m_session.boxEdits().snapped(ref, box); });
    connect(canvas, &CanvasView::boxMoved, this, [this](const core::BoxRef &ref, const core::Box &box) {
        emit aboutToEdit();
        report(m_session.moveBox(ref, box));
    });
    connect(canvas, &CanvasView::boxDrawn, this, &BoxDesk::draw);
    connect(canvas, &CanvasView::boxDuplicated, this, &BoxDesk::duplicate);
    connect(canvas, &CanvasView::boxDeleted, this, &BoxDesk::remove);
}

void BoxDesk::draw(const core::Box &box)
{
    emit aboutToEdit();
    for (const core::SampleBox &selected : m_session.boxes()) { // into a field goes what is drawn beside one of its own
        const core::Turn *field = m_session.sample().turn(selected.ref.turn);
        if (selected.ref == m_session.selectedBox() && field && field->isField())
            return add(field->key, {selected.token.end(), 0}, box);
    }
    const core::Turn *turn = m_session.sample().turn(m_caret.turn);
    if (!turn || turn->value != m_caret.text)
        m_caret = endOfAnswer();
    add(m_caret.turn, m_caret.at, box);
}

void BoxDesk::duplicate(const core::BoxRef &ref)
{
    emit aboutToEdit();
    for (const core::SampleBox &box : m_session.boxes()) {
        if (box.ref == ref)
            return add(ref.turn, {box.token.end(), 0}, box.box.translated(Aside));
    }
}

void BoxDesk::remove(const core::BoxRef &ref)
{
    emit aboutToEdit();
    const core::BoxEdits edits = m_session.boxEdits();
    const auto kept = edits.removed(ref, true);
    const auto without = edits.removed(ref, false);
    QString phrase;
    for (const core::SampleBox &box : m_session.boxes()) {
        if (box.ref == ref)
            phrase = box.token.label;
    }
    const auto done = m_session.removeBox(ref, true);
    report(done);
    if (done && kept && without && kept->after != without->after)
        emit phraseKept(phrase, kept->turn, kept->after, without->after);
}

QString BoxDesk::phrase() const
{
    const core::Turn *turn = m_session.sample().turn(m_caret.turn);
    if (turn && turn->value == m_caret.text && m_caret.at.length > 0)
        return turn->value.mid(m_caret.at.start, m_caret.at.length).simplified();
    for (const core::SampleBox &box : m_session.boxes()) {
        if (box.ref == m_session.selectedBox())
            return box.token.label.simplified();
    }
    return {};
}

core::RemarkPlace BoxDesk::place() const
{
    const core::Turn *turn = m_session.sample().turn(m_caret.turn);
    if (turn && turn->value == m_caret.text && m_caret.at.length > 0)
        return {turn->key, m_caret.at.start, m_caret.at.length, turn->value.mid(m_caret.at.start, m_caret.at.length)};
    for (const core::SampleBox &box : m_session.boxes()) {
        const core::Turn *of = m_session.sample().turn(box.ref.turn);
        if (box.ref == m_session.selectedBox() && of)
            return {of->key, box.token.start, box.token.length, of->value.mid(box.token.start, box.token.length),
                    box.ref.index};
    }
    return {};
}

std::optional<std::pair<QString, qsizetype>> BoxDesk::caret() const
{
    const core::Turn *turn = m_session.sample().turn(m_caret.turn);
    if (!turn || turn->value != m_caret.text)
        return std::nullopt;
    return std::pair(turn->key, m_caret.at.start);
}

std::optional<core::BoxRef> BoxDesk::neighbour(int by) const
{
    const auto &boxes = m_session.boxes();
    if (boxes.empty())
        return std::nullopt;
    const auto it = std::find_if(boxes.begin(), boxes.end(),
                                 [this](const core::SampleBox &box) { return box.ref == m_session.selectedBox(); });
    const auto count = std::ssize(boxes);
    const auto at = it == boxes.end() ? (by > 0 ? 0 : count - 1) : (it - boxes.begin() + by + count) % count;
    return boxes[std::size_t(at)].ref;
}

void BoxDesk::copy()
{
    for (const core::SampleBox &box : m_session.boxes()) {
        if (box.ref == m_session.selectedBox() && !m_session.imageSize().isEmpty())
            m_copied = Copied{box.box, m_session.imageSize()};
    }
}

void BoxDesk::paste()
{
    const QSize image = m_session.imageSize();
    if (m_copied && !image.isEmpty())
        draw(m_copied->box.scaled(double(image.width()) / m_copied->image.width(),
                                  double(image.height()) / m_copied->image.height()));
}

/// The caret goes behind the new box.
void BoxDesk::add(const QString &turn, core::TextSpan at, const core::Box &box)
{
    const auto done = m_session.addBox(turn, at, box);
    if (done) {
        for (const core::SampleBox &added : m_session.boxes()) {
            if (added.ref != m_session.selectedBox())
                continue;
            m_caret = {turn, {added.token.end(), 0}, m_session.sample().turn(turn)->value};
            if (box.shape() == core::Box::Shape::Polygon && added.box.shape() != box.shape())
                emit told(tr("The way of this source has no polygons: the upright box around it was written."));
        }
    }
    report(done);
}

BoxDesk::Caret BoxDesk::endOfAnswer() const
{
    const core::Pair *pair = m_session.currentPair();
    const int index = pair ? (pair->answer >= 0 ? pair->answer : pair->question) : -1;
    if (index < 0)
        return {};
    const core::Turn &turn = m_session.sample().turns[std::size_t(index)];
    return {turn.key, {turn.value.size(), 0}, turn.value};
}

void BoxDesk::report(const core::Result<> &done)
{
    if (!done)
        emit failed(done.error());
}

}
