#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace ui {

/// Joins what a person types in one turn to steps of about a word, and says when each is to be stored. Knows no widget:
/// it is told of changes, of the caret and of the time, in UTF-16 units and milliseconds.
class TypingSession : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Typed, ///< joins with its neighbours
        Whole, ///< pasted, cut, dropped: a step of its own
    };
    using Clock = std::function<qint64()>; ///< milliseconds, never running backwards

    static constexpr qint64 Pause = 1000;      ///< a rest of this length ends a step
    static constexpr qint64 DraftDelay = 1500; ///< longest time that typed text is known to nobody else

    explicit TypingSession(Clock clock, QObject *parent = nullptr);

    /// Starts on a turn whose stored text is `stored`; `typed` is what stands in the editor already (a draft).
    void begin(const QString &turn, const QString &stored, const QString &typed);
    void forget(); ///< ends without a word; commit() first

    const QString &turn() const { return m_turn; } ///< empty: nothing is being edited
    const QString &text() const { return m_text; }
    const QString &stored() const { return m_stored; }
    bool isUnsaved() const { return m_text != m_stored; }

    /// The text and the caret after a change.
    void change(const QString &text, qsizetype caret, Kind kind = Kind::Typed);
    /// The caret moved without a change of the text.
    void moveCaret(qsizetype caret);
    void commit();
    /// The last commit was not stored. What was typed stays unsaved, and the next commit takes it along.
    void refuse();
    /// The stored text is now this one. True when nothing was unsaved, so that the editor has to show it.
    bool setStored(const QString &text);

    void checkTime();                    ///< does what has become due
    std::optional<qint64> dueIn() const; ///< milliseconds until checkTime() has something to do

signals:
    void committed(const QString &turn, const QString &before, const QString &after);
    void draftChanged(const QString &turn, const QString &text);
    void draftCleared(const QString &turn);

private:
    enum class Stroke { Insert, Erase, Replace, Whole };
    struct Splice
    {
        qsizetype at = 0;
        qsizetype removed = 0;
        qsizetype added = 0;
    };
    Splice spliceTo(const QString &text, qsizetype caret) const;
    bool joins(Stroke stroke, const Splice &splice, qint64 now) const;
    bool endsWord(const Splice &splice) const;
    void announceDraft();
    void clearDraft();

    Clock m_clock;
    QString m_turn;
    QString m_stored; // what the owner has, as far as we know
    QString m_before; // stored before the last commit
    QString m_text;
    qsizetype m_caret = 0;
    Stroke m_stroke = Stroke::Insert;
    bool m_open = false;    // a step is being typed
    bool m_hasWord = false; // a letter or digit was typed in it
    qint64 m_lastChange = 0;
    std::optional<qint64> m_untoldSince; // typed text differs from what is stored and announced
    bool m_isAnnounced = false;
};

}
