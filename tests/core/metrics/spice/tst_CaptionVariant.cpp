#include "core/metrics/spice/CaptionVariant.h"
#include "core/metrics/spice/SceneLemmas.h"

#include <QTest>

using namespace core;

class tst_CaptionVariant : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void captionsBecomeSentences_data();
    void captionsBecomeSentences();
    void theCaptionItselfIsTheCheapest();

private:
    std::shared_ptr<const WordNet> m_wordNet;
};

void tst_CaptionVariant::initTestCase()
{
    auto words = WordNet::open();
    if (!words)
        QSKIP(qUtf8Printable(words.error().message));
    m_wordNet = words.take();
}

void tst_CaptionVariant::captionsBecomeSentences_data()
{
    QTest::addColumn<QByteArray>("caption");
    QTest::addColumn<QByteArrayList>("variants"); // without those in another dialect
    const auto row = [](const char *caption, QByteArrayList variants) {
        QTest::newRow(caption) << QByteArray(caption) << variants;
    };
    row("the airport is large", {"the airport is large"});
    row("there are trees", {"there are trees"});
    row("two boats", {"two boats", "there is two boats"});
    row("boats on a river", {"boats on a river", "there is boats on a river", "there is a boats on a river"});
    row("many cars parked on a road",
        {"many cars parked on a road", "many cars are parked on a road", "there is many cars parked on a road"});
    row("a plane taking off", {"a plane taking off", "a plane is taking off", "there is a plane taking off"});
    row("ground covered by grass",
        {"ground covered by grass", "ground is covered by grass", "a ground is covered by grass",
         "there is ground covered by grass", "there is a ground covered by grass"});
    row("a red roof", {"a red roof", "there is a red roof"}); // -ed, but no participle
    row("the parked cars", {"the parked cars", "there is the parked cars"});
}

void tst_CaptionVariant::captionsBecomeSentences()
{
    QFETCH(const QByteArray, caption);
    QFETCH(const QByteArrayList, variants);
    QByteArrayList found;
    for (const CaptionVariant &variant : CaptionVariant::variantsOf(caption.toStdString(), SceneLemmas(m_wordNet))) {
        if (qstrlen(variant.dialect) == 0)
            found += QByteArray::fromStdString(variant.text).trimmed();
    }
    QCOMPARE(found, variants);
}

void tst_CaptionVariant::theCaptionItselfIsTheCheapest()
{
    const auto variants = CaptionVariant::variantsOf("cars parked on a road", SceneLemmas(m_wordNet));
    QCOMPARE(variants.front().kind, CaptionVariant::Kind::AsIs);
    for (std::size_t i = 1; i < variants.size(); ++i)
        QVERIFY(variants[i].cost > variants.front().cost);
}

QTEST_GUILESS_MAIN(tst_CaptionVariant)
#include "tst_CaptionVariant.moc"
