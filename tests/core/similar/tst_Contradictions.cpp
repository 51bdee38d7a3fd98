#include "core/edits/TurnEdits.h"
#include "core/model/ComparedText.h"
#include "core/project/EditHistory.h"
#include "core/project/PairTexts.h"
#include "core/similar/Contradictions.h"
#include "tests/core/project/MadeProject.h"

#include <QRandomGenerator>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace core;

class tst_Contradictions : public QObject
{
    Q_OBJECT
private slots:
    void whatContradictsWhat_data();
    void whatContradictsWhat();
    void findsWhatComparingEverythingFinds();
    void captionsAreLeftOutAndCounted();
    void editsCount();
    void rearrangedSamplesCount();
    void beyondTheCapQuestionsAreOnlyCounted();
    void theFirstComesAtOnce();
    void cancellingStopsIt_data();
    void cancellingStopsIt();
    void aReaderThatCannotBeOpenedIsAnError();

private:
    struct Found
    {
        std::vector<Contradiction> contradictions;
        ContradictionCounts counts;
    };
    static Found find(const Project &project, bool captions = false, qint64 most = Contradictions::MostPairs);
};

namespace {

QByteArray record(const QByteArray &image, const QByteArrayList &texts)
{
    QByteArray json = R"({"image": )" + image + R"(, "conversations": [)";
    for (qsizetype i = 0; i < texts.size(); ++i)
        json += (i > 0 ? ", " : "") +
                QByteArray(i % 2 == 0 ? R"({"from": "human", "value": ")" : R"({"from": "gpt", "value": ")") +
                texts[i] + R"("})";
    return json + "]}";
}

/// `1/0 2/0; 3/1 4/0`
QString describe(const std::vector<Contradiction> &found)
{
    QStringList lines;
    for (const Contradiction &one : found) {
        QStringList pairs;
        for (const PairText &pair : one.pairs)
            pairs += u"%1/%2"_s.arg(pair.place.sample.value).arg(pair.place.pair);
        lines += pairs.join(u' ');
    }
    lines.sort();
    return lines.join(u"; "_s);
}

QByteArray many(int count)
{
    QByteArrayList records;
    for (int i = 0; i < count; ++i)
        records +=
            record('"' + QByteArray::number(i / 2) + ".png\"",
                   {"Is it urban?", i % 2 == 0 ? "yes" : "no", "Any water " + QByteArray::number(i) + '?', "yes"});
    return '[' + records.join(",\n") + ']';
}

Result<> edit(Project &project, SampleId id, const QString &turn, const QString &text)
{
    const Sample sample = project.reader().load(id).take();
    const auto entry = EditHistory(project).perform({{TextChange{id, turn, sample.turn(turn)->value, text}}});
    return entry ? Result<>() : Result<>(entry.error());
}

}

tst_Contradictions::Found tst_Contradictions::find(const Project &project, bool captions, qint64 most)
{
    Found found;
    JobControl control;
    Contradictions contradictions(project.textSource(), project.index());
    contradictions.setCaptionsIncluded(captions);
    contradictions.setMostPairs(most);
    const auto counts = contradictions.run(control, [&](std::vector<Contradiction> more, const ContradictionCounts &) {
        std::ranges::move(more, std::back_inserter(found.contradictions));
    });
    if (!counts)
        qFatal("%s", qPrintable(counts.error().message));
    found.counts = *counts;
    return found;
}

