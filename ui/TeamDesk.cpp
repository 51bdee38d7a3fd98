#include "ui/TeamDesk.h"

#include "core/project/Assignment.h"
#include "core/project/ReviewSession.h"
#include "core/settings/Person.h"
#include "ui/BulkDesk.h"
#include "ui/common/ForeignText.h"
#include "ui/common/NoticeBar.h"
#include "ui/dialogs/AssignDialog.h"
#include "ui/dialogs/PersonDialog.h"
#include "ui/StatusLine.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype LongestName = 60;

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

}

TeamDesk::TeamDesk(core::ReviewSession &session, core::JobRunner &jobs, BulkDesk &bulk, NoticeBar &notice,
                   StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_bulk(bulk)
    , m_notice(notice)
    , m_status(status)
{
    showPerson();
    connect(&session, &core::ReviewSession::roleChanged, this, &TeamDesk::showPerson);
}

TeamDesk::~TeamDesk()
{
    delete m_assign;
}

void TeamDesk::askPerson(QWidget *window)
{
    emit aboutToEdit(); // what was typed so far is by who sat here so far
    PersonDialog dialog(core::loadPerson(), window);
    if (dialog.exec() == QDialog::Accepted)
        take(dialog.person());
}

void TeamDesk::introduce(QWidget *window)
{
    if (core::isPersonKnown() || m_session.project().readOnly())
        return;
    introduceNow(window);
    connect(&m_session.history(), &core::EditHistory::applied, this, [this, window] { introduceNow(window); });
}

void TeamDesk::introduceNow(QWidget *window)
{
    if (core::isPersonKnown() || !m_notice.text().isEmpty())
        return;
    m_notice.tell(tr("Your edits are signed “%1”.").arg(excerpt(m_session.history().reviewer(), LongestName)),
                  {{tr("Keep it"), [this] { take(core::loadPerson()); }},
                   {tr("Change…"), [this, window] { askPerson(window); }}});
}

void TeamDesk::take(const core::Person &person)
{
    core::savePerson(person);
    m_session.history().setReviewer(person.name);
    m_session.setRole(person.isReviewer ? core::Role::Reviewer : core::Role::Annotator);
    showPerson();
}

void TeamDesk::showPerson()
{
    const QString name = excerpt(m_session.history().reviewer(), LongestName);
    m_status.setReviewer(m_session.role() == core::Role::Reviewer ? tr("%1, reviewer").arg(name) : name);
}

void TeamDesk::assign(QWidget *window)
{
    if (m_assign)
        return;
    emit aboutToEdit();
    auto *dialog = new AssignDialog(m_session.project().index(), m_session.ascendingQueue(), m_jobs, window);
    m_assign = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_bulk.run(
            tr("Dealing out"),
            [assignment = dialog->assignment(), index = m_session.project().index()](
                core::Database &db, core::JobControl &control) { return assignment.toEdit(index, db, control); },
            [](qint64) { return tr("The samples are dealt out. Review > Team > My samples shows everybody theirs."); });
    });
    dialog->open();
}

void TeamDesk::showDisputes()
{
    emit queryWanted(u"has:dispute"_s);
}

void TeamDesk::showSecondLook()
{
    emit queryWanted(u"verdict:unsure or has:open or has:dispute"_s);
}

void TeamDesk::showOwn()
{
    const bool isReviewer = m_session.role() == core::Role::Reviewer;
    const QString tag = core::Assignment::tag(m_session.history().reviewer(), m_session.role());
    emit queryWanted(u"tag:%1 %2"_s.arg(quoted(tag), isReviewer ? u"reviewer:none"_s : u"verdict:none"_s));
}

QString TeamDesk::otherVerdict() const
{
    const core::Pair *pair = m_session.currentPair();
    const bool isReviewer = m_session.role() == core::Role::Reviewer;
    const core::Role other = isReviewer ? core::Role::Annotator : core::Role::Reviewer;
    switch (pair ? pair->verdict(other) : core::Verdict::None) {
    case core::Verdict::Approved:
        return isReviewer ? tr("An annotator approved this pair.") : tr("A reviewer approved this pair.");
    case core::Verdict::Rejected:
        return isReviewer ? tr("An annotator rejected this pair.") : tr("A reviewer rejected this pair.");
    case core::Verdict::Unsure:
        return isReviewer ? tr("An annotator is unsure of this pair.") : tr("A reviewer is unsure of this pair.");
    case core::Verdict::None:
        break;
    }
    return {};
}

}
