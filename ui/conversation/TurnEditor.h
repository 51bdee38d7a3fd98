#pragma once

#include "core/model/Turn.h"
#include "ui/common/ShownText.h"
#include "ui/conversation/CardStyle.h"
#include "ui/conversation/EditedTokens.h"
#include "ui/conversation/TypingSession.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace core {
class Notation;
}

class QMenu;

namespace ui {

class EditedText;
class SpacedTextLayout;
class TokenHighlighter;

/// The one live editor, laid over the text of the turn that is being edited. Plain text in and out; it has no undo of
/// its own and leaves every key to the window that is not typing, moving, selecting or the clipboard.
class TurnEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TurnEditor(TypingSession::Clock clock, QWidget *parent = nullptr);

    void setNotation(const core::Notation *notation); ///< may be absent; outlives the editor
    void setStyle(const CardStyle &style);
    void setTextFont(const QFont &font);

    /// Starts on a turn; `typed` is what stands in the editor, usually the turn's own text. `colours` are
    /// of the boxes in it.
    void open(const core::Turn &turn, const QString &typed, const QFont &font, const TokenColours &colours);
    void commit();
    void shut(); ///< forgets the turn; commit() first, hide() after
    bool isOpen() const { return !m_session.turn().isEmpty(); }
    const QString &turn() const { return m_session.turn(); }
    bool isUnsaved() const { return m_session.isUnsaved(); }
    QString text() const;
    core::TextSpan caret() const; ///< in text(); spans what is selected

    /// The turn as it is stored now. Touches nothing that is there already, nor what was typed and is not stored yet.
    void setStored(const QString &text, const TokenColours &colours);
    void refuse();                                                            ///< the last commit was not stored
    void setSpelling(Spelling spelling) { m_spelling = std::move(spelling); } ///< for its menu
    void setMarks(TextMarks marks); ///< of text() as it is now; typing takes them away
    void setBoxStates(const core::BoxRef &hovered, const core::BoxRef &selected);

    int contentHeight() const; ///< pixels, of all lines

signals:
    /// `boxes`: those of the text.
    void textTyped(const QString &turn, const QString &text, const std::vector<core::BoxToken> &boxes);
    void committed(const QString &turn, const QString &before, const QString &after);
    void draftChanged(const QString &turn, const QString &text);
    void draftCleared(const QString &turn);
    void boxHovered(const core::BoxRef &box); ///< invalid: none
    void boxClicked(const core::BoxRef &box);
    void heightChanged();
    void left(); ///< the person is done here: Esc, or the keys go elsewhere

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void showText(const QString &text);
    void cutLongBlocks();
    void noticeChange();
    void noticeCaret();
    void noticeHeight();
    void armTimer();
    void offerSpellings(QMenu &menu, int place);
    void findTokens();
    TextFlow::Formats formats();
    std::span<const TextToken> tokensIn(const QRect &rect) const;
    QList<QRectF> tokenRects(const TextToken &token) const;
    core::BoxRef boxAt(QPointF point) const;

    TypingSession m_session;
    QTimer m_timer;
    EditedText *m_text;
    SpacedTextLayout *m_layout;
    TokenHighlighter *m_highlighter;
    CardStyle m_style;
    ShownText m_shown;
    EditedTokens m_tokens;
    TextMarks m_marks;
    Spelling m_spelling;
    core::BoxRef m_hovered;
    core::BoxRef m_selected;
    TypingSession::Kind m_kind = TypingSession::Kind::Typed;
    int m_height = 0;
    bool m_isShowing = false;  // we set the text, nobody types
    bool m_isChanging = false; // between the change of the document and its textChanged()
};

}
