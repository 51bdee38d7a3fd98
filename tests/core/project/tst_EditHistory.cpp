#include "core/project/EditHistory.h"
#include "core/project/IndexLoader.h"
#include "core/storage/Verifier.h"
#include "tests/core/project/MadeProject.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace core;

/// Edits, undo and redo over everything, through closing and opening again.
class tst_EditHistory : public QObject
{
    Q_OBJECT
private slots:
    void anEditIsStoredShownAndTold();
    void undoAndRedoSurviveReopening();
    void aNewEditForgetsWhatWasUndone();
    void changesThatChangeNothingAreNoEdit();
    void aConflictChangesNothing_data();
    void aConflictChangesNothing();
    void oneBadChangeRefusesAllOfABulkEdit();
    void aTextThatIsAsItWasImportedIsNotEdited();
    void anApprovedPairIsLockedUntilItIsReopened();
    void oneStepIsTakenBackWhereNothingBuildsOnIt();
    void anEditTakesTheDraftOfItsTurn();
    void aReadOnlyProjectIsNotEdited();
    void theHistoryOfASampleIsNewestFirst();
    void randomWorkEqualsAModelInMemory();
};

namespace {

const SampleId First{1};

Edit text(SampleId sample, const QString &turn, const QString &before, const QString &after)
{
    return {{TextChange{sample, turn, before, after}}};
}

Edit verdict(SampleId sample, const QString &turn, Verdict before, Verdict after)
{
    return {{VerdictChange{sample, turn, before, after}}};
}

/// A project and its history, opened and closed together.
struct Desk
{
    explicit Desk(const MadeProject &made)
        : project(made.open())
        , history(std::make_unique<EditHistory>(*project))
    {
        history->setReviewer(u"Ann"_s);
    }
    Sample sample(SampleId id) const { return project->reader().load(id).take(); }
    QString value(SampleId id, const QString &turn) const { return sample(id).turn(turn)->value; }
    QStringList freshIndex() const
    {
        JobControl control;
        return describe(*loadIndex(project->database(), project->sources(), control));
    }

    std::unique_ptr<Project> project;
    std::unique_ptr<EditHistory> history;
};

}

void tst_EditHistory::anEditIsStoredShownAndTold()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    QSignalSpy applied(desk.history.get(), &EditHistory::applied);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    desk.history->setClock([time] { return time; });
    const auto entry = desk.history->perform(text(First, u"2"_s, u"An airport."_s, u"A harbour."_s));
    VERIFY_OK(entry);
    QCOMPARE(entry->seq, 1);
    QCOMPARE(entry->reviewer, u"Ann"_s);
    QCOMPARE(entry->time, time);
    QCOMPARE(applied.count(), 1);
    QCOMPARE(desk.value(First, u"2"_s), u"A harbour."_s);
    QCOMPARE(desk.sample(First).turn(u"2")->original, u"An airport."_s);
    QVERIFY(desk.project->index().edited(First, 0));
    QVERIFY(!desk.project->index().edited(First, 1));
    QVERIFY(desk.history->canUndo());
    QVERIFY(!desk.history->canRedo());
}

