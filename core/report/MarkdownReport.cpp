#include "core/report/MarkdownReport.h"

#include "core/edits/WordDiff.h"
#include "core/report/ReportWords.h"
#include "core/report/VisibleText.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString heading(int level, const QString &text)
{
    return QString(level, u'#') + u' ' + markdownText(text) + u"\n\n"_s;
}

QString row(const QStringList &cells)
{
    QString line = u"|"_s;
    for (const QString &cell : cells)
        line += u' ' + markdownText(cell) + u" |"_s;
    return line + u'\n';
}

QString table(const ReportWords::Table &table)
{
    QString text = heading(2, table.title) + row(table.columns) + u"|---|"_s;
    text += u"---:|"_s.repeated(table.columns.size() - 1) + u'\n';
    for (const QStringList &cells : table.rows)
        text += row(cells);
    return text + u'\n';
}

/// One side of the comparison, with what is only there marked.
QString side(const std::vector<DiffPart> &parts, DiffPart::Kind own, const QString &element)
{
    QString text;
    for (const DiffPart &part : parts) {
        if (part.kind == own)
            text += u'<' + element + u'>' + markdownText(part.text) + u"</"_s + element + u'>';
        else if (part.kind == DiffPart::Kind::Same)
            text += markdownText(part.text);
    }
    return text;
}

QString change(const ChangedText &change)
{
    const auto parts = wordDiff(change.before, change.after);
    return u"- **"_s + markdownText(ReportWords::textLine(change)) + u"**\n"_s + u"  - "_s + ReportWords::before() +
           u": "_s + side(parts, DiffPart::Kind::Removed, u"del"_s) + u"\n  - "_s + ReportWords::after() + u": "_s +
           side(parts, DiffPart::Kind::Added, u"ins"_s) + u'\n';
}

QString pairText(const ReviewedPair &pair)
{
    QString text = u"**"_s + markdownText(ReportWords::pairLine(pair)) + u"**\n\n"_s;
    const bool questionChanged = !pair.texts.empty() && pair.texts.front().part == ChangedText::Part::Question;
    if (!pair.question.isEmpty() && !questionChanged)
        text += u"- "_s + ReportWords::question() + u": "_s + markdownText(pair.question) + u'\n';
    for (const ChangedText &changed : pair.texts)
        text += change(changed);
    for (const Comment &comment : pair.comments)
        text += u"- "_s + markdownText(ReportWords::commentLine(comment)) + u'\n';
    return text + u'\n';
}

}

QString markdownText(QStringView text)
{
    static const QString harmless = u" \t,;:'\"?%()"_s;
    QString escaped;
    for (const QChar c : visibleText(text)) {
        const char16_t unit = c.unicode();
        const bool letter = unit >= 0x80 || QChar::isLetterOrNumber(unit);
        if (c == u'\n')
            escaped += u"⏎ "_s;
        else if (c == u'\r')
            escaped += u'␍';
        else if (c == u'<')
            escaped += u"&lt;"_s; // a backslash would do, but not for every program
        else if (c == u'&')
            escaped += u"&amp;"_s;
        else if (letter || harmless.contains(c))
            escaped += c;
        else
            escaped += u'\\' + QString(c);
    }
    return escaped;
}

QByteArray MarkdownReport::head(const ReportHead &head)
{
    m_something = head.totals.changedRecords() > 0;
    QString text = heading(1, ReportWords::title(head));
    for (const QString &fact : ReportWords::facts(head))
        text += markdownText(fact) + u"\n\n"_s;
    for (const ReportWords::Table &one : ReportWords::tables(head.totals))
        text += table(one);
    return (text + heading(2, ReportWords::changesTitle())).toUtf8();
}

QByteArray MarkdownReport::record(const ReviewedRecord &record)
{
    QString text;
    for (const ReviewedPair &pair : record.pairs) {
        if (!pair.texts.empty())
            text += pairText(pair);
    }
    if (text.isEmpty())
        return {};
    QString place = heading(3, ReportWords::place(record));
    if (!record.images.isEmpty())
        place += markdownText(ReportWords::imagesLine(record.images)) + u"\n\n"_s;
    return (place + text).toUtf8();
}

QByteArray MarkdownReport::foot()
{
    return m_something ? QByteArray() : (markdownText(ReportWords::nothingChanged()) + u'\n').toUtf8();
}

}
