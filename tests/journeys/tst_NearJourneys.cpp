#include "app/Application.h"
#include "tests/common/TestPicture.h"
#include "ui/common/ActionSet.h"
#include "ui/common/NoticeBar.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/samples/FilterField.h"
#include "ui/similar/DistanceBox.h"
#include "ui/similar/NearDialog.h"
#include "ui/similar/SimilarDialog.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Do;
using ui::NearDialog;
using ui::SimilarDialog;

namespace {

const QByteArray Dataset = R"([
 {"image": "a.png", "conversations": [{"from": "human", "value": "Big?"}, {"from": "gpt", "value": "Yes."}]},
 {"image": "b.png", "conversations": [{"from": "human", "value": "Small?"}, {"from": "gpt", "value": "No."}]},
 {"image": "copy.jpg", "conversations": [{"from": "human", "value": "Where?"}, {"from": "gpt", "value": "Here."}]},
 {"image": "water.png", "conversations": [{"from": "human", "value": "Wet?"}, {"from": "gpt", "value": "Very."}]},
 {"image": "broken.png", "conversations": [{"from": "human", "value": "What?"}, {"from": "gpt", "value": "Who?"}]}
])";

template <typename List>
QStringList rows(const List &list)
{
    QStringList texts;
    for (int row = 0; row < list.model().rowCount(); ++row)
        texts += list.model().index(row).data().toString();
    return texts;
}

}

/// Images that look alike, in the real window.
class tst_NearJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void nearDuplicatesAreFoundAndGoneToByKeys();
    void theSimilarDialogListsThemOnceAsked();
    void theDistanceIsOneForBothDialogs();
    void theGroupsBecomeTheQueue();
    void imagesThatChangedAreLookedAtAgain();
    void otherFoldersAreOtherImages();
    void itGoesOnWhenTheDialogIsClosedAndSaysWhatItDid();
    void closingTheProjectClosesTheDialog();

private:
    void open(app::Application &desk);
    NearDialog *ask(app::Application &desk);
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_NearJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_NearJourneys"_s);
}

void tst_NearJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile data(file(u"data.json"_s));
    QVERIFY(data.open(QIODevice::WriteOnly));
    QCOMPARE(data.write(Dataset), Dataset.size());
    QVERIFY(test::picture(1).save(file(u"a.png"_s)));
    QVERIFY(test::picture(1).scaled(100, 80).save(file(u"copy.jpg"_s), "jpg", 60));
    QVERIFY(test::picture(2).save(file(u"b.png"_s)));
    QVERIFY(test::water().save(file(u"water.png"_s)));
    QFile broken(file(u"broken.png"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    QCOMPARE(broken.write("\x89PNG"), 4);
}

void tst_NearJourneys::open(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    ui::ImportRequest request;
    request.project = file(u"data.rsreview"_s);
    request.files = {file(u"data.json"_s)};
    desk.runImport(request);
    QTRY_VERIFY(desk.window().desk());
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(5));
    QTRY_VERIFY(session(desk).hasSample());
}

NearDialog *tst_NearJourneys::ask(app::Application &desk)
{
    desk.window().actions()[Do::ShowDuplicates]->trigger();
    auto *dialog = desk.window().findChild<NearDialog *>();
    if (!dialog || !QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }))
        return nullptr;
    return dialog;
}

void tst_NearJourneys::nearDuplicatesAreFoundAndGoneToByKeys()
{
    app::Application desk;
    open(desk);
    NearDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->list().model().rowCount(), 7);
    const QStringList found = rows(dialog->list());
    QCOMPARE(found[1], u"#1 · a.png: first of the group"_s);
    QVERIFY2(found[2].startsWith(u"#3 · copy.jpg: "_s), qPrintable(found[2]));
    QCOMPARE(found[4], u"#4 · water.png: hardly anything to be seen"_s);
    QVERIFY2(found[6].startsWith(u"#5 · broken.png: "_s), qPrintable(found[6]));
    QVERIFY(dialog->findChild<QLabel *>()->text().contains(u"could not be read"_s));
    QCOMPARE(QApplication::focusWidget(), &dialog->list());
    QTest::keyClick(&dialog->list(), Qt::Key_Down);
    QTest::keyClick(&dialog->list(), Qt::Key_Return);
    QTRY_COMPARE(session(desk).sample().id, core::SampleId{3});
    QCOMPARE(session(desk).pair(), 0);
}

