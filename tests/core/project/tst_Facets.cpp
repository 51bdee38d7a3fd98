#include "core/project/Facets.h"

#include "core/project/FacetQuery.h"
#include "core/project/ImageFolders.h"
#include "core/project/QueryFilter.h"
#include "core/project/QueryParser.h"
#include "tests/core/project/MadeProject.h"

#include <QRandomGenerator>

using namespace core;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

constexpr PairTraits Caption{Task::Caption, false};
constexpr PairTraits Vqa{Task::Vqa, false};
constexpr PairTraits Grounding{Task::Grounding, true};

void append(SampleIndex &index, SourceId source, const std::vector<PairTraits> &pairs, std::string_view images)
{
    std::vector<std::uint8_t> bytes;
    for (const PairTraits &pair : pairs)
        bytes.push_back(pair.toByte());
    const auto next = std::int64_t(index.sampleCount()) + 1;
    index.append({{next}, source, next, "", images, bytes, true});
}

SampleIndex fiveSamples()
{
    SampleIndex index;
    index.setSourceName({1}, u"train.json"_s);
    index.setSourceName({2}, u"test.json"_s);
    append(index, {1}, {Caption, Vqa}, "AID/airport/1.jpg"sv);
    append(index, {1}, {Vqa, Vqa, Grounding}, "AID/port/2.jpg"sv);
    append(index, {1}, {}, ""sv);
    append(index, {2}, {Grounding}, "UCM/before.tif\0UCM/after.tif"sv);
    append(index, {2}, {Caption, Caption, Caption, Caption, Caption, Vqa}, "none.jpg"sv);
    index.setVerdict({1}, 0, Verdict::Approved);
    index.setVerdict({2}, 1, Verdict::Rejected);
    index.setEdited({4}, SampleIndex::WholeSample, true);
    index.setCommented({2}, 2, true);
    index.setMarks({2}, 0, {MarkIndex::tag(u"blurred"_s), MarkIndex::error(u"object/invented"_s)});
    index.setMarks({2}, SampleIndex::WholeSample, {MarkIndex::tag(u"blurred"_s), MarkIndex::open()});
    index.setMarks({3}, SampleIndex::WholeSample, {MarkIndex::tag(u"no pair"_s)});
    return index;
}

Query query(const QString &text)
{
    const ParsedQuery parsed = QueryParser::parse(text);
    if (parsed.error)
        qFatal("%s", qPrintable(parsed.error->message));
    return parsed.query;
}

std::vector<Facet> counted(const SampleIndex &index, const Query &query)
{
    JobControl control;
    auto facets = countFacets(query, index, {}, control);
    if (!facets)
        qFatal("%s", qPrintable(facets.error().message));
    return facets.take();
}

Facet facetOf(const std::vector<Facet> &facets, QueryField field)
{
    return *std::find_if(facets.begin(), facets.end(), [field](const Facet &facet) { return facet.field == field; });
}

QString describe(const Facet &facet)
{
    QStringList values;
    for (const FacetValue &value : facet.values)
        values.append(u"%1 %2"_s.arg(value.name).arg(value.count));
    return values.join(u", "_s);
}

/// What the counts promise: pairs that the query would find with the value, or samples.
qint64 foundWith(const SampleIndex &index, const Query &query, QueryField field, const QueryValue &value)
{
    const Query chosen = withValues(query, field, {value});
    if (field == QueryField::Pairs)
        return qint64(QueryFilter(index).samples(chosen).value().size());
    const PairBits rows = QueryFilter(index).rows(chosen).value();
    qint64 pairs = 0;
    for (SampleId sample{1}; std::size_t(sample.value) <= index.sampleCount(); ++sample.value) {
        for (int pair = 0; pair < index.pairCount(sample); ++pair)
            pairs += rows.test(index.firstRow(sample) + std::size_t(pair)) ? 1 : 0;
    }
    return pairs;
}

SampleIndex randomIndex(QRandomGenerator &random)
{
    SampleIndex index;
    const QList<std::string_view> images{"a/x/1.jpg"sv, "a/y/2.jpg"sv,          "b/3.jpg"sv, "4.jpg"sv,
                                         ""sv,          "a/x/5.jpg\0b/6.jpg"sv, "c\\7.jpg"sv};
    const QStringList words{MarkIndex::tag(u"one"_s),       MarkIndex::tag(u"two"_s),   MarkIndex::open(),
                            MarkIndex::error(u"a/x"_s),     MarkIndex::error(u"b/y"_s), MarkIndex::severity(u"minor"_s),
                            MarkIndex::severity(u"major"_s)};
    for (int i = 0; i < 200; ++i) {
        std::vector<PairTraits> pairs;
        for (int n = random.bounded(12); n > 0; --n)
            pairs.push_back({Task(random.bounded(TaskCount)), random.bounded(2) == 1});
        append(index, {1 + i / 80}, pairs, images[random.bounded(images.size())]);
        const SampleId sample{i + 1};
        index.setEdited(sample, SampleIndex::WholeSample, random.bounded(9) == 0);
        for (int pair = SampleIndex::WholeSample; pair < index.pairCount(sample); ++pair) {
            for (const QString &word : words) {
                if (random.bounded(12) == 0)
                    index.addMark(sample, pair, word);
            }
            if (pair == SampleIndex::WholeSample)
                continue;
            index.setVerdict(sample, pair, Verdict(random.bounded(VerdictCount)));
            index.setEdited(sample, pair, random.bounded(3) == 0);
            index.setCommented(sample, pair, random.bounded(3) == 0);
        }
    }
    return index;
}

}

