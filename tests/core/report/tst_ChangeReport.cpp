#include "core/report/ChangeReport.h"

#include "core/project/EditHistory.h"
#include "core/project/QueryParser.h"
#include "core/report/QueryPairs.h"
#include "tests/core/project/MadeProject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QXmlStreamReader>

#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QString Hostile =
    u"</p><script>alert(1)</script> <img src=\"/dev/zero\"> \"q\", 'x'\n# =1+1 | [a](http://b) \u202E"_s;

}

/// The files that a report becomes.
class tst_ChangeReport : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void markdownTellsWhatChanged();
    void htmlIsOnePageWithoutAnythingForeign();
    void csvReadsBackAsItWas();
    void errataNameTheFieldsOfTheRecord();
    void errataFollowTheKeysOfTheRecord();
    void onlyPairsThatAQueryFindsAreReported();
    void whoMadeItIsWhoMadeTheLastEditInEffect();
    void aReportNeverReplacesProjectOrSource();
    void cancellingLeavesWhatWasThere();
    void aFullDiskLeavesWhatWasThere();
    void aProjectThatIsReadOnlyIsReported();
    void aThousandEditsOfOneStepAreReported();

private:
    QString out() const { return m_made->filePath(u"out"_s); }
    QByteArray read() const
    {
        QFile file(out());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }
    QByteArray reported(ReportFormat format, const QString &query = {});
    Result<WrittenReport> write(const ReportOptions &options)
    {
        JobControl control;
        const auto reader = m_project->openReader();
        return ChangeReport::write(**reader, out(), options, control);
    }
    void setText(qint64 sample, const QString &turn, const QString &text)
    {
        const QString before = m_project->reader().load(SampleId{sample})->turn(turn)->value;
        VERIFY_OK(m_history->perform({{TextChange{SampleId{sample}, turn, before, text}}}));
    }
    void editAll(); ///< one of everything

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

void tst_ChangeReport::init()
{
    m_made = std::make_unique<MadeProject>(MadeProject::assortment());
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    m_history->setReviewer(u"Anna <a@b>"_s);
}

void tst_ChangeReport::cleanup()
{
    m_history.reset();
    m_project.reset();
    m_made.reset();
}

QByteArray tst_ChangeReport::reported(ReportFormat format, const QString &query)
{
    ReportOptions options{format, {}};
    if (!query.isEmpty()) {
        JobControl control;
        const auto pairs =
            queryPairs(QueryParser::parse(query).query, m_project->index(), m_project->textSource(), control);
        [&] { VERIFY_OK(pairs); }();
        options.pairs = *pairs;
    }
    const auto written = write(options);
    [&] {
        VERIFY_OK(written);
        QCOMPARE(written->bytes, QFileInfo(out()).size());
    }();
    return read();
}

void tst_ChangeReport::editAll()
{
    setText(1, u"2"_s, Hostile);
    setText(6, u"2"_s, u"One at [0.12, 0.20, 0.30, 0.40] and one at [0.50, 0.50, 0.75, 1.00]."_s);
    setText(2, u"1"_s, u"Be brief."_s); // the system's turn
    VERIFY_OK(m_history->perform({{VerdictChange{SampleId{1}, u"2"_s, Verdict::None, Verdict::Approved}}}));
    VERIFY_OK(m_history->perform({{TagChange{SampleId{1}, u"2"_s, u"=<tag>"_s, false, true}}}));
    VERIFY_OK(m_history->perform({{CommentChange{SampleId{1}, u"c1"_s, u"2"_s, {}, u"<b>why</b>"_s}}}));
}

