#include "core/edits/TurnEdits.h"
#include "core/project/EditHistory.h"
#include "core/project/FacetQuery.h"
#include "core/project/Facets.h"
#include "core/project/QueryParser.h"
#include "core/project/SearchMemory.h"
#include "tests/core/project/MadeProject.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QByteArray record(const QByteArray &question, const QByteArray &answer)
{
    return R"({"conversations": [{"from": "human", "value": ")" + question + R"("}, {"from": "gpt", "value": ")" +
           answer + R"("}]})";
}

QByteArray sevenRecords()
{
    return '[' + record("Is there a ship?", "Yes.") + ',' + record("How many ships?", "2") + ',' +
           record("Where is the ship?", "At [0.10, 0.20, 0.30, 0.40] lies a ship.") + ',' +
           record("Describe the image.", "A long caption of a port with many words in it, and ships.") + ',' +
           record("Where are tanks?", "[0.10, 0.10, 0.12, 0.12] and [0.50, 0.50, 0.40, 0.60]") + ',' +
           record("Are there cars?", "yes") + ',' + record("Where?", "[0.0, 0.0, 1.0, 1.0]") + ']';
}

struct Project7
{
    MadeProject made{sevenRecords()};
    std::unique_ptr<Project> project = made.open();
    EditHistory history{*project};

    QList<qint64> find(const QString &query)
    {
        JobControl control;
        const auto found =
            findSamples(QueryParser::parse(query).query, project->index(), project->textSource(), control);
        QList<qint64> samples;
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        for (const SampleId sample : *found)
            samples.append(sample.value);
        return samples;
    }
    Result<> setText(qint64 id, const QString &turn, const QString &text)
    {
        const Sample sample = project->reader().load(SampleId{id}).take();
        const auto done = history.perform({{TextChange{{id}, turn, sample.turn(turn)->value, text}}});
        return done ? Result<>() : Result<>(done.error());
    }
};

TextFigures readAnew(const Project &project)
{
    JobControl control;
    return TextFigures::read(project.index(), project.textSource(), nullptr, {}, control).take();
}

/// Places in lists may differ, what stands there may not.
QStringList spelled(const TextFigures &figures)
{
    QStringList rows;
    for (PairFigures row : figures.rows()) {
        const QString answer = figures.answers()[row.answer];
        const QString notation = figures.notations()[row.notation];
        rows.append(u"%1 %2 %3 %4 %5 %6 %7"_s.arg(row.words)
                        .arg(row.boxes)
                        .arg(row.problems)
                        .arg(row.side)
                        .arg(row.asks)
                        .arg(notation, answer));
    }
    return rows;
}

}