void tst_Contradictions::whatContradictsWhat_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("found");
    const QByteArray a = R"("a.png")";
    const auto yes = record(a, {"Is it urban?", "yes"});
    QTest::newRow("another answer") << yes << record(a, {"Is it urban?", "no"}) << u"1/0 2/0"_s;
    QTest::newRow("the same answer") << yes << record(a, {"Is it urban?", "yes"}) << QString();
    QTest::newRow("as good as the same") << yes << record(a, {"<image>\\nIs  it Urban?", "Yes."}) << QString();
    QTest::newRow("asked otherwise") << yes << record(a, {"<image>\\nIs  it Urban?", "No."}) << u"1/0 2/0"_s;
    QTest::newRow("another question") << yes << record(a, {"Is it rural?", "no"}) << QString();
    QTest::newRow("another image") << yes << record(R"("b.png")", {"Is it urban?", "no"}) << QString();
    QTest::newRow("one image more") << yes << record(R"(["a.png", "b.png"])", {"Is it urban?", "no"}) << QString();
    QTest::newRow("the same images") << record(R"(["a.png", "b.png"])", {"Did it change?", "yes"})
                                     << record(R"(["a.png", "b.png"])", {"Did it change?", "no"}) << u"1/0 2/0"_s;
    QTest::newRow("in the other order") << record(R"(["a.png", "b.png"])", {"Did it change?", "yes"})
                                        << record(R"(["b.png", "a.png"])", {"Did it change?", "no"}) << QString();
    QTest::newRow("no image") << record("null", {"Is it urban?", "yes"}) << record("null", {"Is it urban?", "no"})
                              << QString();
    QTest::newRow("no question") << record(a, {"<image>", "yes"}) << record(a, {"<image>", "no"}) << QString();
    QTest::newRow("no answer") << yes << record(a, {"Is it urban?"}) << u"1/0 2/0"_s;
    QTest::newRow("in one sample") << record(a, {"Is it urban?", "yes", "Big?", "no", "Is it urban?", "no"})
                                   << record(a, {"Big?", "no"}) << u"1/0 1/2"_s;
    QTest::newRow("those who agree come along")
        << record(a, {"Is it urban?", "yes", "Big?", "no"}) << record(a, {"Is it urban?", "yes", "is it urban?", "no"})
        << u"1/0 2/0 2/1"_s;
    QTest::newRow("two questions") << record(a, {"Is it urban?", "yes", "Big?", "no"})
                                   << record(a, {"Big?", "yes", "Is it urban?", "no"}) << u"1/0 2/1; 1/1 2/0"_s;
}

void tst_Contradictions::whatContradictsWhat()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const QString, found);
    const MadeProject made('[' + first + ',' + second + ']');
    const Found all = find(*made.open());
    QCOMPARE(describe(all.contradictions), found);
    const qint64 questions = found.isEmpty() ? 0 : found.count(u';') + 1;
    QCOMPARE(all.counts, (ContradictionCounts{questions, found.count(u'/'), questions, 0}));
}

