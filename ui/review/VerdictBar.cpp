#include "ui/review/VerdictBar.h"

#include "ui/review/VerdictButton.h"

#include <QBoxLayout>
#include <QLabel>

namespace ui {

VerdictBar::VerdictBar(QAction *approve, QAction *reject, QAction *unsure, QWidget *parent)
    : QWidget(parent)
    , m_remark(new QLabel(this))
{
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_remark);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    const auto add = [&](core::Verdict verdict, QAction *action) {
        auto *button = new VerdictButton(verdict, action, this);
        row->addWidget(button, button->sizeHint().width()); // so that all of them have room for their keys
        m_parts.append({verdict, button});
    };
    add(core::Verdict::Approved, approve);
    add(core::Verdict::Rejected, reject);
    add(core::Verdict::Unsure, unsure);
    setReviewable(false);
}

void VerdictBar::setVerdict(core::Verdict verdict)
{
    for (const Part &part : std::as_const(m_parts))
        part.button->setChecked(part.verdict == verdict);
}

void VerdictBar::setRemark(const QString &sentence)
{
    m_remark->setText(sentence);
    m_remark->setVisible(!sentence.isEmpty());
}

void VerdictBar::setReviewable(bool reviewable)
{
    for (const Part &part : std::as_const(m_parts))
        part.button->setEnabled(reviewable);
}

}