void tst_EditHistory::undoAndRedoSurviveReopening()
{
    const MadeProject made(MadeProject::assortment());
    const QString comment = u"11111111-2222-3333-4444-555555555555"_s;
    {
        const Desk desk(made);
        VERIFY_OK(desk.history->perform(text(First, u"2"_s, u"An airport."_s, u"A harbour."_s)));
        VERIFY_OK(desk.history->perform(verdict(First, u"4"_s, Verdict::None, Verdict::Rejected)));
        VERIFY_OK(desk.history->perform(Edit{{TagChange{First, u"4"_s, u"count"_s, false, true}}}));
        VERIFY_OK(desk.history->perform(Edit{{CommentChange{First, comment, u"4"_s, std::nullopt, u"<b>3?</b>"_s}}}));
    }
    for (int i = 0; i < 4; ++i) {
        const Desk desk(made);
        QVERIFY(desk.history->canUndo());
        VERIFY_OK(desk.history->undo());
        QCOMPARE(describe(desk.project->index()), desk.freshIndex());
    }
    {
        const Desk desk(made);
        const Sample sample = desk.sample(First);
        QCOMPARE(sample.turn(u"2")->value, u"An airport."_s);
        QCOMPARE(sample.pairs[1].verdict(), Verdict::None);
        QVERIFY(sample.pairs[1].tags.isEmpty());
        QVERIFY(sample.comments.empty());
        QVERIFY(!desk.history->canUndo());
        const auto none = desk.history->undo();
        QVERIFY(!none && none.error().kind == Error::Kind::NotFound);
    }
    for (int i = 0; i < 4; ++i) {
        const Desk desk(made);
        QVERIFY(desk.history->canRedo());
        VERIFY_OK(desk.history->redo());
    }
    const Desk desk(made);
    const Sample sample = desk.sample(First);
    QCOMPARE(sample.turn(u"2")->value, u"A harbour."_s);
    QCOMPARE(sample.pairs[1].verdict(), Verdict::Rejected);
    QCOMPARE(sample.pairs[1].tags, QStringList{u"count"_s});
    QCOMPARE(sample.comments.size(), std::size_t(1));
    QCOMPARE(sample.comments[0].remark.text, u"<b>3?</b>"_s);
    QVERIFY(!desk.history->canRedo());
    QCOMPARE(desk.history->lastSeq(), 12);
}

void tst_EditHistory::aNewEditForgetsWhatWasUndone()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    VERIFY_OK(desk.history->perform(verdict(First, u"2"_s, Verdict::None, Verdict::Approved)));
    VERIFY_OK(desk.history->undo());
    QVERIFY(desk.history->canRedo());
    VERIFY_OK(desk.history->perform(verdict(First, u"2"_s, Verdict::None, Verdict::Unsure)));
    QVERIFY(!desk.history->canRedo());
    QVERIFY(!desk.history->redo());
    VERIFY_OK(desk.history->undo());
    QCOMPARE(desk.sample(First).pairs[0].verdict(), Verdict::None);
}

void tst_EditHistory::changesThatChangeNothingAreNoEdit()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    QSignalSpy applied(desk.history.get(), &EditHistory::applied);
    for (const Edit &edit : {text(First, u"2"_s, u"An airport."_s, u"An airport."_s),
                             verdict(First, u"2"_s, Verdict::None, Verdict::None), Edit{}}) {
        const auto entry = desk.history->perform(edit);
        VERIFY_OK(entry);
        QCOMPARE(entry->seq, 0);
    }
    QCOMPARE(applied.count(), 0);
    QCOMPARE(desk.history->lastSeq(), 0);
}

void tst_EditHistory::aConflictChangesNothing_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("text that is not so") << text(First, u"2"_s, u"A port."_s, u"x"_s) << Error::Kind::Conflict;
    QTest::newRow("verdict that is not so")
        << verdict(First, u"2"_s, Verdict::Approved, Verdict::Rejected) << Error::Kind::Conflict;
    QTest::newRow("tag that is not there")
        << Edit{{TagChange{First, u"2"_s, u"t"_s, true, false}}} << Error::Kind::Conflict;
    QTest::newRow("comment that is not there")
        << Edit{{CommentChange{First, u"c"_s, u""_s, u"a"_s, u"b"_s}}} << Error::Kind::Conflict;
    QTest::newRow("no such turn") << text(First, u"9"_s, u""_s, u"x"_s) << Error::Kind::NotFound;
    QTest::newRow("no such pair") << verdict(First, u"1"_s, Verdict::None, Verdict::Unsure) << Error::Kind::NotFound;
    QTest::newRow("no such sample") << text(SampleId{99}, u"2"_s, u""_s, u"x"_s) << Error::Kind::NotFound;
    QTest::newRow("sample 0") << text(SampleId{}, u"2"_s, u""_s, u"x"_s) << Error::Kind::NotFound;
}

