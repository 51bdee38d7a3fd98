#include "core/edits/TurnEdits.h"
#include "core/project/EditHistory.h"
#include "core/similar/SimilarSamples.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

class tst_SimilarSamples : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void samplesOfAnImageAreFoundByItsName();
    void otherAnswersAreThoseToTheSameQuestion();
    void theSameAnswerIsTheSameLetterForLetter();
    void onlyTheAnswerOfThePairIsLookedFor();
    void textsAreThoseOfToday();
    void rearrangedSamplesAreFound();
    void aSampleWithoutImageOrPairsIsLikeNobody();
    void longGroupsAreCutAndSaySo();
    void aLongAnswerIsComparedToItsEnd();
    void cancellingStopsIt();

private:
    SimilarGroups find(qint64 sample, std::optional<int> pair = std::nullopt) const;

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
};

namespace {

/// `1/0 2/-1`
QString places(const SimilarGroups::Group &group)
{
    QStringList pairs;
    for (const PairText &pair : group.pairs)
        pairs += u"%1/%2"_s.arg(pair.place.sample.value).arg(pair.place.pair);
    return pairs.join(u' ');
}

const QByteArray Records = R"([
 {"image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nIs it urban?"}, {"from": "gpt", "value": "yes"},
  {"from": "human", "value": "How many ships?"}, {"from": "gpt", "value": "Three ships."}]},
 {"image": "a.png", "conversations": [
  {"from": "human", "value": "is it urban?"}, {"from": "gpt", "value": "No"},
  {"from": "human", "value": "Big?"}, {"from": "gpt", "value": "Three ships."}]},
 {"image": "b.png", "conversations": [
  {"from": "human", "value": "Is it urban?"}, {"from": "gpt", "value": "no"},
  {"from": "human", "value": "How many?"}, {"from": "gpt", "value": "three ships."}]},
 {"image": ["a.png", "b.png"], "conversations": [
  {"from": "human", "value": "Is it urban?"}, {"from": "gpt", "value": "no"}]},
 {"image": "a.png", "conversations": []},
 {"conversations": [{"from": "human", "value": "How many?"}, {"from": "gpt", "value": "Three ships."}]},
 {"conversations": []}
])";

}

void tst_SimilarSamples::init()
{
    m_project.reset(); // before its folder goes
    m_made = std::make_unique<MadeProject>(Records);
    m_project = m_made->open();
}

SimilarGroups tst_SimilarSamples::find(qint64 sample, std::optional<int> pair) const
{
    JobControl control;
    auto groups = SimilarSamples(m_project->textSource(), m_project->index()).find({sample}, pair, control);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().message));
    return groups.take();
}

void tst_SimilarSamples::samplesOfAnImageAreFoundByItsName()
{
    const SimilarGroups groups = find(1);
    QCOMPARE(places(groups.sameImage), u"2/0 4/0 5/-1"_s);
    QCOMPARE(groups.sameImage.count, 3);
    QCOMPARE(groups.sameImage.pairs[0].question, u"is it urban?"_s);
    QCOMPARE(groups.sameImage.pairs[0].answer, u"No"_s);
    QCOMPARE(places(find(3).sameImage), QString()); // b.png is but the second image of 4
}

void tst_SimilarSamples::otherAnswersAreThoseToTheSameQuestion()
{
    QCOMPARE(places(find(1).otherAnswers), u"2/0"_s); // 4 has another image besides
    QCOMPARE(places(find(2).otherAnswers), u"1/0"_s);
    QCOMPARE(places(find(3).otherAnswers), QString());
}

void tst_SimilarSamples::theSameAnswerIsTheSameLetterForLetter()
{
    QCOMPARE(places(find(1).sameAnswer), u"2/1 6/0"_s); // and not 3/1
    QCOMPARE(places(find(3).sameAnswer), u"4/0"_s);
}

void tst_SimilarSamples::onlyTheAnswerOfThePairIsLookedFor()
{
    QCOMPARE(places(find(1, 0).sameAnswer), QString());
    QCOMPARE(places(find(1, 1).sameAnswer), u"2/1 6/0"_s);
    QCOMPARE(places(find(1, 1).otherAnswers), u"2/0"_s); // of any pair
}