void tst_ChangeReport::markdownTellsWhatChanged()
{
    editAll();
    const QString text = QString::fromUtf8(reported(ReportFormat::Markdown));
    QVERIFY2(text.contains(u"| texts changed | 2 |"_s), qPrintable(text));
    QVERIFY(text.contains(u"| texts in which only boxes were moved | 1 |"_s));
    QVERIFY(text.contains(u"| pairs approved | 1 |"_s));
    QVERIFY2(text.contains(u"  - Before: One at \\[0\\.<del>10</del>, 0\\.20"_s), qPrintable(text));
    QVERIFY(text.contains(u"  - After: One at \\[0\\.<ins>12</ins>, 0\\.20"_s));
    QVERIFY(text.contains(u"**Beside the pairs**"_s));
    QVERIFY(text.contains(u"  - Before: Be <del>honest</del>\\."_s));
    QVERIFY(text.contains(u"approved by Anna &lt;a\\@b\\> · tags: \\=&lt;tag\\>"_s));
    QVERIFY(text.contains(u"Comment of Anna &lt;a\\@b\\>: &lt;b\\>why&lt;\\/b\\>"_s));
    // No tag but ours, and no line that begins with what a stranger wrote.
    static const QRegularExpression tags(u"<(?!/?(del|ins)>)"_s);
    QVERIFY(!tags.match(text).hasMatch());
    QVERIFY(text.contains(u"⏎ \\# \\=1\\+1 \\| \\[a\\](http:\\/\\/b) \\[U\\+202E\\]"_s));
}

void tst_ChangeReport::htmlIsOnePageWithoutAnythingForeign()
{
    editAll();
    const QString html = QString::fromUtf8(reported(ReportFormat::Html));
    QVERIFY(html.contains(u"prefers-color-scheme: dark"_s));
    QVERIFY(html.contains(u"default-src 'none'"_s));
    static const QRegularExpression tags(u"<\\s*/?\\s*([a-zA-Z!][a-zA-Z0-9]*)"_s);
    const QSet<QString> ours{u"!DOCTYPE"_s, u"html"_s, u"head"_s, u"meta"_s,    u"title"_s, u"style"_s, u"body"_s,
                             u"h1"_s,       u"h2"_s,   u"h3"_s,   u"p"_s,       u"table"_s, u"tr"_s,    u"th"_s,
                             u"td"_s,       u"bdi"_s,  u"div"_s,  u"article"_s, u"del"_s,   u"ins"_s};
    for (auto it = tags.globalMatch(html); it.hasNext();) {
        const QString tag = it.next().captured(1);
        QVERIFY2(ours.contains(tag), qPrintable(tag));
    }
    static const QRegularExpression foreign(u"\\s(src|href|on\\w+)\\s*=\\s*\""_s);
    QVERIFY(!foreign.match(html).hasMatch());
    // Well formed, and the text of an element is the text that was typed (but for what would hide).
    QXmlStreamReader xml(
        QString(html).remove(u"<!DOCTYPE html>"_s).replace(QRegularExpression(u"<meta([^>]*)>"_s), u"<meta\\1/>"_s));
    QString all;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            all += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(all.contains(u"<script>"_s) && all.contains(u"<b>why</b>"_s) && all.contains(u"[U+202E]"_s));
    QVERIFY(!html.contains(u'\u202E'));
}

void tst_ChangeReport::csvReadsBackAsItWas()
{
    editAll();
    const QString csv = QString::fromUtf8(reported(ReportFormat::Csv));
    // Every cell is in quotes, so a reader needs no more than this.
    QList<QStringList> rows{{}};
    QString cell;
    bool inside = false;
    for (qsizetype i = csv.startsWith(u'\uFEFF') ? 1 : 0; i < csv.size(); ++i) {
        if (inside && csv[i] == u'"' && i + 1 < csv.size() && csv[i + 1] == u'"')
            cell += csv[i++];
        else if (csv[i] == u'"')
            inside = !inside;
        else if (inside)
            cell += csv[i];
        else if (csv[i] == u',')
            rows.last().append(std::exchange(cell, {}));
        else if (csv[i] == u'\n') {
            QCOMPARE(csv[i - 1], u'\r');
            rows.last().append(std::exchange(cell, {}));
            rows.append(QStringList());
        }
    }
    rows.removeLast();
    QCOMPARE(rows.size(), 4); // a head and three texts
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), rows.first().size());
    const auto column = [&](const QStringList &row, const QString &name) { return row[rows.first().indexOf(name)]; };
    QCOMPARE(column(rows[1], u"before"_s), u"An airport."_s);
    QCOMPARE(column(rows[1], u"after"_s), Hostile);
    QCOMPARE(column(rows[1], u"tags"_s), u"'=<tag>"_s);
    QCOMPARE(column(rows[1], u"verdict"_s), u"approved"_s);
    QCOMPARE(column(rows[1], u"field"_s), u"/conversations/1/value"_s);
    QCOMPARE(column(rows[2], u"part"_s), u"other"_s);
    QCOMPARE(column(rows[2], u"pair"_s), QString());
    QCOMPARE(column(rows[3], u"change"_s), u"boxes"_s);
    QCOMPARE(column(rows[3], u"verdict"_s), u"none"_s);
}

