#include "core/metrics/spice/SceneLemmas.h"

#include <QTest>

using namespace core;

class tst_SceneLemmas : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void nounsBecomeSingular_data();
    void nounsBecomeSingular();
    void verbsBecomeInfinitives_data();
    void verbsBecomeInfinitives();

private:
    std::shared_ptr<const WordNet> m_wordNet;
};

void tst_SceneLemmas::initTestCase()
{
    auto words = WordNet::open();
    if (!words)
        QSKIP(qUtf8Printable(words.error().message));
    m_wordNet = words.take();
}

void tst_SceneLemmas::nounsBecomeSingular_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("lemma");
    const auto row = [](const char *word, const char *lemma) {
        QTest::newRow(word) << QByteArray(word) << QByteArray(lemma);
    };
    row("trees", "tree");
    row("bushes", "bush");
    row("factories", "factory");
    row("geese", "goose");
    row("workmen", "workman");
    row("baseballfields", "baseballfield"); // not in WordNet
    row("grass", "grass");
    row("campus", "campus");
    row("tennis", "tennis");
    row("s", "s");
    row("", "");
}

void tst_SceneLemmas::nounsBecomeSingular()
{
    QFETCH(const QByteArray, word);
    QFETCH(const QByteArray, lemma);
    QCOMPARE(SceneLemmas(m_wordNet).noun(word.toStdString()), lemma.toStdString());
}

void tst_SceneLemmas::verbsBecomeInfinitives_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("lemma");
    const auto row = [](const char *word, const char *lemma) {
        QTest::newRow(word) << QByteArray(word) << QByteArray(lemma);
    };
    row("parked", "park");
    row("lined", "line");
    row("planned", "plan");
    row("running", "run");
    row("is", "be");
    row("built", "build");
    row("crosses", "cross");
    row("carries", "carry");
    row("surrounded", "surround");
    row("plane", "plane");
    row("cintains", "cintains"); // as somebody wrote it
}

void tst_SceneLemmas::verbsBecomeInfinitives()
{
    QFETCH(const QByteArray, word);
    QFETCH(const QByteArray, lemma);
    QCOMPARE(SceneLemmas(m_wordNet).verb(word.toStdString()), lemma.toStdString());
}

QTEST_GUILESS_MAIN(tst_SceneLemmas)
#include "tst_SceneLemmas.moc"
