#include "ui/RemarkDesk.h"

#include "core/project/ReviewSession.h"
#include "ui/common/ForeignText.h"
#include "ui/review/ErrorMenu.h"
#include "ui/review/RemarkList.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype LongestQuote = 40;

core::Result<core::ErrorTaxonomy> readList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::Error{core::Error::Kind::Io,
                           RemarkDesk::tr("%1 cannot be read: %2").arg(path, file.errorString())};
    const auto list = core::ErrorTaxonomy::parse(file.readAll(), QLocale());
    if (!list)
        return core::Error{list.error().kind, path + u": "_s + list.error().message};
    return list;
}

core::Severity after(core::Severity severity)
{
    return core::Severities[(std::size_t(severity) + 1) % core::Severities.size()];
}

}

RemarkDesk::RemarkDesk(core::ReviewSession &session, std::function<core::RemarkPlace()> place, RemarkList &list,
                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_place(std::move(place))
    , m_list(list)
{
    connect(&session, &core::ReviewSession::sampleOpened, this, &RemarkDesk::show);
    connect(&session, &core::ReviewSession::sampleChanged, this, &RemarkDesk::show);
    connect(&session, &core::ReviewSession::pairChanged, this, &RemarkDesk::show);
    connect(&list, &RemarkList::goWanted, this, &RemarkDesk::go);
    connect(&list, &RemarkList::resolveWanted, this, [this](const QString &id, bool resolved) {
        change(id, [resolved](core::Remark &remark) { remark.resolved = resolved; });
    });
    connect(&list, &RemarkList::severityWanted, this, [this](const QString &id) {
        change(id, [](core::Remark &remark) { remark.severity = after(remark.severity); });
    });
    connect(&list, &RemarkList::removeWanted, this, [this](const QString &id) {
        if (const auto removed = m_session.removeComment(id); !removed)
            emit failed(removed.error());
    });
    m_list.setReadOnly(session.project().readOnly());
}

RemarkDesk::~RemarkDesk()
{
    m_list.disconnect(this);
    m_list.setRows({});
}

void RemarkDesk::readTaxonomy()
{
    const QFileInfo project(m_session.project().path());
    const QStringList files{
        project.absolutePath() + u'/' + project.completeBaseName() + u".errors.json"_s,
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/errors.json"_s,
        u":/taxonomy/errors.json"_s,
    };
    for (const QString &path : files) {
        if (!QFileInfo::exists(path))
            continue;
        auto list = readList(path);
        if (list) {
            m_taxonomy = list.take();
            return show();
        }
        emit failed(list.error());
    }
}

void RemarkDesk::offer(std::size_t group, QWidget *beside)
{
    if (group >= m_taxonomy.groups().size() || !m_session.currentPair())
        return;
    emit aboutToEdit();
    auto *menu = new ErrorMenu(m_taxonomy.groups()[group], beside);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ErrorMenu::chosen, this, [this](const QString &code, core::Severity severity) {
        core::Remark remark;
        remark.error = code;
        remark.severity = severity;
        remark.taxonomy = m_taxonomy.version();
        add(std::move(remark));
    });
    menu->popup(beside->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void RemarkDesk::add(core::Remark remark)
{
    emit aboutToEdit();
    const core::Pair *pair = m_session.currentPair();
    const auto isOfPair = [&](const core::RemarkPlace &place) {
        const auto is = [&](int turn) {
            return turn >= 0 && m_session.sample().turns[std::size_t(turn)].key == place.turn;
        };
        return pair && (is(pair->question) || is(pair->answer));
    };
    if (const core::RemarkPlace place = m_place(); isOfPair(place))
        remark.place = place;
    if (const auto done = m_session.addRemark(remark); !done)
        emit failed(done.error());
}

void RemarkDesk::nextSeverity()
{
    const core::Pair *pair = m_session.currentPair();
    if (!pair)
        return;
    const QString anchor = m_session.sample().anchorKey(*pair);
    const auto &comments = m_session.sample().comments;
    const auto last = std::find_if(comments.rbegin(), comments.rend(), [&anchor](const core::Comment &comment) {
        return comment.turn == anchor && comment.remark.isError();
    });
    if (last == comments.rend())
        emit failed({core::Error::Kind::NotFound, tr("No error was found in this pair yet.")});
    else
        change(last->id, [](core::Remark &remark) { remark.severity = after(remark.severity); });
}

void RemarkDesk::change(const QString &id, const std::function<void(core::Remark &)> &change)
{
    emit aboutToEdit();
    const auto &comments = m_session.sample().comments;
    const auto of =
        std::find_if(comments.begin(), comments.end(), [&id](const core::Comment &one) { return one.id == id; });
    if (of == comments.end())
        return;
    core::Remark remark = of->remark;
    change(remark);
    if (const auto done = m_session.setRemark(id, remark); !done)
        emit failed(done.error());
}

void RemarkDesk::go(const QString &id)
{
    const auto &comments = m_session.sample().comments;
    const auto of =
        std::find_if(comments.begin(), comments.end(), [&id](const core::Comment &one) { return one.id == id; });
    if (of == comments.end())
        return;
    const core::RemarkPlace &place = of->remark.place;
    const core::Turn *turn = m_session.sample().turn(place.isWhole() ? of->turn : place.turn);
    if (!turn)
        return;
    if (place.box >= 0)
        emit boxChosen({turn->key, place.box});
    else if (place.isWhole())
        emit textChosen(turn->key, turn->value.size());
    else
        emit textChosen(turn->key, std::max<qsizetype>(0, place.find(turn->value)));
}

void RemarkDesk::show()
{
    std::vector<RemarkRow> rows;
    for (const core::Comment &comment : m_session.sample().comments) {
        if (comment.remark.mark != core::SentenceMark::Right) // there is nothing to do about it
            rows.push_back(rowOf(comment));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const RemarkRow &a, const RemarkRow &b) {
        return std::pair(a.resolved, !a.ofCurrentPair) < std::pair(b.resolved, !b.ofCurrentPair);
    });
    m_list.setRows(std::move(rows));
}

RemarkRow RemarkDesk::rowOf(const core::Comment &comment) const
{
    RemarkRow row;
    row.id = comment.id;
    const core::Remark &remark = comment.remark;
    if (remark.isError())
        row.title = excerpt(m_taxonomy.title(remark.error), 2 * LongestQuote);
    row.text = remark.text;
    if (remark.isMark())
        row.text = remark.mark == core::SentenceMark::Wrong ? tr("Wrong sentence") : tr("Unsure of a sentence");
    row.severity = remark.severity;
    row.resolved = remark.resolved;
    row.who = tr("%1, %2").arg(comment.reviewer, QLocale().toString(comment.time.toLocalTime(), QLocale::ShortFormat));
    const core::Pair *pair = m_session.sample().pairOf(comment.turn);
    row.ofCurrentPair = pair && pair == m_session.currentPair();
    row.where = pair ? tr("pair %1").arg(pair->number) : tr("sample");
    if (!remark.place.quote.isEmpty())
        row.where += u' ' + tr("“%1”").arg(excerpt(remark.place.quote, LongestQuote));
    return row;
}

}
