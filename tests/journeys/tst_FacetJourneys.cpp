#include "app/Application.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/NoticeBar.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/samples/FacetModel.h"
#include "ui/samples/FacetPanel.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/ViewMenu.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QInputDialog>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray record(const QByteArray &folder, int number, const QByteArray &question, const QByteArray &answer)
{
    return "{\"id\": " + QByteArray::number(number) + ", \"image\": \"" + folder + "/" + QByteArray::number(number) +
           ".png\", \"conversations\": [{\"from\": \"human\", \"value\": \"" + question +
           "\"}, {\"from\": \"gpt\", \"value\": \"" + answer + "\"}]}";
}

/// Twenty captions and ten questions of AID, five questions of UCM.
QByteArray dataset()
{
    QByteArrayList records;
    for (int i = 1; i <= 35; ++i) {
        const QByteArray question =
            i <= 20 ? "Describe the image." : "How many ships are there?\\nAnswer with a number.";
        records.append(record(i <= 30 ? "AID" : "UCM", i, question, i <= 20 ? "A harbour with ships." : "3"));
    }
    return "[" + records.join(",\n") + "]\n";
}

}

/// Finding by facets, saved views and recent queries, in the whole window.
class tst_FacetJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void twoValuesAreChosenByKeysSavedAndFoundAgain();
    void countsFollowTheFilterAndTheVerdicts();
    void whatIsHiddenIsCountedWhenItIsShown();
    void aReplacedAndARemovedViewCanBeBroughtBack();
    void whatWasMeantIsAskedForAgain();
    void withoutAProjectThereIsNothingToChoose();

private:
    void show(app::Application &desk);
    void import(app::Application &desk);
    ui::FacetPanel *panel(app::Application &desk) { return desk.window().findChild<ui::FacetPanel *>(); }
    ui::FilterField *filter(app::Application &desk) { return desk.window().findChild<ui::FilterField *>(); }
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QModelIndex value(app::Application &desk, const QString &title);
    qint64 count(app::Application &desk, const QString &title)
    {
        return value(desk, title).data(ui::FacetModel::CountRole).toLongLong();
    }
    void saveAs(app::Application &desk, const QString &name);
    QAction *entry(app::Application &desk, QStringView words);
    void answerNotice(app::Application &desk, const QString &words);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_FacetJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_FacetJourneys"_s);
}

void tst_FacetJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(dataset()), dataset().size());
}

void tst_FacetJourneys::show(app::Application &desk)
{
    desk.window().resize(1440, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
}

void tst_FacetJourneys::import(app::Application &desk)
{
    show(desk);
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    ui::ImportRequest request;
    request.project = m_folder->filePath(u"p.rsreview"_s);
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_COMPARE(opened.size(), 1);
}

QModelIndex tst_FacetJourneys::value(app::Application &desk, const QString &title)
{
    const QAbstractItemModel *model = panel(desk)->model();
    for (int group = 0; group < model->rowCount(); ++group) {
        const QModelIndex parent = model->index(group, 0);
        for (int row = 0; row < model->rowCount(parent); ++row) {
            if (model->index(row, 0, parent).data().toString() == title)
                return model->index(row, 0, parent);
        }
    }
    return {};
}

QAction *tst_FacetJourneys::entry(app::Application &desk, QStringView words)
{
    desk.window().actions()[ui::Do::Views]->trigger();
    QAction *found = nullptr;
    for (QAction *action : filter(desk)->menu()->actions()) {
        if (action->text().contains(words))
            found = action;
    }
    filter(desk)->menu()->close();
    return found;
}

void tst_FacetJourneys::saveAs(app::Application &desk, const QString &name)
{
    entry(desk, u"Save")->trigger();
    QTRY_VERIFY(desk.window().findChild<QInputDialog *>());
    auto *dialog = desk.window().findChild<QInputDialog *>();
    auto *names = dialog->findChild<QComboBox *>();
    names->setEditText(name);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!desk.window().findChild<QInputDialog *>());
}

void tst_FacetJourneys::answerNotice(app::Application &desk, const QString &words)
{
    for (auto *button : desk.window().findChild<ui::NoticeBar *>()->findChildren<QAbstractButton *>()) {
        if (button->text() == words) {
            button->click();
            return;
        }
    }
    QFAIL("no such answer");
}

