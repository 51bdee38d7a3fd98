#include "core/project/EditHistory.h"
#include "core/project/FindSamples.h"
#include "core/project/QueryParser.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

/// The search against the plain way: every sample read, every text asked.
class tst_TextSearch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void findsWhatReadingEverythingFinds_data();
    void findsWhatReadingEverythingFinds();
    void severalTextsAreFoundAtOnce();
    void textsAreCombinedWithFilters();
    void partialResultsAreCertainAndComeAtOnce();
    void cancellingStopsIt();
    void cancellingHalfWayStopsIt();
    void aReaderThatCannotBeOpenedIsAnError();
    void boxesWithProblemsAreFound_data();
    void boxesWithProblemsAreFound();

private:
    Result<std::vector<SampleId>> find(const QString &query, JobControl &control) const;
    Result<TextHits> search(const std::vector<QueryText> &texts) const;
    PairBits naive(const QueryText &text) const;

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
};

namespace {

/// Samples that are regular, but written in ways that need a second look.
QByteArray oddShapes()
{
    return R"(,
 {"id": "value", "messages": [{"role": "user", "content": "The value?"}, {"role": "assistant", "content": "urban"}]},
 {"image": ["urban.png"], "conversations": [{"from": "human", "value": "A list?"}, {"from": "gpt", "value": "Rural."}]},
 {"id": "urban", "conversations": [
  {"from": "human", "value": "Where is \"urban\"?", "urban": "urban"}, {"from": "gpt", "value": "\\urban\nurban"},
  {"from": "human", "value": "And?"}, {"value": "suburban, \u673aurban", "from": "gpt"},
  {"from": "human", "value": "rbanu"}, {"from": "gpt", "value": 12.5}]},
 {"id": 9, "conversations": [{"from": "human", "value": "ur\/ban"}, {"from": "gpt", "value": "URBAN"},
  {"from": "human", "value": "Is it \ud83d\udea2?"}, {"from": "gpt", "value": "\tno \"value\": \"urban"}]}
]
)";
}

Result<> edit(Project &project, SampleId id, const QString &turn, const QString &text)
{
    const Sample sample = project.reader().load(id).take();
    const auto entry = EditHistory(project).perform({{TextChange{id, turn, sample.turn(turn)->value, text}}});
    return entry ? Result<>() : Result<>(entry.error());
}

}