void tst_NearJourneys::theSimilarDialogListsThemOnceAsked()
{
    app::Application desk;
    open(desk);
    QTest::keyClick(&desk.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = desk.window().findChild<SimilarDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QLabel *status = dialog->findChild<QLabel *>();
    QTRY_COMPARE(status->text(), u"Nothing is like sample 1."_s);
    QTest::keyClick(dialog, Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(dialog->list().model().rowCount(), 2);
    QCOMPARE(rows(dialog->list())[0], u"Near-duplicate images (1)"_s);
    dialog->list().setFocus();
    QTest::keyClick(&dialog->list(), Qt::Key_Return);
    QTRY_COMPARE(session(desk).sample().id, core::SampleId{3});
    QTRY_VERIFY(rows(dialog->list()).value(1).startsWith(u"#1 · a.png: "_s));
    QVERIFY(session(desk).open({4}));
    QTRY_VERIFY(status->text().startsWith(u"Its image is plain"_s));
    QVERIFY(session(desk).open({1}));
    QTRY_COMPARE(dialog->list().model().rowCount(), 2);
    QTest::keyClick(dialog, Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(dialog->list().model().rowCount(), 0);
}

void tst_NearJourneys::theDistanceIsOneForBothDialogs()
{
    QImage retouched = test::picture(1);
    QPainter(&retouched).fillRect(0, 0, 24, 24, Qt::white);
    QVERIFY(retouched.save(file(u"copy.jpg"_s), "png"));
    app::Application desk;
    open(desk);
    QTest::keyClick(&desk.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *similar = desk.window().findChild<SimilarDialog *>();
    QVERIFY(similar);
    QTRY_COMPARE(QApplication::activeWindow(), similar);
    QTest::keyClick(similar, Qt::Key_N, Qt::AltModifier);
    QTest::keyClick(similar, Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(desk.window().findChild<NearDialog *>());
    auto *dialog = desk.window().findChild<NearDialog *>();
    dialog->findChild<ui::DistanceBox *>()->setValue(12);
    QTRY_VERIFY(dialog->findChild<QLabel *>()->text().startsWith(u"1 group"_s));
    QTRY_COMPARE(similar->list().model().rowCount(), 2);
    QCOMPARE(similar->findChild<ui::DistanceBox *>()->value(), 12);
    similar->findChild<ui::DistanceBox *>()->setValue(0);
    QTRY_COMPARE(similar->list().model().rowCount(), 0);
    QTRY_VERIFY(dialog->findChild<QLabel *>()->text().startsWith(u"No two images look alike."_s));
    QCOMPARE(dialog->distance(), 0);
}

void tst_NearJourneys::theGroupsBecomeTheQueue()
{
    app::Application desk;
    open(desk);
    NearDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->list().model().rowCount(), 7);
    QTest::keyClick(dialog, Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(session(desk).queue(), (std::vector<core::SampleId>{{1}, {3}}));
    QCOMPARE(desk.window().findChild<ui::FilterField *>()->text(), u"sample:1,3"_s);
}

void tst_NearJourneys::imagesThatChangedAreLookedAtAgain()
{
    app::Application desk;
    open(desk);
    NearDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->list().model().rowCount(), 7);
    QVERIFY(test::picture(1).save(file(u"broken.png"_s)));
    QTest::keyClick(dialog, Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(dialog->list().model().rowCount(), 6);
    QCOMPARE(rows(dialog->list())[3], u"#5 · broken.png: looks the same"_s);
}

void tst_NearJourneys::otherFoldersAreOtherImages()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"more"_s));
    QVERIFY(QFile::rename(file(u"copy.jpg"_s), file(u"more/copy.jpg"_s)));
    app::Application desk;
    open(desk);
    NearDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QLabel *>()->text().contains(u"not found"_s));
    desk.window().desk()->setImageFolders({file(u"more"_s)});
    QTRY_COMPARE(dialog->list().model().rowCount(), 7);
    QVERIFY(!dialog->findChild<QLabel *>()->text().contains(u"not found"_s));
}

void tst_NearJourneys::itGoesOnWhenTheDialogIsClosedAndSaysWhatItDid()
{
    app::Application desk;
    open(desk);
    desk.window().actions()[Do::ShowDuplicates]->trigger();
    delete desk.window().findChild<NearDialog *>(); // before anything can have been found
    auto *notice = desk.window().findChild<ui::NoticeBar *>();
    QTRY_VERIFY2(notice->text().contains(u"could not be read"_s), qPrintable(notice->text()));
    NearDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QCOMPARE(dialog->list().model().rowCount(), 7); // at once
}

void tst_NearJourneys::closingTheProjectClosesTheDialog()
{
    app::Application desk;
    open(desk);
    desk.window().actions()[Do::ShowDuplicates]->trigger();
    QVERIFY(desk.window().findChild<NearDialog *>());
    desk.closeProject(); // while it looks
    QVERIFY(!desk.window().findChild<NearDialog *>());
    QVERIFY(!desk.window().actions()[Do::ShowDuplicates]->isEnabled());
}

QTEST_MAIN(tst_NearJourneys)
#include "tst_NearJourneys.moc"
