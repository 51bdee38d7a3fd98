#pragma once

#include "core/project/SavedViews.h"

#include <QMenu>

namespace ui {

/// What can be asked for without typing it: the views of the project, and what was asked for last.
class ViewMenu : public QMenu
{
    Q_OBJECT
public:
    using QMenu::QMenu;

    /// `current`: what is in force, and could be saved; empty: nothing to save.
    void fill(const std::vector<core::SavedView> &views, const QStringList &recent, const QString &current,
              bool readOnly);

signals:
    void queryChosen(const QString &query);
    void saveWanted();
    void removeWanted(const QString &name);

private:
    void addViews(const std::vector<core::SavedView> &views, const QString &current);
    void addRecent(const QStringList &recent);
};

}