void tst_EditHistory::aConflictChangesNothing()
{
    QFETCH(Edit, edit);
    QFETCH(Error::Kind, kind);
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    const QStringList before = describe(desk.project->index());
    QSignalSpy applied(desk.history.get(), &EditHistory::applied);
    const auto entry = desk.history->perform(edit);
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, kind);
    QVERIFY(!entry.error().message.isEmpty());
    QCOMPARE(applied.count(), 0);
    QCOMPARE(describe(desk.project->index()), before);
    QCOMPARE(desk.freshIndex(), before);
    QCOMPARE(desk.history->lastSeq(), 0);
    QVERIFY(!desk.history->canUndo());
}

void tst_EditHistory::oneBadChangeRefusesAllOfABulkEdit()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    const QStringList before = describe(desk.project->index());
    const Edit edit{{VerdictChange{First, u"2"_s, Verdict::None, Verdict::Approved},
                     TextChange{SampleId{2}, u"3"_s, u"A harbour."_s, u"x"_s},
                     TextChange{SampleId{6}, u"2"_s, u"not so"_s, u"y"_s}}};
    QVERIFY(!desk.history->perform(edit));
    QCOMPARE(describe(desk.project->index()), before);
    QCOMPARE(desk.freshIndex(), before);
    QCOMPARE(desk.value(SampleId{2}, u"3"_s), u"A harbour."_s);
}

void tst_EditHistory::aTextThatIsAsItWasImportedIsNotEdited()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    const QStringList before = describe(desk.project->index());
    const SampleId box{6};
    const QString original = desk.value(box, u"2"_s);
    VERIFY_OK(desk.history->perform(text(box, u"2"_s, original, u"Nothing."_s)));
    QVERIFY(!desk.project->index().traits(box, 0).hasBox);
    QVERIFY(desk.project->index().edited(box));
    VERIFY_OK(desk.history->perform(text(box, u"2"_s, u"Nothing."_s, original)));
    QCOMPARE(describe(desk.project->index()), before);
    QCOMPARE(desk.freshIndex(), before);
    QCOMPARE(desk.history->lastSeq(), 2);
}

void tst_EditHistory::anApprovedPairIsLockedUntilItIsReopened()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    VERIFY_OK(desk.history->perform(text(First, u"2"_s, u"An airport."_s, u"A harbour."_s)));
    VERIFY_OK(desk.history->perform(verdict(First, u"2"_s, Verdict::None, Verdict::Approved)));
    const QString question = desk.value(First, u"1"_s);
    for (const Edit &edit :
         {text(First, u"2"_s, u"A harbour."_s, u"A port."_s), text(First, u"1"_s, question, u"?"_s)}) {
        const auto refused = desk.history->perform(edit);
        QVERIFY(!refused && refused.error().kind == Error::Kind::Locked);
    }
    QCOMPARE(desk.value(First, u"2"_s), u"A harbour."_s);
    VERIFY_OK(desk.history->perform(text(First, u"4"_s, desk.value(First, u"4"_s), u"Another pair."_s)));
    Edit reopened = verdict(First, u"2"_s, Verdict::Approved, Verdict::None);
    reopened.changes.push_back(TextChange{First, u"2"_s, u"A harbour."_s, u"A port."_s});
    VERIFY_OK(desk.history->perform(reopened)); // in one step
    for (int i = 0; i < 4; ++i)
        VERIFY_OK(desk.history->undo()); // what was done before the approval, too
    QCOMPARE(desk.value(First, u"2"_s), u"An airport."_s);
    for (int i = 0; i < 4; ++i)
        VERIFY_OK(desk.history->redo());
    QCOMPARE(desk.value(First, u"2"_s), u"A port."_s);
}

