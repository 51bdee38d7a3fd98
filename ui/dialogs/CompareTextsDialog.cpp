#include "ui/dialogs/CompareTextsDialog.h"

#include "ui/common/Palette.h"
#include "ui/common/ShownText.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace ui {

CompareTextsDialog::CompareTextsDialog(QWidget *parent)
    : QDialog(parent)
    , m_before(addPane(tr("As it was imported")))
    , m_after(addPane(tr("As it is now")))
    , m_place(new QLabel(this))
    , m_previous(new QPushButton(tr("&Previous"), this))
    , m_next(new QPushButton(tr("&Next"), this))
    , m_word(new QPushButton(tr("Take the &change back"), this))
    , m_sentence(new QPushButton(tr("Take the &sentence back"), this))
    , m_all(new QPushButton(tr("Take &all back"), this))
{
    setWindowTitle(tr("Compare with the original"));
    auto *panes = new QGridLayout;
    int column = 0;
    for (QTextEdit *pane : {m_before, m_after}) {
        auto *title = new QLabel(pane->accessibleName(), this);
        title->setBuddy(pane);
        panes->addWidget(title, 0, column);
        panes->addWidget(pane, 1, column);
        panes->setColumnStretch(column++, 1);
    }
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_previous, m_next})
        row->addWidget(button);
    row->addWidget(m_place);
    row->addStretch();
    for (QPushButton *button : {m_word, m_sentence, m_all})
        row->addWidget(button);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_next->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_word, &QPushButton::clicked, this, [this] { takeBack({std::size_t(m_current)}); });
    connect(m_sentence, &QPushButton::clicked, this,
            [this] { takeBack(core::changesOfSentence(m_parts, std::size_t(m_current))); });
    connect(m_all, &QPushButton::clicked, this, [this] {
        std::vector<std::size_t> numbers(m_changes.size());
        std::iota(numbers.begin(), numbers.end(), 0);
        takeBack(numbers);
    });
    auto *all = new QVBoxLayout(this);
    all->addLayout(panes, 1);
    all->addLayout(row);
    all->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().lineSpacing() * 26);
    showChanges();
}

QTextEdit *CompareTextsDialog::addPane(const QString &title)
{
    auto *pane = new QTextEdit(this);
    pane->setReadOnly(true);
    pane->setAcceptRichText(false);
    pane->setTabChangesFocus(true);
    pane->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    pane->setAccessibleName(title);
    return pane;
}

void CompareTextsDialog::setTexts(const QString &original, const QString &now)
{
    m_original = original;
    m_now = now;
    m_parts = core::wordDiff(original, now);
    m_changes = core::diffChanges(m_parts);
    m_before->setPlainText(ShownText(original).shown());
    m_after->setPlainText(ShownText(now).shown());
    m_current = qBound(0, m_current, qMax(0, int(m_changes.size()) - 1));
    showChanges();
}

void CompareTextsDialog::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showChanges();
}

void CompareTextsDialog::step(int by)
{
    const int count = int(m_changes.size());
    if (count > 0)
        m_current = (m_current + by + count) % count;
    showChanges();
}

void CompareTextsDialog::showChanges()
{
    paint(m_before, m_original, true);
    paint(m_after, m_now, false);
    const int count = int(m_changes.size());
    m_place->setText(count > 0 ? tr("Change %1 of %2").arg(m_current + 1).arg(count) : tr("The texts are the same."));
    for (QPushButton *button : {m_previous, m_next})
        button->setEnabled(count > 1);
    for (QPushButton *button : {m_word, m_sentence, m_all})
        button->setEnabled(count > 0 && !m_isReadOnly);
}

/// Told apart by a line as well as by colour; the current change stands on a ground.
void CompareTextsDialog::paint(QTextEdit *pane, const QString &text, bool isOriginal)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (std::size_t i = 0; i < m_changes.size(); ++i) {
        const core::DiffChange &change = m_changes[i];
        const qsizetype start = isOriginal ? change.before : change.after;
        const qsizetype length = isOriginal ? change.beforeLength : change.afterLength;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(pane->document());
        selection.cursor.setPosition(int(qMin(start, text.size())));
        selection.cursor.setPosition(int(qMin(start + length, text.size())), QTextCursor::KeepAnchor);
        const QColor colour = verdictColour(isOriginal ? core::Verdict::Rejected : core::Verdict::Approved, palette());
        selection.format.setUnderlineColor(colour);
        if (isOriginal)
            selection.format.setFontStrikeOut(true);
        else
            selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        QColor ground = colour;
        ground.setAlpha(int(i) == m_current ? 110 : 40);
        selection.format.setBackground(ground);
        selections.append(selection);
        if (int(i) == m_current) {
            QTextCursor caret(pane->document());
            caret.setPosition(selection.cursor.anchor());
            pane->setTextCursor(caret);
            pane->ensureCursorVisible();
        }
    }
    pane->setExtraSelections(selections);
}

void CompareTextsDialog::takeBack(const std::vector<std::size_t> &numbers)
{
    emit textWanted(core::withChangesBack(m_parts, [&numbers](std::size_t number) {
        return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
    }));
}

void CompareTextsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showChanges();
}

}
