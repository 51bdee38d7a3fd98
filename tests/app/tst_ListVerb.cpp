#include "tests/app/Program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The order in which samples are listed.
class tst_ListVerb : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void samplesAreListedInTheOrderThatIsAskedFor_data();
    void samplesAreListedInTheOrderThatIsAskedFor();
    void anOrderThatIsNoneIsWrongUse();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

void tst_ListVerb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath(u"p.rsreview"_s);
    program::writeFile(m_folder->filePath(u"in.json"_s), R"([
 {"id": "b", "conversations": [{"from": "human", "value": "A long question?"}, {"from": "gpt", "value": "Yes."}]},
 {"id": "a", "conversations": [{"from": "human", "value": "?"}, {"from": "gpt", "value": "1"}]}
])");
    COMPARE_CODE(program::run({u"import"_s, m_project, m_folder->filePath(u"in.json"_s)}), 0);
}

void tst_ListVerb::samplesAreListedInTheOrderThatIsAskedFor_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QList<int>>("samples");
    QTest::newRow("usual") << QStringList{} << QList<int>{1, 2};
    QTest::newRow("id") << QStringList{u"--sort"_s, u"id"_s} << QList<int>{2, 1};
    QTest::newRow("length, descending") << QStringList{u"--sort"_s, u"length"_s, u"--descending"_s} << QList<int>{1, 2};
    QTest::newRow("length, the first") << QStringList{u"--sort"_s, u"length"_s, u"--limit"_s, u"1"_s} << QList<int>{2};
}

void tst_ListVerb::samplesAreListedInTheOrderThatIsAskedFor()
{
    QFETCH(const QStringList, words);
    const auto run = program::run(QStringList{u"list"_s, m_project, u"--json"_s} + words);
    COMPARE_CODE(run, 0);
    QList<int> samples;
    for (const QJsonObject &line : run.lines())
        samples.append(line[u"sample"_s].toInt());
    QTEST(samples, "samples");
}

void tst_ListVerb::anOrderThatIsNoneIsWrongUse()
{
    const auto run = program::run({u"list"_s, m_project, u"--sort"_s, u"beauty"_s});
    COMPARE_CODE(run, 2);
    QVERIFY(run.err.contains("last-edit"));
}

QTEST_GUILESS_MAIN(tst_ListVerb)
#include "tst_ListVerb.moc"
