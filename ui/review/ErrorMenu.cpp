#include "ui/review/ErrorMenu.h"

#include "ui/common/ForeignText.h"
#include "ui/review/RemarkRow.h"

#include <QActionGroup>
#include <QKeyEvent>

namespace ui {

namespace {

constexpr qsizetype LongestName = 60; // a team wrote it
constexpr Qt::Key Keys[] = {Qt::Key_M, Qt::Key_J, Qt::Key_C};

QString entry(const QString &name)
{
    return excerpt(name, LongestName).replace(u'&', QStringLiteral("&&"));
}

}

ErrorMenu::ErrorMenu(const core::ErrorTaxonomy::Group &group, QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    addSection(entry(group.name));
    int number = 0;
    for (const core::ErrorTaxonomy::Error &error : group.errors) {
        QString text = QStringLiteral("&%1  %2").arg(++number).arg(entry(error.name));
        if (!error.hint.isEmpty())
            text += u'\t' + entry(error.hint);
        connect(addAction(text), &QAction::triggered, this, [this, code = error.code] {
            for (qsizetype i = 0; i < m_severities.size(); ++i) {
                if (m_severities[i]->isChecked())
                    emit chosen(code, core::Severities[std::size_t(i)]);
            }
        });
    }
    addSeverities();
}

void ErrorMenu::addSeverities()
{
    addSeparator();
    auto *group = new QActionGroup(this);
    for (std::size_t i = 0; i < core::Severities.size(); ++i) {
        const core::Severity severity = core::Severities[i];
        QAction *action =
            addAction(severityTitle(severity) + u'\t' + QKeySequence(Keys[i]).toString(QKeySequence::NativeText));
        action->setCheckable(true);
        action->setChecked(severity == core::Severity::Major);
        m_severities.append(group->addAction(action));
    }
}

bool ErrorMenu::isSeverity(const QAction *action) const
{
    return std::any_of(m_severities.begin(), m_severities.end(), [action](const QAction *a) { return a == action; });
}

/// The menu stays open: what is so bad has not been said yet.
void ErrorMenu::keyPressEvent(QKeyEvent *event)
{
    for (qsizetype i = 0; i < m_severities.size(); ++i) {
        if (event->key() == Keys[i])
            return m_severities[i]->setChecked(true);
    }
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && isSeverity(activeAction()))
        return activeAction()->setChecked(true);
    QMenu::keyPressEvent(event);
}

void ErrorMenu::mouseReleaseEvent(QMouseEvent *event)
{
    QAction *action = actionAt(event->position().toPoint());
    if (isSeverity(action))
        return action->setChecked(true);
    QMenu::mouseReleaseEvent(event);
}

}
