#include "core/edits/TurnEdits.h"

#include "core/edits/KeptPair.h"
#include "core/model/ImageToken.h"
#include "core/model/ImageTokens.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + (first.contains(u'\n') || second.contains(u'\n') ? u'\n' : u' ') + second;
}

/// Where a turn of that key stands, or the end.
TurnOrder::iterator placeOf(TurnOrder &order, const QString &key)
{
    return std::find_if(order.begin(), order.end(), [&key](const TurnSlot &slot) { return slot.key == key; });
}

void take(TurnOrder &order, const std::vector<TurnSlot> &own)
{
    for (const TurnSlot &slot : own)
        order.erase(placeOf(order, slot.key));
}

}

TurnEdits::TurnEdits(const Sample &sample, std::function<QString()> newKey)
    : m_sample(sample)
    , m_order(turnOrder(sample))
    , m_newKey(std::move(newKey))
{
    if (!m_newKey)
        m_newKey = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
}

const Pair *TurnEdits::pair(int index) const
{
    return index >= 0 && index < int(m_sample.pairs.size()) ? &m_sample.pairs[std::size_t(index)] : nullptr;
}

std::vector<TurnSlot> TurnEdits::slotsOf(const Pair &pair) const
{
    std::vector<TurnSlot> own;
    for (const int turn : {pair.question, pair.answer}) {
        if (turn >= 0)
            own.push_back({m_sample.turns[std::size_t(turn)].key, m_sample.turns[std::size_t(turn)].role});
    }
    return own;
}

QString TurnEdits::text(int turn) const
{
    return turn >= 0 ? m_sample.turns[std::size_t(turn)].value : QString();
}

/// As the record spells it; a record without such a turn shows by its other turns which words it uses.
QString TurnEdits::roleOf(Speaker speaker) const
{
    const auto same = std::find_if(m_order.begin(), m_order.end(),
                                   [speaker](const TurnSlot &slot) { return speakerOf(slot.role) == speaker; });
    if (same != m_order.end())
        return same->role;
    const bool messages = std::any_of(m_order.begin(), m_order.end(), [](const TurnSlot &slot) {
        return slot.role == u"user" || slot.role == u"assistant";
    });
    if (speaker == Speaker::Question)
        return messages ? u"user"_s : u"human"_s;
    return messages ? u"assistant"_s : u"gpt"_s;
}

Error TurnEdits::noPair(int index) const
{
    return {
        Error::Kind::NotFound,
        tr("Sample %1 has no pair %2; it has %3.").arg(m_sample.id.value).arg(index + 1).arg(m_sample.pairs.size())};
}

Result<Edit> TurnEdits::addPair(int after, const QString &question, const QString &answer) const
{
    if (after != -1 && !pair(after))
        return noPair(after);
    TurnOrder order = m_order;
    auto at = order.begin();
    if (const Pair *before = pair(after))
        at = placeOf(order, slotsOf(*before).back().key) + 1;
    else if (const Pair *first = pair(0)) // behind a system turn
        at = placeOf(order, slotsOf(*first).front().key);
    else
        at = order.end();
    const TurnSlot asked{m_newKey(), roleOf(Speaker::Question)};
    const TurnSlot answered{m_newKey(), roleOf(Speaker::Answer)};
    order.insert(at, {asked, answered});
    return arrange(order, {{asked.key, question}, {answered.key, answer}});
}

Result<Edit> TurnEdits::removePair(int index) const
{
    const Pair *gone = pair(index);
    if (!gone)
        return noPair(index);
    TurnOrder order = m_order;
    take(order, slotsOf(*gone));
    return arrange(order);
}

Result<Edit> TurnEdits::removeTurn(const QString &key) const
{
    TurnOrder order = m_order;
    const auto place = placeOf(order, key);
    if (place == order.end())
        return Error{Error::Kind::NotFound, tr("Sample %1 has no turn %2.").arg(m_sample.id.value).arg(key)};
    order.erase(place);
    return arrange(order);
}

Result<Edit> TurnEdits::movePair(int index, int to) const
{
    const Pair *moved = pair(index);
    const Pair *target = pair(to);
    if (!moved || !target)
        return noPair(moved ? to : index);
    TurnOrder order = m_order;
    if (moved == target)
        return Edit{};
    const auto own = slotsOf(*moved);
    take(order, own);
    const auto others = slotsOf(*target);
    const auto at = to < index ? placeOf(order, others.front().key) : placeOf(order, others.back().key) + 1;
    order.insert(at, own.begin(), own.end());
    return arrange(order);
}

Result<Edit> TurnEdits::splitTurn(const QString &key, qsizetype at) const
{
    TurnOrder order = m_order;
    const auto place = placeOf(order, key);
    const Turn *turn = m_sample.turn(key);
    if (place == order.end() || !turn)
        return Error{Error::Kind::NotFound, tr("Sample %1 has no turn %2.").arg(m_sample.id.value).arg(key)};
    const Speaker speaker = speakerOf(turn->role);
    if (speaker == Speaker::Other)
        return Error{Error::Kind::BadInput, tr("Only a question or an answer can be split.")};
    at = std::clamp<qsizetype>(at, 0, turn->value.size());
    QString first = turn->value.left(at);
    QString second = turn->value.mid(at);
    while (!first.isEmpty() && first.back().isSpace())
        first.chop(1);
    const auto word = std::find_if_not(second.cbegin(), second.cend(), [](QChar c) { return c.isSpace(); });
    second.remove(0, word - second.cbegin());
    if (first.isEmpty() || second.isEmpty())
        return Error{Error::Kind::BadInput, tr("Put the caret between two parts of the text to split it there.")};
    const TurnSlot between{m_newKey(), roleOf(speaker == Speaker::Answer ? Speaker::Question : Speaker::Answer)};
    const TurnSlot rest{m_newKey(), turn->role};
    order.insert(place + 1, {between, rest});
    return arrange(order, {{key, first}, {rest.key, second}});
}

