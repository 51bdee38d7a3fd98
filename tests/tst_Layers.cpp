#include "tests/common/TestPaths.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// A line of source: the file's path from the root, the text without its comment, and what it includes, if anything.
struct Line
{
    QString file;
    int number = 0;
    QString text;
    QString included;
    bool quoted = false; ///< "ours.h" rather than <theirs>

    Line() = default;
    Line(QString path, int line, const QString &source)
        : file(std::move(path))
        , number(line)
        , text(source.section(u"//"_s, 0, 0))
    {
        static const QRegularExpression include(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
        const QRegularExpressionMatch match = include.match(text);
        included = match.captured(2);
        quoted = match.captured(1) == u"\"";
    }

    bool isIn(QStringView folder) const { return file.startsWith(folder); }
    bool includes(const QString &pattern) const
    {
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(included).hasMatch();
    }
    bool says(const QString &pattern) const { return QRegularExpression(pattern).match(text).hasMatch(); }
};

/// "core/json" of "core/json/RecordReader.h"; "ui" of a file that stands in ui itself.
QString folderOf(const QString &path)
{
    return path.count(u'/') > 1 ? path.section(u'/', 0, 1) : path.section(u'/', 0, 0);
}

/// What a folder of core may include besides itself: DESIGN.md, section 3.
const QMap<QString, QStringList> &below()
{
    static const QMap<QString, QStringList> map = [] {
        const QStringList ground{u"core/base"_s};
        const QStringList model = ground + QStringList{u"core/model"_s};
        const QStringList work = model + QStringList{u"core/jobs"_s};
        const QStringList storage = work + QStringList{u"core/edits"_s, u"core/json"_s};
        const QStringList project =
            storage + QStringList{u"core/storage"_s, u"core/notation"_s, u"core/imaging"_s, u"core/settings"_s};
        const QStringList top = project + QStringList{u"core/project"_s};
        return QMap<QString, QStringList>{
            {u"core/base"_s, {}},         {u"core/json"_s, ground},     {u"core/jobs"_s, ground},
            {u"core/settings"_s, ground}, {u"core/model"_s, ground},    {u"core/notation"_s, model},
            {u"core/review"_s, ground},   {u"core/edits"_s, model},     {u"core/imaging"_s, work},
            {u"core/storage"_s, storage}, {u"core/project"_s, project}, {u"core/import"_s, top},
            {u"core/export"_s, top},      {u"core/replace"_s, top},     {u"core/report"_s, top},
            {u"core/similar"_s, top},     {u"core/runs"_s, top},        {u"core/lint"_s, top},
            {u"core/metrics"_s, top},     {u"core/evaluation"_s, top}};
    }();
    return map;
}

struct Rule
{
    const char *name;
    bool (*brokenBy)(const Line &);
};

bool isProduct(const Line &line)
{
    return line.isIn(u"core/") || line.isIn(u"ui/") || line.isIn(u"app/");
}

bool leavesCoreFolder(const Line &line)
{
    const QString from = folderOf(line.file);
    const QString to = folderOf(line.included);
    return line.isIn(u"core/") && line.includes(u"core/.*"_s) && to != from && !below().value(from).contains(to);
}

bool leavesUiFolder(const Line &line)
{
    const QString from = folderOf(line.file);
    const QString to = folderOf(line.included);
    return line.isIn(u"ui/") && from != u"ui" && line.includes(u"ui/.*"_s) && to != from && to != u"ui/common";
}

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> all{
        {"core folders include only what lies below them", leavesCoreFolder},
        {"every folder of core has its place in the order",
         [](const Line &l) { return l.isIn(u"core/") && !below().contains(folderOf(l.file)); }},
        {"core includes neither ui nor app",
         [](const Line &l) { return l.isIn(u"core/") && l.includes(u"(ui|app)/.*"_s); }},
        {"ui does not include app", [](const Line &l) { return l.isIn(u"ui/") && l.includes(u"app/.*"_s); }},
        {"ui sees nothing of the inside of storage",
         [](const Line &l) { return l.isIn(u"ui/") && l.includes(u"core/storage/.*"_s); }},
        {"a ui folder includes itself and common only", leavesUiFolder},
        {"what we ship knows nothing of the tests",
         [](const Line &l) { return isProduct(l) && (l.includes(u"tests/.*"_s) || l.includes(u"QTest|QtTest.*"_s)); }},
        {"GDAL is included in core/imaging only",
         [](const Line &l) {
             return isProduct(l) && !l.isIn(u"core/imaging/") && l.includes(u"(gdal|ogr|cpl|vrt|nodata).*\\.h"_s) &&
                    !l.quoted;
         }},
        {"OpenCV is included in core/imaging only",
         [](const Line &l) { return isProduct(l) && !l.isIn(u"core/imaging/") && l.includes(u"opencv.*"_s); }},
        {"TurboJPEG is included in core/imaging only",
         [](const Line &l) { return isProduct(l) && !l.isIn(u"core/imaging/") && l.includes(u"turbojpeg\\.h"_s); }},
        {"sqlite3 is included in core/storage only",
         [](const Line &l) { return isProduct(l) && !l.isIn(u"core/storage/") && l.includes(u"sqlite3.*\\.h"_s); }},
        {"simdjson is included in core/json only",
         [](const Line &l) { return isProduct(l) && !l.isIn(u"core/json/") && l.includes(u"simdjson.*"_s); }},
        {"libstemmer is included in core/metrics/meteor only",
         [](const Line &l) {
             return isProduct(l) && !l.isIn(u"core/metrics/meteor/") && l.includes(u"libstemmer\\.h"_s);
         }},
        {"link-grammar is included in core/metrics/spice only",
         [](const Line &l) {
             return isProduct(l) && !l.isIn(u"core/metrics/spice/") && l.includes(u"link-grammar/.*"_s);
         }},
        {"Qt SQL is not used", [](const Line &l) { return l.includes(u"(QtSql.*|QSql.*)"_s); }},
        {"Qt's JSON classes touch no data",
         [](const Line &l) {
             return (l.isIn(u"core/json/") || l.isIn(u"core/import/") || l.isIn(u"core/export/") ||
                     l.isIn(u"core/report/") || l.isIn(u"core/runs/") || l.isIn(u"core/storage/")) &&
                    l.says(u"\\bQJsonDocument\\b"_s);
         }},
        {"core knows no widgets",
         [](const Line &l) {
             return l.isIn(u"core/") &&
                    (l.includes(u"QtWidgets.*"_s) || l.says(u"\\bQ(Widget|Application|Dialog|MessageBox|Action)\\b"_s));
         }},
        {"message boxes are opened in ui/dialogs and app only",
         [](const Line &l) {
             return isProduct(l) && !l.isIn(u"ui/dialogs/") && !l.isIn(u"app/") && l.says(u"\\bQMessageBox\\b"_s);
         }},
        {"connections are made with function pointers",
         [](const Line &l) { return l.says(u"\\b(SIGNAL|SLOT)\\s*\\("_s); }},
        {"our includes start at the root",
         [](const Line &l) {
             return l.quoted && !l.includes(u"(app|core|ui|tests|resources)/.*"_s) && !l.includes(u"tst_\\w+\\.moc"_s);
         }},
        {"folders are named for what is in them",
         [](const Line &l) { return l.file.contains(QRegularExpression(u"(^|/)(src|include|lib|utils)/"_s)); }},
    };
    return all;
}

