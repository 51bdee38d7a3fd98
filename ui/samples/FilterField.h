#pragma once

#include "core/project/Query.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QLabel;

namespace ui {

/// Where a query is typed. Valid input is told after a short pause; a mistake is underlined and explained beneath the
/// field, and nothing changes.
class FilterField : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterField(QWidget *parent = nullptr);

    void setQueryText(const QString &text); ///< and tells it at once

signals:
    void queryChanged(const core::Query &query);
    void left(); ///< Esc, when no completions are open

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static bool isOurs(const QKeyEvent *event);
    void apply();
    void showCompletions();
    void showProblem(const QString &message);

    QTimer m_pause;
    QLabel *m_problem; ///< floats beneath the field
    QCompleter *m_completer;
    int m_problemStart = 0; ///< UTF-16 units in the text
    int m_problemLength = 0;
    core::Query m_applied;
};

}
