#include "core/imaging/RasterInfo.h"
#include "core/import/Importer.h"
#include "core/project/DisplayChoices.h"
#include "tests/core/project/MadeProject.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace core;

/// How images are shown, remembered for their source and shape.
class tst_DisplayChoices : public QObject
{
    Q_OBJECT
private slots:
    void aShapeNamesBandsAndType();
    void withoutAChoiceEverythingIsAsTheFileSays();
    void aChoiceHoldsForItsSourceAndShapeOnly();
    void aChoiceIsThereAfterReopening();
    void goingBackToTheDefaultForgetsTheChoice();
    void whatIsNotUnderstoodIsLeftOut();
    void aReadOnlyProjectKeepsAChoiceWhileItIsOpen();
    void otherSourcesOfferWhatWasChosenThere();

private:
    static ImageOptions infrared()
    {
        ImageOptions options;
        options.bands = {4, 3, 2};
        options.stretch.kind = Stretch::Kind::Percentile;
        options.stretch.gamma = 1.5;
        return options;
    }
    const QString m_shape = u"4 UInt16"_s;
};

void tst_DisplayChoices::aShapeNamesBandsAndType()
{
    RasterInfo info;
    info.bands = 13;
    info.type = u"Int16"_s;
    QCOMPARE(imageShape(info), u"13 Int16"_s);
}

void tst_DisplayChoices::withoutAChoiceEverythingIsAsTheFileSays()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    DisplayChoices choices(*project);
    QCOMPARE(choices.options({1}, m_shape), ImageOptions());
    QCOMPARE(choices.options({77}, m_shape), ImageOptions());
    QVERIFY(choices.offers({1}, m_shape).empty());
}

void tst_DisplayChoices::aChoiceHoldsForItsSourceAndShapeOnly()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    DisplayChoices choices(*project);
    VERIFY_OK(choices.set({1}, m_shape, infrared()));
    QCOMPARE(choices.options({1}, m_shape), infrared());
    QCOMPARE(choices.options({1}, u"3 Byte"_s), ImageOptions());
    QCOMPARE(choices.options({2}, m_shape), ImageOptions());
}

void tst_DisplayChoices::aChoiceIsThereAfterReopening()
{
    const MadeProject made(MadeProject::regular(1));
    ImageOptions thermal;
    thermal.colorMap = ColorMap::Iron;
    {
        const auto project = made.open();
        DisplayChoices choices(*project);
        VERIFY_OK(choices.set({1}, m_shape, infrared()));
        VERIFY_OK(choices.set({1}, u"1 UInt16"_s, thermal));
    }
    const auto project = made.open();
    DisplayChoices choices(*project);
    QCOMPARE(choices.options({1}, m_shape), infrared());
    QCOMPARE(choices.options({1}, u"1 UInt16"_s), thermal);
}

void tst_DisplayChoices::goingBackToTheDefaultForgetsTheChoice()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    DisplayChoices choices(*project);
    VERIFY_OK(choices.set({1}, m_shape, infrared()));
    VERIFY_OK(choices.set({1}, m_shape, {}));
    QCOMPARE(choices.options({1}, m_shape), ImageOptions());
    QCOMPARE(PropertyStore(project->database()).value(u"display.1"_s)->value_or(u"?"_s), QString());
}

void tst_DisplayChoices::whatIsNotUnderstoodIsLeftOut()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    VERIFY_OK(PropertyStore(project->database())
                  .setValue(u"display.1"_s, u"3 Byte\tbands=of,another,program\n\n4 UInt16\t%1\nno tabulator"_s.arg(
                                                infrared().toText())));
    DisplayChoices choices(*project);
    QCOMPARE(choices.options({1}, u"3 Byte"_s), ImageOptions());
    QCOMPARE(choices.options({1}, m_shape), infrared());
}

void tst_DisplayChoices::aReadOnlyProjectKeepsAChoiceWhileItIsOpen()
{
    const MadeProject made(MadeProject::regular(1));
    {
        const auto project = made.open(ProjectFile::Mode::ReadOnly);
        DisplayChoices choices(*project);
        VERIFY_OK(choices.set({1}, m_shape, infrared()));
        QCOMPARE(choices.options({1}, m_shape), infrared());
    }
    const auto project = made.open();
    QCOMPARE(DisplayChoices(*project).options({1}, m_shape), ImageOptions());
}

void tst_DisplayChoices::otherSourcesOfferWhatWasChosenThere()
{
    const MadeProject made(MadeProject::regular(1));
    QFile other(made.filePath(u"other.json"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(MadeProject::regular(2));
    other.close();
    JobControl control;
    VERIFY_OK(Importer::run(made.path(), {other.fileName()}, {}, control));
    const auto project = made.open();
    QCOMPARE(project->sources().size(), std::size_t(2));
    DisplayChoices choices(*project);
    VERIFY_OK(choices.set({1}, m_shape, infrared()));
    const auto offers = choices.offers({2}, m_shape);
    QCOMPARE(offers.size(), std::size_t(1));
    QCOMPARE(offers.front().source.value, 1);
    QCOMPARE(offers.front().options, infrared());
    QVERIFY(choices.offers({1}, m_shape).empty());
    QVERIFY(choices.offers({2}, u"3 Byte"_s).empty());
    VERIFY_OK(choices.set({2}, m_shape, infrared()));
    QVERIFY(choices.offers({9}, m_shape).size() == 1); // the same choice is offered once
}

QTEST_GUILESS_MAIN(tst_DisplayChoices)
#include "tst_DisplayChoices.moc"
