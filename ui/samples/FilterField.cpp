#include "ui/samples/FilterField.h"

#include "core/project/QueryCompletion.h"
#include "core/project/QueryParser.h"
#include "ui/common/ForeignText.h"
#include "ui/common/Icons.h"
#include "ui/common/Palette.h"
#include "ui/samples/ViewMenu.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyleOptionFrame>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int PauseMs = 200;
constexpr int MostCompletions = 200;
constexpr qsizetype LongestCompletion = 60; // that is seen
constexpr int ReplaceRole = Qt::UserRole;   // from and length follow it
}

FilterField::FilterField(QWidget *parent)
    : QLineEdit(parent)
    , m_problem(new QLabel(parent ? parent->window() : this))
    , m_completer(new QCompleter(new QStandardItemModel(this), this))
    , m_menu(new ViewMenu(this))
{
    setPlaceholderText(tr("Filter: task:vqa verdict:none \"parking lot\" …"));
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s, palette()), LeadingPosition);
    QAction *views = addAction(icon(u"views"_s, palette()), TrailingPosition);
    views->setToolTip(tr("Views and recent queries"));
    connect(views, &QAction::triggered, this, &FilterField::showMenu);
    setMinimumWidth(240);

    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setAutoFillBackground(true);
    m_problem->setBackgroundRole(QPalette::ToolTipBase);
    m_problem->setForegroundRole(QPalette::ToolTipText);
    m_problem->setMargin(8);
    m_problem->hide();

    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const int from = index.data(ReplaceRole).toInt();
                QString whole = text();
                const QString chosen = index.data(ReplaceRole + 2).toString();
                whole.replace(from, index.data(ReplaceRole + 1).toInt(), chosen);
                setText(whole);
                setCursorPosition(from + int(chosen.size()));
                m_pause.start();
            });

    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::apply);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_pause.start();
        m_typed = true;
        showCompletions();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) // the clear button
            m_pause.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &FilterField::tellEntered);
}

void FilterField::showMenu()
{
    const QSize size = m_menu->sizeHint();
    m_menu->popup(mapToGlobal(QPoint(qMax(0, width() - size.width()), height() + 2)));
}

void FilterField::tellEntered()
{
    apply();
    if (std::exchange(m_typed, false) && m_problem->text().isEmpty() && !m_applied.isEverything())
        emit entered(m_applied.toString());
}

void FilterField::setQueryText(const QString &text)
{
    setText(text);
    apply();
}

void FilterField::apply()
{
    m_pause.stop();
    const core::ParsedQuery parsed = core::QueryParser::parse(text());
    if (parsed.error) {
        m_problemStart = int(parsed.error->position);
        m_problemLength = int(parsed.error->length);
        showProblem(parsed.error->message);
        return;
    }
    showProblem({});
    if (parsed.query == m_applied)
        return;
    m_applied = parsed.query;
    emit queryChanged(m_applied);
}

void FilterField::showProblem(const QString &message)
{
    update();
    m_problem->setText(message);
    setAccessibleDescription(message);
    m_problem->setVisible(!message.isEmpty() && hasFocus());
    if (!m_problem->isVisible())
        return;
    m_problem->setFixedWidth(qMin(width(), 480));
    m_problem->adjustSize();
    m_problem->move(mapTo(m_problem->parentWidget(), QPoint(0, height() + 2)));
    m_problem->raise();
}

void FilterField::showCompletions()
{
    auto *model = static_cast<QStandardItemModel *>(m_completer->model());
    model->clear();
    const FilterSuggestions none;
    const FilterSuggestions &known = m_suggestions ? m_suggestions() : none;
    for (const core::QueryCompletion &completion : core::queryCompletions(text(), cursorPosition(), known.values)) {
        if (model->rowCount() == MostCompletions)
            break;
        const QString shown = excerpt(completion.text, LongestCompletion);
        addCompletion(completion.meaning.isEmpty() ? shown : tr("%1   %2").arg(shown, completion.meaning),
                      int(completion.from), int(completion.length), completion.text);
    }
    addViewCompletions(known.views);
    if (model->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect below = rect();
    below.setWidth(qMin(width(), 420));
    m_completer->complete(below);
}

void FilterField::addCompletion(const QString &shown, int from, int length, const QString &text)
{
    auto *item = new QStandardItem(shown);
    item->setData(from, ReplaceRole);
    item->setData(length, ReplaceRole + 1);
    item->setData(text, ReplaceRole + 2);
    static_cast<QStandardItemModel *>(m_completer->model())->appendRow(item);
}

/// A view is called by the beginning of its name, as long as there is nothing else in the field.
void FilterField::addViewCompletions(const std::vector<core::SavedView> &views)
{
    const QString typed = text().trimmed();
    for (const core::SavedView &view : views) {
        if (!typed.isEmpty() && view.name.startsWith(typed, Qt::CaseInsensitive))
            addCompletion(
                tr("%1   %2").arg(excerpt(view.name, LongestCompletion), excerpt(view.query, LongestCompletion)), 0,
                int(text().size()), view.query);
    }
}

/// What edits the text, where the window would judge a pair or open an answer.
bool FilterField::isOurs(const QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
        return (event->modifiers() & Qt::ControlModifier) != 0;
    default:
        return false;
    }
}

bool FilterField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOurs(static_cast<QKeyEvent *>(event)))
        event->accept();
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_completer->popup()->isVisible()) {
            m_completer->popup()->hide();
            return;
        }
        m_problem->hide();
        emit left();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid()) {
        event->ignore(); // takes the completion; half a word is no query
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    showProblem(m_problem->text());
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        tellEntered();
    m_problem->hide();
}

void FilterField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_problem->text().isEmpty())
        return;
    // A red line under the mistake, or at the end where something is missing.
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect line = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const QFontMetrics metrics(font());
    const QRect cursor = cursorRect();
    const int origin = cursor.center().x() - metrics.horizontalAdvance(text().left(cursorPosition()));
    const int from = origin + metrics.horizontalAdvance(text().left(m_problemStart));
    const int length = m_problemLength > 0 ? metrics.horizontalAdvance(text().mid(m_problemStart, m_problemLength))
                                           : metrics.horizontalAdvance(u'n');
    QPainter painter(this);
    painter.setClipRect(line.adjusted(2, 0, -2, 0));
    painter.setPen(QPen(verdictColour(core::Verdict::Rejected, palette()), 2));
    const int y = line.center().y() + metrics.height() / 2 + 1;
    painter.drawLine(from, y, from + length, y);
}

}