void tst_FacetJourneys::twoValuesAreChosenByKeysSavedAndFoundAgain()
{
    {
        app::Application desk;
        import(desk);
        press(Qt::Key_F, Qt::ShiftModifier);
        QVERIFY(panel(desk)->isVisible());
        QVERIFY(panel(desk)->hasFocus());
        QTRY_COMPARE(count(desk, u"VQA"_s), 15);
        panel(desk)->setCurrentIndex(value(desk, u"caption"_s));
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QCOMPARE(filter(desk)->text(), u"task:vqa"_s);
        QTRY_COMPARE(session(desk).queue().size(), std::size_t(15));
        QTRY_COMPARE(count(desk, u"AID"_s), 10);
        QCOMPARE(count(desk, u"caption"_s), 20); // could be chosen instead
        panel(desk)->setCurrentIndex(value(desk, u"AID"_s));
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QCOMPARE(filter(desk)->text(), u"task:vqa folder:UCM"_s);
        QTRY_COMPARE(session(desk).queue().size(), std::size_t(5));
        press(Qt::Key_Escape);
        QVERIFY(!panel(desk)->hasFocus());
        saveAs(desk, u"ships of UCM"_s);
        desk.closeProject();
    }
    app::Application desk;
    show(desk);
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    desk.openPath(m_folder->filePath(u"p.rsreview"_s));
    QTRY_COMPARE(opened.size(), 1);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(5)); // as it was left
    QTest::keyClick(&desk.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(35));
    QTest::keyClick(&desk.window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(filter(desk)->menu()->isVisible());
    QTest::keyClick(filter(desk)->menu(), Qt::Key_1);
    QCOMPARE(filter(desk)->text(), u"task:vqa folder:UCM"_s);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(5));
    QCOMPARE(session(desk).sample().id.value, 31);
}

void tst_FacetJourneys::countsFollowTheFilterAndTheVerdicts()
{
    app::Application desk;
    import(desk);
    press(Qt::Key_F, Qt::ShiftModifier);
    QTRY_COMPARE(count(desk, u"not judged"_s), 35);
    QTest::keyClick(&desk.window(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(count(desk, u"approved"_s), 1);
    QCOMPARE(count(desk, u"not judged"_s), 34);
    desk.window().actions()[ui::Do::Undo]->trigger();
    QTRY_COMPARE(count(desk, u"not judged"_s), 35);
    filter(desk)->setQueryText(u"answer:harbour"_s);
    QTRY_COMPARE(count(desk, u"not judged"_s), 20);
    QVERIFY(!value(desk, u"VQA"_s).isValid());
}

void tst_FacetJourneys::whatIsHiddenIsCountedWhenItIsShown()
{
    app::Application desk;
    import(desk);
    QVERIFY(!panel(desk)->isVisible());
    filter(desk)->setQueryText(u"folder:UCM"_s);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(5));
    QCOMPARE(panel(desk)->model()->rowCount(), 0);
    press(Qt::Key_F, Qt::ShiftModifier);
    QTRY_COMPARE(count(desk, u"VQA"_s), 5);
    press(Qt::Key_F, Qt::ShiftModifier);
    QVERIFY(!panel(desk)->isVisible());
    QVERIFY(!desk.window().actions()[ui::Do::ShowFacets]->isChecked());
}

void tst_FacetJourneys::aReplacedAndARemovedViewCanBeBroughtBack()
{
    app::Application desk;
    import(desk);
    const auto stored = [&] {
        auto found = core::SavedViews(session(desk).project()).query(u"mine"_s);
        return found ? found.take() : QString();
    };
    filter(desk)->setQueryText(u"ship"_s);
    saveAs(desk, u"mine"_s);
    QCOMPARE(stored(), u"ship"_s);
    filter(desk)->setQueryText(u"harbour"_s);
    saveAs(desk, u"mine"_s);
    QCOMPARE(stored(), u"harbour"_s);
    answerNotice(desk, u"Bring it back"_s);
    QCOMPARE(stored(), u"ship"_s);
    QAction *removal = entry(desk, u"Remove");
    QVERIFY(removal);
    removal->menu()->actions().first()->trigger();
    QCOMPARE(stored(), QString());
    answerNotice(desk, u"Bring it back"_s);
    QCOMPARE(stored(), u"ship"_s);
}

void tst_FacetJourneys::whatWasMeantIsAskedForAgain()
{
    app::Application desk;
    import(desk);
    QTest::keyClick(&desk.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter(desk)->hasFocus());
    QTest::keyClicks(filter(desk), u"harbour"_s);
    QTest::keyClick(filter(desk), Qt::Key_Return);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(20));
    filter(desk)->setQueryText({});
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(35));
    QAction *again = entry(desk, u"harbour");
    QVERIFY(again);
    again->trigger();
    QCOMPARE(filter(desk)->text(), u"harbour"_s);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(20));
}

void tst_FacetJourneys::withoutAProjectThereIsNothingToChoose()
{
    app::Application desk;
    import(desk);
    press(Qt::Key_F, Qt::ShiftModifier);
    QTRY_COMPARE(count(desk, u"VQA"_s), 15);
    desk.closeProject();
    QCOMPARE(panel(desk)->model()->rowCount(), 0);
    QVERIFY(!desk.window().actions()[ui::Do::Views]->isEnabled());
}

QTEST_MAIN(tst_FacetJourneys)
#include "tst_FacetJourneys.moc"
