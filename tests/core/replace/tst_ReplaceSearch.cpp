#include "core/project/EditHistory.h"
#include "core/replace/ReplaceSearch.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

using Kind = ReplacePattern::Kind;

/// The search against the plain way: every sample read, every text asked.
class tst_ReplaceSearch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void findsWhatReadingEverythingFinds_data();
    void findsWhatReadingEverythingFinds();
    void onlySomeSamplesAreLookedAt();
    void turnsOutsideOfPairsAreNotTouched();
    void aTextThatStaysWhatItIsIsNoRow();
    void approvedPairsAreLocked();
    void aChangedBoxIsSaid_data();
    void aChangedBoxIsSaid();
    void rowsComeInOrderAndAtOnce();
    void beyondTheCapRowsAreOnlyCounted();
    void aTextThatTakesTooLongIsSaid();
    void anExpressionThatAlwaysTakesTooLongIsGivenUp();
    void cancellingStopsIt_data();
    void cancellingStopsIt();
    void aReaderThatCannotBeOpenedIsAnError();
    void aPlaceWithoutTextIsNotFilled();

private:
    struct Found
    {
        std::vector<ReplaceRow> rows;
        ReplaceCounts counts;
    };
    static Found search(const Project &project, const QString &find, const QString &with,
                        ReplacePattern::Options options, const ReplaceScope &scope = {},
                        qint64 most = ReplaceSearch::MostRows);
    Found naive(const ReplacePattern &pattern, const ReplaceScope &scope) const;

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
};

namespace {

ReplacePattern pattern(const QString &find, const QString &with, ReplacePattern::Options options)
{
    auto made = ReplacePattern::make(find, with, options);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return made.take();
}

QByteArray record(const QByteArray &answer)
{
    return R"({"conversations": [{"from": "human", "value": "Where?"}, {"from": "gpt", "value": ")" + answer +
           R"("}]})";
}

Result<> edit(Project &project, SampleId id, const QString &turn, const QString &text)
{
    const Sample sample = project.reader().load(id).take();
    const auto entry = EditHistory(project).perform({{TextChange{id, turn, sample.turn(turn)->value, text}}});
    return entry ? Result<>() : Result<>(entry.error());
}

QString describe(const ReplaceRow &row)
{
    return u"%1/%2/%3/%4 %5 %6: %7 -> %8 (%9)"_s.arg(row.sample.value)
        .arg(row.pair)
        .arg(row.turn, row.anchor)
        .arg(row.speaker == Speaker::Question ? u'q' : u'a')
        .arg(row.locked)
        .arg(row.before, row.now.text)
        .arg(row.now.matches.size());
}

}

