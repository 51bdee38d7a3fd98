#pragma once

#include "core/model/Verdict.h"

#include <QAbstractButton>

class QAction;

namespace ui {

/// One verdict: its sign, its word and its key in a rounded field; filled when it is the verdict of the pair.
class VerdictButton : public QAbstractButton
{
    Q_OBJECT
public:
    VerdictButton(core::Verdict verdict, QAction *action, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void nextCheckState() override {} ///< the verdict of the pair decides, not the click

private:
    void tellKeys();
    QString keyText() const;
    QFont keyFont() const;

    core::Verdict m_verdict;
    QAction *m_action; ///< outlives the button: both belong to the window
};

}
