#include "core/export/Exporter.h"
#include "core/project/ReviewSession.h"
#include "tests/core/project/MadeProject.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace core;

/// Boxes in fields beside the conversation are moved and undone as those in texts are.
class tst_FieldBoxes : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theyAreShownBesideThoseOfTheText();
    void aMovedBoxChangesItsNumbersAndNothingElse();
    void undoAndRedoSurviveReopening();
    void aBoxOfSeveralIsDeletedAndTheOnlyOneIsNot();
    void aListOfBoxesTakesAnotherAndASingleBoxDoesNot();
    void aFieldCannotBecomeSomethingElse();
    void theyAreInNoPair();
    void unitsArePartOfTheProject();

private:
    void open();
    void close();
    QByteArray exported() const;

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
    std::unique_ptr<ReviewSession> m_session;
};

namespace {

const QByteArray Dataset = R"([
 {"id": 1, "objects": [{"label": "ship", "bbox": [ 12,30, 44,50 ]}, {"label": "\u0041", "obb": [50,50,20,10,0.0]}],
  "image": "a.png", "conversations": [{"from": "human", "value": "Where?"},
   {"from": "gpt", "value": "At [0.10, 0.20, 0.30, 0.40]."}], "boxes": [[1,2,3,4] , [5,6,7,8]], "n": 1.50}
])";
constexpr QSize Image(200, 100);
const BoxRef Ship{u"/objects/0/bbox"_s, 0};

}

void tst_FieldBoxes::init()
{
    m_made = std::make_unique<MadeProject>(Dataset);
    open();
}

void tst_FieldBoxes::cleanup()
{
    close();
}

void tst_FieldBoxes::open()
{
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    m_session = std::make_unique<ReviewSession>(*m_project, *m_history);
    VERIFY_OK(m_session->open(SampleId{1}));
    m_session->setImageSize(Image);
}

void tst_FieldBoxes::close()
{
    m_session.reset();
    m_history.reset();
    m_project.reset();
}