void tst_ChangeReport::errataNameTheFieldsOfTheRecord()
{
    editAll();
    setText(1, u"4"_s, u"4"_s);
    const QList<QByteArray> lines = reported(ReportFormat::Errata).trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonArray records = QJsonDocument::fromJson(MadeProject::assortment().replace("\\ud800", "")).array();
    for (const QByteArray &line : lines) {
        const QJsonObject erratum = QJsonDocument::fromJson(line).object();
        const QJsonObject record = records[erratum[u"record"].toInt() - 1].toObject();
        QCOMPARE(erratum[u"source"].toString(), u"train.json"_s);
        QCOMPARE(erratum[u"id"].toString(), record[u"id"].toString());
        QVERIFY(erratum[u"is_changed"].toBool());
        const QJsonArray fields = erratum[u"changed_fields"].toArray();
        QCOMPARE(QStringList(erratum[u"changes"].toObject().keys()).size(), fields.size());
        for (const QJsonValue &field : fields) {
            const QStringList path = field.toString().split(u'/');
            QCOMPARE(path.size(), 4);
            QCOMPARE(erratum[u"changes"][field.toString()][u"before"].toString(),
                     record[path[1]][path[2].toInt()][path[3]].toString());
        }
    }
    QCOMPARE(QJsonDocument::fromJson(lines[0])[u"changed_fields"].toArray().size(), 2);
    QCOMPARE(QJsonDocument::fromJson(lines[0])[u"changes"][u"/conversations/1/value"][u"after"].toString(), Hostile);
}

void tst_ChangeReport::errataFollowTheKeysOfTheRecord()
{
    cleanup();
    m_made = std::make_unique<MadeProject>(
        R"({"messages" : [{"role":"user","content":"?"},{"content" :"a","role":"assistant"}], "objects": [{"bbox": [1, 2, 3, 4]}]})");
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    setText(1, u"2"_s, u"b"_s);
    setText(1, u"/objects/0/bbox"_s, u"[1, 2, 3, 5]"_s);
    const QJsonObject erratum = QJsonDocument::fromJson(reported(ReportFormat::Errata)).object();
    QSet<QString> fields;
    for (const QJsonValue &field : erratum[u"changed_fields"].toArray())
        fields.insert(field.toString());
    QCOMPARE(fields, (QSet<QString>{u"/messages/1/content"_s, u"/objects/0/bbox"_s}));
    QCOMPARE(write({ReportFormat::Csv, {}})->totals.all().boxes, 1);
}

void tst_ChangeReport::onlyPairsThatAQueryFindsAreReported()
{
    setText(1, u"2"_s, u"An aerodrome."_s);
    setText(1, u"4"_s, u"4"_s);
    setText(6, u"2"_s, u"Nowhere."_s);
    QCOMPARE(reported(ReportFormat::Csv).count("\r\n"), 4);
    const QByteArray some = reported(ReportFormat::Csv, u"text:aerodrome"_s);
    QCOMPARE(some.count("\r\n"), 2);
    QVERIFY(some.contains("aerodrome"));
    QVERIFY(reported(ReportFormat::Markdown, u"text:aerodrome"_s).contains("query finds: aerodrome"));
    QCOMPARE(reported(ReportFormat::Csv, u"verdict:rejected"_s).count("\r\n"), 1);
}

