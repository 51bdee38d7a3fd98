#include "core/project/ReadingPreview.h"

#include "core/project/EditHistory.h"
#include "tests/core/project/MadeProject.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace core;

/// What another reading would make of the boxes of a source, before anything is stored.
class tst_ReadingPreview : public QObject
{
    Q_OBJECT
private slots:
    void bothReadingsAreCounted();
    void everyBoxIsInsideOutsideOrWithoutAPlace();
    void aPaddedImageIsJudgedByItsRealSize();
    void pixelsAreJudgedByTheirImage();
    void theRangeNeedsNoImage();
    void examplesShowWhereABoxGoes();
    void aReadingThatFindsNothingIsShownBesideTheOther();
    void withoutASizeAnExampleIsInUnits();
    void theSampleOnScreenComesFirst();
    void onlySamplesWithBoxesAreLookedAt();
    void aLargeSourceIsLookedAtInPart();
    void otherSourcesAreLeftOut();
    void editedTextsAreReadAsTheyStand();
    void cancellingStopsTheLooking();

private:
    void make(const QByteArray &json)
    {
        m_project.reset();
        m_made = std::make_unique<MadeProject>(json);
        m_project = m_made->open();
    }
    void saveImage(const QString &name, QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(m_made->filePath(name)));
    }
    BoxReading reading(QStringView notation, QStringView units) const
    {
        return {m_project->notations().find(notation), *BoxUnits::fromText(units)};
    }
    ReadingQuestion question(const BoxReading &proposed) const
    {
        const Source &source = m_project->sources().front();
        return {m_project->index(), source, m_project->imageLocator(source.id), m_project->boxReading(source.id),
                proposed,           {}};
    }
    ReadingPreview preview(const ReadingQuestion &question, std::size_t most = 2000)
    {
        JobControl control;
        auto reader = m_project->openReader();
        auto done = previewReading(**reader, question, control, most);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        return done.take();
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
};

namespace {

QByteArray record(const QByteArray &answer, const QByteArray &image = "a.png")
{
    return "{\"image\": \"" + image + "\", \"conversations\": [{\"from\": \"human\", \"value\": \"Where?\"}, " +
           "{\"from\": \"gpt\", \"value\": \"" + answer + "\"}]}\n";
}

}

void tst_ReadingPreview::bothReadingsAreCounted()
{
    make(record("[0.1, 0.2, 0.3, 0.4] and [0.5, 0.5, 0.9, 1.2]") + record("[0.3, 0.3, 0.1, 0.9]") +
         record("[0.2, 0.2, 0.2, 0.9]"));
    ReadingQuestion asked = question(reading(u"llava", u"0-1 xywh"));
    asked.stored = reading(u"llava", u"0-1");
    const ReadingPreview found = preview(asked);
    QCOMPARE(found.samples, 3);
    QCOMPARE(found.looked, 3);
    QCOMPARE(found.stored, (ReadingTally{4, 3, 1, 0, 1, 1}));
    QCOMPARE(found.proposed, (ReadingTally{4, 1, 3, 0, 0, 0}));
}

void tst_ReadingPreview::everyBoxIsInsideOutsideOrWithoutAPlace()
{
    make(record("[10, 10, 50, 50]") + record("[10, 10, 150, 50]") + record("[1, 2, 3, 4]", "missing.png"));
    saveImage(u"a.png"_s, {100, 60});
    const ReadingTally tally = preview(question(reading(u"llava", u"pixels"))).proposed;
    QCOMPARE(tally, (ReadingTally{3, 1, 1, 1, 0, 0}));
    QCOMPARE(tally.inside + tally.outside + tally.unplaced, tally.boxes);
}

void tst_ReadingPreview::aPaddedImageIsJudgedByItsRealSize()
{
    make(record("[0.0, 0.1, 0.2, 0.5]") + record("[0.0, 0.3, 0.2, 0.5]"));
    saveImage(u"a.png"_s, {200, 100}); // a quarter of the square is above it
    const ReadingPreview found = preview(question(reading(u"llava", u"0-1 padded")));
    QCOMPARE(found.stored.inside, 2);
    QCOMPARE(found.proposed.inside, 1);
    QCOMPARE(found.proposed.outside, 1);
}

void tst_ReadingPreview::pixelsAreJudgedByTheirImage()
{
    make(record("[0, 0, 60, 60]") + record("[0, 0, 60, 60]", "b.png"));
    saveImage(u"a.png"_s, {60, 60});
    saveImage(u"b.png"_s, {59, 60});
    QCOMPARE(preview(question(reading(u"llava", u"pixels"))).proposed, (ReadingTally{2, 1, 1, 0, 0, 0}));
}

void tst_ReadingPreview::theRangeNeedsNoImage()
{
    make(record("[10, 20, 30, 40]"));
    QCOMPARE(preview(question(reading(u"llava", u"0-100"))).proposed, (ReadingTally{1, 1, 0, 0, 0, 0}));
    QCOMPARE(preview(question(reading(u"llava", u"0-1"))).proposed, (ReadingTally{1, 0, 1, 0, 0, 0}));
    QCOMPARE(preview(question(reading(u"llava", u"pixels resized:28,3136,1003520"))).proposed.unplaced, 1);
}

