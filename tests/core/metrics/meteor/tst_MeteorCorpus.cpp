#include "core/metrics/meteor/MeteorCorpus.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

std::vector<CaptionItem> madeItems(int count)
{
    const QStringList words{u"a"_s,   u"the"_s,     u"plane"_s, u"planes"_s, u"near"_s, u"parked"_s,
                            u"car"_s, u"parking"_s, u"road"_s,  u"green"_s,  u"many"_s, u"of"_s};
    const auto caption = [&words](int seed) {
        QStringList chosen;
        for (int i = 0; i < 4 + seed % 9; ++i)
            chosen += words[(seed * (i + 3) + i * i) % words.size()];
        return chosen.join(u' ');
    };
    std::vector<CaptionItem> items;
    for (int i = 0; i < count; ++i)
        items.push_back({caption(i), {caption(i + 1), caption(2 * i + 5), caption(7 * i)}});
    return items;
}

}

class tst_MeteorCorpus : public QObject
{
    Q_OBJECT
private slots:
    void anyNumberOfThreadsFindsTheSame();
    void theCorpusIsNotTheMeanOfItsItems();
    void nothingIsNothing();
    void itStopsWhenToldTo();
    void aVariantSaysWhatItLacks();
};

void tst_MeteorCorpus::anyNumberOfThreadsFindsTheSame()
{
    const auto items = madeItems(700);
    JobControl control;
    const auto one = MeteorCorpus::score(items, {}, 1, control);
    QVERIFY(one);
    QCOMPARE(control.done(), 700);
    for (const int threads : {2, 5}) {
        const auto more = MeteorCorpus::score(items, {}, threads, control);
        QVERIFY(more);
        for (std::size_t i = 0; i < items.size(); ++i)
            QCOMPARE(more->items()[i].numbers(), one->items()[i].numbers());
        QCOMPARE(more->score(), one->score());
    }
}

void tst_MeteorCorpus::theCorpusIsNotTheMeanOfItsItems()
{
    JobControl control;
    const std::vector<CaptionItem> items{{u"a tree"_s, {u"a tree"_s}}, {u"one old boat"_s, {u"one very big boat"_s}}};
    const auto corpus = MeteorCorpus::score(items, {}, 1, control);
    QVERIFY(corpus);
    QCOMPARE(corpus->items()[0].score(), 1.0);
    QCOMPARE(corpus->items()[0].chunks, 1);
    QCOMPARE(corpus->sum().chunks, corpus->items()[1].chunks); // what matched as a whole has no chunk here
    QVERIFY(corpus->score() != (1.0 + corpus->items()[1].score()) / 2);
}

void tst_MeteorCorpus::nothingIsNothing()
{
    JobControl control;
    const auto corpus = MeteorCorpus::score({}, {}, 3, control);
    QVERIFY(corpus);
    QVERIFY(corpus->items().empty());
    QCOMPARE(corpus->score(), 0.0);
}

void tst_MeteorCorpus::itStopsWhenToldTo()
{
    const auto items = madeItems(200'000);
    JobControl control;
    std::jthread other([&control] {
        while (control.done() == 0)
            std::this_thread::yield();
        control.cancel();
    });
    const auto corpus = MeteorCorpus::score(items, {}, 2, control);
    QVERIFY(!corpus);
    QCOMPARE(corpus.error().kind, Error::Kind::Cancelled);
}

void tst_MeteorCorpus::aVariantSaysWhatItLacks()
{
    MeteorSettings settings;
    QCOMPARE(settings.name(), u"METEOR 1.5 (no synonyms, no paraphrases)"_s);
    settings.stems = false;
    QCOMPARE(settings.name(), u"METEOR 1.5 (no stems, no synonyms, no paraphrases)"_s);
    auto words = WordNet::open();
    if (!words)
        QSKIP(qUtf8Printable(words.error().message));
    settings = {};
    settings.wordNet = words.take();
    QCOMPARE(settings.name(), u"METEOR 1.5 (no paraphrases)"_s);
}

QTEST_GUILESS_MAIN(tst_MeteorCorpus)
#include "tst_MeteorCorpus.moc"
