#include "core/metrics/meteor/MeteorScorer.h"

#include "tests/core/metrics/MetricKit.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr double Tolerance = 1e-9;

MeteorStatistics::Numbers numbersOf(const QJsonArray &array)
{
    MeteorStatistics::Numbers numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = array[qsizetype(i)].toInteger(-1);
    return numbers;
}

QByteArray written(const MeteorStatistics::Numbers &numbers)
{
    QByteArrayList list;
    for (const std::int64_t number : numbers)
        list += QByteArray::number(qint64(number));
    return list.join(' ');
}

QStringList tokenised(const QJsonObject &expected)
{
    QStringList texts;
    for (const auto &text : expected.value(u"tok_references").toArray())
        texts += text.toString();
    return texts;
}

}

class tst_MeteorScorer : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theKitAgrees_data();
    void theKitAgrees();
    void withoutReferencesAllIsNothing();
    void theFirstOfEqualReferencesCounts();
    void aRepeatedReferenceChangesNothing();
    void memoryOfWordsChangesNothing();

private:
    std::shared_ptr<const WordNet> m_wordNet;
};

void tst_MeteorScorer::initTestCase()
{
    if (auto words = WordNet::open())
        m_wordNet = words.take();
}

void tst_MeteorScorer::theKitAgrees_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("statistics"); // key of the counts; empty: the kit has none
    for (const char *set : {"coco", "rs", "rs_cross", "edge"}) {
        const auto row = [set](const char *key, const char *statistics) {
            QTest::addRow("%s %s", set, key)
                << QString::fromLatin1(set) << QString::fromLatin1(key) << QString::fromLatin1(statistics);
        };
        row("METEOR_exact", "");
        row("METEOR_exact_stem", "");
        row("METEOR_exact_stem_syn", "METEOR_stats");
        row("METEOR_para_small", "METEOR_para_small_stats");
    }
}

void tst_MeteorScorer::theKitAgrees()
{
    QFETCH(const QString, set);
    QFETCH(const QString, key);
    QFETCH(const QString, statistics);
    const MetricKit kit(set);
    if (kit.isEmpty())
        QSKIP(MetricKit::Absent);
    MeteorSettings settings;
    settings.stems = key != u"METEOR_exact";
    if (!statistics.isEmpty()) {
        if (!m_wordNet)
            QSKIP("WordNet is absent");
        settings.wordNet = m_wordNet;
    }
    if (key == u"METEOR_para_small") {
        auto table = ParaphraseTable::open(MetricKit::path(u"para_small.gz"_s));
        QVERIFY(table);
        settings.paraphrases = table.take();
    }

    MeteorScorer scorer(settings);
    MeteorStatistics sum;
    QByteArrayList differences;
    for (const MetricKit::Item &item : kit.items()) {
        const MeteorStatistics found =
            scorer.score(item.expected.value(u"tok_candidate").toString(), tokenised(item.expected));
        sum.add(found);
        const QString other = key + u"_by_pos_and_offset"_s; // METEOR's own WordNet file has two sets in one place
        const bool isOther = item.expected.contains(other);
        const double expected = item.number(isOther ? other : key);
        if (!(std::abs(found.score() - expected) <= Tolerance))
            differences += item.id.toUtf8() + ": " + QByteArray::number(found.score(), 'g', 17) + " not " +
                           QByteArray::number(expected, 'g', 17);
        if (statistics.isEmpty() || isOther)
            continue;
        const auto numbers = numbersOf(item.expected.value(statistics).toArray());
        if (numbers != found.numbers())
            differences += item.id.toUtf8() + ": " + written(found.numbers()) + " not " + written(numbers);
    }
    QVERIFY2(differences.isEmpty(), differences.join('\n').constData());
    const double byPart = kit.corpus(QString(key + u"_by_pos_and_offset"_s));
    const double expected = std::isnan(byPart) ? kit.corpus(key) : byPart;
    QVERIFY2(std::abs(sum.score() - expected) <= Tolerance, QByteArray::number(sum.score(), 'g', 17).constData());
}

void tst_MeteorScorer::withoutReferencesAllIsNothing()
{
    MeteorScorer scorer({});
    const MeteorStatistics nothing = scorer.score(u"a tree"_s, {});
    QCOMPARE(nothing.numbers(), MeteorStatistics().numbers());
    QCOMPARE(nothing.score(), 0.0);
}

void tst_MeteorScorer::theFirstOfEqualReferencesCounts()
{
    MeteorScorer scorer({});
    QCOMPARE(scorer.score(u"a tree"_s, {u"one boat"_s, u"many long boats"_s}).reference.length, 2);
    QCOMPARE(scorer.score(u"a tree"_s, {u"many long boats"_s, u"one boat"_s}).reference.length, 3);
}

void tst_MeteorScorer::aRepeatedReferenceChangesNothing()
{
    MeteorScorer scorer({});
    const QString candidate = u"two white planes at the airport"_s;
    const QStringList once{u"planes near a building"_s, u"two planes are parked at an airport"_s};
    QCOMPARE(scorer.score(candidate, once + once + once).numbers(), scorer.score(candidate, once).numbers());
}

void tst_MeteorScorer::memoryOfWordsChangesNothing()
{
    MeteorSettings settings;
    settings.wordNet = m_wordNet;
    MeteorScorer old(settings);
    const QString candidate = u"some cars are parked beside the road"_s;
    const QStringList references{u"an automobile parks near a road"_s};
    old.score(references.front(), {candidate});
    QCOMPARE(old.score(candidate, references).numbers(), MeteorScorer(settings).score(candidate, references).numbers());
}

QTEST_GUILESS_MAIN(tst_MeteorScorer)
#include "tst_MeteorScorer.moc"
