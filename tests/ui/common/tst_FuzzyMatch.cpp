#include "ui/common/FuzzyMatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::fuzzyMatch;

/// What is typed in a hurry finds what is meant.
class tst_FuzzyMatch : public QObject
{
    Q_OBJECT
private slots:
    void hurriedTypingFindsTheTitle_data();
    void hurriedTypingFindsTheTitle();
    void whatDoesNotFitIsNotFound_data();
    void whatDoesNotFitIsNotFound();
    void theBetterFitHasTheHigherScore_data();
    void theBetterFitHasTheHigherScore();
    void placesAreAscendingAndInTheTitle();
    void nothingTypedFitsEverything();
};

void tst_FuzzyMatch::hurriedTypingFindsTheTitle_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QList<qsizetype>>("places");
    using Places = QList<qsizetype>;
    const QString next = u"Next unreviewed pair"_s;
    QTest::newRow("beginning") << u"next"_s << next << Places{0, 1, 2, 3};
    QTest::newRow("any case") << u"NEXT"_s << next << Places{0, 1, 2, 3};
    QTest::newRow("word") << u"pa"_s << next << Places{16, 17};
    QTest::newRow("inside a word") << u"view"_s << next << Places{9, 10, 11, 12};
    QTest::newRow("initials") << u"nup"_s << next << Places{0, 5, 16};
    QTest::newRow("some initials") << u"np"_s << next << Places{0, 16};
    QTest::newRow("letters in order") << u"nxunr"_s << next << Places{0, 2, 5, 6, 7};
    QTest::newRow("words in any order") << u"pair next"_s << next << Places{0, 1, 2, 3, 16, 17, 18, 19};
    QTest::newRow("blanks around") << u"  pair "_s << next << Places{16, 17, 18, 19};
    QTest::newRow("Chinese") << u"未审"_s << u"下一个未审核的问答对"_s << Places{3, 4};
    QTest::newRow("Chinese, left out between") << u"下未"_s << u"下一个未审核的问答对"_s << Places{0, 3};
    QTest::newRow("Chinese and Latin") << u"rs关于"_s << u"关于 RSReview"_s << Places{};
}

void tst_FuzzyMatch::hurriedTypingFindsTheTitle()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    QFETCH(QList<qsizetype>, places);
    const auto match = fuzzyMatch(typed, title);
    if (places.isEmpty()) {
        QVERIFY(!match); // in one word the order counts
        return;
    }
    QVERIFY(match);
    QCOMPARE(match->places, places);
}

void tst_FuzzyMatch::whatDoesNotFitIsNotFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::newRow("other letters") << u"xyz"_s << u"Next unreviewed pair"_s;
    QTest::newRow("wrong order") << u"pun"_s << u"Next unreviewed pair"_s;
    QTest::newRow("one word of two") << u"next image"_s << u"Next unreviewed pair"_s;
    QTest::newRow("letters from inside a word") << u"xrp"_s << u"Next unreviewed pair"_s;
    QTest::newRow("no title") << u"a"_s << QString();
    QTest::newRow("longer than the title") << u"undoing"_s << u"Undo"_s;
}

void tst_FuzzyMatch::whatDoesNotFitIsNotFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    QVERIFY(!fuzzyMatch(typed, title));
}

void tst_FuzzyMatch::theBetterFitHasTheHigherScore_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("beginning, word") << u"next"_s << u"Next sample"_s << u"Compare with the next image"_s;
    QTest::newRow("word, inside") << u"view"_s << u"Keep the view"_s << u"Preview of boxes"_s;
    QTest::newRow("initials, strewn") << u"ns"_s << u"Next sample"_s << u"Unsure, not so"_s;
    QTest::newRow("short, long") << u"box"_s << u"Boxes"_s << u"Boxes of a source and many words more"_s;
}

void tst_FuzzyMatch::theBetterFitHasTheHigherScore()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto high = fuzzyMatch(typed, better);
    const auto low = fuzzyMatch(typed, worse);
    QVERIFY(high);
    QVERIFY(!low || high->score > low->score);
}

void tst_FuzzyMatch::placesAreAscendingAndInTheTitle()
{
    const QString title = u"Grid lines over the image 图像 i̇I"_s; // folds of several units are left as they are
    for (const QString &typed : {u"i"_s, u"ii"_s, u"li im"_s, u"image image"_s, u"图 像"_s}) {
        const auto match = fuzzyMatch(typed, title);
        QVERIFY2(match, qPrintable(typed));
        for (qsizetype i = 0; i < match->places.size(); ++i) {
            QVERIFY(match->places[i] >= 0 && match->places[i] < title.size());
            QVERIFY(i == 0 || match->places[i] > match->places[i - 1]);
        }
    }
}

void tst_FuzzyMatch::nothingTypedFitsEverything()
{
    for (const QString &typed : {QString(), u"   "_s}) {
        QVERIFY(fuzzyMatch(typed, u"Undo"));
        QVERIFY(fuzzyMatch(typed, u"Undo")->places.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_FuzzyMatch)
#include "tst_FuzzyMatch.moc"
