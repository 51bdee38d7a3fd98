#include "core/metrics/text/Vocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_Vocabulary : public QObject
{
    Q_OBJECT
private slots:
    void aWordKeepsItsNumber();
    void blanksDivideAsTheScoreWantsIt_data();
    void blanksDivideAsTheScoreWantsIt();
};

void tst_Vocabulary::aWordKeepsItsNumber()
{
    Vocabulary vocabulary;
    for (std::uint32_t i = 0; i < 5'000; ++i)
        QCOMPARE(vocabulary.id(u"word %1"_s.arg(i)), i);
    QCOMPARE(vocabulary.id(u""), 5'000u);
    for (std::uint32_t i = 0; i < 5'000; ++i)
        QCOMPARE(vocabulary.id(u"word %1"_s.arg(i)), i);
    QCOMPARE(vocabulary.id(QString()), 5'000u);
    QCOMPARE(vocabulary.size(), 5'001);
}

void tst_Vocabulary::blanksDivideAsTheScoreWantsIt_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<WordIds>("words");
    QTest::addColumn<WordIds>("tokens");
    QTest::newRow("two words") << u"a b"_s << WordIds{0, 1} << WordIds{0, 1};
    QTest::newRow("one twice") << u"a b a"_s << WordIds{0, 1, 0} << WordIds{0, 1, 0};
    QTest::newRow("no-break space") << u"a\u00A0b a"_s << WordIds{0, 1, 0} << WordIds{2, 0};
    QTest::newRow("empty") << QString() << WordIds{} << WordIds{0};
    QTest::newRow("two spaces") << u"a  b"_s << WordIds{0, 1} << WordIds{0, 2, 1};
}

void tst_Vocabulary::blanksDivideAsTheScoreWantsIt()
{
    QFETCH(const QString, caption);
    QFETCH(const WordIds, words);
    QFETCH(const WordIds, tokens);
    Vocabulary vocabulary;
    QCOMPARE(vocabulary.words(caption), words);
    QCOMPARE(vocabulary.tokens(caption), tokens);
}

QTEST_GUILESS_MAIN(tst_Vocabulary)
#include "tst_Vocabulary.moc"
