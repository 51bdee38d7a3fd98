#include "core/report/HtmlReport.h"

#include "core/edits/WordDiff.h"
#include "core/report/ReportWords.h"
#include "core/report/VisibleText.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Colours of a change are told apart by a line, too: through for removed, under for added.
const QString Style = uR"(
:root { color-scheme: light dark; --ink: #1c2126; --soft: #5a6470; --page: #ffffff; --card: #f5f7f9; --line: #d6dce2;
  --del: #ffe0dc; --ins: #d6f2da; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --soft: #9aa5b1; --page: #16191d; --card: #1f242a;
  --line: #363d46; --del: #5a2622; --ins: #1d4a2a; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); max-width: 68rem;
  margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0; }
h1, h2, h3, p, td, th, div { overflow-wrap: anywhere; }
table { border-collapse: collapse; } th, td { padding: .25rem .75rem; border-bottom: 1px solid var(--line);
  text-align: right; vertical-align: top;
  font-variant-numeric: tabular-nums; } th:first-child, td:first-child { text-align: left; }
th { color: var(--soft); font-weight: 600; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin: 1rem 0;
  content-visibility: auto; contain-intrinsic-size: auto 14rem; }
.soft { color: var(--soft); margin: .25rem 0; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; } .sides > div { min-width: 0; }
.text { white-space: pre-wrap; unicode-bidi: isolate; margin: 0; } .note { margin-top: .75rem; }
del { background: var(--del); text-decoration: line-through; } ins { background: var(--ins); text-decoration: underline; }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } }
)"_s;

QString element(const QString &tag, const QString &text)
{
    return u'<' + tag + u'>' + htmlText(text) + u"</"_s + tag.section(u' ', 0, 0) + u">\n"_s;
}

QString table(const ReportWords::Table &table)
{
    QString html = element(u"h2"_s, table.title) + u"<table>\n<tr>"_s;
    for (const QString &column : table.columns)
        html += element(u"th scope=\"col\""_s, column);
    for (const QStringList &row : table.rows) {
        html += u"</tr>\n<tr>"_s;
        for (const QString &cell : row)
            html += u"<td><bdi>"_s + htmlText(cell) + u"</bdi></td>"_s;
    }
    return html + u"</tr>\n</table>\n"_s;
}

/// One side of the comparison, with what is only there marked.
QString side(const QString &title, const std::vector<DiffPart> &parts, DiffPart::Kind own, const QString &tag)
{
    QString html = u"<div>"_s + element(u"p class=\"soft\""_s, title) + u"<p class=\"text\" dir=\"auto\">"_s;
    for (const DiffPart &part : parts) {
        if (part.kind == own)
            html += u'<' + tag + u'>' + htmlText(part.text) + u"</"_s + tag + u'>';
        else if (part.kind == DiffPart::Kind::Same)
            html += htmlText(part.text);
    }
    return html + u"</p></div>\n"_s;
}

QString pairHtml(const ReviewedPair &pair)
{
    QString html = element(u"p"_s, ReportWords::pairLine(pair));
    const bool questionChanged = !pair.texts.empty() && pair.texts.front().part == ChangedText::Part::Question;
    if (!pair.question.isEmpty() && !questionChanged)
        html += element(u"p class=\"soft\""_s, ReportWords::question()) +
                element(u"p class=\"text\" dir=\"auto\""_s, pair.question);
    for (const ChangedText &change : pair.texts) {
        const auto parts = wordDiff(change.before, change.after);
        html += element(u"p class=\"soft\""_s, ReportWords::textLine(change)) + u"<div class=\"sides\">\n"_s +
                side(ReportWords::before(), parts, DiffPart::Kind::Removed, u"del"_s) +
                side(ReportWords::after(), parts, DiffPart::Kind::Added, u"ins"_s) + u"</div>\n"_s;
    }
    for (const Comment &comment : pair.comments)
        html += element(u"p class=\"text note\" dir=\"auto\""_s, ReportWords::commentLine(comment));
    return html;
}

}

QString htmlText(QStringView text)
{
    return visibleText(text).toHtmlEscaped().replace(u'\'', u"&#39;"_s).replace(u'\r', u"&#13;"_s);
}

QByteArray HtmlReport::head(const ReportHead &head)
{
    m_something = head.totals.changedRecords() > 0;
    QString html = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width\">\n"_s;
    html += element(u"title"_s, ReportWords::title(head)) + u"<style>"_s + Style + u"</style>\n</head>\n<body>\n"_s;
    html += element(u"h1"_s, ReportWords::title(head));
    for (const QString &fact : ReportWords::facts(head))
        html += element(u"p"_s, fact);
    for (const ReportWords::Table &one : ReportWords::tables(head.totals))
        html += table(one);
    return (html + element(u"h2"_s, ReportWords::changesTitle())).toUtf8();
}

QByteArray HtmlReport::record(const ReviewedRecord &record)
{
    QString html;
    for (const ReviewedPair &pair : record.pairs) {
        if (!pair.texts.empty())
            html += pairHtml(pair);
    }
    if (html.isEmpty())
        return {};
    QString place = u"<article>\n"_s + element(u"h3"_s, ReportWords::place(record));
    if (!record.images.isEmpty())
        place += element(u"p class=\"soft\""_s, ReportWords::imagesLine(record.images));
    return (place + html + u"</article>\n"_s).toUtf8();
}

QByteArray HtmlReport::foot()
{
    const QString nothing = m_something ? QString() : element(u"p"_s, ReportWords::nothingChanged());
    return (nothing + u"</body>\n</html>\n"_s).toUtf8();
}

}