void tst_SimilarSamples::textsAreThoseOfToday()
{
    const auto edit = [this](qint64 sample, const QString &turn, const QString &before, const QString &after) {
        VERIFY_OK(EditHistory(*m_project).perform({{TextChange{{sample}, turn, before, after}}}));
    };
    edit(2, u"2"_s, u"No"_s, u"Yes."_s);
    edit(3, u"4"_s, u"three ships."_s, u"Three ships."_s);
    edit(6, u"2"_s, u"Three ships."_s, u"Four."_s);
    const SimilarGroups groups = find(1);
    QCOMPARE(places(groups.otherAnswers), QString());
    QCOMPARE(places(groups.sameAnswer), u"2/1 3/1"_s);
    QCOMPARE(groups.sameImage.pairs[0].answer, u"Yes."_s);
    edit(1, u"4"_s, u"Three ships."_s, u"Four."_s);
    QCOMPARE(places(find(1).sameAnswer), u"6/0"_s);
}

void tst_SimilarSamples::rearrangedSamplesAreFound()
{
    const Sample sample = m_project->reader().load(SampleId{5}).take();
    VERIFY_OK(EditHistory(*m_project).perform(*TurnEdits(sample).addPair(-1, u"Is it urban?"_s, u"Three ships."_s)));
    const SimilarGroups groups = find(1);
    QCOMPARE(places(groups.sameImage), u"2/0 4/0 5/0"_s);
    QCOMPARE(places(groups.otherAnswers), u"2/0 5/0"_s);
    QCOMPARE(places(groups.sameAnswer), u"2/1 5/0 6/0"_s);
    QCOMPARE(places(find(5).otherAnswers), u"1/0 2/0"_s);
}

void tst_SimilarSamples::aSampleWithoutImageOrPairsIsLikeNobody()
{
    QCOMPARE(places(find(6).sameImage), QString());
    QCOMPARE(places(find(6).otherAnswers), QString());
    const SimilarGroups groups = find(7);
    QCOMPARE(groups.sameImage.count + groups.otherAnswers.count + groups.sameAnswer.count, 0);
    QCOMPARE(places(find(5).sameImage), u"1/0 2/0 4/0"_s);
}

void tst_SimilarSamples::longGroupsAreCutAndSaySo()
{
    QByteArrayList records;
    for (int i = 0; i < 1'200; ++i)
        records += R"({"image": "a.png", "conversations": [{"from": "human", "value": "Is it urban?"},
                      {"from": "gpt", "value": ")" +
                   QByteArray(i % 2 == 0 ? "yes" : "no") + R"("}]})";
    m_project.reset(); // before its folder goes
    m_made = std::make_unique<MadeProject>('[' + records.join(",\n") + ']');
    m_project = m_made->open();
    const SimilarGroups groups = find(1);
    const auto most = std::size_t(SimilarSamples::MostPairs);
    for (const auto *group : {&groups.sameImage, &groups.otherAnswers, &groups.sameAnswer})
        QCOMPARE(group->pairs.size(), most);
    QCOMPARE(groups.sameImage.count, 1'199);
    QCOMPARE(groups.otherAnswers.count, 600);
    QCOMPARE(groups.sameAnswer.count, SimilarSamples::MostPairs);
    QVERIFY(groups.sameAnswer.more);
    QVERIFY(!groups.sameImage.more && !groups.otherAnswers.more);
    QCOMPARE(groups.sameImage.pairs.back().question, u"Is it urban?"_s);
}

void tst_SimilarSamples::aLongAnswerIsComparedToItsEnd()
{
    const QByteArray longText = QByteArray("x").repeated(199) + "\xf0\x9f\x9a\xa2 and so on"; // a ship at the cut
    const auto record = [](const QByteArray &answer) {
        return R"({"conversations": [{"from": "human", "value": "What?"}, {"from": "gpt", "value": ")" + answer +
               R"("}]})";
    };
    m_project.reset(); // before its folder goes
    m_made = std::make_unique<MadeProject>('[' + record(longText) + ',' + record(longText + " and on") + ',' +
                                           record(longText) + ']');
    m_project = m_made->open();
    QCOMPARE(places(find(1).sameAnswer), u"3/0"_s);
}

void tst_SimilarSamples::cancellingStopsIt()
{
    JobControl control;
    control.cancel();
    const auto groups = SimilarSamples(m_project->textSource(), m_project->index()).find({1}, std::nullopt, control);
    QVERIFY(!groups);
    QCOMPARE(groups.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_SimilarSamples)
#include "tst_SimilarSamples.moc"
