#include "core/edits/Edit.h"

#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Edit : public QObject
{
    Q_OBJECT

private:
    static Edit edit()
    {
        return {
            {TextChange{{7}, u"2"_s, u"one"_s, u"two"_s}, VerdictChange{{3}, u"2"_s, Verdict::None, Verdict::Approved},
             TextChange{{7}, u"2"_s, u"two"_s, u"three"_s}, CommentChange{{5}, u"uuid"_s, {}, std::nullopt, u"why"_s}}};
    }

private slots:
    void theInverseRunsBackwards()
    {
        const Edit back = edit().inverse();
        QCOMPARE(back.changes.size(), 4U);
        QCOMPARE(back.changes[0], Change(CommentChange{{5}, u"uuid"_s, {}, u"why"_s, std::nullopt}));
        QCOMPARE(back.changes[1], Change(TextChange{{7}, u"2"_s, u"three"_s, u"two"_s}));
        QCOMPARE(back.changes[2], Change(VerdictChange{{3}, u"2"_s, Verdict::Approved, Verdict::None}));
        QCOMPARE(back.changes[3], Change(TextChange{{7}, u"2"_s, u"two"_s, u"one"_s}));
    }

    void theInverseOfTheInverseIsTheEdit()
    {
        QCOMPARE(edit().inverse().inverse(), edit());
        QCOMPARE(Edit().inverse(), Edit());
    }

    void doingAndUndoingLeavesTheTextAsItWas()
    {
        QString text = u"one"_s;
        const auto apply = [&text](const Edit &steps) {
            for (const Change &change : steps.changes) {
                if (const auto *textChange = std::get_if<TextChange>(&change)) {
                    QCOMPARE(text, textChange->before);
                    text = textChange->after;
                }
            }
        };
        apply(edit());
        QCOMPARE(text, u"three"_s);
        apply(edit().inverse());
        QCOMPARE(text, u"one"_s);
    }

    void samplesAreNamedOnceInOrderOfTouch()
    {
        QCOMPARE(edit().samples(), (QList<SampleId>{{7}, {3}, {5}}));
        QVERIFY(Edit().samples().isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_Edit)
#include "tst_Edit.moc"