/// How many pairs have which value.
class tst_Facets : public QObject
{
    Q_OBJECT
private slots:
    void valuesAreCounted_data();
    void valuesAreCounted();
    void everyCountIsWhatChoosingItFinds();
    void textsNarrowTheCountsToo();
    void theRarestOfManyAreLeftOut();
    void foldersTellWhereImagesDiffer_data();
    void foldersTellWhereImagesDiffer();
    void aCancelledCountAnswersNothing();
    void anEmptyIndexHasNoValues();
};

void tst_Facets::valuesAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, QueryField field, const QString &expected) {
        QTest::newRow(name) << text << int(field) << expected;
    };
    row("tasks", u""_s, QueryField::Task, u"caption 6, vqa 4, grounding 2"_s);
    row("own term left out", u"task:vqa"_s, QueryField::Task, u"caption 6, vqa 4, grounding 2"_s);
    row("others' terms count", u"verdict:rejected,approved"_s, QueryField::Task, u"caption 1, vqa 1"_s);
    row("own term left out, others' not", u"task:vqa folder:AID"_s, QueryField::Task,
        u"caption 1, vqa 3, grounding 1"_s);
    row("an or is left as it is", u"task:vqa or task:grounding"_s, QueryField::Task, u"vqa 4, grounding 2"_s);
    row("a not is left as it is", u"not task:vqa"_s, QueryField::Task, u"caption 6, grounding 2"_s);
    row("verdicts", u"task:vqa"_s, QueryField::Verdict, u"none 3, rejected 1"_s);
    row("a sample without pairs is not counted", u"sample:3"_s, QueryField::Verdict, u""_s);
    row("errors", u""_s, QueryField::Error, u"object/invented 1"_s);
    row("a tag on a pair and on its sample counts once", u""_s, QueryField::Tag, u"blurred 3"_s);
    row("tags of what is found", u"has:box"_s, QueryField::Tag, u"blurred 1"_s);
    row("what there is", u""_s, QueryField::Has, u"box 2, image 12, comment 1, error 1, tag 3, open 3"_s);
    row("edited", u""_s, QueryField::Edited, u"yes 1, no 11"_s);
    row("sources by number of pairs", u""_s, QueryField::Source, u"test.json 7, train.json 5"_s);
    row("folders", u""_s, QueryField::Folder, u"AID 5, UCM 1"_s);
    row("asked for in vain", u"verdict:unsure"_s, QueryField::Verdict, u"none 10, approved 1, rejected 1, unsure 0"_s);
    row("a pattern", u"tag:blur*"_s, QueryField::Tag, u"blurred 3, blur* 3"_s);
    row("a source by its name", u"source:test"_s, QueryField::Source, u"test.json 7, train.json 5, test 7"_s);
    row("a range of numbers", u"pairs:7..12"_s, QueryField::Pairs, u"0 1, 1 1, 2 1, 3 1, 5..8 1, 7..12 0"_s);
    row("a range that has bars", u"pairs:1..2"_s, QueryField::Pairs, u"0 1, 1 1, 2 1, 3 1, 5..8 1"_s);
    row("samples by their pairs", u""_s, QueryField::Pairs, u"0 1, 1 1, 2 1, 3 1, 5..8 1"_s);
    row("samples with a pair that is found", u"task:vqa pairs:3"_s, QueryField::Pairs, u"2 1, 3 1, 5..8 1"_s);
}

void tst_Facets::valuesAreCounted()
{
    QFETCH(QString, text);
    QFETCH(int, field);
    QTEST(describe(facetOf(counted(fiveSamples(), query(text)), QueryField(field))), "expected");
}

