#pragma once

#include "core/model/Verdict.h"

#include <QWidget>

class QAction;
class QLabel;

namespace ui {

/// The three verdicts as wide buttons, always at the same place, each with its keys. What a button does is its action;
/// the bar only shows which verdict the current pair has.
class VerdictBar : public QWidget
{
    Q_OBJECT
public:
    VerdictBar(QAction *approve, QAction *reject, QAction *unsure, QWidget *parent = nullptr);

    void setVerdict(core::Verdict verdict);
    void setRemark(const QString &sentence); ///< above the buttons; empty: none
    void setReviewable(bool reviewable);     ///< false: nothing is open, or read-only

private:
    struct Part
    {
        core::Verdict verdict;
        class VerdictButton *button;
    };
    QLabel *m_remark;
    QList<Part> m_parts;
};

}
