#include "core/model/Pair.h"
#include "core/model/PairTraits.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Pair : public QObject
{
    Q_OBJECT

private slots:
    void turnsBecomePairs_data()
    {
        QTest::addColumn<QString>("roles"); // h human, g gpt, s system
        QTest::addColumn<QString>("pairs"); // question-answer, - where there is none

        QTest::newRow("none") << u""_s << u""_s;
        QTest::newRow("one") << u"hg"_s << u"0-1"_s;
        QTest::newRow("two") << u"hghg"_s << u"0-1 2-3"_s;
        QTest::newRow("question alone") << u"h"_s << u"0-_"_s;
        QTest::newRow("answer alone") << u"g"_s << u"_-0"_s;
        QTest::newRow("two questions") << u"hhg"_s << u"0-_ 1-2"_s;
        QTest::newRow("two answers") << u"hgg"_s << u"0-1 _-2"_s;
        QTest::newRow("begins with an answer") << u"ghg"_s << u"_-0 1-2"_s;
        QTest::newRow("ends with a question") << u"hgh"_s << u"0-1 2-_"_s;
        QTest::newRow("system first") << u"shg"_s << u"1-2"_s;
        QTest::newRow("system between") << u"hsg"_s << u"0-2"_s;
        QTest::newRow("system alone") << u"s"_s << u""_s;
    }
    void turnsBecomePairs()
    {
        QFETCH(QString, roles);
        QFETCH(QString, pairs);
        std::vector<Turn> turns;
        for (const QChar role : roles) {
            Turn turn;
            turn.role = role == u'h' ? u"human"_s : role == u'g' ? u"gpt"_s : u"system"_s;
            turns.push_back(turn);
        }
        const auto index = [](int i) { return i < 0 ? u"_"_s : QString::number(i); };
        QStringList made;
        int number = 0;
        for (const Pair &pair : pairUp(turns)) {
            QCOMPARE(pair.number, ++number);
            QCOMPARE(pair.anchor(), pair.answer >= 0 ? pair.answer : pair.question);
            made << index(pair.question) + u"-"_s + index(pair.answer);
        }
        QCOMPARE(made.join(u' '), pairs);
    }

    void traitsFitInAByte()
    {
        for (int task = 0; task < TaskCount; ++task) {
            for (const bool hasBox : {false, true}) {
                const PairTraits traits{static_cast<Task>(task), hasBox};
                QCOMPARE(PairTraits::fromByte(traits.toByte()), traits);
            }
        }
    }

    void theByteIsPartOfTheFileFormat()
    {
        QCOMPARE(int(PairTraits{}.toByte()), 0x00);
        QCOMPARE(int((PairTraits{Task::Vqa, false}).toByte()), 0x03);
        QCOMPARE(int((PairTraits{Task::Grounding, true}).toByte()), 0x15);
        QCOMPARE(PairTraits::fromByte(0x0F).task, Task::Other); // a task of a newer version
    }
};

QTEST_APPLESS_MAIN(tst_Pair)
#include "tst_Pair.moc"
