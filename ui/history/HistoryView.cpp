#include "ui/history/HistoryView.h"

#include "core/edits/WordDiff.h"
#include "core/model/Sample.h"
#include "ui/common/ForeignText.h"
#include "ui/common/Palette.h"
#include "ui/common/ShownText.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype ExcerptLength = 28;
constexpr qsizetype ContextLength = 8;

struct Describer
{
    Q_DECLARE_TR_FUNCTIONS(ui::HistoryView)
public:
    const core::Sample &sample;

    QString pairName(const QString &anchor) const
    {
        const core::Pair *pair = sample.pairOf(anchor);
        if (const core::Turn *turn = sample.turn(anchor); turn && turn->isField())
            return tr("field %1").arg(excerpt(anchor.mid(1), ExcerptLength));
        return pair ? tr("pair %1").arg(pair->number) : tr("turn %1").arg(excerpt(anchor, ExcerptLength));
    }

    QString turnName(const QString &key) const
    {
        for (const core::Pair &pair : sample.pairs) {
            if (pair.question >= 0 && sample.turns[std::size_t(pair.question)].key == key)
                return pair.anchor() == pair.question ? pairName(key) : tr("question %1").arg(pair.number);
        }
        return pairName(key);
    }

    QString operator()(const core::TextChange &change) const
    {
        const auto [before, after] = excerpts(change.before, change.after);
        return tr("corrected %1: %2 → %3").arg(turnName(change.turn), before, after);
    }

    QString operator()(const core::VerdictChange &change) const
    {
        const QString pair = change.role == core::Role::Reviewer ? tr("%1 as a reviewer").arg(pairName(change.turn))
                                                                 : pairName(change.turn);
        switch (change.after) {
        case core::Verdict::Approved:
            return tr("approved %1").arg(pair);
        case core::Verdict::Rejected:
            return tr("rejected %1").arg(pair);
        case core::Verdict::Unsure:
            return tr("marked %1 as unsure").arg(pair);
        case core::Verdict::None:
            break;
        }
        return tr("took the verdict on %1 back").arg(pair);
    }

    QString operator()(const core::TagChange &change) const
    {
        const QString tag = excerpt(change.tag, ExcerptLength);
        return change.after ? tr("tagged %1 “%2”").arg(pairName(change.turn), tag)
                            : tr("took the tag “%2” off %1").arg(pairName(change.turn), tag);
    }

    QString operator()(const core::TurnsChange &change) const
    {
        const auto added = qsizetype(change.after.size()) - qsizetype(change.before.size());
        if (added > 0)
            return tr("added %n turn(s)", nullptr, int(added));
        if (added < 0)
            return tr("removed %n turn(s)", nullptr, int(-added));
        const auto sameKey = [](const core::TurnSlot &a, const core::TurnSlot &b) { return a.key == b.key; };
        return std::equal(change.before.begin(), change.before.end(), change.after.begin(), sameKey)
                   ? tr("changed who says a turn")
                   : tr("moved turns");
    }

    QString operator()(const core::CommentChange &change) const
    {
        if ((change.after && change.after->isMark()) || (change.before && change.before->isMark()))
            return markOf(change);
        if (!change.after)
            return change.before->isError() ? tr("removed an error: %1").arg(said(*change.before))
                                            : tr("removed a comment");
        const QString what = said(*change.after);
        if (!change.before)
            return change.after->isError() ? tr("found an error: %1").arg(what) : tr("commented: %1").arg(what);
        if (change.before->resolved != change.after->resolved)
            return change.after->resolved ? tr("resolved: %1").arg(what) : tr("opened again: %1").arg(what);
        return change.after->isError() ? tr("changed an error: %1").arg(what) : tr("reworded a comment: %1").arg(what);
    }

    QString markOf(const core::CommentChange &change) const
    {
        if (!change.after)
            return tr("took the mark off “%1”").arg(excerpt(change.before->place.quote, ExcerptLength));
        const QString quote = excerpt(change.after->place.quote, ExcerptLength);
        switch (change.after->mark) {
        case core::SentenceMark::Right:
            return tr("marked as right: “%1”").arg(quote);
        case core::SentenceMark::Wrong:
            return tr("marked as wrong: “%1”").arg(quote);
        default:
            return tr("marked as unsure: “%1”").arg(quote);
        }
    }

    static QString said(const core::Remark &remark) { return excerpt(remark.toText(), ExcerptLength); }

    /// The parts of two texts around where they begin to differ.
    static std::pair<QString, QString> excerpts(const QString &before, const QString &after)
    {
        qsizetype same = 0;
        while (same < before.size() && same < after.size() && before[same] == after[same])
            ++same;
        qsizetype from = qMax<qsizetype>(0, same - ContextLength);
        if (from > 0 && before[from - 1].isHighSurrogate()) // not in the middle of a character
            --from;
        const QString lead = from > 0 ? u"…"_s : QString();
        const auto part = [&](const QString &text) {
            return text.isEmpty() ? u"∅"_s : lead + excerpt(text.mid(from), ExcerptLength);
        };
        return {part(before), part(after)};
    }
};