void tst_Facets::everyCountIsWhatChoosingItFinds()
{
    QRandomGenerator random(4);
    const SampleIndex index = randomIndex(random);
    const QStringList terms{u"task:vqa"_s,
                            u"task:caption,other"_s,
                            u"verdict:none,unsure"_s,
                            u"has:box"_s,
                            u"edited:yes"_s,
                            u"folder:a"_s,
                            u"folder:b,c"_s,
                            u"pairs>2"_s,
                            u"tag:o*"_s,
                            u"error:a"_s,
                            u"severity:minor"_s,
                            u"source:2,3"_s,
                            u"has:open"_s,
                            u"not task:vqa"_s,
                            u"(has:box or tag:two)"_s};
    std::size_t values = 0;
    for (int i = 0; i < 60; ++i) {
        QString text;
        for (int n = random.bounded(4); n > 0; --n)
            text += terms[random.bounded(terms.size())] + u' ';
        for (const Facet &facet : counted(index, query(text))) {
            values += facet.values.size();
            for (const FacetValue &value : facet.values) {
                const qint64 found = foundWith(index, query(text), facet.field, value.value);
                if (value.count != found)
                    QFAIL(qPrintable(u"%1, %2: %3, not %4"_s.arg(text, value.name).arg(value.count).arg(found)));
            }
        }
    }
    QVERIFY(values > 1000);
}

void tst_Facets::textsNarrowTheCountsToo()
{
    const MadeProject made(MadeProject::regular(20));
    const auto project = made.open();
    QVERIFY(project);
    SampleIndex &index = project->index();
    index.setVerdict({7}, 0, Verdict::Approved);
    JobControl control;
    const Query one = query(u"verdict:none answer:\"Answer one of 7\""_s);
    const auto facets = countFacets(one, index, project->textSource(), control);
    VERIFY_OK(facets);
    // The answer stands in the pair that is approved: another verdict could be chosen, another task could not.
    QCOMPARE(describe(facetOf(*facets, QueryField::Verdict)), u"approved 1, none 0"_s);
    QCOMPARE(describe(facetOf(*facets, QueryField::Task)), QString());
}

void tst_Facets::theRarestOfManyAreLeftOut()
{
    SampleIndex index;
    for (int i = 0; i < 130; ++i) {
        append(index, {1}, {Vqa, Caption}, ""sv);
        index.addMark({i + 1}, 0, MarkIndex::tag(u"tag %1"_s.arg(i)));
    }
    index.addMark({130}, 1, MarkIndex::tag(u"tag 129"_s));
    const Facet tags = facetOf(counted(index, {}), QueryField::Tag);
    QCOMPARE(tags.values.size(), Facet::Most);
    QCOMPARE(tags.leftOut, 30);
    QCOMPARE(tags.values.front().name, u"tag 129"_s);
}

void tst_Facets::foldersTellWhereImagesDiffer_data()
{
    QTest::addColumn<QStringList>("images");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first folder") << QStringList{u"a/1.jpg"_s, u"b/2.jpg"_s} << u"a 1, b 1"_s;
    QTest::newRow("one folder above all") << QStringList{u"all/a/1.jpg"_s, u"all/b/2.jpg"_s} << u"all/a 1, all/b 1"_s;
    QTest::newRow("one folder only") << QStringList{u"a/1.jpg"_s, u"a/2.jpg"_s} << u"a 2"_s;
    QTest::newRow("absolute") << QStringList{u"/d/a/1.jpg"_s, u"/d/b/2.jpg"_s} << u"/d/a 1, /d/b 1"_s;
    QTest::newRow("of Windows") << QStringList{u"a\\1.jpg"_s, u"b\\2.jpg"_s} << u"a 1, b 1"_s;
    QTest::newRow("no folders") << QStringList{u"1.jpg"_s, u""_s} << u""_s;
    QTest::newRow("Chinese") << QStringList{u"机场/1.jpg"_s, u"b/2.jpg"_s} << u"b 1, 机场 1"_s;
    QTest::newRow("only separators") << QStringList{u"//"_s, u"/"_s} << u"/ 1"_s;
}

void tst_Facets::foldersTellWhereImagesDiffer()
{
    QFETCH(QStringList, images);
    SampleIndex index;
    for (const QString &image : images) {
        const std::string name = image.toStdString();
        append(index, {1}, {Vqa}, name);
    }
    const Facet folders = facetOf(counted(index, {}), QueryField::Folder);
    QTEST(describe(folders), "expected");
    for (const FacetValue &value : folders.values)
        QCOMPARE(foundWith(index, {}, QueryField::Folder, value.value), value.count);
}

void tst_Facets::aCancelledCountAnswersNothing()
{
    JobControl control;
    control.cancel();
    const auto facets = countFacets({}, fiveSamples(), {}, control);
    QVERIFY(!facets);
    QCOMPARE(facets.error().kind, Error::Kind::Cancelled);
}

void tst_Facets::anEmptyIndexHasNoValues()
{
    for (const Facet &facet : counted(SampleIndex(), query(u"not folder:a"_s)))
        QVERIFY(facet.values.empty());
}

QTEST_APPLESS_MAIN(tst_Facets)
#include "tst_Facets.moc"
