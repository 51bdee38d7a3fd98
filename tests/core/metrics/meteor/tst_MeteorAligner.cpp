#include "core/metrics/meteor/MeteorAligner.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace core;

namespace {

using Matches = std::vector<MeteorMatch>;

Matches aligned(const Matches &matches, int candidate, int reference)
{
    MeteorAligner aligner;
    const auto chosen = aligner.align(matches, candidate, reference);
    return {chosen.begin(), chosen.end()};
}

/// Every pair of equal letters, by the letter of the reference.
Matches ofLetters(std::string_view candidate, std::string_view reference)
{
    Matches matches;
    for (int j = 0; j < int(reference.size()); ++j) {
        for (int i = 0; i < int(candidate.size()); ++i) {
            if (candidate[std::size_t(i)] == reference[std::size_t(j)])
                matches.push_back({i, 1, j, 1, MeteorStage::Exact});
        }
    }
    return matches;
}

QByteArray places(const Matches &matches)
{
    QByteArray text;
    for (const MeteorMatch &match : matches)
        text += QByteArray::number(match.candidate) + '-' + QByteArray::number(match.reference) + ' ';
    return text.trimmed();
}

}

class tst_MeteorAligner : public QObject
{
    Q_OBJECT
private slots:
    void nothingMatchesNothing();
    void lettersFindTheirPartners_data();
    void lettersFindTheirPartners();
    void aLongerPhraseIsTakenAsOne();
    void anExactMatchIsPreferredToAWeakOne();
    void noWordIsMatchedTwice();
    void anAlignerRemembersNothing();
};

void tst_MeteorAligner::nothingMatchesNothing()
{
    QVERIFY(aligned({}, 0, 0).empty());
    QVERIFY(aligned({}, 3, 4).empty());
}

void tst_MeteorAligner::lettersFindTheirPartners_data()
{
    QTest::addColumn<QByteArray>("candidate");
    QTest::addColumn<QByteArray>("reference");
    QTest::addColumn<QByteArray>("places");
    const auto row = [](const char *candidate, const char *reference, const char *places) {
        QTest::addRow("%s to %s", candidate, reference)
            << QByteArray(candidate) << QByteArray(reference) << QByteArray(places);
    };
    row("abc", "abc", "0-0 1-1 2-2");
    row("abc", "cab", "2-0 0-1 1-2");
    row("abab", "ab", "0-0 1-1"); // one chunk of the two that are the same: the nearer
    row("xaab", "ab", "2-0 3-1"); // few chunks before near words
    row("aaa", "aa", "0-0 1-1");
    row("ab", "xyz", "");
}

void tst_MeteorAligner::lettersFindTheirPartners()
{
    QFETCH(const QByteArray, candidate);
    QFETCH(const QByteArray, reference);
    QFETCH(const QByteArray, places);
    const Matches matches = ofLetters(candidate.toStdString(), reference.toStdString());
    QCOMPARE(::places(aligned(matches, int(candidate.size()), int(reference.size()))), places);
}

void tst_MeteorAligner::aLongerPhraseIsTakenAsOne()
{
    const MeteorMatch phrase{0, 3, 1, 2, MeteorStage::Paraphrase};
    const MeteorMatch word{4, 1, 3, 1, MeteorStage::Exact};
    const Matches expected{phrase, word};
    QCOMPARE(aligned({phrase, word}, 5, 4), expected);
}

void tst_MeteorAligner::anExactMatchIsPreferredToAWeakOne()
{
    const MeteorMatch weak{0, 1, 0, 1, MeteorStage::Stem};
    const MeteorMatch exact{0, 1, 1, 1, MeteorStage::Exact};
    QCOMPARE(aligned({weak, exact}, 1, 2), Matches{exact});
}

void tst_MeteorAligner::noWordIsMatchedTwice()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 2'000; ++round) {
        const int candidate = 1 + random.bounded(9);
        const int reference = 1 + random.bounded(9);
        Matches matches;
        for (int start = 0; start < reference; ++start) {
            for (int count = random.bounded(4); count > 0; --count) {
                MeteorMatch match{random.bounded(candidate), 1, start, 1, MeteorStage(random.bounded(4))};
                match.candidateLength += random.bounded(std::min(3, candidate - match.candidate));
                match.referenceLength += random.bounded(std::min(3, reference - start));
                matches.push_back(match);
            }
        }
        std::set<int> candidateWords, referenceWords;
        for (const MeteorMatch &match : aligned(matches, candidate, reference)) {
            QVERIFY(std::ranges::find(matches, match) != matches.end());
            for (int i = match.candidate; i < match.candidate + match.candidateLength; ++i)
                QVERIFY(i < candidate && candidateWords.insert(i).second);
            for (int j = match.reference; j < match.reference + match.referenceLength; ++j)
                QVERIFY(j < reference && referenceWords.insert(j).second);
        }
    }
}

void tst_MeteorAligner::anAlignerRemembersNothing()
{
    MeteorAligner aligner;
    const Matches first = ofLetters("abcabcabc", "cbacba");
    const Matches second = ofLetters("aab", "ab");
    aligner.align(first, 9, 6);
    const auto chosen = aligner.align(second, 3, 2);
    QCOMPARE(Matches(chosen.begin(), chosen.end()), aligned(second, 3, 2));
}

QTEST_GUILESS_MAIN(tst_MeteorAligner)
#include "tst_MeteorAligner.moc"