void tst_ReadingPreview::examplesShowWhereABoxGoes()
{
    make(record("a ship [0.1, 0.2, 0.3, 0.4]; a crane [0.5, 0.5, 0.6, 0.6]"));
    saveImage(u"a.png"_s, {200, 100});
    const auto examples = preview(question(reading(u"llava", u"0-1 yxyx"))).examples;
    QCOMPARE(examples.size(), std::size_t(1));
    QCOMPARE(examples[0].written, u"[0.1, 0.2, 0.3, 0.4]"_s);
    QVERIFY(examples[0].stored && examples[0].stored->inPixels);
    QCOMPARE(examples[0].stored->box.bounds(), QRectF(QPointF(20, 20), QPointF(60, 40)));
    QCOMPARE(examples[0].proposed->box.bounds(), QRectF(QPointF(40, 10), QPointF(80, 30)));
}

void tst_ReadingPreview::aReadingThatFindsNothingIsShownBesideTheOther()
{
    make(record("a ship [0.1, 0.2, 0.3, 0.4]"));
    const ReadingPreview found = preview(question(reading(u"geochat", u"0-100")));
    QCOMPARE(found.proposed, ReadingTally());
    QCOMPARE(found.examples.size(), std::size_t(1));
    QVERIFY(found.examples[0].stored && !found.examples[0].proposed);
    QCOMPARE(found.examples[0].written, u"[0.1, 0.2, 0.3, 0.4]"_s);
}

void tst_ReadingPreview::withoutASizeAnExampleIsInUnits()
{
    make(record("[10, 20, 30, 40]"));
    const auto example = preview(question(reading(u"llava", u"0-100"))).examples.front();
    QVERIFY(!example.proposed->inPixels);
    QCOMPARE(example.proposed->box.bounds(), QRectF(QPointF(0.1, 0.2), QPointF(0.3, 0.4)));
    QVERIFY(!preview(question(reading(u"llava", u"0-100 padded"))).examples.front().proposed);
    QVERIFY(preview(question(reading(u"llava", u"pixels"))).examples.front().proposed->inPixels);
}

void tst_ReadingPreview::theSampleOnScreenComesFirst()
{
    QByteArray json;
    for (int i = 0; i < 20; ++i)
        json += record("[0.1, 0.2, 0.3, 0." + QByteArray::number(400 + i) + "]");
    make(json);
    ReadingQuestion asked = question(reading(u"llava", u"0-1"));
    asked.first = {17};
    const ReadingPreview found = preview(asked, 5);
    QCOMPARE(found.looked, 5);
    QCOMPARE(found.examples.front().sample, SampleId{17});
    QCOMPARE(found.examples.front().written, u"[0.1, 0.2, 0.3, 0.416]"_s);
    QCOMPARE(preview(asked).looked, 20); // and is not counted twice
}

void tst_ReadingPreview::onlySamplesWithBoxesAreLookedAt()
{
    make(record("A harbour.") + record("[0.1, 0.2, 0.3, 0.4]") + record("A lake."));
    ReadingQuestion asked = question(reading(u"llava", u"0-1"));
    asked.first = {1};
    const ReadingPreview found = preview(asked);
    QCOMPARE(found.samples, 1);
    QCOMPARE(found.looked, 1);
    QCOMPARE(found.examples.front().sample, SampleId{2});
}

void tst_ReadingPreview::aLargeSourceIsLookedAtInPart()
{
    QByteArray json;
    for (int i = 0; i < 100; ++i)
        json += record("[0.1, 0.2, 0.3, 0.4]");
    make(json);
    const ReadingPreview found = preview(question(reading(u"llava", u"0-1")), 8);
    QCOMPARE(found.samples, 100);
    QCOMPARE(found.looked, 8);
    QCOMPARE(found.proposed.boxes, 8);
    QVERIFY(found.examples.back().sample.value > 80); // from all over the source
}

void tst_ReadingPreview::otherSourcesAreLeftOut()
{
    make(record("[0.1, 0.2, 0.3, 0.4]") + record("[0.1, 0.2, 0.3, 0.4]") + record("[0.1, 0.2, 0.3, 0.4]"));
    ReadingQuestion asked = question(reading(u"llava", u"0-1"));
    asked.source.firstSample = {2};
    asked.source.samples = 1;
    asked.first = {3};
    const ReadingPreview found = preview(asked);
    QCOMPARE(found.samples, 1);
    QCOMPARE(found.examples.front().sample, SampleId{2});
}

void tst_ReadingPreview::editedTextsAreReadAsTheyStand()
{
    make(record("[0.1, 0.2, 0.3, 0.4]"));
    EditHistory history(*m_project);
    const Sample sample = *m_project->reader().load(SampleId{1});
    VERIFY_OK(history.perform(Edit{{TextChange{
        {1}, sample.turns[1].key, sample.turns[1].value, u"[0.1, 0.2, 0.3, 0.5] [0.1, 0.2, 0.3, 0.6]"_s}}}));
    const ReadingPreview found = preview(question(reading(u"llava", u"0-1")));
    QCOMPARE(found.proposed.boxes, 2);
    QCOMPARE(found.examples.front().written, u"[0.1, 0.2, 0.3, 0.5]"_s);
}

void tst_ReadingPreview::cancellingStopsTheLooking()
{
    make(record("[0.1, 0.2, 0.3, 0.4]") + record("[0.1, 0.2, 0.3, 0.4]"));
    JobControl control;
    control.cancel();
    const auto reader = m_project->openReader();
    const auto done = previewReading(**reader, question(reading(u"llava", u"0-1")), control);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QCOMPARE(control.done(), 0);
    QCOMPARE(control.total(), 2);
}

QTEST_GUILESS_MAIN(tst_ReadingPreview)
#include "tst_ReadingPreview.moc"
