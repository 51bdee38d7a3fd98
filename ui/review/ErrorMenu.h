#pragma once

#include "core/model/Severity.h"
#include "core/review/ErrorTaxonomy.h"

#include <QMenu>

namespace ui {

/// The errors of one group, each with a digit; M, J and C say how bad the one is that is chosen next.
class ErrorMenu : public QMenu
{
    Q_OBJECT
public:
    ErrorMenu(const core::ErrorTaxonomy::Group &group, QWidget *parent);

signals:
    void chosen(const QString &code, core::Severity severity);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void addSeverities();
    bool isSeverity(const QAction *action) const;

    QList<QAction *> m_severities; ///< in the order of core::Severities
};

}