void tst_EditHistory::oneStepIsTakenBackWhereNothingBuildsOnIt()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    VERIFY_OK(desk.history->perform(text(First, u"2"_s, u"An airport."_s, u"A harbour."_s)));
    VERIFY_OK(desk.history->perform(text(First, u"4"_s, u"3"_s, u"4"_s)));
    VERIFY_OK(desk.history->perform(text(First, u"2"_s, u"A harbour."_s, u"A port."_s)));
    const auto refused = desk.history->takeBack(1);
    QVERIFY(!refused && refused.error().kind == Error::Kind::Conflict);
    QCOMPARE(desk.value(First, u"2"_s), u"A port."_s);
    VERIFY_OK(desk.history->takeBack(2));
    QCOMPARE(desk.value(First, u"4"_s), u"3"_s);
    QCOMPARE(desk.value(First, u"2"_s), u"A port."_s);
    VERIFY_OK(desk.history->takeBack(3));
    VERIFY_OK(desk.history->takeBack(1)); // nothing builds on it any more
    QCOMPARE(desk.value(First, u"2"_s), u"An airport."_s);
    VERIFY_OK(desk.history->undo()); // it was a step as any other
    QCOMPARE(desk.value(First, u"2"_s), u"A harbour."_s);
    QVERIFY(!desk.history->takeBack(99));
    VERIFY_OK(Verifier(desk.project->database()).run());
}

void tst_EditHistory::anEditTakesTheDraftOfItsTurn()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    DraftStore drafts(desk.project->database());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    VERIFY_OK(drafts.set({First, u"2"_s, u"An airp"_s, now}));
    VERIFY_OK(drafts.set({First, u"4"_s, u"33"_s, now}));
    VERIFY_OK(desk.history->perform(verdict(First, u"2"_s, Verdict::None, Verdict::Unsure)));
    QCOMPARE(drafts.all()->size(), std::size_t(2));
    VERIFY_OK(desk.history->perform(text(First, u"2"_s, u"An airport."_s, u"x"_s)));
    QCOMPARE(drafts.all()->size(), std::size_t(1));
    QCOMPARE(drafts.all()->front().turn, u"4"_s);
}

void tst_EditHistory::aReadOnlyProjectIsNotEdited()
{
    const MadeProject made(MadeProject::assortment());
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    EditHistory history(*project);
    const auto entry = history.perform(verdict(First, u"2"_s, Verdict::None, Verdict::Approved));
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, Error::Kind::Locked);
    QVERIFY(!history.undo());
}

void tst_EditHistory::theHistoryOfASampleIsNewestFirst()
{
    const MadeProject made(MadeProject::assortment());
    const Desk desk(made);
    VERIFY_OK(desk.history->perform(Edit{{VerdictChange{First, u"2"_s, Verdict::None, Verdict::Approved},
                                          VerdictChange{SampleId{2}, u"3"_s, Verdict::None, Verdict::Approved}}}));
    VERIFY_OK(desk.history->perform(verdict(SampleId{2}, u"3"_s, Verdict::Approved, Verdict::Rejected)));
    VERIFY_OK(desk.history->undo());
    const auto first = desk.history->ofSample(First);
    VERIFY_OK(first);
    QCOMPARE(first->size(), std::size_t(1));
    QCOMPARE(first->front().edit.changes.size(), std::size_t(1)); // only what was done to it
    const auto second = desk.history->ofSample(SampleId{2});
    QCOMPARE(second->size(), std::size_t(3));
    QCOMPARE(second->front().seq, 3);
    QCOMPARE(second->front().kind, JournalEntry::Kind::Undo);
    QCOMPARE(desk.history->ofSample(SampleId{2}, 1)->size(), std::size_t(1));
    QVERIFY(desk.history->ofSample(SampleId{3})->empty());
}