std::vector<Line> linesOf(const QString &path, const QString &text)
{
    std::vector<Line> lines;
    int number = 0;
    for (const QString &line : text.split(u'\n'))
        lines.emplace_back(path, ++number, line);
    return lines;
}

std::vector<Line> allLines()
{
    const QDir root(paths::sources());
    std::vector<Line> lines;
    for (const QString &layer : {u"app"_s, u"core"_s, u"ui"_s, u"tests"_s}) {
        QDirIterator it(root.filePath(layer), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            const QString path = root.relativeFilePath(file.fileName());
            if (path == u"tests/tst_Layers.cpp" || !file.open(QIODevice::ReadOnly)) // this file names what it forbids
                continue;
            const std::vector<Line> more = linesOf(path, QString::fromUtf8(file.readAll()));
            lines.insert(lines.end(), more.begin(), more.end());
        }
    }
    return lines;
}

}

class tst_Layers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theTreeKeepsTheRule_data();
    void theTreeKeepsTheRule();
    void aBadLineIsCaught_data();
    void aBadLineIsCaught();
    void aGoodLinePasses_data();
    void aGoodLinePasses();

private:
    std::vector<Line> m_lines;
};

void tst_Layers::initTestCase()
{
    m_lines = allLines();
    QVERIFY2(m_lines.size() > 500, "the source tree was not found");
}

void tst_Layers::theTreeKeepsTheRule_data()
{
    QTest::addColumn<int>("rule");
    for (std::size_t i = 0; i < rules().size(); ++i)
        QTest::newRow(rules()[i].name) << int(i);
}

void tst_Layers::theTreeKeepsTheRule()
{
    QFETCH(int, rule);
    QStringList found;
    for (const Line &line : m_lines) {
        if (rules()[std::size_t(rule)].brokenBy(line))
            found.append(u"%1:%2: %3"_s.arg(line.file).arg(line.number).arg(line.text.trimmed()));
    }
    QVERIFY2(found.isEmpty(), qUtf8Printable(u'\n' + found.join(u'\n')));
}