void tst_ChangeReport::whoMadeItIsWhoMadeTheLastEditInEffect()
{
    m_history->setReviewer(u"Anna"_s);
    setText(1, u"2"_s, u"first"_s);
    m_history->setReviewer(u"Bo"_s);
    setText(1, u"2"_s, u"second"_s);
    QVERIFY(write({ReportFormat::Csv, {}})->totals.byReviewer().contains(u"Bo"_s));
    m_history->setReviewer(u"Cid"_s);
    VERIFY_OK(m_history->undo());
    auto people = write({ReportFormat::Csv, {}})->totals.byReviewer();
    QCOMPARE(people.size(), std::size_t(1));
    QCOMPARE(people.begin()->first, u"Anna"_s);
    VERIFY_OK(m_history->redo());
    people = write({ReportFormat::Csv, {}})->totals.byReviewer();
    QCOMPARE(people.begin()->first, u"Bo"_s);
}

void tst_ChangeReport::aReportNeverReplacesProjectOrSource()
{
    JobControl control;
    const auto reader = m_project->openReader();
    for (const QString &file : {m_made->path(), m_made->filePath(u"train.json"_s)}) {
        const qint64 size = QFileInfo(file).size();
        const auto written = ChangeReport::write(**reader, file, {}, control);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Conflict);
        QCOMPARE(QFileInfo(file).size(), size);
    }
    const auto nowhere = ChangeReport::write(**reader, m_made->filePath(u"no/where.md"_s), {}, control);
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, Error::Kind::Io);
}

void tst_ChangeReport::cancellingLeavesWhatWasThere()
{
    editAll();
    const QByteArray former = reported(ReportFormat::Csv);
    for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Errata}) {
        JobControl control;
        control.cancel();
        const auto reader = m_project->openReader();
        const auto written = ChangeReport::write(**reader, out(), {format, {}}, control);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Cancelled);
        QCOMPARE(read(), former);
    }
    QCOMPARE(QDir(QFileInfo(out()).path()).entryList({u".rsreview-*"_s}, QDir::Files | QDir::Hidden).size(), 0);
}

void tst_ChangeReport::aFullDiskLeavesWhatWasThere()
{
    const QString disk = m_made->filePath(u"disk"_s);
    QVERIFY(QDir().mkdir(disk));
    if (::mount("tmpfs", disk.toLocal8Bit().constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("no small disk could be mounted");
    const auto unmount = qScopeGuard([&] { ::umount(disk.toLocal8Bit().constData()); });
    setText(1, u"2"_s, QString(200'000, u'x'));
    const QString file = disk + u"/report.csv"_s;
    QFile former(file);
    QVERIFY(former.open(QIODevice::WriteOnly) && former.write("former") == 6);
    former.close();
    JobControl control;
    const auto reader = m_project->openReader();
    for (const ReportFormat format :
         {ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Csv, ReportFormat::Errata}) {
        const auto written = ChangeReport::write(**reader, file, {format, {}}, control);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::NoSpace);
    }
    QVERIFY(former.open(QIODevice::ReadOnly));
    QCOMPARE(former.readAll(), QByteArray("former"));
    QCOMPARE(QDir(disk).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"report.csv"_s});
}

void tst_ChangeReport::aProjectThatIsReadOnlyIsReported()
{
    editAll();
    const QByteArray before = reported(ReportFormat::Errata);
    m_history.reset();
    m_project.reset();
    QVERIFY(QFile::setPermissions(m_made->path(), QFileDevice::ReadOwner));
    m_project = m_made->open(ProjectFile::Mode::ReadOnly);
    QVERIFY(m_project->readOnly());
    QCOMPARE(reported(ReportFormat::Errata), before);
}

void tst_ChangeReport::aThousandEditsOfOneStepAreReported()
{
    cleanup();
    m_made = std::make_unique<MadeProject>(MadeProject::regular(1000));
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    Edit edit;
    for (qint64 id = 1; id <= 1000; ++id)
        edit.changes.push_back(
            TextChange{SampleId{id}, u"2"_s, u"Answer one of %1."_s.arg(id), u"Better %1"_s.arg(id)});
    VERIFY_OK(m_history->perform(edit));
    QCOMPARE(reported(ReportFormat::Errata).count('\n'), 1000);
    VERIFY_OK(m_history->undo());
    QCOMPARE(reported(ReportFormat::Errata), QByteArray());
}

QTEST_GUILESS_MAIN(tst_ChangeReport)
#include "tst_ChangeReport.moc"
