#include "ui/review/VerdictBar.h"

#include "ui/review/VerdictButton.h"

#include <QHBoxLayout>

namespace ui {

VerdictBar::VerdictBar(QAction *approve, QAction *reject, QAction *unsure, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
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

void VerdictBar::setReviewable(bool reviewable)
{
    for (const Part &part : std::as_const(m_parts))
        part.button->setEnabled(reviewable);
}

}