void tst_TextSearch::initTestCase()
{
    QByteArray json = MadeProject::regular(1'500).trimmed().chopped(1).trimmed(); // several pages, several chunks
    QByteArray more = MadeProject::assortment().trimmed().sliced(1).chopped(1);
    m_made = std::make_unique<MadeProject>(json + ",\n" + more + oddShapes());
    m_project = m_made->open();
    QCOMPARE(m_project->index().sampleCount(), std::size_t(1'511));
    VERIFY_OK(edit(*m_project, SampleId{7}, u"2"_s, u"A zebra crossing, 斑马线"_s)); // hits that only the edit has
    VERIFY_OK(edit(*m_project, SampleId{8}, u"2"_s, u"gone"_s));                     // and one that it took away
    VERIFY_OK(edit(*m_project, SampleId{1'200}, u"3"_s, u"Is there a ZEBRA?"_s));
    VERIFY_OK(edit(*m_project, SampleId{1'502}, u"1"_s, u"A zebra in the system."_s));
}

Result<std::vector<SampleId>> tst_TextSearch::find(const QString &text, JobControl &control) const
{
    const ParsedQuery parsed = QueryParser::parse(text);
    if (parsed.error)
        qFatal("%s", qPrintable(parsed.error->message));
    return findSamples(parsed.query, m_project->index(), m_project->textSource(), control);
}

Result<TextHits> tst_TextSearch::search(const std::vector<QueryText> &texts) const
{
    JobControl control;
    const SampleIndex &index = m_project->index();
    return TextSearch(m_project->textSource(), index, texts, PairBits(index.rowCount(), true)).run(control);
}

PairBits tst_TextSearch::naive(const QueryText &text) const
{
    const SampleIndex &index = m_project->index();
    PairBits rows(index.rowCount());
    for (qint64 id = 1; id <= qint64(index.sampleCount()); ++id) {
        const Sample sample = m_project->reader().load(SampleId{id}).take();
        for (int turn = 0; turn < int(sample.turns.size()); ++turn) {
            if (!sample.turns[std::size_t(turn)].value.contains(text.needle, Qt::CaseInsensitive))
                continue;
            const auto pair = std::ranges::find_if(
                sample.pairs, [turn](const Pair &p) { return p.question == turn || p.answer == turn; });
            if (pair == sample.pairs.end()) {
                if (text.side == QueryField::Text)
                    rows.setRange(index.firstRow(sample.id), index.endRow(sample.id));
            } else if (text.side == QueryField::Text ||
                       (pair->question == turn) == (text.side == QueryField::Question)) {
                rows.set(index.firstRow(sample.id) + std::size_t(pair->number - 1));
            }
        }
    }
    return rows;
}

void tst_TextSearch::findsWhatReadingEverythingFinds_data()
{
    QTest::addColumn<QString>("needle");
    for (const QString &needle : {u"zebra"_s,
                                  u"ZEBRA"_s,
                                  u"斑马"_s,
                                  u"飞机"_s,
                                  u"三架"_s,
                                  u"🚢"_s,
                                  u"answer ONE of 8."_s,
                                  u"two of 1500"_s,
                                  u"of"_s,
                                  u"."_s,
                                  u"?"_s,
                                  u"harbour"_s,
                                  u"be honest"_s,
                                  u"second?"_s,
                                  u"caption"_s,
                                  u"[0.10, 0.20"_s,
                                  u"<image>"_s,
                                  u"image>\nD"_s,
                                  u"from"_s,
                                  u"conversations"_s,
                                  u"no such text"_s,
                                  u"gone"_s,
                                  u"urban"_s,
                                  u"SUBurban"_s,
                                  u"rban"_s,
                                  u"nurban"_s,
                                  u"\"urban"_s,
                                  u"ur/ban"_s,
                                  u"value"_s,
                                  u"12.5"_s,
                                  u"list"_s,
                                  u"🚢?"_s,
                                  u"\tno"_s,
                                  u"\\n"_s,
                                  u"n"_s})
        QTest::newRow(qPrintable(needle)) << needle;
}

void tst_TextSearch::findsWhatReadingEverythingFinds()
{
    QFETCH(QString, needle);
    for (const QueryField side : {QueryField::Text, QueryField::Question, QueryField::Answer}) {
        const auto found = search({{side, needle}});
        VERIFY_OK(found);
        QCOMPARE(found->front(), naive({side, needle}));
    }
}

void tst_TextSearch::severalTextsAreFoundAtOnce()
{
    const std::vector<QueryText> texts{
        {QueryField::Answer, u"urban"_s}, {QueryField::Text, u"one of 7"_s}, {QueryField::Question, u"?"_s}};
    const auto found = search(texts);
    VERIFY_OK(found);
    for (std::size_t i = 0; i < texts.size(); ++i)
        QCOMPARE((*found)[i], naive(texts[i]));
}

void tst_TextSearch::textsAreCombinedWithFilters()
{
    JobControl control;
    QCOMPARE(*find(u"text:zebra edited:yes"_s, control), (std::vector<SampleId>{{7}, {1'200}, {1'502}}));
    QCOMPARE(*find(u"text:zebra text:斑马线"_s, control), (std::vector<SampleId>{{7}}));
    QCOMPARE(*find(u"text:zebra -text:斑马线"_s, control), (std::vector<SampleId>{{1'200}, {1'502}}));
    QCOMPARE(*find(u"text:斑马线 or text:飞机"_s, control), (std::vector<SampleId>{{7}, {1'507}}));
    QCOMPARE(find(u""_s, control)->size(), std::size_t(1'511));
    QCOMPARE(*find(u"record:3"_s, control), (std::vector<SampleId>{{3}}));
}

void tst_TextSearch::partialResultsAreCertainAndComeAtOnce()
{
    JobControl control;
    std::vector<SampleId> told;
    const auto found = findSamples(
        QueryParser::parse(u"text:\"of 1\""_s).query, m_project->index(), m_project->textSource(), control,
        [&told](std::vector<SampleId> samples) { told.insert(told.end(), samples.begin(), samples.end()); });
    VERIFY_OK(found);
    QVERIFY(!told.empty());
    for (const SampleId id : told)
        QVERIFY(std::binary_search(found->begin(), found->end(), id));
}

void tst_TextSearch::cancellingStopsIt()
{
    JobControl control;
    control.cancel();
    const auto found = find(u"text:of"_s, control);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
}

void tst_TextSearch::cancellingHalfWayStopsIt()
{
    JobControl control;
    const auto found = findSamples(QueryParser::parse(u"text:of"_s).query, m_project->index(), m_project->textSource(),
                                   control, [&control](const std::vector<SampleId> &) { control.cancel(); });
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
}

void tst_TextSearch::aReaderThatCannotBeOpenedIsAnError()
{
    JobControl control;
    const auto refuse = []() -> Result<std::unique_ptr<Database>> { return Error{Error::Kind::Io, u"no"_s}; };
    const auto found =
        findSamples(QueryParser::parse(u"text:of"_s).query, m_project->index(), TextSource{refuse, {}}, control);
    QVERIFY(!found);
    QCOMPARE(found.error().message, u"no"_s);
}

void tst_TextSearch::boxesWithProblemsAreFound_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::newRow("any") << u"box:problem"_s << QList<qint64>{2, 3, 4, 5, 6};
    QTest::newRow("reversed") << u"box:reversed"_s << QList<qint64>{2};
    QTest::newRow("in a record that does not alternate") << u"box:duplicate"_s << QList<qint64>{4};
    QTest::newRow("without a box that can be read") << u"box:unparseable"_s << QList<qint64>{3};
    QTest::newRow("only after an edit") << u"box:degenerate"_s << QList<qint64>{5};
    QTest::newRow("gone by an edit") << u"box:tiny"_s << QList<qint64>{};
    QTest::newRow("written with escapes") << u"box:notation"_s << QList<qint64>{6};
    QTest::newRow("one or the other") << u"box:reversed,unparseable"_s << QList<qint64>{2, 3};
    QTest::newRow("none") << u"not box:problem"_s << QList<qint64>{1, 7};
    QTest::newRow("with a text") << u"box:problem ship"_s << QList<qint64>{2};
}
void tst_TextSearch::boxesWithProblemsAreFound()
{
    QFETCH(const QString, query);
    QFETCH(const QList<qint64>, expected);
    const auto record = [](const QByteArray &answer) {
        return QByteArray(R"({"conversations": [{"from": "human", "value": "Where?"}, {"from": "gpt", "value": ")") +
               answer + R"("}]})";
    };
    const MadeProject made(
        '[' + record("Here [0.1, 0.2, 0.3, 0.4]") + ',' + record("A ship [0.3, 0.2, 0.1, 0.4]") + ',' +
        record("There [0.1, 0.2, 0.3") + ',' +
        R"({"conversations": [{"from": "gpt", "value": "[0.1, 0.2, 0.3, 0.4] [0.1, 0.2, 0.3, 0.4]"}]})" + ',' +
        record("A box [0.1, 0.2, 0.3, 0.4]") + ',' + record(R"(\u007b<16><55><24><63>|<11>} [0.1, 0.2, 0.3, 0.4])") +
        ',' + record("[0.1, 0.2, 0.1001, 0.4]") + ']');
    const auto project = made.open();
    QCOMPARE(project->sources().front().notation, u"llava"_s);
    VERIFY_OK(edit(*project, SampleId{5}, u"2"_s, u"A box [0.1, 0.2, 0.1, 0.4]"_s));
    VERIFY_OK(edit(*project, SampleId{7}, u"2"_s, u"A box [0.1, 0.2, 0.2, 0.4]"_s));
    JobControl control;
    const auto found = findSamples(QueryParser::parse(query).query, project->index(), project->textSource(), control);
    VERIFY_OK(found);
    QList<qint64> samples;
    for (const SampleId id : *found)
        samples += id.value;
    QCOMPARE(samples, expected);
}

QTEST_GUILESS_MAIN(tst_TextSearch)
#include "tst_TextSearch.moc"
