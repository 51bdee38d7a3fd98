#pragma once

#include "core/project/Query.h"
#include "ui/samples/FilterSuggestions.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>

class QCompleter;
class QLabel;

namespace ui {

class ViewMenu;

/// Where a query is typed. Valid input is told after a short pause; a mistake is underlined and explained beneath the
/// field, and nothing changes.
class FilterField : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterField(QWidget *parent = nullptr);

    void setQueryText(const QString &text);                ///< and tells it at once
    const core::Query &query() const { return m_applied; } ///< that is in force
    ViewMenu *menu() const { return m_menu; }              ///< of the button at the right end
    void showMenu();
    /// Asked for when there is something to complete; what it gives lives until the next call.
    void setSuggestions(std::function<const FilterSuggestions &()> suggestions)
    {
        m_suggestions = std::move(suggestions);
    }

signals:
    void queryChanged(const core::Query &query);
    void entered(const QString &query); ///< and meant: with Enter, or by going elsewhere; not empty
    void left();                        ///< Esc, when no completions are open

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
    void addCompletion(const QString &shown, int from, int length, const QString &text);
    void addViewCompletions(const std::vector<core::SavedView> &views);
    void tellEntered();
    void showProblem(const QString &message);

    QTimer m_pause;
    QLabel *m_problem; ///< floats beneath the field
    QCompleter *m_completer;
    ViewMenu *m_menu;
    std::function<const FilterSuggestions &()> m_suggestions;
    bool m_typed = false;   ///< since it was told as entered
    int m_problemStart = 0; ///< UTF-16 units in the text
    int m_problemLength = 0;
    core::Query m_applied;
};

}
