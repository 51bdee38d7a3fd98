#include "ui/conversation/TurnEditor.h"

#include "ui/conversation/EditedText.h"
#include "ui/conversation/LineSpacing.h"
#include "ui/conversation/SpacedTextLayout.h"
#include "ui/conversation/TokenHighlighter.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

TurnEditor::TurnEditor(TypingSession::Clock clock, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_session(std::move(clock))
{
    auto *document = new QTextDocument(this);
    m_text = new EditedText(document);
    m_layout = new SpacedTextLayout(document);
    document->setDocumentLayout(m_layout);
    document->setDocumentMargin(0);
    setDocument(document);
    setUndoRedoEnabled(false); // the journal undoes
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    viewport()->setMouseTracking(true);
    m_highlighter = new TokenHighlighter(document, [this] { return formats(); });
    m_timer.setSingleShot(true);

    connect(document, &QTextDocument::contentsChange, this, [this] { m_isChanging = true; });
    connect(this, &QPlainTextEdit::textChanged, this, &TurnEditor::noticeChange);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &TurnEditor::noticeCaret);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_session.checkTime();
        armTimer();
    });
    connect(&m_session, &TypingSession::committed, this, &TurnEditor::committed);
    connect(&m_session, &TypingSession::draftChanged, this, &TurnEditor::draftChanged);
    connect(&m_session, &TypingSession::draftCleared, this, &TurnEditor::draftCleared);
    hide();
}

void TurnEditor::setNotation(const core::Notation *notation)
{
    m_tokens.setNotation(notation);
    m_highlighter->refresh();
}

void TurnEditor::setStyle(const CardStyle &style)
{
    m_style = style;
    m_highlighter->refresh();
    viewport()->update();
}

void TurnEditor::open(const core::Turn &turn, const QString &typed, const QFont &font, const TokenColours &colours)
{
    m_session.begin(turn.key, turn.value, typed);
    m_marks.clear();
    m_tokens.setColours(colours);
    setTextFont(font);
    showText(typed);
    m_height = contentHeight();
}

void TurnEditor::setTextFont(const QFont &font)
{
    setFont(font);
    document()->setDefaultFont(font);
    m_layout->setPitch(linePitch(font));
}

void TurnEditor::commit()
{
    m_session.commit();
    armTimer();
}

void TurnEditor::shut()
{
    m_session.forget();
    armTimer();
}

QString TurnEditor::text() const
{
    return m_shown.original(m_text->text());
}

core::TextSpan TurnEditor::caret() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
}

void TurnEditor::setStored(const QString &text, const TokenColours &colours)
{
    m_tokens.setColours(colours);
    findTokens();
    viewport()->update();
    if (m_session.setStored(text)) {
        m_marks.clear();
        showText(text);
    }
    armTimer();
}

void TurnEditor::refuse()
{
    m_session.refuse();
    armTimer();
}

void TurnEditor::setMarks(TextMarks marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    m_highlighter->refresh();
}

void TurnEditor::setBoxStates(const core::BoxRef &hovered, const core::BoxRef &selected)
{
    if (hovered == m_hovered && selected == m_selected)
        return;
    m_hovered = hovered;
    m_selected = selected;
    viewport()->update();
}

int TurnEditor::contentHeight() const
{
    return m_layout->contentHeight();
}

// Only what differs is replaced, so that caret and selection stay where they are.
void TurnEditor::showText(const QString &text)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QString old = m_text->text();
    m_shown = ShownText(text);
    const QString &now = m_shown.shown();
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype ahead = 0;
    while (ahead < shorter && old[ahead] == now[ahead])
        ++ahead;
    qsizetype behind = 0;
    while (behind < shorter - ahead && old[old.size() - 1 - behind] == now[now.size() - 1 - behind])
        ++behind;
    if (ahead + behind < old.size() || ahead + behind < now.size()) {
        QTextCursor cursor(document());
        cursor.setPosition(int(ahead));
        cursor.setPosition(int(old.size() - behind), QTextCursor::KeepAnchor);
        cursor.insertText(now.mid(ahead, now.size() - ahead - behind));
    }
    cutLongBlocks();
    m_highlighter->refresh();
    noticeHeight();
}

