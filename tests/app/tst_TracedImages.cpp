#include "tests/app/Program.h"
#include "tests/core/imaging/RasterFixture.h"

#include <QImage>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <ogr_spatialref.h>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const RasterFixture White{.size = {300, 300}, .bands = 1, .value = [](int, int, int) { return 255.0; }};
const RasterFixture Black{.size = {150, 150}, .bands = 1, .value = [](int, int, int) { return 0.0; }};

QByteArray vrtOf(const QByteArray &source)
{
    return "<VRTDataset rasterXSize=\"150\" rasterYSize=\"150\"><VRTRasterBand dataType=\"Byte\" "
           "band=\"1\"><SimpleSource>"
           "<SourceFilename relativeToVRT=\"0\">" +
           source + "</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>";
}

QByteArray record(const QByteArray &image)
{
    return "{\"id\":\"" + image + "\",\"image\":\"" + image +
           "\",\"conversations\":[{\"from\":\"human\",\"value\":\"<image>\\nWhat is it?\"},"
           "{\"from\":\"gpt\",\"value\":\"A field.\"}]}";
}

/// What a program on this system reads that shows nothing: libraries, fonts, locale, its own processes.
bool belongsToTheSystem(const QString &path)
{
    static const QStringList folders = {
        u"/usr/"_s,         u"/lib"_s, u"/etc/"_s, u"/proc/"_s, u"/sys/"_s, u"/dev/"_s, u"/var/cache/fontconfig/"_s,
        u"/var/lib/dpkg/"_s};
    const QString home = QDir::homePath();
    const QStringList own = {home + u"/.config"_s, home + u"/.cache"_s, home + u"/.font"_s, // .fonts, .fontconfig
                             home + u"/.local/share/fonts"_s,
                             QFileInfo(QStringLiteral(RSREVIEW_PROGRAM)).path() + u'/'}; // plug-ins of Qt
    const auto isIn = [&](const QString &folder) { return path.startsWith(folder); };
    return std::any_of(folders.begin(), folders.end(), isIn) || std::any_of(own.begin(), own.end(), isIn);
}

/// PROJ looks its coordinate systems up by itself, in /usr/share and in the folder of the person.
bool isProjDatabase(const QString &path)
{
    static const QRegularExpression name(u"/proj(/|/proj\\.(db|ini))?$"_s);
    return path.contains(name);
}

}

