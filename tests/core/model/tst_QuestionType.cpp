#include "core/model/QuestionType.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_QuestionType : public QObject
{
    Q_OBJECT

private slots:
    void aQuestionSaysHowItAsks_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *question, const char *type) {
            QTest::newRow(question) << QString::fromUtf8(question) << QString::fromLatin1(type);
        };
        row("Is there a road in the image?", "yes-no");
        row("<image>\nAre there more buildings than roads?\nAnswer the question using a single word.", "yes-no");
        row("In the image, is a water area present?", "yes-no");
        row("Based on the image, does the harbour have a crane?", "yes-no");
        row("How many ships are there?", "count");
        row("What is the number of small buildings?", "count");
        row("What is the total number of cars at the quay?", "count");
        row("What colour is the roof?", "what");
        row("What is this?", "what");
        row("Which class does the scene belong to?", "which");
        row("In which part of the image is the lake?", "which");
        row("Where is the airport?", "where");
        row("Who would use this area?", "who");
        row("Why is the field brown?", "why");
        row("How are the buildings arranged?", "how");
        row("how", "how");
        row("Describe this image in detail.", "describe");
        row("Please provide a detailed description of the picture.", "describe");
        row("[grounding] the white plane at the bottom", "locate");
        row("[refer] where is <p>a ship</p>?", "locate");
        row("[identify] {<16><55><24><63>|<11>}", "what");
        row("Detect all planes.", "locate");
        row("The image is a port.", "other");
        row("", "other");
        row("<image>", "other");
        row("\u56fe\u4e2d\u6709\u591a\u5c11\u8247\u8239\uff1f", "count");
        row("\u56fe\u4e2d\u662f\u5426\u6709\u98de\u673a\uff1f", "yes-no");
        row("\u4e3a\u4ec0\u4e48\u8fd9\u4e48\u84dd\uff1f", "why");
        row("\u8bf7\u63cf\u8ff0\u8fd9\u5f20\u56fe\u7247", "describe");
    }

    void aQuestionSaysHowItAsks()
    {
        QFETCH(QString, question);
        QFETCH(QString, type);
        QCOMPARE(questionTypeName(questionTypeOf(question)), type);
    }

    void everyNameIsReadBack()
    {
        for (int i = 0; i < QuestionTypeCount; ++i)
            QCOMPARE(questionTypeFromName(questionTypeName(QuestionType(i))), QuestionType(i));
        QVERIFY(!questionTypeFromName(u"whither"));
    }
};

QTEST_APPLESS_MAIN(tst_QuestionType)
#include "tst_QuestionType.moc"
