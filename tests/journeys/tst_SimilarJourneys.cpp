#include "app/Application.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/samples/FilterField.h"
#include "ui/similar/ContradictionsDialog.h"
#include "ui/similar/SimilarDialog.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::ContradictionsDialog;
using ui::Do;
using ui::SimilarDialog;

namespace {

const QByteArray Dataset = R"([
 {"image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nIs it urban?"}, {"from": "gpt", "value": "Yes."},
  {"from": "human", "value": "How many ships?"}, {"from": "gpt", "value": "Three."}]},
 {"image": "b.png", "conversations": [
  {"from": "human", "value": "How many?"}, {"from": "gpt", "value": "Three."}]},
 {"image": "a.png", "conversations": [
  {"from": "human", "value": "Big?"}, {"from": "gpt", "value": "No."},
  {"from": "human", "value": "is it urban?"}, {"from": "gpt", "value": "no"}]}
])";

}

/// What is like the sample, and what contradicts itself, in the real window.
class tst_SimilarJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void aContradictionIsFoundGoneToAndMendedByKeys();
    void theDialogFollowsSampleAndPair();
    void aGroupBecomesTheQueue();
    void whatIsTypedIsStoredBeforeTheSampleIsLeft();
    void allContradictionsAreListedAndFiltered();
    void closingTheProjectClosesTheDialogs();

private:
    void open(app::Application &desk);
    SimilarDialog *ask(app::Application &desk);
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    static QStringList rows(const ui::SimilarList &list)
    {
        QStringList texts;
        for (int row = 0; row < list.model().rowCount(); ++row)
            texts += list.model().index(row).data().toString();
        return texts;
    }
    static QPushButton *button(const QWidget *dialog, const QString &text)
    {
        for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&').startsWith(text))
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SimilarJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_SimilarJourneys"_s);
}

void tst_SimilarJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
}

void tst_SimilarJourneys::open(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    ui::ImportRequest request;
    request.project = m_folder->filePath(u"data.rsreview"_s);
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_VERIFY(desk.window().desk());
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(3));
    QTRY_VERIFY(session(desk).hasSample());
}

SimilarDialog *tst_SimilarJourneys::ask(app::Application &desk)
{
    QTest::keyClick(&desk.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = desk.window().findChild<SimilarDialog *>();
    // The window counts as active, too, while a dialog of it is to become so.
    if (!dialog || !QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }))
        return nullptr;
    return dialog;
}

void tst_SimilarJourneys::aContradictionIsFoundGoneToAndMendedByKeys()
{
    app::Application desk;
    open(desk);
    SimilarDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_COMPARE(rows(dialog->list()),
                 (QStringList{u"Another answer to the same question (1)"_s,
                              u"#3, pair 2 · a.png: is it urban? → no (no verdict)"_s, u"Same image (1)"_s,
                              u"#3, pair 1 · a.png: Big? → No. (no verdict)"_s}));
    QCOMPARE(QApplication::focusWidget(), &dialog->list());
    QTest::keyClick(&dialog->list(), Qt::Key_Return);
    QTRY_COMPARE(session(desk).sample().id, core::SampleId{3});
    QCOMPARE(session(desk).pair(), 1);
    QVERIFY(session(desk).setVerdict(core::Verdict::Rejected));
    QVERIFY(session(desk).open({1}, 0));
    QTRY_VERIFY(rows(dialog->list()).contains(u"#3, pair 2 · a.png: is it urban? → no (rejected)"_s));
    QVERIFY(session(desk).setText(u"2"_s, u"Yes."_s, u"No"_s));
    QTRY_COMPARE(rows(dialog->list()).value(0), u"Same image (1)"_s);
    QVERIFY(session(desk).undo());
    QTRY_COMPARE(rows(dialog->list()).value(0), u"Another answer to the same question (1)"_s);
}

void tst_SimilarJourneys::theDialogFollowsSampleAndPair()
{
    app::Application desk;
    open(desk);
    SimilarDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->list().model().rowCount(), 4);
    session(desk).setPair(1); // its answer is in sample 2, too
    QTRY_VERIFY(rows(dialog->list()).contains(u"#2, pair 1 · b.png: How many? → Three. (no verdict)"_s));
    QVERIFY(session(desk).open({2}));
    QTRY_COMPARE(rows(dialog->list()),
                 (QStringList{u"Same answer (1)"_s, u"#1, pair 2 · a.png: How many ships? → Three. (no verdict)"_s}));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.window().findChild<SimilarDialog *>());
    QVERIFY(session(desk).open({1})); // nobody looks any more
}

void tst_SimilarJourneys::aGroupBecomesTheQueue()
{
    app::Application desk;
    open(desk);
    SimilarDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->list().model().rowCount(), 4);
    QTest::keyClick(dialog, Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(session(desk).queue(), (std::vector<core::SampleId>{{1}, {3}}));
    QCOMPARE(desk.window().findChild<ui::FilterField *>()->text(), u"sample:1,3"_s);
}

void tst_SimilarJourneys::whatIsTypedIsStoredBeforeTheSampleIsLeft()
{
    app::Application desk;
    open(desk);
    SimilarDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->list().model().rowCount(), 4);
    desk.window().activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &desk.window());
    desk.window().actions()[Do::EditText]->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u" It is."_s);
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QTest::keyClick(&dialog->list(), Qt::Key_Return);
    QTRY_COMPARE(session(desk).sample().id, core::SampleId{3});
    QCOMPARE(session(desk).project().reader().load(core::SampleId{1})->turns[1].value, u"Yes. It is."_s);
}

void tst_SimilarJourneys::allContradictionsAreListedAndFiltered()
{
    app::Application desk;
    open(desk);
    SimilarDialog *similar = ask(desk);
    QVERIFY(similar);
    QTest::keyClick(similar, Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(desk.window().findChild<ContradictionsDialog *>());
    auto *dialog = desk.window().findChild<ContradictionsDialog *>();
    QTRY_COMPARE(dialog->list().model().rowCount(), 3);
    QCOMPARE(rows(dialog->list()).sliced(1),
             (QStringList{u"#1, pair 1 · a.png: Yes. (no verdict)"_s, u"#3, pair 2 · a.png: no (no verdict)"_s}));
    QVERIFY(rows(dialog->list()).first().endsWith(u": Is it urban?"));
    QTRY_VERIFY(button(dialog, u"Look again"_s)->isEnabled());
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QTest::keyClick(dialog, Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(session(desk).queue(), (std::vector<core::SampleId>{{1}, {3}}));
    QVERIFY(session(desk).open({3}, 1));
    QVERIFY(session(desk).setText(u"4"_s, u"no"_s, u"yes"_s));
    QVERIFY(dialog->findChild<QLabel *>()->text().contains(u"were changed"_s));
    QTest::keyClick(dialog, Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(dialog->findChild<QLabel *>()->text(), u"No question has two answers about the same image."_s);
    QCOMPARE(dialog->list().model().rowCount(), 0);
}

void tst_SimilarJourneys::closingTheProjectClosesTheDialogs()
{
    app::Application desk;
    open(desk);
    QVERIFY(ask(desk));
    desk.window().actions()[Do::ShowContradictions]->trigger();
    QVERIFY(desk.window().findChild<ContradictionsDialog *>());
    desk.closeProject(); // while they search
    QVERIFY(!desk.window().findChild<SimilarDialog *>());
    QVERIFY(!desk.window().findChild<ContradictionsDialog *>());
    QVERIFY(!desk.window().actions()[Do::ShowSimilar]->isEnabled());
}

QTEST_MAIN(tst_SimilarJourneys)
#include "tst_SimilarJourneys.moc"
