#include "ui/samples/ViewMenu.h"

#include "ui/common/ForeignText.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype LongestEntry = 60;

QString entry(const QString &text)
{
    return excerpt(text, LongestEntry).replace(u'&', u"&&"_s).replace(u'\t', u' ');
}

}

void ViewMenu::fill(const std::vector<core::SavedView> &views, const QStringList &recent, const QString &current,
                    bool readOnly)
{
    clear();
    for (QMenu *old : findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
        old->deleteLater();
    addViews(views, current);
    QAction *save = addAction(tr("&Save this filter as a view…"), this, &ViewMenu::saveWanted);
    save->setEnabled(!current.isEmpty() && !readOnly);
    if (!views.empty()) {
        QMenu *removal = addMenu(tr("&Remove a view"));
        removal->setEnabled(!readOnly);
        for (const core::SavedView &view : views)
            removal->addAction(entry(view.name), this, [this, name = view.name] { emit removeWanted(name); });
    }
    addRecent(recent);
}

void ViewMenu::addViews(const std::vector<core::SavedView> &views, const QString &current)
{
    for (std::size_t i = 0; i < views.size(); ++i) {
        const QString digit = i < 9 ? u"&%1  "_s.arg(i + 1) : QString();
        QAction *action = addAction(digit + entry(views[i].name) + u'\t' + entry(views[i].query), this,
                                    [this, query = views[i].query] { emit queryChosen(query); });
        action->setCheckable(true);
        action->setChecked(views[i].query == current);
    }
    if (!views.empty())
        addSeparator();
}

void ViewMenu::addRecent(const QStringList &recent)
{
    if (recent.isEmpty())
        return;
    addSection(tr("Asked for last"));
    for (const QString &query : recent)
        addAction(entry(query), this, [this, query] { emit queryChosen(query); });
}

}
