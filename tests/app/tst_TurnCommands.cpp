#include "tests/app/Program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Turns and pairs as `apply` changes them.
class tst_TurnCommands : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void theConversationBecomes_data();
    void theConversationBecomes();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();

private:
    program::Run apply(const QByteArray &edits) const
    {
        const QString path = m_folder->filePath(u"edits.jsonl"_s);
        program::writeFile(path, edits);
        return program::run({u"apply"_s, m_project, path});
    }
    QByteArray exported() const
    {
        const QString out = m_folder->filePath(u"out.json"_s);
        return program::run({u"export"_s, m_project, out}).code == 0 ? program::readFile(out) : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    QByteArray m_source;
};

void tst_TurnCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = m_folder->filePath(u"p.rsreview"_s);
    m_source = R"([
 {"id": 1, "conversations": [
  {"from": "human", "value": "<image>\nA?"},
  {"from": "gpt", "value": "🚢 B. C."},
  {"from": "human", "value": "D?"},
  {"from": "gpt", "value": "E."}
 ]}
])";
    program::writeFile(m_folder->filePath(u"in.json"_s), m_source);
    COMPARE_CODE(program::run({u"import"_s, m_project, m_folder->filePath(u"in.json"_s)}), 0);
}

void tst_TurnCommands::theConversationBecomes_data()
{
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<QByteArray>("turns"); // of the record
    const auto row = [](const char *edit, const char *turns) {
        QTest::newRow(edit) << QByteArray(edit) << QByteArray(turns);
    };
    row(R"({"op":"add-pair","sample":1,"after":1,"question":"X?","answer":"Y."})", R"(
  {"from": "human", "value": "<image>\nA?"},
  {"from": "gpt", "value": "🚢 B. C."},
  {"from": "human", "value": "X?"},
  {"from": "gpt", "value": "Y."},
  {"from": "human", "value": "D?"},
  {"from": "gpt", "value": "E."}
 )");
    row(R"({"op":"remove-pair","sample":1,"pair":1})", R"(
  {"from": "human", "value": "<image>\nD?"},
  {"from": "gpt", "value": "E."}
 )");
    row(R"({"op":"remove-turn","sample":1,"turn":4})", R"(
  {"from": "human", "value": "<image>\nA?"},
  {"from": "gpt", "value": "🚢 B. C."},
  {"from": "human", "value": "D?"}
 )");
    row(R"({"op":"move-pair","sample":1,"pair":2,"to":1})", R"(
  {"from": "human", "value": "<image>\nD?"},
  {"from": "gpt", "value": "E."},
  {"from": "human", "value": "A?"},
  {"from": "gpt", "value": "🚢 B. C."}
 )");
    row(R"({"op":"split-turn","sample":1,"turn":2,"at":4})", R"(
  {"from": "human", "value": "<image>\nA?"},
  {"from": "gpt", "value": "🚢 B."},
  {"from": "human", "value": ""},
  {"from": "gpt", "value": "C."},
  {"from": "human", "value": "D?"},
  {"from": "gpt", "value": "E."}
 )");
    row(R"({"op":"join-pairs","sample":1,"pair":1})", R"(
  {"from": "human", "value": "<image>\nA?\nD?"},
  {"from": "gpt", "value": "🚢 B. C. E."}
 )");
    row(R"({"op":"role","sample":1,"turn":4,"value":"human"})", R"(
  {"from": "human", "value": "<image>\nA?"},
  {"from": "gpt", "value": "🚢 B. C."},
  {"from": "human", "value": "D?"},
  {"from": "human", "value": "E."}
 )");
}

void tst_TurnCommands::theConversationBecomes()
{
    QFETCH(const QByteArray, edit);
    QFETCH(const QByteArray, turns);
    COMPARE_CODE(apply(edit), 0);
    const qsizetype start = m_source.indexOf("\"conversations\": [") + qsizetype(sizeof("\"conversations\": [")) - 1;
    QByteArray expected = m_source;
    expected.replace(start, m_source.indexOf("]}", start) - start, turns);
    QCOMPARE(exported(), expected);
    COMPARE_CODE(program::run({u"verify"_s, m_project}), 0);
    const auto history = program::run({u"history"_s, m_project, u"--json"_s}).lines();
    QCOMPARE(history.size(), 1);
    COMPARE_CODE(program::run({u"undo"_s, m_project}), 0);
    QCOMPARE(exported(), m_source);
}

void tst_TurnCommands::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("edit");
    for (const char *edit :
         {R"({"op":"remove-pair","sample":1})", R"({"op":"remove-turn","sample":1,"turn":9})",
          R"({"op":"add-pair","sample":1,"after":5})", R"({"op":"split-turn","sample":1,"turn":2})",
          R"({"op":"split-turn","sample":1,"turn":2,"at":0})", R"({"op":"join-pairs","sample":1,"pair":2})",
          R"({"op":"role","sample":1,"turn":1})", R"({"op":"move-pair","sample":1,"pair":1,"to":3})"})
        QTest::newRow(edit) << QByteArray(edit);
}

void tst_TurnCommands::nonsenseIsRefused()
{
    QFETCH(const QByteArray, edit);
    const auto run = apply(edit);
    COMPARE_CODE(run, 3);
    QVERIFY(run.err.contains("ERR 1"));
    QCOMPARE(exported(), m_source);
}

QTEST_GUILESS_MAIN(tst_TurnCommands)
#include "tst_TurnCommands.moc"