/// Lines as wide as the list, so that long ones end in an ellipsis.
class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {1, QStyledItemDelegate::sizeHint(option, index).height()};
    }
};

}

QString describe(const core::JournalEntry &entry, const core::Sample &sample)
{
    const Describer describer{sample};
    QStringList parts;
    for (const core::Change &change : entry.edit.changes) {
        if (core::sampleOf(change) == sample.id)
            parts.append(std::visit(describer, change));
    }
    QString what = parts.size() > 3 ? Describer::tr("%n change(s) in one step", nullptr, int(parts.size()))
                                    : parts.join(Describer::tr(", "));
    switch (entry.kind) {
    case core::JournalEntry::Kind::Edit:
        break;
    case core::JournalEntry::Kind::Undo:
        what = Describer::tr("undo: %1").arg(what);
        break;
    case core::JournalEntry::Kind::Redo:
        what = Describer::tr("redo: %1").arg(what);
        break;
    }
    return what;
}

namespace {

QString menuText(const QString &text)
{
    return excerpt(text, 2 * ExcerptLength).replace(u'&', u"&&"_s);
}

/// Removed words struck out, added ones underlined. The texts are foreign: nothing in them is markup.
QString diffMarkup(const QString &before, const QString &after)
{
    constexpr qsizetype Longest = 4000; // no tool tip shows more
    QString markup = u"<p>"_s;
    for (const core::DiffPart &part : core::wordDiff(before.left(Longest), after.left(Longest))) {
        const QString text = ShownText(part.text).shown().toHtmlEscaped();
        if (part.kind == core::DiffPart::Kind::Removed)
            markup += u"<s>"_s + text + u"</s>"_s;
        else if (part.kind == core::DiffPart::Kind::Added)
            markup += u"<u><b>"_s + text + u"</b></u>"_s;
        else
            markup += text;
    }
    return markup + u"</p>"_s;
}

}

HistoryView::HistoryView(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new LineDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    setSpacing(2);
    setViewportMargins(8, 4, 8, 4);
    viewport()->setBackgroundRole(QPalette::Window); // quiet: the cards above are what stands out
    setAccessibleName(tr("History of the sample"));
}

void HistoryView::setEntries(const std::vector<core::JournalEntry> &entries, const core::Sample &sample)
{
    clear();
    m_entries.clear();
    const QDate today = QDate::currentDate();
    for (const core::JournalEntry &entry : entries) {
        const QDateTime local = entry.time.toLocalTime();
        const QString when = local.date() == today ? QLocale().toString(local.time(), u"HH:mm"_s)
                                                   : QLocale().toString(local, QLocale::ShortFormat);
        QString line = tr("%1 · %2").arg(when, describe(entry, sample));
        if (entry.reviewer != m_reviewer && !entry.reviewer.isEmpty())
            line = tr("%1 · %2").arg(line, excerpt(entry.reviewer, ExcerptLength));
        addItem(line);
    }
    m_entries = entries;
    viewport()->update();
}

void HistoryView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (index.isValid() && !m_readOnly)
        openMenu(index, byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void HistoryView::openMenu(const QModelIndex &index, QPoint global)
{
    const core::JournalEntry &entry = m_entries[std::size_t(index.row())];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Take back only this step"), this, [this, seq = entry.seq] { emit takeBackWanted(seq); });
    for (const core::Change &change : entry.edit.changes) {
        const auto *text = std::get_if<core::TextChange>(&change);
        if (!text)
            continue;
        menu->addSeparator();
        const auto add = [&](const QString &title, const QString &value) {
            menu->addAction(title, this, [this, turn = text->turn, value] { emit textWanted(turn, value); });
        };
        add(tr("Use the text from before: %1").arg(menuText(text->before)), text->before);
        add(tr("Use the text from after: %1").arg(menuText(text->after)), text->after);
    }
    menu->popup(global);
}

/// The line as a whole and, word by word, what it changed.
bool HistoryView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListWidget::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    if (!index.isValid()) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(help->globalPos(), tipOf(index), viewport());
    return true;
}

QString HistoryView::tipOf(const QModelIndex &index) const
{
    QString tip = u"<p>"_s + index.data().toString().toHtmlEscaped() + u"</p>"_s;
    for (const core::Change &change : m_entries[std::size_t(index.row())].edit.changes) {
        if (const auto *typed = std::get_if<core::TextChange>(&change))
            tip += diffMarkup(typed->before, typed->after);
    }
    return tip;
}

void HistoryView::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(secondaryText(palette()));
    painter.drawText(viewport()->rect().adjusted(12, 8, -12, -8), Qt::AlignTop | Qt::TextWordWrap,
                     tr("Nothing was changed in this sample yet."));
}

}
