#pragma once

#include "core/model/Verdict.h"

#include <QWidget>

class QAction;

namespace ui {

/// The three verdicts as wide buttons, always at the same place, each with its keys. What a button does is its action;
/// the bar only shows which verdict the current pair has.
class VerdictBar : public QWidget
{
    Q_OBJECT
public:
    VerdictBar(QAction *approve, QAction *reject, QAction *unsure, QWidget *parent = nullptr);

    void setVerdict(core::Verdict verdict);
    void setReviewable(bool reviewable); ///< false: nothing is open, or read-only

private:
    struct Part
    {
        core::Verdict verdict;
        class VerdictButton *button;
    };
    QList<Part> m_parts;
};

}
