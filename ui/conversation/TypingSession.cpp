#include "ui/conversation/TypingSession.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

// Apostrophes, hyphens and underscores stand inside words.
bool endsAWord(QChar unit)
{
    return unit.isPunct() && unit != u'\'' && unit != u'\u2019' && unit != u'-' && unit != u'_';
}

}

TypingSession::TypingSession(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
}

void TypingSession::begin(const QString &turn, const QString &stored, const QString &typed)
{
    commit();
    forget();
    m_turn = turn;
    m_stored = m_before = stored;
    m_text = typed;
    m_caret = typed.size();
    m_isAnnounced = isUnsaved(); // a draft that came back is known to its owner
}

void TypingSession::forget()
{
    m_turn.clear();
    m_text = m_stored = m_before = QString();
    m_untoldSince.reset();
    m_isAnnounced = m_open = false;
}

void TypingSession::change(const QString &text, qsizetype caret, Kind kind)
{
    if (m_turn.isEmpty() || text == m_text)
        return;
    const Splice splice = spliceTo(text, caret);
    const bool isRange = splice.added == 0 && splice.removed > 1;
    const Stroke stroke = kind == Kind::Whole || isRange ? Stroke::Whole
                          : splice.added == 0            ? Stroke::Erase
                          : splice.removed == 0          ? Stroke::Insert
                                                         : Stroke::Replace;
    const qint64 now = m_clock();
    if (m_open && !joins(stroke, splice, now)) {
        const QString turn = m_turn;
        commit();
        if (m_turn != turn)
            return;
    }
    if (!m_open)
        m_hasWord = false;
    m_text = text;
    m_caret = splice.at + splice.added;
    const QStringView added = QStringView(text).mid(splice.at, splice.added);
    m_hasWord = m_hasWord || std::any_of(added.begin(), added.end(), [](QChar c) { return c.isLetterOrNumber(); });
    m_stroke = stroke == Stroke::Replace ? Stroke::Insert : stroke;
    m_open = true;
    m_lastChange = now;
    if (!m_untoldSince)
        m_untoldSince = now;
    if (stroke == Stroke::Whole || endsWord(splice))
        commit();
}

void TypingSession::moveCaret(qsizetype caret)
{
    if (m_open && caret != m_caret)
        commit();
}

void TypingSession::commit()
{
    m_open = false;
    if (m_turn.isEmpty())
        return;
    if (!isUnsaved()) {
        clearDraft();
        return;
    }
    const QString turn = m_turn;
    m_before = std::exchange(m_stored, m_text);
    const QString before = m_before;
    const QString after = m_text;
    emit committed(turn, before, after); // may refuse(), or bring the text back through setStored()
    if (m_turn == turn && !isUnsaved())
        clearDraft();
}

void TypingSession::refuse()
{
    if (m_turn.isEmpty())
        return;
    m_stored = m_before;
    if (isUnsaved())
        announceDraft();
}

bool TypingSession::setStored(const QString &text)
{
    if (m_turn.isEmpty() || text == m_stored)
        return false;
    const bool wasUnsaved = isUnsaved();
    m_stored = m_before = text;
    if (wasUnsaved)
        return false;
    m_text = text;
    m_open = false;
    return true;
}

void TypingSession::checkTime()
{
    const qint64 now = m_clock();
    if (m_open && now - m_lastChange >= Pause)
        commit();
    if (m_untoldSince && now - *m_untoldSince >= DraftDelay)
        isUnsaved() ? announceDraft() : clearDraft();
}

std::optional<qint64> TypingSession::dueIn() const
{
    std::optional<qint64> due;
    if (m_open)
        due = m_lastChange + Pause;
    if (m_untoldSince)
        due = std::min(due.value_or(*m_untoldSince + DraftDelay), *m_untoldSince + DraftDelay);
    if (due)
        *due = std::max<qint64>(0, *due - m_clock());
    return due;
}

// The caret tells apart what the texts alone do not: the l typed in "al|l".
TypingSession::Splice TypingSession::spliceTo(const QString &text, qsizetype caret) const
{
    const qsizetype shorter = std::min(m_text.size(), text.size());
    const qsizetype mostBehind = std::min(shorter, std::max<qsizetype>(0, text.size() - caret));
    qsizetype behind = 0;
    while (behind < mostBehind && m_text[m_text.size() - 1 - behind] == text[text.size() - 1 - behind])
        ++behind;
    qsizetype ahead = 0;
    while (ahead < shorter - behind && m_text[ahead] == text[ahead])
        ++ahead;
    return {ahead, m_text.size() - ahead - behind, text.size() - ahead - behind};
}

bool TypingSession::joins(Stroke stroke, const Splice &splice, qint64 now) const
{
    if (now - m_lastChange >= Pause || stroke != m_stroke)
        return false;
    if (stroke == Stroke::Insert)
        return splice.at == m_caret;
    return stroke == Stroke::Erase && (splice.at == m_caret || splice.at + splice.removed == m_caret);
}

bool TypingSession::endsWord(const Splice &splice) const
{
    const qsizetype last = splice.at + splice.added - 1;
    if (splice.added == 0 || last < 1)
        return false;
    if (m_text[last].isSpace())
        return m_hasWord || m_text[last - 1].isLetterOrNumber();
    return endsAWord(m_text[last]) && m_text[last - 1].isLetter();
}

void TypingSession::announceDraft()
{
    m_untoldSince.reset();
    m_isAnnounced = true;
    emit draftChanged(m_turn, m_text);
}

void TypingSession::clearDraft()
{
    m_untoldSince.reset();
    if (std::exchange(m_isAnnounced, false))
        emit draftCleared(m_turn);
}

}
