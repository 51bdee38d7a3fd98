#include "core/export/Exporter.h"
#include "core/project/EditHistory.h"
#include "core/replace/ReplaceEdit.h"
#include "core/replace/ReplaceSearch.h"
#include "tests/core/project/MadeProject.h"

#include <QFile>

#include <random>

using namespace Qt::StringLiterals;
using namespace core;

using Kind = ReplacePattern::Kind;

class tst_ReplaceEdit : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void chosenRowsBecomeOneStep();
    void lockedPairsStayUnlessAskedFor();
    void aTextThatChangedSinceRefusesAll();
    void undoingGivesTheSameBytes();

private:
    std::vector<ReplaceRow> find(const QString &text, const QString &with, ReplacePattern::Options options = {}) const;
    QString text(qint64 sample, int turn) const
    {
        return m_project->reader().load(SampleId{sample})->turns[std::size_t(turn)].value;
    }
    QByteArray exported() const;

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
};

namespace {

bool all(std::size_t)
{
    return true;
}

}

void tst_ReplaceEdit::init()
{
    const QByteArray json = MadeProject::regular(40).trimmed().chopped(1).trimmed();
    m_history.reset();
    m_project.reset();
    m_made = std::make_unique<MadeProject>(json + ",\n" + MadeProject::assortment().trimmed().sliced(1));
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
}

std::vector<ReplaceRow> tst_ReplaceEdit::find(const QString &text, const QString &with,
                                              ReplacePattern::Options options) const
{
    auto made = ReplacePattern::make(text, with, options);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    std::vector<ReplaceRow> found;
    JobControl control;
    const auto counts = ReplaceSearch(ReplaceSource::of(*m_project), made.take(), {})
                            .run(control, [&found](std::vector<ReplaceRow> rows, const ReplaceCounts &) {
                                std::ranges::move(rows, std::back_inserter(found));
                            });
    if (!counts)
        qFatal("%s", qPrintable(counts.error().message));
    return found;
}

QByteArray tst_ReplaceEdit::exported() const
{
    const QString out = m_made->filePath(u"out.json"_s);
    JobControl control;
    const auto done = Exporter::run(m_project->database(), out, {}, control);
    QFile file(out);
    return done && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_ReplaceEdit::chosenRowsBecomeOneStep()
{
    const auto rows = find(u"Answer one"_s, u"The first answer"_s);
    QCOMPARE(rows.size(), std::size_t(40));
    const Edit edit = replaceEdit(
        rows, [](std::size_t row) { return row != 1; }, false);
    QCOMPARE(edit.changes.size(), std::size_t(39));
    VERIFY_OK(m_history->perform(edit));
    QCOMPARE(text(1, 1), u"The first answer of 1."_s);
    QCOMPARE(text(2, 1), u"Answer one of 2."_s);
    QCOMPARE(text(40, 1), u"The first answer of 40."_s);
    QCOMPARE(m_history->lastSeq(), 1);
    VERIFY_OK(m_history->undo());
    QCOMPARE(text(1, 1), u"Answer one of 1."_s);
    VERIFY_OK(m_history->redo());
    QCOMPARE(text(40, 1), u"The first answer of 40."_s);
}

void tst_ReplaceEdit::lockedPairsStayUnlessAskedFor()
{
    VERIFY_OK(m_history->perform({{VerdictChange{{3}, u"2"_s, Verdict::None, Verdict::Approved}}}));
    const auto rows = find(u"one of 3"_s, u"1 of 3"_s);
    const auto of3 = [&rows](std::size_t row) { return rows[row].sample == SampleId{3}; };
    QVERIFY(replaceEdit(rows, of3, false).changes.empty());

    const Edit edit = replaceEdit(rows, of3, true);
    QCOMPARE(edit.changes.size(), std::size_t(3)); // the verdict once, question and answer
    QVERIFY(std::holds_alternative<VerdictChange>(edit.changes.front()));
    VERIFY_OK(m_history->perform(edit));
    QCOMPARE(m_project->index().verdict({3}, 0), Verdict::None);
    QCOMPARE(text(3, 1), u"Answer 1 of 3."_s);
    VERIFY_OK(m_history->undo());
    QCOMPARE(m_project->index().verdict({3}, 0), Verdict::Approved);
    QCOMPARE(text(3, 1), u"Answer one of 3."_s);
}

void tst_ReplaceEdit::aTextThatChangedSinceRefusesAll()
{
    const auto rows = find(u"Answer one"_s, u"The first answer"_s);
    VERIFY_OK(m_history->perform({{TextChange{{20}, u"2"_s, u"Answer one of 20."_s, u"Another."_s}}}));
    const auto done = m_history->perform(replaceEdit(rows, all, false));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Conflict);
    QCOMPARE(text(1, 1), u"Answer one of 1."_s);
    QCOMPARE(text(20, 1), u"Another."_s);

    // The same for a verdict: what was approved meanwhile is not changed unasked.
    const auto again = find(u"Answer two"_s, u"The second answer"_s);
    VERIFY_OK(m_history->perform({{VerdictChange{{1}, u"4"_s, Verdict::None, Verdict::Approved}}}));
    VERIFY_OK(m_history->undo());
    VERIFY_OK(m_history->perform(replaceEdit(again, all, false)));
    QCOMPARE(text(20, 3), u"The second answer of 20."_s);
}

void tst_ReplaceEdit::undoingGivesTheSameBytes()
{
    const QByteArray before = exported();
    QVERIFY(!before.isEmpty());
    std::mt19937 random(4);
    const QStringList finds{u"o"_s, u"one"_s,    u"Answer"_s, u"."_s,  u"飞机"_s,         u"🚢"_s,
                            u"^"_s, u"(\\w)+"_s, u"\\d+"_s,   u"x*"_s, u"[0-9., ]{2,}"_s, u"(?<=of )(.)"_s};
    const QStringList withs{u""_s, u"x"_s, u"\"\\\\\""_s, u"中🚢"_s, u"$0$0"_s, u"\\n"_s};
    int steps = 0;
    for (int round = 0; round < 60; ++round) {
        const QString find = finds[qsizetype(random() % unsigned(finds.size()))];
        const QString with = withs[qsizetype(random() % unsigned(withs.size()))];
        const Kind kind = random() % 2 == 0 ? Kind::RegularExpression : Kind::Literal;
        const auto rows = this->find(find, with, {kind, random() % 2 == 0});
        const auto some = [&random](std::size_t) { return random() % 3 != 0; };
        const Edit edit = replaceEdit(rows, some, random() % 2 == 0);
        if (edit.changes.empty())
            continue;
        VERIFY_OK(m_history->perform(edit));
        ++steps;
        if (random() % 4 == 0) {
            const QByteArray after = exported();
            QVERIFY(after != before);
            VERIFY_OK(m_history->undo());
            VERIFY_OK(m_history->redo());
            QCOMPARE(exported(), after);
        }
    }
    QVERIFY(steps > 20);
    for (int i = 0; i < steps; ++i)
        VERIFY_OK(m_history->undo());
    QCOMPARE(exported(), before);
    QCOMPARE(m_project->index().counts().editedPairs, 0);
}

QTEST_GUILESS_MAIN(tst_ReplaceEdit)
#include "tst_ReplaceEdit.moc"
