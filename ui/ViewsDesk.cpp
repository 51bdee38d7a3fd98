#include "ui/ViewsDesk.h"

#include "core/project/ReviewSession.h"
#include "core/settings/RecentQueries.h"
#include "ui/common/ForeignText.h"
#include "ui/common/NoticeBar.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/ViewMenu.h"

#include <QDate>
#include <QInputDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype LongestTold = 60; // of a name in a notice

QStringList namesOf(const core::MarkIndex &marks, const QString &kind)
{
    QStringList names;
    for (const QString &word : marks.words()) {
        if (word.startsWith(kind))
            names.append(word.sliced(kind.size()));
    }
    names.sort();
    return names;
}

/// Before their codes: `object` stands for all that begins with it.
QStringList withGroups(const QStringList &codes)
{
    QStringList all;
    for (const QString &code : codes) {
        const QString group = code.section(u'/', 0, 0);
        if (group != code && !all.contains(group))
            all.append(group);
    }
    return all + codes;
}

}

ViewsDesk::ViewsDesk(core::ReviewSession &session, FilterField &filter, NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_views(session.project())
    , m_filter(filter)
    , m_notice(notice)
{
    connectMenu();
    const auto forget = [this] { m_suggestions.reset(); };
    connect(&session.history(), &core::EditHistory::applied, this, forget);
    connect(&session, &core::ReviewSession::samplesAdded, this, forget);
    filter.setSuggestions([this]() -> const FilterSuggestions & { return suggestions(); });
}

ViewsDesk::~ViewsDesk()
{
    m_filter.setSuggestions({});
}

void ViewsDesk::connectMenu()
{
    ViewMenu *menu = m_filter.menu();
    connect(menu, &QMenu::aboutToShow, this, &ViewsDesk::fillMenu);
    connect(menu, &ViewMenu::queryChosen, this, [this](const QString &query) {
        core::rememberQuery(query);
        m_filter.setQueryText(query);
    });
    connect(menu, &ViewMenu::saveWanted, this, &ViewsDesk::askName);
    connect(menu, &ViewMenu::removeWanted, this, &ViewsDesk::remove);
    connect(&m_filter, &FilterField::entered, this, [](const QString &query) { core::rememberQuery(query); });
}

void ViewsDesk::fillMenu()
{
    m_filter.menu()->fill(views(), core::recentQueries(), m_filter.query().toString(), m_session.project().readOnly());
}

std::vector<core::SavedView> ViewsDesk::views()
{
    auto views = m_views.all();
    if (views)
        return views.take();
    emit failed(views.error());
    return {};
}

/// With the names there are: a view is brought up to date by saving it again.
void ViewsDesk::askName()
{
    QStringList names{QString()};
    for (const core::SavedView &view : views())
        names.append(view.name);
    auto *dialog = new QInputDialog(m_filter.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the filter"));
    dialog->setLabelText(tr("Name of the view:"));
    dialog->setComboBoxItems(names);
    dialog->setComboBoxEditable(true);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, query = m_filter.query().toString()](const QString &name) { save(name, query); });
    dialog->open();
}

void ViewsDesk::save(const QString &name, const QString &query)
{
    const auto former = m_views.save(name, query);
    m_suggestions.reset();
    if (!former)
        emit failed(former.error());
    else if (*former && **former != query)
        offerBack(tr("The view “%1” holds another query now.").arg(excerpt(name, LongestTold)), {name, **former});
}

void ViewsDesk::remove(const QString &name)
{
    const auto former = m_views.query(name);
    const auto removed = former ? m_views.remove(name) : core::Result<>(former.error());
    m_suggestions.reset();
    if (removed)
        offerBack(tr("The view “%1” is gone.").arg(excerpt(name, LongestTold)), {name, *former});
    else
        emit failed(removed.error());
}

void ViewsDesk::offerBack(const QString &told, const core::SavedView &former)
{
    m_notice.tell(told, {{tr("Bring it back"), [this, former] { save(former.name, former.query); }}, {tr("Good"), {}}});
}

const FilterSuggestions &ViewsDesk::suggestions()
{
    if (m_suggestions)
        return *m_suggestions;
    const core::SampleIndex &index = m_session.project().index();
    FilterSuggestions found;
    found.views = views();
    found.values.insert(core::QueryField::Tag, namesOf(index.marks(), core::MarkIndex::tag({})));
    found.values.insert(core::QueryField::Error, withGroups(namesOf(index.marks(), core::MarkIndex::error({}))));
    if (const QString &reviewer = m_session.history().reviewer(); !reviewer.isEmpty())
        found.values.insert(core::QueryField::By, {reviewer});
    found.values.insert(core::QueryField::On, {QDate::currentDate().toString(Qt::ISODate)});
    QStringList sources;
    QStringList notations;
    for (const core::Source &source : m_session.project().sources()) {
        sources.append(index.sourceName(source.id));
        if (!source.notation.isEmpty())
            notations.append(source.notation);
    }
    sources.removeDuplicates();
    notations.removeDuplicates();
    found.values.insert(core::QueryField::Notation, notations);
    found.values.insert(core::QueryField::Source, sources);
    return m_suggestions.emplace(std::move(found));
}

}
