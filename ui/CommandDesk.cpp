#include "ui/CommandDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/project/FindSamples.h"
#include "core/project/QueryParser.h"
#include "core/project/ReviewSession.h"
#include "core/settings/RecentCommands.h"
#include "ui/common/ActionSet.h"
#include "ui/common/ForeignText.h"
#include "ui/Desk.h"
#include "ui/dialogs/CommandPalette.h"
#include "ui/samples/FilterField.h"
#include "ui/Steps.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::size_t MostSamples = 20;
constexpr qsizetype LongestName = 80;

QString keysOf(const QAction &action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

QList<PaletteEntry> usable(ActionSet &actions)
{
    QList<PaletteEntry> entries;
    for (const ActionSet::Menu menu : ActionSet::allMenus()) {
        for (const QAction *action : actions.menu(menu)) {
            if (!action || !action->isEnabled() || !action->isVisible() || action == actions[Do::Palette])
                continue;
            const auto what = ActionSet::named(action->objectName());
            entries.append({PaletteEntry::Kind::Action, action->objectName(), ActionSet::title(action->text()),
                            what ? ActionSet::english(*what) : QString(), ActionSet::title(ActionSet::menuTitle(menu)),
                            keysOf(*action), action->isChecked()});
        }
    }
    return entries;
}

QString firstImage(std::string_view images)
{
    return QString::fromUtf8(images.substr(0, images.find('\0'))).section(u'/', -1);
}

core::Query ask(core::QueryField field, const QString &text)
{
    return core::Query::term({field, {core::QueryValue{text}}});
}

}

CommandDesk::CommandDesk(ActionSet &actions, FilterField &filter, core::JobRunner &jobs, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_filter(filter)
    , m_jobs(jobs)
    , m_window(window)
{
    connect(actions[Do::Palette], &QAction::triggered, this, [this] { open({}); });
    connect(actions[Do::GoToSample], &QAction::triggered, this, [this] { open(u"sample:"_s); });
}

void CommandDesk::setDesk(Desk *desk)
{
    if (m_search)
        m_search->cancel();
    if (m_palette)
        m_palette->reject();
    m_desk = desk;
}

core::Query CommandDesk::samplesCalled(const QString &text)
{
    using F = core::QueryField;
    return core::Query::anyOf({ask(F::Id, text), ask(F::Id, text + u'*'), ask(F::Image, text)});
}

core::SampleId CommandDesk::sampleNumbered(const QString &text, const core::SampleIndex &index)
{
    static const QRegularExpression number(u"^(?:sample:|#)?\\s*([0-9]{1,18})$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const qint64 sample = number.match(text).captured(1).toLongLong();
    return {sample <= qint64(index.sampleCount()) ? sample : 0};
}

void CommandDesk::open(const QString &text)
{
    if (m_palette)
        return;
    auto *palette = new CommandPalette(usable(m_actions), core::recentCommands(), m_window);
    m_palette = palette;
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &QDialog::finished, this, [this] { m_palette = nullptr; });
    connect(palette, &CommandPalette::typed, this, &CommandDesk::find);
    connect(palette, &CommandPalette::chosen, this, &CommandDesk::choose, Qt::QueuedConnection);
    palette->open();
    palette->setText(text); // after it was selected, so that typing goes on behind it
}

void CommandDesk::find(const QString &text)
{
    if (m_search)
        m_search->cancel();
    if (!m_desk || !m_palette)
        return;
    const core::Project &project = m_desk->session().project();
    const core::SampleId numbered = sampleNumbered(text, project.index());
    show(text, numbered, {});
    static const QRegularExpression prefix(u"^(sample:|#)\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    const QString called = QString(text).remove(prefix);
    if (called.isEmpty())
        return;
    m_search = m_jobs.start(
        tr("Searching"), m_palette,
        [query = samplesCalled(called), index = project.index(), texts = project.textSource()](
            core::JobControl &control) { return core::findSamples(query, index, texts, control); },
        [this, text, numbered](const core::Result<std::vector<core::SampleId>> &found) {
            if (found && m_desk && m_palette && m_palette->text().trimmed() == text)
                show(text, numbered, *found);
        });
}

void CommandDesk::show(const QString &text, core::SampleId numbered, const std::vector<core::SampleId> &called)
{
    QList<PaletteEntry> samples;
    if (numbered)
        samples.append(describe(numbered));
    for (const core::SampleId sample : called) {
        if (samples.size() == qsizetype(MostSamples))
            break;
        if (sample != numbered)
            samples.append(describe(sample));
    }
    PaletteModel &model = m_palette->model();
    model.setSamples(samples, bool(numbered));
    const core::ParsedQuery query = core::QueryParser::parse(text);
    if (!query.error && !query.query.isEverything())
        model.setFilters({{PaletteEntry::Kind::Filter,
                           text,
                           tr("Filter: %1").arg(excerpt(text, LongestName)),
                           {},
                           tr("Filter"),
                           {}}});
}

PaletteEntry CommandDesk::describe(core::SampleId sample) const
{
    const core::SampleIndex &index = m_desk->session().project().index();
    const QString number = QString::number(sample.value);
    QStringList words{tr("Sample %1").arg(number)};
    for (const QString &name : {QString::fromUtf8(index.externalId(sample)), firstImage(index.images(sample))}) {
        if (!name.isEmpty())
            words.append(excerpt(name, LongestName));
    }
    return {PaletteEntry::Kind::Sample, number, words.join(u" — "_s), {}, tr("Go to"), {}};
}

void CommandDesk::choose(const PaletteEntry &entry)
{
    switch (entry.kind) {
    case PaletteEntry::Kind::Action:
        if (const auto what = ActionSet::named(entry.id)) {
            core::rememberCommand(entry.id);
            m_actions[*what]->trigger(); // does nothing if it cannot be used any more
        }
        break;
    case PaletteEntry::Kind::Sample:
        if (m_desk)
            m_desk->steps().goTo({entry.id.toLongLong()});
        break;
    case PaletteEntry::Kind::Filter:
        m_filter.setQueryText(entry.id);
        break;
    }
}

}
