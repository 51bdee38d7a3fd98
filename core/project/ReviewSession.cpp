#include "core/project/ReviewSession.h"

#include "core/project/IndexLoader.h"

#include <QUuid>

#include <algorithm>

namespace core {

namespace {

/// While a job writes, the window would have to wait for its turn.
Result<> waiting()
{
    return Error{Error::Kind::Locked,
                 ReviewSession::tr("Many pairs are being changed just now. What is typed is kept in a moment.")};
}

}

ReviewSession::ReviewSession(Project &project, EditHistory &history, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_history(history)
    , m_drafts(project.database())
    , m_times(project.database())
{
    std::vector<SampleId> all;
    all.reserve(project.index().sampleCount());
    for (qint64 id = 1; id <= qint64(project.index().sampleCount()); ++id)
        all.push_back({id});
    m_queue = Queue(std::move(all));
    connect(&history, &EditHistory::applied, this, &ReviewSession::reload);
}

const Pair *ReviewSession::currentPair() const
{
    return m_pair >= 0 && m_pair < int(m_sample.pairs.size()) ? &m_sample.pairs[std::size_t(m_pair)] : nullptr;
}

qint64 ReviewSession::placeInQueue() const
{
    return m_queue.placeOf(m_sample.id);
}

Result<> ReviewSession::open(SampleId id, int pair)
{
    if (id != m_sample.id) {
        auto sample = m_project.reader().load(id);
        if (!sample)
            return sample.error();
        m_sample = sample.take();
        m_imageSize = {};
        m_hoveredBox = {};
        m_selectedBox = {};
        m_pair = pair >= 0 ? pair : firstUnreviewedPair();
        m_pair = std::min(m_pair, int(m_sample.pairs.size()) - 1);
        if (const qint64 place = placeInQueue(); place >= 0)
            m_lastPlace = std::size_t(place);
        readBoxes();
        emit sampleOpened();
        return {};
    }
    if (pair >= 0)
        setPair(pair);
    return {};
}

int ReviewSession::firstUnreviewedPair() const
{
    const auto it = std::find_if(m_sample.pairs.begin(), m_sample.pairs.end(), [this](const Pair &pair) {
        return m_project.index().waitsFor(m_sample.id, pair.number - 1, m_role);
    });
    return it == m_sample.pairs.end() ? 0 : int(it - m_sample.pairs.begin());
}

void ReviewSession::setPair(int pair)
{
    pair = std::clamp(pair, -1, int(m_sample.pairs.size()) - 1);
    if (pair == m_pair)
        return;
    m_pair = pair;
    emit pairChanged(pair);
}

void ReviewSession::setRole(Role role)
{
    if (role == m_role)
        return;
    m_role = role;
    emit roleChanged();
}

void ReviewSession::setQueue(std::vector<SampleId> queue)
{
    emit queueAboutToChange();
    m_queue = Queue(std::move(queue));
    emit queueChanged();
}

void ReviewSession::take(const AddedSamples &added)
{
    m_project.take(added);
    if (added.index.sampleCount() > 0)
        emit samplesAdded();
}

Result<bool> ReviewSession::step(int by)
{
    // From a sample that the filter no longer lets through, the way leads to its neighbours; in an order where it has
    // none, to those of the sample before.
    const qint64 here = placeInQueue();
    const auto beside = qint64(m_queue.isAscending() ? m_queue.insertionPlace(m_sample.id) : m_lastPlace);
    const qint64 place = here >= 0 ? here + by : by > 0 ? beside : beside + by;
    if (place < 0 || place >= std::ssize(queue()))
        return false;
    if (auto opened = open(queue()[std::size_t(place)]); !opened)
        return opened.error();
    return true;
}

Result<bool> ReviewSession::next()
{
    return step(1);
}

Result<bool> ReviewSession::previous()
{
    return step(-1);
}

Result<bool> ReviewSession::nextUnreviewed()
{
    const auto place = m_project.index().nextUnreviewed(m_queue, {m_sample.id, m_pair}, m_role);
    if (!place)
        return false;
    if (auto opened = open(place->sample, place->pair); !opened)
        return opened.error();
    return true;
}

Result<> ReviewSession::perform(std::vector<Change> changes)
{
    const auto entry = m_history.perform(Edit{std::move(changes)});
    if (!entry)
        return entry.error();
    return {};
}

Result<> ReviewSession::setText(const QString &turn, const QString &before, const QString &after)
{
    return perform({TextChange{m_sample.id, turn, before, after}});
}

Result<> ReviewSession::revert(const QString &turn)
{
    const Turn *known = m_sample.turn(turn);
    if (!known)
        return Error{Error::Kind::NotFound, tr("There is no such turn.")};
    return setText(turn, known->value, known->original);
}

Result<> ReviewSession::setVerdict(Verdict verdict)
{
    const Pair *pair = currentPair();
    if (!pair)
        return Error{Error::Kind::NotFound, tr("This sample has no pair to judge.")};
    return perform({verdictChange(*pair, verdict)});
}

Result<> ReviewSession::setAllVerdicts(Verdict verdict)
{
    std::vector<Change> changes;
    for (const Pair &pair : m_sample.pairs)
        changes.push_back(verdictChange(pair, verdict));
    return perform(std::move(changes));
}

Result<> ReviewSession::clearVerdict()
{
    const Pair *pair = currentPair();
    if (pair && pair->verdict() == Verdict::Approved && pair->judge() != m_role)
        return reopen(m_sample.anchorKey(*pair));
    return setVerdict(Verdict::None);
}

Change ReviewSession::verdictChange(const Pair &pair, Verdict verdict) const
{
    return VerdictChange{m_sample.id, m_sample.anchorKey(pair), pair.verdict(m_role), verdict, m_role};
}

Result<> ReviewSession::reopen(const QString &turn)
{
    std::vector<const Pair *> pairs;
    for (const Pair &pair : m_sample.pairs) {
        const auto holds = [&](int index) { return index >= 0 && m_sample.turns[std::size_t(index)].key == turn; };
        if (holds(pair.question) || holds(pair.answer)) {
            pairs = {&pair};
            break;
        }
        pairs.push_back(&pair);
    }
    std::vector<Change> changes;
    for (const Pair *pair : pairs) {
        if (pair->judge() == Role::Reviewer && m_role == Role::Annotator)
            return Error{Error::Kind::Locked,
                         tr("A reviewer has judged pair %1: only a reviewer can reopen it.").arg(pair->number)};
        const QString anchor = m_sample.anchorKey(*pair);
        for (const Role role : {Role::Annotator, Role::Reviewer})
            changes.push_back(VerdictChange{m_sample.id, anchor, pair->verdict(role), Verdict::None, role});
    }
    return perform(std::move(changes));
}

Result<> ReviewSession::toggleTag(const QString &tag)
{
    const Pair *pair = currentPair();
    if (!pair)
        return Error{Error::Kind::NotFound, tr("There is no pair to put a tag on.")};
    const bool has = pair->tags.contains(tag);
    return perform({TagChange{m_sample.id, m_sample.anchorKey(*pair), tag, has, !has}});
}

Result<> ReviewSession::addRemark(const Remark &remark)
{
    const Pair *pair = currentPair();
    const QString turn = pair ? m_sample.anchorKey(*pair) : QString();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return perform({CommentChange{m_sample.id, id, turn, std::nullopt, remark}});
}

Result<> ReviewSession::markSentence(const Turn &turn, const MarkedSentence &sentence, SentenceMark mark)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return perform(core::markSentence(m_sample, turn, sentence, mark, id).changes);
}

Result<> ReviewSession::setRemark(const QString &comment, const Remark &remark)
{
    return changeRemark(comment, remark);
}

Result<> ReviewSession::removeComment(const QString &id)
{
    return changeRemark(id, std::nullopt);
}

Result<> ReviewSession::changeRemark(const QString &id, const std::optional<Remark> &after)
{
    const auto it = std::find_if(m_sample.comments.begin(), m_sample.comments.end(),
                                 [&id](const Comment &comment) { return comment.id == id; });
    if (it == m_sample.comments.end())
        return Error{Error::Kind::NotFound, tr("There is no such comment.")};
    return perform({CommentChange{m_sample.id, id, it->turn, it->remark, after}});
}

Result<> ReviewSession::changeTurns(const Result<Edit> &edit, int then)
{
    if (!edit)
        return edit.error();
    if (auto done = perform(edit->changes); !done)
        return done;
    setPair(then);
    return {};
}

Result<> ReviewSession::undo()
{
    return follow(m_history.undo());
}

Result<> ReviewSession::redo()
{
    return follow(m_history.redo());
}

Result<> ReviewSession::takeBack(qint64 seq)
{
    return follow(m_history.takeBack(seq));
}

Result<> ReviewSession::follow(const Result<JournalEntry> &entry)
{
    if (!entry)
        return entry.error();
    const auto touched = entry->edit.samples();
    if (touched.isEmpty() || touched.contains(m_sample.id))
        return {};
    return open(touched.first());
}

void ReviewSession::reload(const JournalEntry &entry)
{
    if (!entry.edit.samples().contains(m_sample.id))
        return;
    auto sample = m_project.reader().load(m_sample.id);
    if (!sample)
        return; // it was read a moment ago to be edited; what is on screen stays
    m_sample = sample.take();
    m_pair = std::min(m_pair, int(m_sample.pairs.size()) - 1);
    if (m_pair < 0 && !m_sample.pairs.empty())
        m_pair = 0;
    readBoxes();
    emit sampleChanged();
}

void ReviewSession::setImageSize(QSize pixels)
{
    if (pixels == m_imageSize)
        return;
    m_imageSize = pixels;
    readBoxes();
}

void ReviewSession::readBoxes(const TypedBoxes &typed)
{
    m_boxes = sampleBoxes(m_sample, m_project.boxReading(m_sample.source), m_imageSize, typed);
    emit boxesChanged();
}

Result<> ReviewSession::setBoxReading(SourceId source, const BoxReading &reading)
{
    if (auto stored = m_project.setBoxReading(source, reading); !stored)
        return stored;
    if (source != m_sample.source)
        return {};
    setHoveredBox({}); // the boxes of another notation may be other ones
    setSelectedBox({});
    readBoxes();
    emit readingChanged();
    return {};
}

void ReviewSession::previewBoxes(const QString &turn, const std::vector<BoxToken> &boxes)
{
    readBoxes({turn, boxes});
}

Result<> ReviewSession::perform(const Result<BoxEdits::TextEdit> &edit)
{
    return edit ? setText(edit->turn, edit->before, edit->after) : edit.error();
}

Result<> ReviewSession::moveBox(const BoxRef &ref, const Box &box)
{
    return perform(boxEdits().moved(ref, box));
}

Result<> ReviewSession::moveBoxes(const std::vector<BoxEdits::Move> &moves)
{
    const auto edits = boxEdits().moved(moves);
    if (!edits)
        return edits.error();
    std::vector<Change> changes;
    for (const BoxEdits::TextEdit &edit : *edits)
        changes.push_back(TextChange{m_sample.id, edit.turn, edit.before, edit.after});
    return perform(std::move(changes));
}

Result<> ReviewSession::addBox(const QString &turn, TextSpan at, const Box &box)
{
    const auto edit = boxEdits().added(turn, at, box);
    const auto done = perform(edit);
    if (done)
        setSelectedBox(edit->box);
    return done;
}

Result<> ReviewSession::removeBox(const BoxRef &ref, bool keepPhrase)
{
    const auto done = perform(boxEdits().removed(ref, keepPhrase));
    if (done)
        setSelectedBox({});
    return done;
}

void ReviewSession::setHoveredBox(const BoxRef &ref)
{
    if (ref == m_hoveredBox)
        return;
    m_hoveredBox = ref;
    emit hoveredBoxChanged(ref);
}

void ReviewSession::setSelectedBox(const BoxRef &ref)
{
    if (ref == m_selectedBox)
        return;
    m_selectedBox = ref;
    emit selectedBoxChanged(ref);
}

Result<> ReviewSession::addTime(SampleId sample, const QString &turn, std::chrono::milliseconds time)
{
    return m_history.isBusy() ? waiting() : m_times.add(sample, turn, m_history.reviewer(), time);
}

Result<> ReviewSession::keepDraft(const QString &turn, const QString &text)
{
    return m_history.isBusy() ? waiting() : m_drafts.set({m_sample.id, turn, text, QDateTime::currentDateTimeUtc()});
}

Result<> ReviewSession::dropDraft(const QString &turn)
{
    return m_history.isBusy() ? waiting() : m_drafts.clear(m_sample.id, turn);
}

Result<> ReviewSession::dropDraft(const Draft &draft)
{
    return m_drafts.clear(draft.sample, draft.turn);
}

Result<std::vector<Draft>> ReviewSession::drafts()
{
    return m_drafts.all();
}

}