class tst_TextFigures : public QObject
{
    Q_OBJECT

private slots:
    void aQueryFindsByThem_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<qint64>>("expected");
        QTest::newRow("question") << u"asks:yes-no"_s << QList<qint64>{1, 6};
        QTest::newRow("two of them") << u"asks:count,describe"_s << QList<qint64>{2, 4};
        QTest::newRow("answer") << u"says:yes"_s << QList<qint64>{1, 6};
        QTest::newRow("answer as written") << u"says:\"YES.\""_s << QList<qint64>{1, 6};
        QTest::newRow("answer that nobody gives") << u"says:maybe"_s << QList<qint64>{};
        QTest::newRow("a long answer") << u"not says:yes words:>5"_s << QList<qint64>{4};
        QTest::newRow("words") << u"words:1"_s << QList<qint64>{1, 2, 5, 6};
        QTest::newRow("boxes are no words") << u"words:4"_s << QList<qint64>{3};
        QTest::newRow("no words at all") << u"words:0"_s << QList<qint64>{7};
        QTest::newRow("boxes") << u"boxes:1"_s << QList<qint64>{3, 7};
        QTest::newRow("several") << u"boxes:2.."_s << QList<qint64>{5};
        QTest::newRow("side of the smallest") << u"side:2"_s << QList<qint64>{5};
        QTest::newRow("side of a large one") << u"side:>=20"_s << QList<qint64>{3, 7};
        QTest::newRow("without a box there is no side") << u"side:0..100"_s << QList<qint64>{3, 5, 7};
        QTest::newRow("notation") << u"notation:llava"_s << QList<qint64>{3, 5, 7};
        QTest::newRow("pattern") << u"notation:geo*"_s << QList<qint64>{};
        QTest::newRow("with a text") << u"ship asks:where"_s << QList<qint64>{3};
        QTest::newRow("or a text") << u"caption or boxes:2"_s << QList<qint64>{4, 5};
    }
    void aQueryFindsByThem()
    {
        QFETCH(const QString, query);
        QFETCH(const QList<qint64>, expected);
        Project7 seven;
        QCOMPARE(seven.find(query), expected);
        QCOMPARE(seven.find(query), expected); // of what is remembered
    }

    void theyFollowEditsAndTheirUndo()
    {
        Project7 seven;
        QCOMPARE(seven.find(u"says:no"_s), QList<qint64>{});
        VERIFY_OK(seven.setText(1, u"2"_s, u"No."_s));
        QCOMPARE(seven.find(u"says:no"_s), QList<qint64>{1});
        VERIFY_OK(seven.history.undo());
        QCOMPARE(seven.find(u"says:no"_s), QList<qint64>{});
        VERIFY_OK(seven.history.redo());
        QCOMPARE(seven.find(u"says:no"_s), QList<qint64>{1});
    }

    void theyFollowPairsThatComeAndGo()
    {
        Project7 seven;
        QCOMPARE(seven.find(u"says:one"_s), QList<qint64>{});
        const Sample sample = seven.project->reader().load(SampleId{2}).take();
        const auto added = TurnEdits(sample).addPair(-1, u"How many zeppelins?"_s, u"One."_s);
        VERIFY_OK(added);
        VERIFY_OK(seven.history.perform(*added));
        QCOMPARE(seven.find(u"says:one"_s), QList<qint64>{2});
        QCOMPARE(seven.find(u"says:yes"_s), (QList<qint64>{1, 6}));
        VERIFY_OK(seven.history.undo());
        QCOMPARE(seven.find(u"says:one"_s), QList<qint64>{});
        QCOMPARE(seven.find(u"boxes:2"_s), QList<qint64>{5});
    }

    void textsThatWereFoundAreLookedForAgainAfterAnEdit()
    {
        Project7 seven;
        QCOMPARE(seven.find(u"caption"_s), QList<qint64>{4});
        QCOMPARE(seven.find(u"caption"_s), QList<qint64>{4});
        VERIFY_OK(seven.setText(1, u"2"_s, u"No caption."_s));
        QCOMPARE(seven.find(u"caption"_s), (QList<qint64>{1, 4}));
        QCOMPARE(seven.find(u"caption asks:describe"_s), QList<qint64>{4});
        QCOMPARE(seven.find(u"caption"_s), (QList<qint64>{1, 4}));
    }

    void whatIsKeptAndBroughtUpToDateIsWhatReadingAnewGives()
    {
        const QByteArray json = MadeProject::regular(600).trimmed().chopped(1).trimmed();
        const MadeProject made(json + ",\n" + MadeProject::assortment().trimmed().sliced(1));
        const auto project = made.open();
        EditHistory history(*project);
        SearchMemory memory;
        QRandomGenerator random(4);
        const QStringList texts{u"Yes."_s, u"Two ships at [0.1, 0.2, 0.3, 0.4]."_s, u"How many?"_s,
                                u"[0.5, 0.5, 0.2"_s};
        JobControl control;
        for (int i = 0; i < 60; ++i) {
            const SampleId id{1 + random.bounded(qint64(project->index().sampleCount()))};
            const Sample sample = project->reader().load(id).take();
            if (i % 7 == 6) {
                VERIFY_OK(history.undo());
                if (i % 2 == 0)
                    VERIFY_OK(history.redo());
            } else if (i % 5 == 4 || sample.turns.empty()) {
                const auto added = TurnEdits(sample).addPair(-1, u"Is it?"_s, u"Yes."_s);
                VERIFY_OK(added);
                VERIFY_OK(history.perform(*added));
            } else {
                const Turn &turn = sample.turns[std::size_t(random.bounded(int(sample.turns.size())))];
                VERIFY_OK(history.perform({{TextChange{id, turn.key, turn.value,
                                                       texts[random.bounded(texts.size())] + QString::number(i)}}}));
            }
            const auto kept = memory.figures(project->index(), project->textSource(), control);
            VERIFY_OK(kept);
            QCOMPARE(spelled(**kept), spelled(readAnew(*project)));
        }
    }

    void facetsCountWhatTheQueryFinds_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"", "asks:where", "says:yes,2", "words:0..3 boxes:1..2", "ship", "ship asks:where",
                                  "not box:problem", "side:2 verdict:none", "by:nobody"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }
    void facetsCountWhatTheQueryFinds()
    {
        QFETCH(const QString, query);
        Project7 seven;
        const Query asked = QueryParser::parse(query).query;
        JobControl control;
        int told = 0;
        const auto facets = countFacets(asked, seven.project->index(), seven.project->textSource(), control,
                                        [&told](const std::vector<Facet> &) { ++told; });
        VERIFY_OK(facets);
        QCOMPARE(facets->size(), facetFields().size());
        int values = 0;
        for (const Facet &facet : *facets) {
            if (facet.field == QueryField::Pairs)
                continue; // counts samples: tst_Facets
            for (const FacetValue &value : facet.values) {
                const auto rows = findRows(withValues(asked, facet.field, {value.value}), seven.project->index(),
                                           seven.project->textSource(), control);
                VERIFY_OK(rows);
                QVERIFY2(value.count == qint64(rows->count()),
                         qPrintable(queryField(facet.field).name + u':' + value.name));
                ++values;
            }
        }
        QVERIFY(values > 0);
    }

    void columnsAreCountedBeforeTextsAreRead()
    {
        Project7 seven;
        JobControl control;
        std::vector<std::size_t> told;
        const auto count = [&] {
            return countFacets({}, seven.project->index(), seven.project->textSource(), control,
                               [&told](const std::vector<Facet> &facets) { told.push_back(facets.size()); });
        };
        VERIFY_OK(count());
        QCOMPARE(told.size(), std::size_t(1));
        QVERIFY(told[0] < facetFields().size());
        VERIFY_OK(count()); // there is nothing to wait for any more
        QCOMPARE(told.size(), std::size_t(1));
    }

    void cancellingStopsReading()
    {
        const MadeProject made(MadeProject::regular(3'000));
        const auto project = made.open();
        JobControl control;
        control.cancel();
        const auto read = TextFigures::read(project->index(), project->textSource(), nullptr, {}, control);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Cancelled);
        SearchMemory memory;
        QVERIFY(!memory.figures(project->index(), project->textSource(), control));
        QVERIFY(!memory.hasFigures());
    }
};

QTEST_GUILESS_MAIN(tst_TextFigures)
#include "tst_TextFigures.moc"