QByteArray tst_FieldBoxes::exported() const
{
    const QString path = m_made->filePath(u"out.json"_s);
    QFile::remove(path);
    JobControl control;
    const auto reader = m_project->openReader();
    if (!reader)
        return reader.error().message.toUtf8();
    const auto report = Exporter::run(**reader, path, {}, control);
    if (!report)
        return report.error().message.toUtf8();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_FieldBoxes::theyAreShownBesideThoseOfTheText()
{
    QStringList boxes;
    for (const SampleBox &box : m_session->boxes())
        boxes += box.ref.turn + u' ' + QString::number(box.ref.index) + u' ' + box.token.label;
    QCOMPARE(boxes, (QStringList{u"2 0 "_s, u"/objects/0/bbox 0 ship"_s, u"/objects/1/obb 0 A"_s, u"/boxes 0 "_s,
                                 u"/boxes 1 "_s}));
    QCOMPARE(m_session->boxes()[0].box.bounds(), QRectF(20, 20, 40, 20));
    QCOMPARE(m_session->boxes()[1].box.bounds(), QRectF(12, 30, 32, 20));
    QVERIFY(m_session->boxEdits().canTurn({u"/objects/1/obb"_s, 0}));
    QVERIFY(!m_session->boxEdits().canTurn(Ship));
    QCOMPARE(m_session->boxEdits().snapped(Ship, Box::fromCorners(1.4, 2.6, 3, 4)).bounds(), QRectF(1, 3, 2, 1));
}

void tst_FieldBoxes::aMovedBoxChangesItsNumbersAndNothingElse()
{
    QCOMPARE(exported(), Dataset);
    VERIFY_OK(m_session->moveBox(Ship, Box::fromCorners(14, 30, 46, 50)));
    QCOMPARE(m_session->sample().turn(Ship.turn)->value, u"[ 14,30, 46,50 ]"_s);
    VERIFY_OK(m_session->moveBox({u"/boxes"_s, 1}, Box::fromCorners(5, 6, 9, 10)));
    VERIFY_OK(m_session->moveBox({u"2"_s, 0}, Box::fromCorners(20, 10, 60, 30)));
    QCOMPARE(exported(), QByteArray(Dataset)
                             .replace("[ 12,30, 44,50 ]", "[ 14,30, 46,50 ]")
                             .replace("[5,6,7,8]", "[5,6,9,10]")
                             .replace("[0.10, 0.20, 0.30, 0.40]", "[0.10, 0.10, 0.30, 0.30]"));
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(m_session->undo());
    QCOMPARE(exported(), Dataset);
}

void tst_FieldBoxes::undoAndRedoSurviveReopening()
{
    VERIFY_OK(m_session->moveBox(Ship, Box::fromCorners(1, 2, 3, 4)));
    close();
    open();
    QCOMPARE(m_session->boxes()[1].box.bounds(), QRectF(1, 2, 2, 2));
    QVERIFY(m_project->index().edited(SampleId{1}));
    VERIFY_OK(m_session->undo());
    QCOMPARE(m_session->boxes()[1].box.bounds(), QRectF(12, 30, 32, 20));
    QVERIFY(!m_project->index().edited(SampleId{1}));
    close();
    open();
    VERIFY_OK(m_session->redo());
    QCOMPARE(m_session->boxes()[1].box.bounds(), QRectF(1, 2, 2, 2));
}

void tst_FieldBoxes::aBoxOfSeveralIsDeletedAndTheOnlyOneIsNot()
{
    VERIFY_OK(m_session->removeBox({u"/boxes"_s, 0}, true));
    QCOMPARE(exported(), QByteArray(Dataset).replace("[1,2,3,4] , ", ""));
    const auto refused = m_session->removeBox({u"/boxes"_s, 0}, true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
    QVERIFY(!m_session->removeBox(Ship, true));
    QCOMPARE(m_history->lastSeq(), 1);
}

void tst_FieldBoxes::aListOfBoxesTakesAnotherAndASingleBoxDoesNot()
{
    const Box box = Box::fromCorners(20, 30, 30, 42);
    VERIFY_OK(m_session->addBox(u"/boxes"_s, {QString(u"[[1,2,3,4]"_s).size(), 0}, box));
    QCOMPARE(exported(), QByteArray(Dataset).replace("[1,2,3,4] , ", "[1,2,3,4] , [20,30,30,42] , "));
    QCOMPARE(m_session->selectedBox(), (BoxRef{u"/boxes"_s, 1}));
    VERIFY_OK(m_session->undo());
    QCOMPARE(exported(), Dataset);
    const auto refused = m_session->addBox(Ship.turn, {0, 0}, box);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
    QCOMPARE(exported(), Dataset);
    VERIFY_OK(m_session->addBox(u"2"_s, {0, 0}, Box::fromCorners(20, 10, 60, 30)));
    QVERIFY(m_session->sample().turn(u"2")->value.startsWith(u"[0.10, 0.10, 0.30, 0.30]"_s)); // digits of the text
}

void tst_FieldBoxes::aFieldCannotBecomeSomethingElse()
{
    const QString value = m_session->sample().turn(Ship.turn)->value;
    for (const QString &text : {u"a ship"_s, u"[1, 2"_s, u"[]"_s, u"null"_s, u"[1,2,3,4], \"x\": 1"_s}) {
        const auto refused = m_session->setText(Ship.turn, value, text);
        QVERIFY2(!refused, qPrintable(text));
        QCOMPARE(refused.error().kind, Error::Kind::BadInput);
    }
    QCOMPARE(exported(), Dataset);
}

void tst_FieldBoxes::theyAreInNoPair()
{
    QCOMPARE(m_session->sample().pairs.size(), std::size_t(1));
    VERIFY_OK(m_session->moveBox(Ship, Box::fromCorners(1, 2, 3, 4)));
    QVERIFY(!m_project->index().edited(SampleId{1}, 0));
    QVERIFY(m_project->index().editedOutsidePairs(SampleId{1}));
}

void tst_FieldBoxes::unitsArePartOfTheProject()
{
    BoxReading reading = m_project->boxReading({1});
    QCOMPARE(reading.fieldUnits.toText(), u"pixels"_s);
    reading.fieldUnits = *BoxUnits::fromText(u"pixels xywh");
    VERIFY_OK(m_project->setBoxReading({1}, reading));
    close();
    open();
    QCOMPARE(m_project->boxReading({1}).fieldUnits.toText(), u"pixels xywh"_s);
    QCOMPARE(m_project->boxReading({1}).units.toText(), u"0-1"_s);
    QCOMPARE(m_session->boxes()[1].box.bounds(), QRectF(12, 30, 44, 50));
}

QTEST_GUILESS_MAIN(tst_FieldBoxes)
#include "tst_FieldBoxes.moc"