Result<Edit> TurnEdits::joinPairs(int index) const
{
    const Pair *first = pair(index);
    const Pair *second = pair(index + 1);
    if (!first || !second)
        return first ? Error{Error::Kind::BadInput, tr("There is no pair behind this one to join it with.")}
                     : noPair(index);
    TurnOrder order = m_order;
    std::vector<TurnSlot> gone;
    std::vector<NewText> texts;
    const auto join = [&](int one, int other) {
        if (other < 0)
            return;
        const TurnSlot slot{m_sample.turns[std::size_t(other)].key, m_sample.turns[std::size_t(other)].role};
        if (one < 0) // the other one becomes it, where it stands
            return;
        gone.push_back(slot);
        texts.push_back({m_sample.turns[std::size_t(one)].key, joined(text(one), text(other))});
    };
    join(first->question, second->question);
    join(first->answer, second->answer);
    if (gone.empty())
        return Error{Error::Kind::BadInput, tr("These two pairs have nothing that could be joined.")};
    take(order, gone);
    return arrange(order, std::move(texts));
}

Result<Edit> TurnEdits::setRole(const QString &key, const QString &role) const
{
    TurnOrder order = m_order;
    const auto place = placeOf(order, key);
    if (place == order.end())
        return Error{Error::Kind::NotFound, tr("Sample %1 has no turn %2.").arg(m_sample.id.value).arg(key)};
    if (role.trimmed().isEmpty() || place->role.isEmpty())
        return Error{Error::Kind::BadInput, tr("The record names no role here that could become another.")};
    place->role = role;
    return arrange(order);
}

/// `<image>` marks at either end of the first question stay in the first question, whichever that is then.
void TurnEdits::keepImageTokens(const TurnOrder &after, std::vector<NewText> &texts) const
{
    const auto firstOf = [](const TurnOrder &order) {
        const auto first = std::find_if(order.begin(), order.end(),
                                        [](const TurnSlot &slot) { return speakerOf(slot.role) == Speaker::Question; });
        return first == order.end() ? QString() : first->key;
    };
    const QString before = firstOf(m_order);
    const QString now = firstOf(after);
    const Turn *old = m_sample.turn(before);
    if (before == now || now.isEmpty() || !old || !old->value.contains(ImageToken))
        return;
    const bool stays =
        std::any_of(after.begin(), after.end(), [&](const TurnSlot &slot) { return slot.key == before; });
    const QString bare = withoutImageTokens(old->value);
    if (stays && bare.contains(ImageToken)) // one within the text is about that very place
        return;
    const auto textOf = [&](const QString &key) -> QString & {
        auto known = std::find_if(texts.begin(), texts.end(), [&](const NewText &text) { return text.turn == key; });
        if (known == texts.end()) {
            const Turn *turn = m_sample.turn(key);
            known = texts.insert(texts.end(), {key, turn ? turn->value : QString()});
        }
        return known->text;
    };
    textOf(now) = withImageTokensOf({old->value}, textOf(now));
    if (stays)
        textOf(before) = bare;
}

Result<Edit> TurnEdits::arrange(const TurnOrder &after, std::vector<NewText> texts) const
{
    Sample arranged = m_sample;
    const bool possible = arrangeTurns(arranged, after);
    Q_ASSERT(possible);
    keepImageTokens(after, texts);
    Edit edit;
    for (const Pair &pair : m_sample.pairs) {
        const QString anchor = m_sample.anchorKey(pair);
        if (pair.verdict() == Verdict::Approved && !isPairKept(m_sample, pair, arranged))
            return Error{Error::Kind::Locked,
                         tr("Pair %1 is approved. Reopen it to change its turns.").arg(pair.number)};
        if (!arranged.pairOf(anchor))
            takeBack(pair, anchor, edit);
    }
    for (const Turn &turn : m_sample.turns) {
        if (!turn.isField() && !arranged.turn(turn.key) && turn.edited())
            edit.changes.push_back(TextChange{m_sample.id, turn.key, turn.value, turn.original});
    }
    edit.changes.push_back(TurnsChange{m_sample.id, m_order, after});
    for (const auto &[key, text] : texts) {
        const Turn *turn = arranged.turn(key);
        if (!turn || turn->value == text)
            continue;
        if (m_sample.turn(key) && m_sample.isLocked(key))
            return Error{Error::Kind::Locked,
                         tr("Turn %1 would change, and its pair is approved. Reopen it first.").arg(key)};
        edit.changes.push_back(TextChange{m_sample.id, key, turn->value, text});
    }
    return edit;
}

/// What is said of a pair that is going to be none any more.
void TurnEdits::takeBack(const Pair &pair, const QString &anchor, Edit &edit) const
{
    for (const Role role : {Role::Annotator, Role::Reviewer})
        edit.changes.push_back(VerdictChange{m_sample.id, anchor, pair.verdict(role), Verdict::None, role});
    for (auto tag = pair.tags.crbegin(); tag != pair.tags.crend(); ++tag) // so that undo keeps their order
        edit.changes.push_back(TagChange{m_sample.id, anchor, *tag, true, false});
    for (const Comment &comment : m_sample.comments) {
        if (comment.turn == anchor)
            edit.changes.push_back(CommentChange{m_sample.id, comment.id, anchor, comment.remark, std::nullopt});
    }
}

}
