#include "core/metrics/text/Refusal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_Refusal : public QObject
{
    Q_OBJECT
private slots:
    void decliningIsToldFromDescribing_data();
    void decliningIsToldFromDescribing();
};

void tst_Refusal::decliningIsToldFromDescribing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("declines");
    QTest::newRow("sorry") << u"I'm sorry, but I can't help with that."_s << true;
    QTest::newRow("a curly apostrophe") << u"I\u2019m sorry."_s << true;
    QTest::newRow("unable") << u"\n I am unable to see the image."_s << true;
    QTest::newRow("in quotes") << u"\"Sorry, I do not know.\""_s << true;
    QTest::newRow("of itself") << u"Well, as an AI language model, I have no eyes."_s << true;
    QTest::newRow("no image") << u"No image was provided."_s << true;
    QTest::newRow("Chinese") << u"抱歉，我无法查看图片。"_s << true;
    QTest::newRow("a caption") << u"There are two ships in the harbour."_s << false;
    QTest::newRow("what cannot be seen") << u"The road cannot be seen below the trees."_s << false;
    QTest::newRow("a sorry sight") << u"Sorry sheds stand beside the field."_s << false;
    QTest::newRow("begins like one") << u"The area serves as an airport."_s << false;
    QTest::newRow("images") << u"No images of clouds, only fields."_s << false;
    QTest::newRow("an answer") << u"No"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_Refusal::decliningIsToldFromDescribing()
{
    QFETCH(const QString, text);
    QFETCH(const bool, declines);
    QCOMPARE(isRefusal(text), declines);
}

QTEST_GUILESS_MAIN(tst_Refusal)
#include "tst_Refusal.moc"