void TurnEditor::cutLongBlocks()
{
    const QScopedValueRollback showing(m_isShowing, true);
    QTextCursor kept = textCursor();
    const int anchor = kept.anchor();
    const int position = kept.position();
    if (!m_text->cutLongBlocks())
        return;
    kept.setPosition(anchor);
    kept.setPosition(position, QTextCursor::KeepAnchor);
    setTextCursor(kept);
}

void TurnEditor::noticeChange()
{
    m_isChanging = false;
    if (m_isShowing || !isOpen())
        return;
    const QString now = text();
    if (now == m_session.text())
        return; // formats
    const QString turn = m_session.turn();
    setMarks({});
    cutLongBlocks();
    noticeHeight();
    m_session.change(now, textCursor().position(), m_kind);
    armTimer();
    if (m_session.turn() != turn)
        return;
    m_tokens.find(turn, now, m_marks); // the same text as for its formats, mostly
    emit textTyped(turn, now, m_tokens.boxes());
}

void TurnEditor::noticeCaret()
{
    if (m_isShowing || m_isChanging)
        return;
    m_session.moveCaret(textCursor().position());
    armTimer();
}

void TurnEditor::noticeHeight()
{
    const int height = contentHeight();
    if (std::exchange(m_height, height) != height)
        emit heightChanged();
}

void TurnEditor::armTimer()
{
    const std::optional<qint64> due = m_session.dueIn();
    if (due)
        m_timer.start(int(std::max<qint64>(*due, 1)));
    else
        m_timer.stop();
}

void TurnEditor::findTokens()
{
    m_shown.setShown(m_text->text());
    m_tokens.find(m_session.turn(), m_shown.original(m_shown.shown()), m_marks);
}

TextFlow::Formats TurnEditor::formats()
{
    findTokens();
    return textFormats(m_shown, m_tokens.all(), m_marks, m_style);
}

bool TurnEditor::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QPlainTextEdit::event(event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
        commit(); // so that the journal knows of what it is asked to take back
        event->ignore();
        return true;
    }
    if (key->matches(QKeySequence::DeleteStartOfWord) || key->matches(QKeySequence::DeleteEndOfWord)) {
        event->accept(); // in a text, Ctrl+Backspace is about the word
        return true;
    }
    return QPlainTextEdit::event(event);
}

bool TurnEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), reasonsAt(m_marks, cursorForPosition(help->pos()).position()), viewport());
    return true;
}

void TurnEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isUpDown = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo) ||
        (isUpDown && event->modifiers() == Qt::ControlModifier)) {
        commit();
        event->ignore();
    } else if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if (event->matches(QKeySequence::InsertLineSeparator)) {
        if (!isReadOnly())
            textCursor().insertText(u"\n"_s); // never a line separator, which JSON would keep and nobody see
    } else {
        const QScopedValueRollback kind(m_kind,
                                        event->matches(QKeySequence::Cut) ? TypingSession::Kind::Whole : m_kind);
        QPlainTextEdit::keyPressEvent(event);
    }
}

void TurnEditor::inputMethodEvent(QInputMethodEvent *event)
{
    QPlainTextEdit::inputMethodEvent(event);
    noticeHeight(); // what is being composed takes room too
}

void TurnEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    commit();
    const bool comesBack = event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason ||
                           event->reason() == Qt::MenuBarFocusReason;
    if (!comesBack && isOpen() && !isUnsaved())
        emit left();
}

void TurnEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    noticeHeight();
}

void TurnEditor::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    emit boxHovered(boxAt(event->position()));
}

void TurnEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const core::BoxRef box = boxAt(event->position());
    if (event->button() == Qt::LeftButton && box.isValid() && !textCursor().hasSelection())
        emit boxClicked(box);
}

void TurnEditor::leaveEvent(QEvent *event)
{
    QPlainTextEdit::leaveEvent(event);
    emit boxHovered({});
}

