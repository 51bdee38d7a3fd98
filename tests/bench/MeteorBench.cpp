#include "tests/bench/MeteorBench.h"

#include "core/metrics/meteor/MeteorCorpus.h"
#include "core/metrics/spice/SpiceCorpus.h"
#include "tests/core/metrics/MetricKit.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 3;
constexpr int References = 5;
constexpr double PeerMeteor = 60.7e-5; // seconds an item: METEOR 1.5 in Java without a table, on this machine
constexpr double PeerSpice = 1 / 30.0; // seconds a caption: the PCFG parser that SPICE uses

QStringList kitCaptions()
{
    QStringList captions;
    for (const QString &set : {u"rs"_s, u"rs_cross"_s, u"coco"_s}) {
        const MetricKit kit(set);
        for (const MetricKit::Item &item : kit.items()) {
            captions += item.expected.value(u"tok_candidate").toString();
            for (const auto &reference : item.expected.value(u"tok_references").toArray())
                captions += reference.toString();
        }
    }
    captions.removeDuplicates();
    return captions;
}

/// The beginning of one caption and the end of another: hardly one of them is there twice.
std::vector<core::CaptionItem> madeItems(const QStringList &captions, int count)
{
    QRandomGenerator random(1);
    const auto caption = [&] {
        const QStringList first = captions[random.bounded(captions.size())].split(u' ');
        const QStringList second = captions[random.bounded(captions.size())].split(u' ');
        return (first.first((first.size() + 1) / 2) + second.sliced(second.size() / 2)).join(u' ');
    };
    std::vector<core::CaptionItem> items(std::size_t(std::max(count, 0)));
    for (core::CaptionItem &item : items) {
        item.candidate = caption();
        for (int i = 0; i < References; ++i)
            item.references += caption();
    }
    return items;
}

QString load()
{
    double average = 0;
    getloadavg(&average, 1);
    return u"load %1"_s.arg(average, 0, 'f', 1);
}

void meteor(const std::vector<core::CaptionItem> &items, const std::shared_ptr<const core::WordNet> &words,
            Report &report)
{
    core::MeteorSettings settings;
    settings.wordNet = words;
    for (const int threads : {1, 2}) {
        std::vector<double> all, cpu;
        double score = 0;
        for (int i = 0; i < Rounds; ++i) {
            const double before = cpuSeconds();
            core::JobControl control;
            all.push_back(secondsOf([&] {
                if (const auto corpus = core::MeteorCorpus::score(items, settings, threads, control))
                    score = corpus->score();
            }));
            cpu.push_back(cpuSeconds() - before);
        }
        report.add({u"%1, %2 items, %3 threads"_s.arg(settings.name()).arg(items.size()).arg(threads), median(all), 0,
                    PeerMeteor * double(items.size()), u"s"_s,
                    u"corpus %1; CPU %2 s, %3"_s.arg(score, 0, 'f', 4).arg(median(cpu), 0, 'f', 2).arg(load())});
    }
}

void spice(const QStringList &captions, const std::shared_ptr<const core::WordNet> &words, Report &report)
{
    std::vector<core::CaptionItem> items;
    for (const QString &caption : captions)
        items.push_back({caption, {}});
    for (const int threads : {1, 2}) {
        core::SceneCache cache;
        core::JobControl control;
        core::SpiceCorpus::Readings readings;
        const double before = cpuSeconds();
        const double seconds = secondsOf([&] {
            if (const auto corpus = core::SpiceCorpus::score(items, words, cache, threads, control))
                readings = corpus->readings();
        });
        report.add({u"scenes of %1 captions, %2 threads"_s.arg(captions.size()).arg(threads), seconds, 0,
                    PeerSpice * double(captions.size()), u"s"_s,
                    u"%1, %2 with gaps, %3 cut short; CPU %4 s, %5"_s.arg(core::SpiceCorpus::name())
                        .arg(readings.withGaps)
                        .arg(readings.cutShort)
                        .arg(cpuSeconds() - before, 0, 'f', 2)
                        .arg(load())});
    }
}

}

void runMeteor(int items, Report &report)
{
    const QStringList captions = kitCaptions();
    auto words = core::WordNet::open();
    if (captions.isEmpty() || !words)
        return;
    const std::shared_ptr<const core::WordNet> wordNet = words.take();
    meteor(madeItems(captions, items), wordNet, report);
    spice(captions, wordNet, report);
}

}