/// Runs the program under strace and looks at every file that it opens and every connection that it makes.
class TestTracedImages : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const QString &name) const { return m_dir.filePath(name); }

    program::Run trace(const QStringList &arguments, const QStringList &flags = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = program::environment();
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // cannot be done under strace
        process.setProcessEnvironment(environment);
        process.start(u"strace"_s, QStringList{u"-f"_s, u"-s"_s, u"4096"_s, u"-e"_s,
                                               u"trace=open,openat,openat2,creat,execve,connect,sendto,sendmsg"_s,
                                               u"-o"_s, path(u"log"_s)} +
                                       flags + QStringList{QStringLiteral(RSREVIEW_PROGRAM)} + arguments);
        process.waitForFinished(120'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QStringList calls() const { return QString::fromUtf8(readFile(path(u"log"_s))).split(u'\n', Qt::SkipEmptyParts); }

    /// The calls that should not have been made.
    QStringList suspicious() const
    {
        static const QRegularExpression opening(u"\\b(open|openat|openat2|creat)\\([^\"]*\"([^\"]*)\""_s);
        QStringList found;
        for (const QString &call : calls()) {
            const auto opened = opening.match(call);
            const QString file = opened.captured(2);
            const bool isOurs = file.startsWith(path(u"images/"_s)) || file == path(u"images"_s) ||
                                file.startsWith(path(u"project"_s)) || file.startsWith(path(u"out."_s)) ||
                                file.startsWith(path(u".rsreview-"_s)) || // out.png until it is whole
                                file == m_dir.path();
            if (opened.hasMatch() && !isOurs && !belongsToTheSystem(file) && !isProjDatabase(file))
                found += call;
            if (call.contains("AF_INET"_L1) || call.contains("/vsi"_L1))
                found += call;
            if (call.contains("execve("_L1) && !call.contains(QStringLiteral(RSREVIEW_PROGRAM)))
                found += call;
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
            QSKIP("strace is not installed.");
        if (QProcess::execute(u"strace"_s, {u"-o"_s, u"/dev/null"_s, u"true"_s}) != 0)
            QSKIP("strace may not look at other programs here (ptrace).");
        const QByteArray address = "http://127.0.0.1:9/x.tif";
        const QByteArray secret = path(u"outside/secret.tif"_s).toUtf8();
        QVERIFY(QDir(m_dir.path()).mkpath(u"images"_s) && QDir(m_dir.path()).mkpath(u"outside"_s));
        QVERIFY(Black.write(path(u"outside/secret.tif"_s)));
        QVERIFY(writeFile(path(u"outside/secret.vrt"_s), vrtOf(secret)));

        const QByteArrayList targets = {secret,
                                        path(u"outside/secret.vrt"_s).toUtf8(),
                                        vrtOf(secret),
                                        address,
                                        "/vsicurl/" + address,
                                        vrtOf("/vsicurl/" + address)};
        QByteArrayList records;
        for (qsizetype i = 0; i < targets.size(); ++i) {
            RasterFixture tagged = White;
            tagged.adjust = [&](GDALDataset &dataset) {
                dataset.SetMetadataItem("OVERVIEW_FILE", targets[i].constData(), "OVERVIEWS");
                dataset.GetRasterBand(1)->SetMetadataItem("OVERVIEW_FILE", targets[i].constData(), "OVERVIEWS");
            };
            const QString name = u"tagged%1.tif"_s.arg(i);
            QVERIFY(tagged.write(path(u"images/"_s + name)));
            records += record(name.toUtf8());
        }
        RasterFixture png = White;
        png.format = "PNG";
        QVERIFY(png.write(path(u"images/side.png"_s)));
        QVERIFY(writeFile(path(u"images/side.png.aux.xml"_s),
                          "<PAMDataset><Metadata domain=\"OVERVIEWS\"><MDI key=\"OVERVIEW_FILE\">" + secret +
                              "</MDI></Metadata></PAMDataset>"));
        RasterFixture placed = White;
        placed.adjust = [](GDALDataset &dataset) {
            double transform[] = {500'000, 10, 0, 0, 0, -10};
            dataset.SetGeoTransform(transform);
            OGRSpatialReference system;
            system.importFromEPSG(32631);
            dataset.SetSpatialRef(&system);
        };
        QVERIFY(placed.write(path(u"images/placed.tif"_s)));
        QVERIFY(writeFile(path(u"images/virtual.tif"_s), vrtOf(secret)));
        QCOMPARE(symlink(secret.constData(), QFile::encodeName(path(u"images/link.tif"_s)).constData()), 0);
        records += {record("side.png"),
                    record("placed.tif"),
                    record("virtual.tif"),
                    record("link.tif"),
                    record("../outside/secret.tif"),
                    record(secret),
                    record("/vsicurl/" + address),
                    record(address),
                    record("/vsizip/" + secret),
                    record("MEM:::DATAPOINTER=4096,PIXELS=9,LINES=9,DATATYPE=Byte")};
        QVERIFY(writeFile(path(u"images/train.json"_s), '[' + records.join(',') + ']'));
        COMPARE_CODE(program::run({u"import"_s, path(u"project.rsreview"_s), path(u"images/train.json"_s)}), 0);
    }

    void nothingOutsideIsOpenedAndNobodyIsCalled_data()
    {
        QTest::addColumn<int>("sample");
        QTest::addColumn<bool>("isShown");
        const char *const shown[] = {"tag: a raster", "tag: a VRT",        "tag: an inline VRT",
                                     "tag: http",     "tag: curl",         "tag: a VRT of an address",
                                     "a side file",   "a place on the map"};
        const char *const refused[] = {"a VRT", "a link", "above", "absolute", "curl", "http", "zip", "memory"};
        int sample = 0;
        for (const char *name : shown)
            QTest::newRow(name) << ++sample << true;
        for (const char *name : refused)
            QTest::newRow(name) << ++sample << false;
    }

    void nothingOutsideIsOpenedAndNobodyIsCalled()
    {
        QFETCH(int, sample);
        QFETCH(bool, isShown);
        const QString out = path(u"out.png"_s);
        QFile::remove(out);
        const auto drawn = trace({u"render"_s, path(u"project.rsreview"_s), QString::number(sample), out});
        QVERIFY2(calls().size() > 50, drawn.err.constData());
        QCOMPARE(calls().filter(u"images/"_s).isEmpty(), !isShown && sample != 9); // strace sees what is opened
        QVERIFY2(suspicious().isEmpty(), qPrintable(suspicious().join(u'\n')));
        QVERIFY2((drawn.code == 0) == isShown, drawn.err.constData());
        if (isShown)
            QCOMPARE(QImage(out).pixel(20, 20), qRgb(255, 255, 255));

        QVERIFY(trace({u"show"_s, path(u"project.rsreview"_s), QString::number(sample), u"--json"_s}).code == 0);
        QVERIFY2(suspicious().isEmpty(), qPrintable(suspicious().join(u'\n')));
    }

    void withoutProjsDatabaseAnImageIsStillShown()
    {
        const QString out = path(u"out.png"_s);
        QFile::remove(out);
        const QStringList hidden = {u"-P"_s, u"/usr/share/proj/proj.db"_s, u"-e"_s,
                                    u"inject=open,openat:error=ENOENT"_s};
        const auto drawn = trace({u"render"_s, path(u"project.rsreview"_s), u"8"_s, out}, hidden);
        COMPARE_CODE(drawn, 0);
        QVERIFY(calls().filter(u"INJECTED"_s).size() > 0); // it was looked for
        QCOMPARE(QImage(out).pixel(20, 20), qRgb(255, 255, 255));
    }
};

QTEST_GUILESS_MAIN(TestTracedImages)
#include "tst_TracedImages.moc"