void TurnEditor::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // as tall as its text: the conversation scrolls
}

void TurnEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : menu->actions()) {
        if (action->objectName() == "edit-undo"_L1 || action->objectName() == "edit-redo"_L1)
            menu->removeAction(action);
    }
    if (!menu->isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
    if (!isReadOnly())
        offerSpellings(*menu, cursorForPosition(event->pos()).position());
    menu->popup(event->globalPos());
}

/// Ahead of all the rest, of the word at the place.
void TurnEditor::offerSpellings(QMenu &menu, int place)
{
    const auto mark = std::find_if(m_marks.begin(), m_marks.end(), [place](const TextMark &one) {
        return one.kind == TextMark::Kind::Spelling && place >= one.start && place <= one.start + one.length;
    });
    if (mark == m_marks.end() || !m_spelling.suggestions)
        return;
    QAction *first = menu.actions().value(0);
    const QString word = text().mid(mark->start, mark->length);
    const auto insert = [&](const QString &title, auto &&act) {
        auto *action = new QAction(title, &menu);
        connect(action, &QAction::triggered, this, act);
        menu.insertAction(first, action);
    };
    for (const QString &suggestion : m_spelling.suggestions(word)) {
        insert(QString(suggestion).replace(u'&', u"&&"_s), [this, suggestion, span = *mark] {
            const QScopedValueRollback kind(m_kind, TypingSession::Kind::Whole);
            QTextCursor cursor(document());
            cursor.setPosition(int(span.start));
            cursor.setPosition(int(span.start + span.length), QTextCursor::KeepAnchor);
            cursor.insertText(suggestion);
        });
    }
    insert(tr("Add “%1” to the dictionary of the project").arg(QString(word).replace(u'&', u"&&"_s)),
           [this, word] { m_spelling.learn(word); });
    menu.insertSeparator(first);
}

void TurnEditor::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    for (const TextToken &token : tokensIn(event->rect())) {
        const TokenState state = token.means(m_hovered)    ? TokenState::Hovered
                                 : token.means(m_selected) ? TokenState::Selected
                                                           : TokenState::Plain;
        paintToken(painter, tokenRects(token), token, state, m_style);
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

/// The tokens that stand there, and some beside it.
std::span<const TextToken> TurnEditor::tokensIn(const QRect &rect) const
{
    const int margin = 2 * QFontMetrics(font()).lineSpacing();
    const QRect lines(0, rect.top() - margin, viewport()->width(), rect.height() + 2 * margin);
    const int start = cursorForPosition(lines.topLeft()).position();
    const int end = cursorForPosition(lines.bottomRight()).position();
    return m_tokens.between(start, end);
}

QList<QRectF> TurnEditor::tokenRects(const TextToken &token) const
{
    QList<QRectF> all;
    for (QTextBlock block = document()->findBlock(int(token.start));
         block.isValid() && block.position() < token.start + token.length; block = block.next()) {
        const QPointF at = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
        for (const QRectF &rect : rangeRects(*block.layout(), int(token.start) - block.position(), int(token.length)))
            all.append(rect.translated(at));
    }
    return all;
}

core::BoxRef TurnEditor::boxAt(QPointF point) const
{
    for (const TextToken &token : tokensIn(QRect(point.toPoint(), QSize(1, 1)))) {
        const QList<QRectF> rects = tokenRects(token);
        if (std::any_of(rects.begin(), rects.end(), [point](const QRectF &rect) { return rect.contains(point); }))
            return token.ref;
    }
    return {};
}

bool TurnEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() && !source->hasUrls();
}

void TurnEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !canInsertFromMimeData(source))
        return;
    const QScopedValueRollback kind(m_kind, TypingSession::Kind::Whole);
    textCursor().insertText(ShownText::harmless(source->text()));
    ensureCursorVisible();
}

QMimeData *TurnEditor::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    const core::TextSpan selected = caret();
    copied->setText(text().mid(selected.start, selected.length));
    return copied;
}

}