void tst_Layers::aBadLineIsCaught_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *rule, const QString &file, const QString &text) {
        QTest::newRow(rule) << file << text;
    };
    row("core folders include only what lies below them", u"core/model/Box.h"_s,
        u"#include \"core/notation/Notation.h\""_s);
    row("every folder of core has its place in the order", u"core/helpers/X.h"_s, u"int x;"_s);
    row("core includes neither ui nor app", u"core/jobs/Job.h"_s, u"#include \"ui/jobs/JobPanel.h\""_s);
    row("ui does not include app", u"ui/MainWindow.cpp"_s, u"  #  include \"app/Application.h\""_s);
    row("ui sees nothing of the inside of storage", u"ui/history/HistoryList.cpp"_s,
        u"#include \"core/storage/Database.h\""_s);
    row("a ui folder includes itself and common only", u"ui/canvas/Canvas.cpp"_s, u"#include \"ui/samples/Queue.h\""_s);
    row("what we ship knows nothing of the tests", u"core/base/Id.h"_s, u"#include <QTest>"_s);
    row("GDAL is included in core/imaging only", u"ui/canvas/Canvas.cpp"_s, u"#include <gdal_priv.h>"_s);
    row("OpenCV is included in core/imaging only", u"core/model/Box.cpp"_s, u"#include <opencv2/imgproc.hpp>"_s);
    row("TurboJPEG is included in core/imaging only", u"ui/samples/A.cpp"_s, u"#include <turbojpeg.h>"_s);
    row("sqlite3 is included in core/storage only", u"core/project/Project.cpp"_s, u"#include <sqlite3.h>"_s);
    row("simdjson is included in core/json only", u"core/import/Import.cpp"_s, u"#include <simdjson.h>"_s);
    row("libstemmer is included in core/metrics/meteor only", u"core/metrics/spice/A.cpp"_s,
        u"#include <libstemmer.h>"_s);
    row("link-grammar is included in core/metrics/spice only", u"core/metrics/meteor/A.cpp"_s,
        u"#include <link-grammar/link-includes.h>"_s);
    row("Qt SQL is not used", u"core/storage/Database.cpp"_s, u"#include <QSqlDatabase>"_s);
    row("Qt's JSON classes touch no data", u"core/export/Export.cpp"_s,
        u"    const auto doc = QJsonDocument::fromJson(x);"_s);
    row("core knows no widgets", u"core/project/Project.h"_s, u"    QWidget *m_parent;"_s);
    row("message boxes are opened in ui/dialogs and app only", u"ui/review/VerdictBar.cpp"_s,
        u"    QMessageBox::warning(this, title, text);"_s);
    row("connections are made with function pointers", u"ui/MainWindow.cpp"_s,
        u"    connect(a, SIGNAL(done()), this, SLOT(close()));"_s);
    row("our includes start at the root", u"core/model/Box.cpp"_s, u"#include \"Box.h\""_s);
    row("folders are named for what is in them", u"core/utils/Text.h"_s, u"int x;"_s);
}

void tst_Layers::aBadLineIsCaught()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    for (const Rule &rule : rules()) {
        if (qstrcmp(rule.name, QTest::currentDataTag()) == 0) {
            QVERIFY(rule.brokenBy(Line(file, 1, text)));
            return;
        }
    }
    QFAIL("no rule of that name");
}

void tst_Layers::aGoodLinePasses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::newRow("down") << u"core/project/Project.h"_s << u"#include \"core/storage/Database.h\""_s;
    QTest::newRow("same folder") << u"ui/canvas/Canvas.cpp"_s << u"#include \"ui/canvas/Tile.h\""_s;
    QTest::newRow("common") << u"ui/canvas/Canvas.cpp"_s << u"#include \"ui/common/Palette.h\""_s;
    QTest::newRow("the window arranges") << u"ui/MainWindow.cpp"_s << u"#include \"ui/canvas/Canvas.h\""_s;
    QTest::newRow("GDAL at home") << u"core/imaging/Raster.cpp"_s << u"#include <gdal.h>"_s;
    QTest::newRow("in a comment") << u"ui/MainWindow.cpp"_s << u"    // never SIGNAL(x), never QMessageBox"_s;
    QTest::newRow("not a widget") << u"core/jobs/Job.cpp"_s << u"    QCoreApplication::translate(\"core\", \"x\");"_s;
    QTest::newRow("moc") << u"tests/core/json/tst_X.cpp"_s << u"#include \"tst_X.moc\""_s;
}

void tst_Layers::aGoodLinePasses()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    for (const Rule &rule : rules())
        QVERIFY2(!rule.brokenBy(Line(file, 1, text)), rule.name);
}

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_Layers.moc"
