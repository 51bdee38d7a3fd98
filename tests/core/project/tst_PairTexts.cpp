#include "core/edits/TurnEdits.h"
#include "core/project/EditHistory.h"
#include "core/project/PairTexts.h"
#include "tests/core/project/MadeProject.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace core;

/// The quick way against the plain one: every sample read by itself.
class tst_PairTexts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void readsWhatReadingSampleAfterSampleReads_data();
    void readsWhatReadingSampleAfterSampleReads();
    void aPartOfTheSamplesIsRead();
    void stopsWhenTold();
    void cancellingStopsIt_data();
    void cancellingStopsIt();

private:
    std::vector<PairText> naive(const PairBits &among) const;

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
};

void tst_PairTexts::initTestCase()
{
    const QByteArray json = MadeProject::regular(1'500).trimmed().chopped(1).trimmed(); // several pages, several chunks
    m_made = std::make_unique<MadeProject>(json + ",\n" + MadeProject::assortment().trimmed().sliced(1));
    m_project = m_made->open();
    EditHistory history(*m_project);
    const auto edit = [&](qint64 id, const QString &turn) {
        const Sample sample = m_project->reader().load(SampleId{id}).take();
        VERIFY_OK(history.perform({{TextChange{{id}, turn, sample.turn(turn)->value, u"Edited 🚢"_s}}}));
    };
    edit(7, u"2"_s);
    edit(8, u"3"_s);
    edit(1'502, u"1"_s); // a system turn, in no pair
    edit(1'503, u"3"_s);
    for (const qint64 id : {qint64(20), qint64(1'505)}) {
        const Sample sample = m_project->reader().load(SampleId{id}).take();
        const auto added = TurnEdits(sample).addPair(-1, u"Any zeppelin?"_s, u"One."_s);
        VERIFY_OK(added);
        VERIFY_OK(history.perform(*added));
        QVERIFY(m_project->index().rearranged({id}));
    }
    edit(20, u"4"_s);
}

std::vector<PairText> tst_PairTexts::naive(const PairBits &among) const
{
    std::vector<PairText> found;
    for (SampleId id{1}; id.value <= qint64(m_project->index().sampleCount()); ++id.value) {
        const Sample sample = m_project->reader().load(id).take();
        const auto text = [&](int turn) { return turn < 0 ? QString() : sample.turns[std::size_t(turn)].value; };
        for (const Pair &pair : sample.pairs) {
            if (among.test(m_project->index().firstRow(id) + std::size_t(pair.number - 1)))
                found.push_back({{id, pair.number - 1}, text(pair.question), text(pair.answer)});
        }
    }
    return found;
}

void tst_PairTexts::readsWhatReadingSampleAfterSampleReads_data()
{
    QTest::addColumn<int>("oneIn");
    QTest::newRow("all") << 1;
    QTest::newRow("half") << 2;
    QTest::newRow("few") << 40;
    QTest::newRow("very few") << 700;
}

void tst_PairTexts::readsWhatReadingSampleAfterSampleReads()
{
    QFETCH(const int, oneIn);
    QRandomGenerator random{quint32(oneIn)};
    for (int round = 0; round < 5; ++round) {
        PairBits among(m_project->index().rowCount());
        for (std::size_t row = 0; row < among.size(); ++row) {
            if (random.bounded(oneIn) == 0)
                among.set(row);
        }
        const auto reader = m_project->openReader();
        VERIFY_OK(reader);
        std::vector<PairText> found;
        JobControl control;
        VERIFY_OK(PairTexts(m_project->index(), **reader).forEach(among, control, [&found](PairText pair) {
            found.push_back(std::move(pair));
            return true;
        }));
        QVERIFY(found == naive(among));
    }
}

void tst_PairTexts::aPartOfTheSamplesIsRead()
{
    const auto reader = m_project->openReader();
    VERIFY_OK(reader);
    QList<qint64> samples;
    JobControl control;
    const PairBits all(m_project->index().rowCount(), true);
    VERIFY_OK(PairTexts(m_project->index(), **reader).forRange({255}, {258}, all, control, [&](const PairText &pair) {
        samples += pair.place.sample.value;
        return true;
    }));
    QCOMPARE(samples, (QList<qint64>{255, 255, 256, 256, 257, 257, 258, 258}));
}

void tst_PairTexts::stopsWhenTold()
{
    const auto reader = m_project->openReader();
    VERIFY_OK(reader);
    int read = 0;
    JobControl control;
    const PairBits all(m_project->index().rowCount(), true);
    VERIFY_OK(
        PairTexts(m_project->index(), **reader).forEach(all, control, [&](const PairText &) { return ++read < 3; }));
    QCOMPARE(read, 3);
}

void tst_PairTexts::cancellingStopsIt_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("before it begins") << 0;
    QTest::newRow("half way") << 700;
}

void tst_PairTexts::cancellingStopsIt()
{
    QFETCH(const int, after);
    const auto reader = m_project->openReader();
    VERIFY_OK(reader);
    JobControl control;
    if (after == 0)
        control.cancel();
    int read = 0;
    const PairBits all(m_project->index().rowCount(), true);
    const auto done = PairTexts(m_project->index(), **reader).forEach(all, control, [&](const PairText &) {
        if (++read == after)
            control.cancel();
        return true;
    });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QVERIFY(read <= after + 1); // the pairs of one sample
}

QTEST_GUILESS_MAIN(tst_PairTexts)
#include "tst_PairTexts.moc"