void tst_ReplaceSearch::initTestCase()
{
    const QByteArray json = MadeProject::regular(1'500).trimmed().chopped(1).trimmed(); // several pages, several chunks
    const QByteArray more = MadeProject::assortment().trimmed().sliced(1);
    m_made = std::make_unique<MadeProject>(json + ",\n" + more);
    m_project = m_made->open();
    QCOMPARE(m_project->index().sampleCount(), std::size_t(1'507));
    VERIFY_OK(edit(*m_project, SampleId{7}, u"2"_s, u"A zebra crossing, 斑马线"_s)); // what only the edit has
    VERIFY_OK(edit(*m_project, SampleId{8}, u"2"_s, u"gone"_s));                     // and what it took away
    VERIFY_OK(edit(*m_project, SampleId{1'200}, u"3"_s, u"Is there a ZEBRA?"_s));
    VERIFY_OK(EditHistory(*m_project)
                  .perform({{VerdictChange{{9}, u"4"_s, Verdict::None, Verdict::Approved},
                             VerdictChange{{1'503}, u"1"_s, Verdict::None, Verdict::Approved},
                             VerdictChange{{10}, u"2"_s, Verdict::None, Verdict::Rejected}}}));
}

tst_ReplaceSearch::Found tst_ReplaceSearch::search(const Project &project, const QString &find, const QString &with,
                                                   ReplacePattern::Options options, const ReplaceScope &scope,
                                                   qint64 most)
{
    Found found;
    JobControl control;
    ReplaceSearch search(ReplaceSource::of(project), pattern(find, with, options), scope);
    search.setMostRows(most);
    const auto counts = search.run(control, [&found](std::vector<ReplaceRow> rows, const ReplaceCounts &) {
        std::ranges::move(rows, std::back_inserter(found.rows));
    });
    if (!counts)
        qFatal("%s", qPrintable(counts.error().message));
    found.counts = *counts;
    return found;
}

tst_ReplaceSearch::Found tst_ReplaceSearch::naive(const ReplacePattern &made, const ReplaceScope &scope) const
{
    Found found;
    for (qint64 id = 1; id <= qint64(m_project->index().sampleCount()); ++id) {
        const Sample sample = m_project->reader().load(SampleId{id}).take();
        for (const Pair &pair : sample.pairs) {
            const std::size_t before = found.rows.size();
            for (const int turn : {pair.question, pair.answer}) {
                if (turn < 0 || !(turn == pair.question ? scope.questions : scope.answers))
                    continue;
                const Turn &text = sample.turns[std::size_t(turn)];
                const ReplacedText now = made.apply(text.value);
                if (now.matches.empty() || now.text == text.value)
                    continue;
                found.rows.push_back({sample.id, pair.number - 1, text.key, sample.anchorKey(pair),
                                      turn == pair.question ? Speaker::Question : Speaker::Answer, text.value, now,
                                      pair.verdicts, pair.verdict() == Verdict::Approved, false});
                found.counts.matches += qint64(now.matches.size());
                ++found.counts.texts;
            }
            if (found.rows.size() > before) {
                ++found.counts.pairs;
                found.counts.locked += pair.verdict() == Verdict::Approved ? 1 : 0;
            }
        }
    }
    return found;
}

void tst_ReplaceSearch::findsWhatReadingEverythingFinds_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<Kind>("kind");
    for (const QString &find : {u"zebra"_s, u"ZEBRA"_s, u"斑马"_s, u"飞机"_s, u"🚢"_s, u"one of 8."_s, u"two of 1500"_s,
                                u"of"_s, u"."_s, u"?"_s, u"harbour"_s, u"honest"_s, u"second?"_s, u"caption"_s,
                                u"<image>\n"_s, u"conversations"_s, u"gone"_s, u"n"_s, u"no such text"_s}) {
        QTest::newRow(qPrintable(find + u" literal"_s)) << find << Kind::Literal;
        QTest::newRow(qPrintable(find + u" word"_s)) << find << Kind::WholeWord;
        QTest::newRow(qPrintable(find + u" escaped"_s)) << QRegularExpression::escape(find) << Kind::RegularExpression;
    }
    for (const QString &find : {u"(zebra|harbour)"_s, u"^"_s, u"\\d+$"_s, u"x*"_s, u"(\\w+) of"_s})
        QTest::newRow(qPrintable(find)) << find << Kind::RegularExpression;
}

void tst_ReplaceSearch::findsWhatReadingEverythingFinds()
{
    QFETCH(const QString, find);
    QFETCH(const Kind, kind);
    for (const auto &[questions, answers] : {std::pair(true, true), std::pair(true, false), std::pair(false, true)}) {
        for (const bool matchCase : {false, true}) {
            const ReplaceScope scope{std::nullopt, questions, answers};
            const ReplacePattern::Options options{kind, matchCase};
            const Found found = search(*m_project, find, u"<>"_s, options, scope);
            const Found expected = naive(pattern(find, u"<>"_s, options), scope);
            QCOMPARE(found.rows.size(), expected.rows.size());
            for (std::size_t i = 0; i < found.rows.size(); ++i)
                QCOMPARE(describe(found.rows[i]), describe(expected.rows[i]));
            ReplaceCounts counts = found.counts;
            counts.boxTexts = 0; // the plain way does not look
            QCOMPARE(counts, expected.counts);
        }
    }
}

void tst_ReplaceSearch::onlySomeSamplesAreLookedAt()
{
    const ReplaceScope scope{std::vector<SampleId>{{2}, {700}, {1'499}, {1'505}}};
    const Found found = search(*m_project, u"one"_s, u"1"_s, {Kind::WholeWord, false}, scope);
    QList<qint64> samples;
    for (const ReplaceRow &row : found.rows)
        samples += row.sample.value;
    QCOMPARE(samples, (QList<qint64>{2, 2, 700, 700, 1'499, 1'499}));
    QCOMPARE(found.counts.pairs, 3);
    QCOMPARE(search(*m_project, u"one"_s, u"1"_s, {}, {std::vector<SampleId>{}}).counts, ReplaceCounts());
}

void tst_ReplaceSearch::turnsOutsideOfPairsAreNotTouched()
{
    QCOMPARE(search(*m_project, u"be honest"_s, u"lie"_s, {}).counts, ReplaceCounts());
    QCOMPARE(search(*m_project, u"^B"_s, u"x"_s, {Kind::RegularExpression, true}).counts, ReplaceCounts());
}

void tst_ReplaceSearch::aTextThatStaysWhatItIsIsNoRow()
{
    const Found found = search(*m_project, u"zebra"_s, u"zebra"_s, {});
    QCOMPARE(found.rows.size(), std::size_t(1)); // ZEBRA is made a zebra, the zebra stays
    QCOMPARE(found.rows[0].sample, SampleId{1'200});
    QCOMPARE(found.counts.matches, 1);
}

void tst_ReplaceSearch::approvedPairsAreLocked()
{
    const Found found = search(*m_project, u"of"_s, u"von"_s, {}, {std::vector<SampleId>{{9}, {10}}});
    QList<bool> locked;
    for (const ReplaceRow &row : found.rows)
        locked += row.locked;
    QCOMPARE(locked, (QList<bool>{false, false, true, true, false, false, false, false}));
    QCOMPARE(found.counts.pairs, 4);
    QCOMPARE(found.counts.locked, 1);
    // A pair without an answer is named by its question.
    const Found first = search(*m_project, u"first"_s, u"1st"_s, {}, {std::vector<SampleId>{{1'503}}});
    QCOMPARE(first.rows.size(), std::size_t(1));
    QCOMPARE(first.rows[0].anchor, u"1"_s);
    QVERIFY(first.rows[0].locked);
}

void tst_ReplaceSearch::aChangedBoxIsSaid_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("with");
    QTest::addColumn<bool>("touches");
    QTest::newRow("the words around it") << u"One"_s << u"A ship"_s << false;
    QTest::newRow("a number") << u"0.20"_s << u"0.25"_s << true;
    QTest::newRow("only how it is written") << u"0.10,"_s << u"0.1,"_s << true;
    QTest::newRow("its bracket") << u"["_s << u"("_s << true;
    QTest::newRow("all of it") << u" at [0.10, 0.20, 0.30, 0.40]"_s << u""_s << true;
    QTest::newRow("moved along") << u"at "_s << u"somewhere near "_s << false;
    QTest::newRow("another one beside it") << u"One"_s << u"[0.1, 0.1, 0.2, 0.2]"_s << true;
}

void tst_ReplaceSearch::aChangedBoxIsSaid()
{
    QFETCH(const QString, find);
    QFETCH(const QString, with);
    QFETCH(const bool, touches);
    const Found found = search(*m_project, find, with, {}, {std::vector<SampleId>{{1'506}}});
    QCOMPARE(found.rows.size(), std::size_t(1));
    QCOMPARE(found.rows[0].touchesBox, touches);
    QCOMPARE(found.counts.boxTexts, touches ? 1 : 0);
}

void tst_ReplaceSearch::rowsComeInOrderAndAtOnce()
{
    JobControl control;
    std::vector<SampleId> told;
    std::size_t first = 0;
    ReplaceSearch search(ReplaceSource::of(*m_project), pattern(u"of"_s, u"von"_s, {}), {});
    const auto counts = search.run(control, [&](const std::vector<ReplaceRow> &rows, const ReplaceCounts &soFar) {
        first = told.empty() ? rows.size() : first;
        for (const ReplaceRow &row : rows)
            told.push_back(row.sample);
        QVERIFY(soFar.texts >= qint64(told.size()));
    });
    VERIFY_OK(counts);
    QCOMPARE(qint64(told.size()), counts->texts);
    QVERIFY(std::ranges::is_sorted(told));
    QVERIFY(first > 0 && first < told.size());
}

void tst_ReplaceSearch::beyondTheCapRowsAreOnlyCounted()
{
    const Found all = search(*m_project, u"of"_s, u"von"_s, {});
    const Found few = search(*m_project, u"of"_s, u"von"_s, {}, {}, 1'300);
    QCOMPARE(few.rows.size(), std::size_t(1'300));
    QCOMPARE(few.counts, all.counts);
    for (std::size_t i = 0; i < few.rows.size(); ++i)
        QCOMPARE(describe(few.rows[i]), describe(all.rows[i]));
}

void tst_ReplaceSearch::aTextThatTakesTooLongIsSaid()
{
    const MadeProject made('[' + record("aab") + ',' + record(QByteArray(100'000, 'a') + '!') + ',' + record("aa") +
                           ']');
    const Found found = search(*made.open(), u"(a+)+$"_s, u"x"_s, {Kind::RegularExpression, false});
    QCOMPARE(found.rows.size(), std::size_t(2));
    QCOMPARE(found.rows[0].sample, SampleId{2});
    QVERIFY(found.rows[0].now.problem.contains(u"too long"));
    QVERIFY(!found.rows[0].changes());
    QCOMPARE(found.rows[1].now.text, u"x"_s);
    QCOMPARE(found.counts.problems, 1);
    QCOMPARE(found.counts.texts, 1);
}

void tst_ReplaceSearch::anExpressionThatAlwaysTakesTooLongIsGivenUp()
{
    QByteArray json = "[" + record("one");
    for (int i = 0; i < 1'000; ++i)
        json += ',' + record(QByteArray(60, 'a') + '!');
    const MadeProject made(json + ']');
    const auto project = made.open();
    JobControl control;
    const auto found =
        ReplaceSearch(ReplaceSource::of(*project), pattern(u"(a+)+$"_s, u"x"_s, {Kind::RegularExpression, false}), {})
            .run(control, [](const std::vector<ReplaceRow> &, const ReplaceCounts &) {});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Usage);
    QVERIFY(found.error().message.contains(u"given up"));
    QVERIFY(found.error().message.contains(u"takes too long"));
}

void tst_ReplaceSearch::cancellingStopsIt_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("before it begins") << true;
    QTest::newRow("half way") << false;
}

void tst_ReplaceSearch::cancellingStopsIt()
{
    QFETCH(const bool, before);
    JobControl control;
    if (before)
        control.cancel();
    int calls = 0;
    const auto found = ReplaceSearch(ReplaceSource::of(*m_project), pattern(u"of"_s, u"von"_s, {}), {})
                           .run(control, [&](const std::vector<ReplaceRow> &, const ReplaceCounts &) {
                               ++calls;
                               control.cancel();
                           });
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    QCOMPARE(calls, before ? 0 : 1);
}

void tst_ReplaceSearch::aReaderThatCannotBeOpenedIsAnError()
{
    JobControl control;
    ReplaceSource source = ReplaceSource::of(*m_project);
    source.openReader = []() -> Result<std::unique_ptr<Database>> { return Error{Error::Kind::Io, u"no"_s}; };
    const auto found = ReplaceSearch(source, pattern(u"of"_s, u"von"_s, {}), {})
                           .run(control, [](const std::vector<ReplaceRow> &, const ReplaceCounts &) {});
    QVERIFY(!found);
    QCOMPARE(found.error().message, u"no"_s);
}

void tst_ReplaceSearch::aPlaceWithoutTextIsNotFilled()
{
    const MadeProject made(R"([{"conversations": [{"from": "human"}, {"from": "gpt", "value": "yes"},
                                {"from": "human", "value": null}, {"from": "gpt", "value": 5}]}])");
    const Found found = search(*made.open(), u"^"_s, u"> "_s, {Kind::RegularExpression, false});
    QStringList rows;
    for (const ReplaceRow &row : found.rows)
        rows += row.turn + u' ' + row.now.text;
    QCOMPARE(rows, (QStringList{u"2 > yes"_s, u"3 > null"_s, u"4 > 5"_s}));
}

QTEST_GUILESS_MAIN(tst_ReplaceSearch)
#include "tst_ReplaceSearch.moc"
