#include "ui/conversation/CardFooter.h"

#include "ui/common/Palette.h"
#include "ui/conversation/ChipButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {

CardFooter::CardFooter(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_restore = addChip(&CardFooter::restoreDraft);
    m_discard = addChip(&CardFooter::discardDraft);
    m_revertAnswer = addChip(&CardFooter::revertAnswer);
    m_revertQuestion = addChip(&CardFooter::revertQuestion);
    m_diff = new ChipButton({}, this);
    m_diff->setCheckable(true);
    connect(m_diff, &ChipButton::clicked, this, &CardFooter::diffToggled);
    row->addWidget(m_diff);
    row->addStretch();
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    row->addWidget(m_words);
    setState({});
    translate();
    hide();
}

ChipButton *CardFooter::addChip(void (CardFooter::*clicked)())
{
    auto *chip = new ChipButton({}, this);
    connect(chip, &ChipButton::clicked, this, clicked);
    layout()->addWidget(chip);
    return chip;
}

void CardFooter::setState(const State &state)
{
    m_state = state;
    m_restore->setVisible(state.hasDraft);
    m_discard->setVisible(state.hasDraft);
    m_revertAnswer->setVisible(state.canRevertAnswer);
    m_revertQuestion->setVisible(state.canRevertQuestion);
    m_diff->setVisible(state.hasDiff);
    m_diff->setChecked(state.showsDiff);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryText(palette()));
    m_words->setPalette(quiet);
    m_words->setText(
        tr("%1, about %2").arg(tr("%n word(s)", nullptr, state.words), tr("%n token(s)", nullptr, state.tokens)));
    showWords();
}

void CardFooter::showWords()
{
    int needed = m_words->sizeHint().width();
    for (const ChipButton *chip : {m_restore, m_discard, m_revertAnswer, m_revertQuestion, m_diff})
        needed += chip->isVisibleTo(this) ? chip->sizeHint().width() + 6 : 0;
    m_words->setVisible(needed <= width());
}

void CardFooter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWords();
}

void CardFooter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        setState(m_state);
}

void CardFooter::translate()
{
    m_restore->setText(tr("Restore"));
    m_restore->setToolTip(tr("Go on with what was typed"));
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Forget what was typed"));
    m_revertAnswer->setText(tr("Revert"));
    m_revertAnswer->setToolTip(tr("Back to the answer as it was imported"));
    m_revertQuestion->setText(tr("Revert question"));
    m_revertQuestion->setToolTip(tr("Back to the question as it was imported"));
    m_words->setToolTip(
        tr("Words without boxes. Tokens are estimated, with boxes, as the tokenizer of LLaMA 2 cuts texts."));
    m_diff->setText(tr("Diff"));
    m_diff->setToolTip(tr("Show what was changed"));
}

}
