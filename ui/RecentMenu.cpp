#include "ui/RecentMenu.h"

#include "core/settings/RecentProjects.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

RecentMenu::RecentMenu(QWidget *parent)
    : QMenu(tr("Open &recent"), parent)
{
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    clear();
    const QStringList projects = core::recentProjects();
    for (qsizetype i = 0; i < projects.size(); ++i) {
        const QFileInfo file(projects[i]); // not asked whether it is there: its disk may be away
        QString words = tr("%1 — %2").arg(file.fileName(), file.path()).replace(u'&', u"&&"_s);
        if (i < 9)
            words.prepend(u"&%1  "_s.arg(i + 1));
        connect(addAction(words), &QAction::triggered, this, [this, path = projects[i]] { emit chosen(path); });
    }
    if (projects.isEmpty())
        addAction(tr("No project was opened yet"))->setEnabled(false);
}

}
