#include "core/metrics/spice/SceneGraph.h"

#include <QTest>

using namespace core;

namespace {

/// "car|automobile red" and so on, one tuple after the other.
QByteArrayList written(const SceneGraph &graph)
{
    QByteArrayList tuples;
    for (const SceneGraph::Tuple &tuple : graph.tuples()) {
        QByteArrayList parts;
        for (const SceneConcept *meaning : tuple) {
            QByteArrayList words;
            for (const std::string &word : meaning->words())
                words += QByteArray::fromStdString(word);
            parts += words.join('|');
        }
        tuples += parts.join(", ");
    }
    return tuples;
}

}

class tst_SceneGraph : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tuplesBecomeOneGraph_data();
    void tuplesBecomeOneGraph();

private:
    std::shared_ptr<const WordNet> m_wordNet;
};

void tst_SceneGraph::initTestCase()
{
    auto words = WordNet::open();
    if (!words)
        QSKIP(qUtf8Printable(words.error().message));
    m_wordNet = words.take();
}

void tst_SceneGraph::tuplesBecomeOneGraph_data()
{
    QTest::addColumn<std::vector<SceneTuple>>("tuples");
    QTest::addColumn<QByteArrayList>("graph");
    const auto row = [](const char *name, std::vector<SceneTuple> tuples, QByteArrayList graph) {
        QTest::newRow(name) << std::move(tuples) << std::move(graph);
    };
    row("nothing", {}, {});
    row("the same twice", {{"tree", {}, {}}, {"tree", {}, {}}}, {"tree"});
    row("an attribute says the object, too", {{"tree", "green", {}}}, {"tree", "tree, green"});
    row("as does a relation", {{"bus", "on", "street"}}, {"bus", "street", "bus, on, street"});
    row("synonyms are one", {{"car", "red", {}}, {"automobile", "old", {}}},
        {"automobile|car", "automobile|car, red", "automobile|car, old"});
    row("plurals, too", {{"tree", {}, {}}, {"trees", {}, {}}}, {"tree|trees"});
    row("phrases, too", {{"parking lot", {}, {}}, {"car park", {}, {}}}, {"car park|parking lot"});
    row("attributes", {{"cat", "gray", {}}, {"cat", "grey", {}}, {"cat", "old", {}}},
        {"cat", "cat, gray|grey", "cat, old"});
    row("relations", {{"man", "ride", "horse"}, {"man", "be ride", "horse"}, {"man", "near", "horse"}},
        {"man", "horse", "man, ride, horse", "man, near, horse"});
    row("not the other way round", {{"man", "near", "horse"}, {"horse", "near", "man"}},
        {"man", "horse", "man, near, horse", "horse, near, man"});
    row("words that nobody knows", {{"qqq", "zzz", {}}, {"zzz", {}, {}}}, {"qqq", "qqq, zzz", "zzz"});
}

void tst_SceneGraph::tuplesBecomeOneGraph()
{
    QFETCH(const std::vector<SceneTuple>, tuples);
    QFETCH(const QByteArrayList, graph);
    SceneVocabulary vocabulary(m_wordNet);
    QCOMPARE(written(SceneGraph(tuples, vocabulary)), graph);
}

QTEST_GUILESS_MAIN(tst_SceneGraph)
#include "tst_SceneGraph.moc"