void tst_Contradictions::findsWhatComparingEverythingFinds()
{
    QRandomGenerator random(7);
    const auto one = [&random](const QByteArrayList &of) { return of[random.bounded(int(of.size()))]; };
    for (int round = 0; round < 5; ++round) {
        QByteArrayList records;
        for (int i = 0; i < 1'500; ++i) {
            QByteArrayList texts;
            for (int pair = random.bounded(4); pair >= 0; --pair)
                texts << one({"Is it urban?", "<image>\\nis it URBAN?", "Any water?", "Any  water ?",
                              "How many ships?"})
                      << one({"yes", "Yes.", "no", "NO", "3", "3.", "three"});
            records += record('"' + QByteArray::number(random.bounded(1'000)) + ".png\"", texts);
        }
        const MadeProject made('[' + records.join(",\n") + ']');
        const auto project = made.open();
        for (int i = 0; i < 50; ++i)
            VERIFY_OK(edit(*project, {1 + random.bounded(1'500)}, u"2"_s, u"edited %1"_s.arg(i)));
        std::map<std::pair<std::string_view, QString>, Contradiction> asked;
        std::map<std::pair<std::string_view, QString>, std::set<QString>> answered;
        for (SampleId id{1}; id.value <= 1'500; ++id.value) {
            const Sample sample = project->reader().load(id).take();
            for (const Pair &pair : sample.pairs) {
                const QString &question = sample.turns[std::size_t(pair.question)].value;
                const QString &answer = sample.turns[std::size_t(pair.answer)].value;
                const std::pair key(project->index().images(id), comparedQuestion(question));
                asked[key].pairs.push_back({{id, pair.number - 1}, question, answer});
                answered[key].insert(comparedAnswer(answer));
            }
        }
        std::vector<Contradiction> expected;
        for (const auto &[key, contradiction] : asked) {
            if (answered[key].size() > 1)
                expected.push_back(contradiction);
        }
        Found found = find(*project);
        QVERIFY(expected.size() > 100);
        const auto byPlace = [](const Contradiction &c) {
            return std::pair(c.pairs.front().place.sample.value, c.pairs.front().place.pair);
        };
        std::ranges::sort(found.contradictions, {}, byPlace);
        std::ranges::sort(expected, {}, byPlace);
        QVERIFY(found.contradictions == expected); // texts and all
        QCOMPARE(found.counts.questions, qint64(expected.size()));
    }
}

void tst_Contradictions::captionsAreLeftOutAndCounted()
{
    const QByteArray a = R"("a.png")";
    const MadeProject made('[' + record(a, {"Describe the image.", "An airport.", "Is it urban?", "yes"}) + ',' +
                           record(a, {"Describe the image.", "Many planes.", "Is it urban?", "no"}) + ']');
    const auto project = made.open();
    const Found found = find(*project);
    QCOMPARE(describe(found.contradictions), u"1/1 2/1"_s);
    QCOMPARE(found.counts, (ContradictionCounts{1, 2, 1, 1}));
    const Found all = find(*project, true);
    QCOMPARE(describe(all.contradictions), u"1/0 2/0; 1/1 2/1"_s);
    QCOMPARE(all.counts, (ContradictionCounts{2, 4, 2, 0}));
}

void tst_Contradictions::editsCount()
{
    const MadeProject made(many(4));
    const auto project = made.open();
    QCOMPARE(describe(find(*project).contradictions), u"1/0 2/0; 3/0 4/0"_s);
    VERIFY_OK(edit(*project, {2}, u"2"_s, u"Yes"_s));
    QCOMPARE(describe(find(*project).contradictions), u"3/0 4/0"_s);
    VERIFY_OK(edit(*project, {1}, u"3"_s, u"Any water 1?"_s));
    VERIFY_OK(edit(*project, {1}, u"4"_s, u"No, none."_s));
    const Found found = find(*project);
    QCOMPARE(describe(found.contradictions), u"1/1 2/1; 3/0 4/0"_s);
    QCOMPARE(found.contradictions[0].pairs[0].answer, u"No, none."_s);
}

void tst_Contradictions::rearrangedSamplesCount()
{
    const MadeProject made(many(4));
    const auto project = made.open();
    const Sample sample = project->reader().load(SampleId{4}).take();
    VERIFY_OK(EditHistory(*project).perform(*TurnEdits(sample).addPair(-1, u"Any water 2?"_s, u"none"_s)));
    QCOMPARE(describe(find(*project).contradictions), u"1/0 2/0; 3/0 4/1; 3/1 4/0"_s);
}

void tst_Contradictions::beyondTheCapQuestionsAreOnlyCounted()
{
    const MadeProject made(many(40));
    const auto project = made.open();
    const Found found = find(*project, false, 7);
    QCOMPARE(describe(found.contradictions), u"1/0 2/0; 3/0 4/0; 5/0 6/0"_s);
    QCOMPARE(found.counts, (ContradictionCounts{20, 40, 3, 0}));
}

void tst_Contradictions::theFirstComesAtOnce()
{
    const MadeProject made(many(4'000));
    const auto project = made.open();
    JobControl control;
    std::vector<std::size_t> told;
    const auto counts = Contradictions(project->textSource(), project->index())
                            .run(control, [&](const std::vector<Contradiction> &more, const ContradictionCounts &now) {
                                told.push_back(more.size());
                                QVERIFY(now.told > 0);
                            });
    VERIFY_OK(counts);
    QCOMPARE(told.front(), std::size_t(1));
    QCOMPARE(counts->questions, 2'000);
    QVERIFY(control.done() <= control.total());
}

void tst_Contradictions::cancellingStopsIt_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("before it begins") << true;
    QTest::newRow("while it tells") << false;
}

void tst_Contradictions::cancellingStopsIt()
{
    QFETCH(const bool, before);
    const MadeProject made(many(4'000));
    const auto project = made.open();
    JobControl control;
    if (before)
        control.cancel();
    int calls = 0;
    const auto found = Contradictions(project->textSource(), project->index())
                           .run(control, [&](const std::vector<Contradiction> &, const ContradictionCounts &) {
                               ++calls;
                               control.cancel();
                           });
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    QCOMPARE(calls, before ? 0 : 1);
}

void tst_Contradictions::aReaderThatCannotBeOpenedIsAnError()
{
    const MadeProject made(many(4));
    const auto project = made.open();
    JobControl control;
    TextSource source = project->textSource();
    source.openReader = []() -> Result<std::unique_ptr<Database>> { return Error{Error::Kind::Io, u"no"_s}; };
    const auto found = Contradictions(source, project->index())
                           .run(control, [](const std::vector<Contradiction> &, const ContradictionCounts &) {});
    QVERIFY(!found);
    QCOMPARE(found.error().message, u"no"_s);
}

QTEST_GUILESS_MAIN(tst_Contradictions)
#include "tst_Contradictions.moc"
