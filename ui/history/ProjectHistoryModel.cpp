#include "ui/history/ProjectHistoryModel.h"

#include "core/project/EditHistory.h"
#include "core/project/SampleReader.h"
#include "ui/common/ForeignText.h"
#include "ui/history/HistoryView.h"

#include <QLocale>

namespace ui {

namespace {

constexpr int CachedLines = 2000;
constexpr qsizetype LongestName = 60;

}

ProjectHistoryModel::ProjectHistoryModel(core::EditHistory &history, core::SampleReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_history(history)
    , m_reader(reader)
    , m_lines(CachedLines)
{
}

void ProjectHistoryModel::setLast(qint64 last)
{
    if (last == m_last)
        return;
    beginResetModel();
    m_last = last;
    endResetModel();
}

core::SampleId ProjectHistoryModel::sampleOf(const QModelIndex &index) const
{
    return line(seqOf(index)).sample;
}

int ProjectHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_last);
}

int ProjectHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProjectHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Line &shown = line(seqOf(index));
    switch (index.column()) {
    case When:
        return shown.when;
    case What:
        return shown.what;
    case Where:
        return shown.where;
    default:
        return shown.who;
    }
}

QVariant ProjectHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Where:
        return tr("Sample");
    default:
        return tr("Who");
    }
}

const ProjectHistoryModel::Line &ProjectHistoryModel::line(qint64 seq) const
{
    if (const Line *known = m_lines.object(seq))
        return *known;
    auto *made = new Line(read(seq));
    m_lines.insert(seq, made);
    return *made;
}

ProjectHistoryModel::Line ProjectHistoryModel::read(qint64 seq) const
{
    constexpr qint64 FirstChanges = 4; // what a line has room for
    const auto entry = m_history.glance(seq, FirstChanges);
    const auto changes = m_history.changeCount(seq);
    if (!entry || !changes)
        return {{}, !entry ? entry.error().message : changes.error().message, {}, {}, {}};
    Line line;
    line.when = QLocale().toString(entry->time.toLocalTime(), QLocale::ShortFormat);
    line.who = excerpt(entry->reviewer, LongestName);
    line.what = describe(*entry, *changes);
    if (!entry->edit.changes.empty()) {
        line.sample = core::sampleOf(entry->edit.changes.front());
        line.where = QString::number(line.sample.value);
        if (entry->edit.samples().size() > 1 || *changes > FirstChanges)
            line.where += QStringLiteral(" …");
    }
    return line;
}

QString ProjectHistoryModel::describe(const core::JournalEntry &entry, qint64 changes) const
{
    const bool isOne = entry.edit.samples().size() == 1 && changes <= qint64(entry.edit.changes.size());
    const auto sample = isOne ? m_reader.load(entry.edit.samples().first()) : core::Result<core::Sample>(core::Error{});
    if (sample)
        return ui::describe(entry, *sample);
    const QString what = tr("%n change(s) in one step", nullptr, int(changes));
    switch (entry.kind) {
    case core::JournalEntry::Kind::Undo:
        return tr("undo: %1").arg(what);
    case core::JournalEntry::Kind::Redo:
        return tr("redo: %1").arg(what);
    case core::JournalEntry::Kind::Edit:
        break;
    }
    return what;
}

}
