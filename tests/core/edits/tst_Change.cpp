#include "core/edits/Change.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Change : public QObject
{
    Q_OBJECT

private:
    static void rows()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Change>("back");
        QTest::addColumn<bool>("changes");

        const SampleId id{4};
        QTest::newRow("text") << Change(TextChange{id, u"2"_s, u"a"_s, u"b"_s})
                              << Change(TextChange{id, u"2"_s, u"b"_s, u"a"_s}) << true;
        QTest::newRow("same text") << Change(TextChange{id, u"2"_s, u"a"_s, u"a"_s})
                                   << Change(TextChange{id, u"2"_s, u"a"_s, u"a"_s}) << false;
        QTest::newRow("verdict") << Change(VerdictChange{id, u"2"_s, Verdict::None, Verdict::Approved})
                                 << Change(VerdictChange{id, u"2"_s, Verdict::Approved, Verdict::None}) << true;
        QTest::newRow("same verdict") << Change(VerdictChange{id, u"2"_s, Verdict::Unsure, Verdict::Unsure})
                                      << Change(VerdictChange{id, u"2"_s, Verdict::Unsure, Verdict::Unsure}) << false;
        QTest::newRow("tag on") << Change(TagChange{id, u"2"_s, u"blurred"_s, false, true})
                                << Change(TagChange{id, u"2"_s, u"blurred"_s, true, false}) << true;
        QTest::newRow("tag kept") << Change(TagChange{id, u"2"_s, u"blurred"_s, true, true})
                                  << Change(TagChange{id, u"2"_s, u"blurred"_s, true, true}) << false;
        QTest::newRow("comment written") << Change(CommentChange{id, u"uuid"_s, u"2"_s, std::nullopt, u"why"_s})
                                         << Change(CommentChange{id, u"uuid"_s, u"2"_s, u"why"_s, std::nullopt})
                                         << true;
        QTest::newRow("empty comment is not no comment")
            << Change(CommentChange{id, u"uuid"_s, u""_s, std::nullopt, u""_s})
            << Change(CommentChange{id, u"uuid"_s, u""_s, u""_s, std::nullopt}) << true;
    }

private slots:
    void theInverseExchangesBeforeAndAfter_data() { rows(); }
    void theInverseExchangesBeforeAndAfter()
    {
        QFETCH(Change, change);
        QFETCH(Change, back);
        QCOMPARE(inverse(change), back);
        QCOMPARE(inverse(inverse(change)), change);
    }

    void aChangeKnowsWhetherItChangesAnything_data() { rows(); }
    void aChangeKnowsWhetherItChangesAnything()
    {
        QFETCH(Change, change);
        QFETCH(bool, changes);
        QCOMPARE(changesAnything(change), changes);
        QCOMPARE(sampleOf(change), SampleId{4});
    }
};

QTEST_APPLESS_MAIN(tst_Change)
#include "tst_Change.moc"
