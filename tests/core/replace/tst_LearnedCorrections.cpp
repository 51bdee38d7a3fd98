#include "core/project/EditHistory.h"
#include "core/replace/LearnedCorrections.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

using Phrases = std::vector<std::pair<QString, QString>>;

/// What people correct again and again.
class tst_LearnedCorrections : public QObject
{
    Q_OBJECT
private slots:
    void anEditExchangesPhrases_data();
    void anEditExchangesPhrases();
    void whatWasMadeTwiceIsLearnedUnlessUndone();
    void itCanBeStopped();
};

void tst_LearnedCorrections::anEditExchangesPhrases_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<Phrases>("phrases");
    QTest::newRow("one word") << u"A car is here."_s << u"A vehicle is here."_s << Phrases{{u"car"_s, u"vehicle"_s}};
    QTest::newRow("two places") << u"A car, and a tree."_s << u"A truck, and a bush."_s
                                << Phrases{{u"car"_s, u"truck"_s}, {u"tree"_s, u"bush"_s}};
    QTest::newRow("taken out") << u"There might be a ship."_s << u"There be a ship."_s
                               << Phrases{{u"might"_s, QString()}};
    QTest::newRow("put in") << u"A ship."_s << u"A large ship."_s << Phrases{};
    QTest::newRow("a moved box") << u"At [0.10, 0.20]."_s << u"At [0.30, 0.40]."_s << Phrases{};
    QTest::newRow("Chinese") << u"一架飞机"_s << u"一架直升机"_s << Phrases{{u"飞"_s, u"直升"_s}};
    QTest::newRow("a long passage") << QString(80, u'a') << QString(80, u'b') << Phrases{};
}

void tst_LearnedCorrections::anEditExchangesPhrases()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QTEST(LearnedCorrections::phrases(before, after), "phrases");
}

void tst_LearnedCorrections::whatWasMadeTwiceIsLearnedUnlessUndone()
{
    const MadeProject made(MadeProject::regular(5));
    auto project = made.open();
    EditHistory history(*project);
    const auto correct = [&](int sample, const QString &with) {
        const QString before = u"Answer one of %1."_s.arg(sample);
        return history.perform({{TextChange{{sample}, u"2"_s, before, QString(before).replace(u"Answer"_s, with)}}});
    };
    VERIFY_OK(correct(1, u"Reply"_s));
    VERIFY_OK(correct(2, u"Reply"_s));
    VERIFY_OK(correct(3, u"Reply"_s));
    VERIFY_OK(correct(4, u"Word"_s));
    VERIFY_OK(correct(5, u"Reply"_s));
    VERIFY_OK(history.undo());
    JobControl control;
    const auto learned = LearnedCorrections::gather(project->database(), 10, control);
    VERIFY_OK(learned);
    QCOMPARE(*learned, (std::vector<Correction>{{u"Answer"_s, u"Reply"_s, 3}}));
    VERIFY_OK(history.redo());
    QCOMPARE(LearnedCorrections::gather(project->database(), 10, control)->front().times, 4);
    VERIFY_OK(LearnedCorrections::gather(project->database(), 0, control));
}

void tst_LearnedCorrections::itCanBeStopped()
{
    const MadeProject made(MadeProject::regular(1));
    auto project = made.open();
    EditHistory history(*project);
    VERIFY_OK(history.perform({{TextChange{{1}, u"2"_s, u"Answer one of 1."_s, u"Reply."_s}}}));
    JobControl control;
    control.cancel();
    const auto learned = LearnedCorrections::gather(project->database(), 10, control);
    QVERIFY(!learned);
    QCOMPARE(learned.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_LearnedCorrections)
#include "tst_LearnedCorrections.moc"
