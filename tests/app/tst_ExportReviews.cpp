#include "tests/app/Program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Corrections as training data, and what was said of pairs, on the command line.
class tst_ExportReviews : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void correctionsAreWrittenAndTheOthersCounted();
    void reviewsGoBesideTheFile();
    void reviewsGoIntoTheRecords();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();

private:
    program::Run exported(const QStringList &words) const
    {
        return program::run(QStringList{u"export"_s, m_project, path(u"out.json"_s)} + words);
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void tst_ExportReviews::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = path(u"p.rsreview"_s);
    program::writeFile(path(u"train.json"_s), program::trainingFile(4));
    COMPARE_CODE(program::run({u"import"_s, m_project, path(u"train.json"_s)}), 0);
    COMPARE_CODE(program::run({u"apply"_s, m_project, u"-"_s, u"--reviewer"_s, u"Anna"_s},
                              "{\"op\":\"set-text\",\"sample\":1,\"turn\":2,\"value\":\"better\"}\n"
                              "{\"op\":\"verdict\",\"sample\":1,\"pair\":1,\"value\":\"approved\"}\n"
                              "{\"op\":\"set-text\",\"sample\":2,\"turn\":2,\"value\":\"nobody approved it\"}\n"
                              "{\"op\":\"verdict\",\"sample\":3,\"pair\":2,\"value\":\"approved\"}\n"),
                 0);
}

void tst_ExportReviews::correctionsAreWrittenAndTheOthersCounted()
{
    const auto outcome = exported({u"--format"_s, u"preference"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    const QJsonObject report = outcome.json()[u"preference"].toObject();
    QCOMPARE(report[u"pairs"].toInt(), 1);
    QCOMPARE(report[u"notApproved"].toInt(), 1);
    QCOMPARE(report[u"unchanged"].toInt(), 1);
    QCOMPARE(report[u"questionChanged"].toInt(-1), 0);
    QCOMPARE(report[u"bytes"].toInteger(), program::readFile(path(u"out.json"_s)).size());
    const QJsonObject line = QJsonDocument::fromJson(program::readFile(path(u"out.json"_s))).object();
    QCOMPARE(line[u"chosen"].toString(), u"better"_s);
    QCOMPARE(line[u"reviewer"].toString(), u"Anna"_s);
    const auto told = exported({u"--format"_s, u"preference"_s});
    COMPARE_CODE(told, 0);
    QVERIFY2(told.err.contains("1 corrections"), told.err.constData());
}

void tst_ExportReviews::reviewsGoBesideTheFile()
{
    COMPARE_CODE(exported({}), 0);
    const QByteArray plain = program::readFile(path(u"out.json"_s));
    QVERIFY(!QFile::exists(path(u"out.json.review.jsonl"_s)));
    const auto outcome = exported({u"--review"_s, u"sidecar"_s, u"--json"_s});
    COMPARE_CODE(outcome, 0);
    QCOMPARE(program::readFile(path(u"out.json"_s)), plain);
    const QJsonValue source = outcome.json()[u"sources"].toArray().first();
    QCOMPARE(source[u"reviews"].toInt(), 3);
    QCOMPARE(source[u"sidecar"].toString(), path(u"out.json.review.jsonl"_s));
    QCOMPARE(program::readFile(path(u"out.json.review.jsonl"_s)).count('\n'), 3);
}

void tst_ExportReviews::reviewsGoIntoTheRecords()
{
    COMPARE_CODE(exported({u"--review"_s, u"key"_s}), 0);
    const QJsonArray records = QJsonDocument::fromJson(program::readFile(path(u"out.json"_s))).array();
    QCOMPARE(records[0][u"review"][u"pairs"][0][u"verdict"].toString(), u"approved"_s);
    QCOMPARE(records[1][u"review"][u"pairs"][0][u"verdict"].toString(), u"none"_s);
    QVERIFY(!records[3].toObject().contains(u"review"_s));
    // What was exported so can be reviewed again, but not given a second key.
    const QString again = path(u"again.rsreview"_s);
    COMPARE_CODE(program::run({u"import"_s, again, path(u"out.json"_s)}), 0);
    COMPARE_CODE(program::run({u"export"_s, again, path(u"same.json"_s), u"--review"_s, u"key"_s}), 0);
    QCOMPARE(program::readFile(path(u"same.json"_s)), program::readFile(path(u"out.json"_s)));
    COMPARE_CODE(program::run({u"apply"_s, again, u"-"_s},
                              "{\"op\":\"verdict\",\"sample\":1,\"pair\":1,\"value\":\"rejected\"}\n"),
                 0);
    COMPARE_CODE(program::run({u"export"_s, again, path(u"other.json"_s), u"--review"_s, u"key"_s}), 3);
    QVERIFY(!QFile::exists(path(u"other.json"_s)));
}

void tst_ExportReviews::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("format") << QStringList{u"--format"_s, u"dpo"_s};
    QTest::newRow("review") << QStringList{u"--review"_s, u"yes"_s};
    for (const QStringList &with : {QStringList{u"--only"_s, u"approved"_s}, QStringList{u"--drop"_s, u"rejected"_s},
                                    QStringList{u"--notation"_s, u"llava"_s}, QStringList{u"--review"_s, u"key"_s}})
        QTest::newRow(qPrintable(u"preference with "_s + with.first()))
            << QStringList{u"--format"_s, u"preference"_s} + with;
}

void tst_ExportReviews::whatMakesNoSenseIsRefused()
{
    QFETCH(QStringList, words);
    const auto outcome = exported(words);
    COMPARE_CODE(outcome, 2);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(!QFile::exists(path(u"out.json"_s)));
}

QTEST_GUILESS_MAIN(tst_ExportReviews)
#include "tst_ExportReviews.moc"