namespace {

/// A sample as the model remembers it: what can be edited, by name.
using State = QMap<QString, QString>;

State stateOf(const std::vector<Sample> &samples)
{
    State state;
    for (const Sample &sample : samples) {
        const QString name = QString::number(sample.id.value) + u'/';
        for (const Turn &turn : sample.turns)
            state[name + u"text/"_s + turn.key] = turn.value;
        for (const Pair &pair : sample.pairs) {
            QStringList tags = pair.tags;
            tags.sort();
            for (const Role role : {Role::Annotator, Role::Reviewer})
                state[name + roleName(role) + u'/' + sample.anchorKey(pair)] = verdictName(pair.verdict(role));
            state[name + u"tags/"_s + sample.anchorKey(pair)] = tags.join(u',');
        }
        for (const Comment &comment : sample.comments)
            state[name + u"comment/"_s + comment.id] = comment.turn + u':' + comment.remark.text;
    }
    return state;
}

/// Everything that was ever done, kept as whole states: slow, plain and right.
class Model
{
public:
    explicit Model(State start)
        : m_states{std::move(start)}
    {
    }
    void perform(const State &state)
    {
        m_states.resize(m_at + 1);
        m_states.append(state);
        ++m_at;
    }
    bool undo() { return m_at > 0 && (--m_at, true); }
    bool redo() { return m_at + 1 < m_states.size() && (++m_at, true); }
    const State &state() const { return m_states[m_at]; }

private:
    QList<State> m_states;
    qsizetype m_at = 0;
};

std::vector<Sample> allSamples(const Project &project, SampleReader &reader)
{
    std::vector<Sample> samples;
    for (qint64 id = 1; id <= qint64(project.index().sampleCount()); ++id)
        samples.push_back(reader.load(SampleId{id}).take());
    return samples;
}

QString randomText(QRandomGenerator &random)
{
    const QStringList words{
        u"ship"_s, u"[0.10, 0.20, 0.30, 0.40]"_s, u"[[1]]"_s, u"船"_s, u"\n"_s, u"<b>"_s,
        u"\"\\"_s, u"Describe in detail"_s,       u"?"_s,     u"🚢"_s,  u""_s,   QString(QChar(0xD800))};
    QString text;
    for (int i = random.bounded(5); i > 0; --i)
        text += words[random.bounded(words.size())] + u' ';
    return text;
}

/// One change to a sample, and what it makes of the state.
Change randomChange(QRandomGenerator &random, const Sample &sample, State &state)
{
    const QString name = QString::number(sample.id.value) + u'/';
    const int kind = random.bounded(5);
    if (sample.turns.empty() || kind == 4) {
        // A comment: a new one, or one that is reworded or removed
        if (!sample.comments.empty() && random.bounded(2) == 0) {
            const Comment &known = sample.comments[random.bounded(quint32(sample.comments.size()))];
            const bool keep = random.bounded(2) == 0;
            const QString after = randomText(random) + u'.';
            const QString key = name + u"comment/"_s + known.id;
            if (keep)
                state[key] = known.turn + u':' + after;
            else
                state.remove(key);
            return CommentChange{sample.id, known.id, known.turn, known.remark,
                                 keep ? std::optional<Remark>(after) : std::nullopt};
        }
        const QString id = QString::number(random.generate64(), 16);
        const QString turn =
            sample.pairs.empty() || random.bounded(2) == 0 ? QString() : sample.anchorKey(sample.pairs.front());
        const QString after = randomText(random) + u'.';
        state[name + u"comment/"_s + id] = turn + u':' + after;
        return CommentChange{sample.id, id, turn, std::nullopt, after};
    }
    if (kind < 2 || sample.pairs.empty()) {
        const Turn &turn = sample.turns[random.bounded(quint32(sample.turns.size()))];
        const QString after = random.bounded(4) == 0 ? turn.original : randomText(random);
        state[name + u"text/"_s + turn.key] = after;
        return TextChange{sample.id, turn.key, turn.value, after};
    }
    const Pair &pair = sample.pairs[random.bounded(quint32(sample.pairs.size()))];
    const QString key = sample.anchorKey(pair);
    if (kind == 2) {
        const auto after = Verdict(random.bounded(VerdictCount));
        const auto role = Role(random.bounded(RoleCount));
        state[name + roleName(role) + u'/' + key] = verdictName(after);
        return VerdictChange{sample.id, key, pair.verdict(role), after, role};
    }
    const QString tag = QStringList{u"a"_s, u"b"_s, u"c d"_s}[random.bounded(3)];
    const bool before = pair.tags.contains(tag);
    const bool after = random.bounded(2) == 0;
    QStringList tags = pair.tags;
    tags.removeAll(tag);
    if (after)
        tags.append(tag);
    tags.sort();
    state[name + u"tags/"_s + key] = tags.join(u',');
    return TagChange{sample.id, key, tag, before, after};
}

}

void tst_EditHistory::randomWorkEqualsAModelInMemory()
{
    constexpr int Steps = 2'000;
    const MadeProject made(MadeProject::assortment());
    auto desk = std::make_unique<Desk>(made);
    Model model(stateOf(allSamples(*desk->project, desk->project->reader())));
    QRandomGenerator random(11);
    for (int step = 0; step < Steps; ++step) {
        const QByteArray where = "step " + QByteArray::number(step);
        const int dice = random.bounded(100);
        if (dice < 25) {
            const bool expected = model.undo();
            QCOMPARE(desk->history->canUndo(), expected);
            QVERIFY2(desk->history->undo().ok() == expected, where.constData());
        } else if (dice < 45) {
            const bool expected = model.redo();
            QCOMPARE(desk->history->canRedo(), expected);
            QVERIFY2(desk->history->redo().ok() == expected, where.constData());
        } else if (dice < 47) {
            desk.reset();
            desk = std::make_unique<Desk>(made);
        } else {
            // Often one change, at times one for every sample
            Edit edit;
            State state = model.state();
            const bool bulk = random.bounded(10) == 0;
            const qint64 one = random.bounded(1, int(desk->project->index().sampleCount()) + 1);
            for (qint64 id = bulk ? 1 : one; id <= (bulk ? qint64(desk->project->index().sampleCount()) : one); ++id)
                edit.changes.push_back(randomChange(random, desk->sample(SampleId{id}), state));
            const bool locked = std::any_of(edit.changes.begin(), edit.changes.end(), [&](const Change &change) {
                const auto *typed = std::get_if<TextChange>(&change);
                return typed && typed->before != typed->after && desk->sample(typed->sample).isLocked(typed->turn);
            });
            const auto entry = desk->history->perform(edit);
            if (locked) {
                QVERIFY(!entry && entry.error().kind == Error::Kind::Locked);
                continue;
            }
            QVERIFY2(entry, entry ? "" : qPrintable(QString::fromLatin1(where) + u": "_s + entry.error().message));
            QCOMPARE(entry->seq != 0, state != model.state());
            if (entry->seq != 0)
                model.perform(state);
        }
        const State now = stateOf(allSamples(*desk->project, desk->project->reader()));
        if (now != model.state()) {
            for (auto it = now.begin(); it != now.end(); ++it) {
                if (model.state().value(it.key()) != it.value())
                    qWarning() << step << it.key() << it.value() << "expected" << model.state().value(it.key());
            }
            QFAIL(where.constData());
        }
        QCOMPARE(describe(desk->project->index()), desk->freshIndex());
    }
    const auto findings = Verifier(desk->project->database()).run();
    VERIFY_OK(findings);
    QVERIFY2(findings->empty(), findings->empty() ? "" : qPrintable(findings->front().message));
}

QTEST_GUILESS_MAIN(tst_EditHistory)
#include "tst_EditHistory.moc"
