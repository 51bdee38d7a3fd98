#include "app/Application.h"
#include "core/settings/Person.h"

#include "core/import/Importer.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/dialogs/ImageFoldersDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/jobs/JobBar.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/QueueView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize ImageSize(400, 300);

/// Two records as a tool would write them: a caption, and a grounding pair whose box lies well inside the image.
const QByteArray Dataset = R"([
    {
        "id": "harbour",
        "image": "harbour.png",
        "conversations": [
            {
                "from": "human",
                "value": "<image>\nProvide a one-sentence caption for the provided remote sensing image."
            },
            {
                "from": "gpt",
                "value": "Two shps lie at the quay."
            },
            {
                "from": "human",
                "value": "[grounding] Where is the large ship?"
            },
            {
                "from": "gpt",
                "value": "The ship is at [0.25, 0.40, 0.50, 0.60]."
            }
        ]
    },
    {
        "id": "empty",
        "image": "missing.png",
        "conversations": [
            {
                "from": "human",
                "value": "<image>\nHow many ships are there?"
            },
            {
                "from": "gpt",
                "value": "none"
            }
        ]
    }
]
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class tst_Journeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void anImportAndAnExportWithoutEditsGiveTheSameFile();
    void aCaptionIsCorrectedApprovedAndExported();
    void movingABoxOnTheImageRewritesItsToken();
    void typingInATokenMovesItsBox();
    void everythingCanBeUndoneAfterReopening();
    void aMissingImageLeavesTheTextReviewable();
    void theFilterNarrowsTheQueue();
    void markupIsShownAsItIsWritten();
    void aSecondFileComesInWhileACaptionIsCorrected();
    void aFilterAndTheCurrentSampleOutlastAnImport();
    void aCancelledImportIsTakenOut();
    void onlyOneImportRunsAtATime();
    void closingTheProjectEndsTheImport();
    void aFailedImportSaysWhy();

private:
    QString dataset() const { return m_folder->filePath(u"data.json"_s); }
    QString project() const { return m_folder->filePath(u"data.rsreview"_s); }
    QString target() const { return m_folder->filePath(u"out.json"_s); }

    void importData(app::Application &desk);
    ui::ImportRequest secondFile(int records) const;
    void typeCaption(app::Application &desk, const QString &text);
    QString notice(app::Application &desk);
    void reopen(app::Application &desk);
    QByteArray exported(app::Application &desk);
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    template <typename T>
    T *find(app::Application &desk)
    {
        return desk.window().findChild<T *>();
    }
    QString text(app::Application &desk, int turn) { return session(desk).sample().turns[std::size_t(turn)].value; }
    void waitForImage(app::Application &desk) { QTRY_COMPARE(session(desk).imageSize(), ImageSize); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Journeys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_Journeys"_s);
}

void tst_Journeys::init()
{
    QSettings().clear();
    core::savePerson({u"tester"_s, false}); // so that nobody is asked
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(dataset());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
    QImage image(ImageSize, QImage::Format_RGB32);
    image.fill(QColor(40, 60, 90));
    QPainter(&image).fillRect(QRect(100, 120, 100, 60), Qt::lightGray);
    QVERIFY(image.save(m_folder->filePath(u"harbour.png"_s)));
}

void tst_Journeys::importData(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    ui::ImportRequest request;
    request.project = project();
    request.files = {dataset()};
    desk.runImport(request);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(session(desk).sample().id.value, 1);
}

void tst_Journeys::reopen(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    desk.openPath(project());
    QTRY_COMPARE(opened.size(), 1);
}

QByteArray tst_Journeys::exported(app::Application &desk)
{
    QSignalSpy done(&desk, &app::Application::exported);
    desk.runExport(target(), {});
    if (done.isEmpty())
        done.wait();
    return contentOf(target());
}

void tst_Journeys::anImportAndAnExportWithoutEditsGiveTheSameFile()
{
    app::Application desk;
    importData(desk);
    QCOMPARE(exported(desk), Dataset);
}

void tst_Journeys::aCaptionIsCorrectedApprovedAndExported()
{
    app::Application desk;
    importData(desk);
    auto *conversation = find<ui::ConversationView>(desk);
    conversation->setFocus();
    QTest::keyClick(conversation, Qt::Key_F2);
    auto *editor = find<ui::TurnEditor>(desk);
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClick(editor, Qt::Key_Home);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(editor, Qt::Key_Right);
    QTest::keyClicks(editor, u"i"_s); // shps -> ships
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(text(desk, 1), u"Two ships lie at the quay."_s);
    QCOMPARE(session(desk).sample().pairs[0].verdict(), core::Verdict::Approved);
    QCOMPARE(session(desk).pair(), 1); // on to the next pair without a verdict
    QByteArray expected = Dataset;
    expected.replace("shps", "ships");
    QCOMPARE(exported(desk), expected);
}

void tst_Journeys::movingABoxOnTheImageRewritesItsToken()
{
    app::Application desk;
    importData(desk);
    waitForImage(desk);
    auto *canvas = find<ui::CanvasView>(desk);
    const auto at = [canvas](double x, double y) { return canvas->view().toView(QPointF(x, y)).toPoint(); };
    // The middle of the box, then 40 pixels to the right and 30 down: a tenth of the image each way.
    QTest::mouseMove(canvas, at(150, 150));
    QTest::mousePress(canvas, Qt::LeftButton, {}, at(150, 150));
    QTest::mouseMove(canvas, at(170, 165));
    QTest::mouseMove(canvas, at(190, 180));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(190, 180));
    QTRY_COMPARE(text(desk, 3), u"The ship is at [0.35, 0.50, 0.60, 0.70]."_s);
    QCOMPARE(session(desk).history().lastSeq(), 1); // one drag, one edit
}

void tst_Journeys::typingInATokenMovesItsBox()
{
    app::Application desk;
    importData(desk);
    waitForImage(desk);
    session(desk).setPair(1);
    auto *conversation = find<ui::ConversationView>(desk);
    conversation->editCurrent();
    auto *editor = find<ui::TurnEditor>(desk);
    QTRY_VERIFY(editor->hasFocus());
    const int place = int(editor->toPlainText().indexOf(u"0.25"_s));
    QTextCursor caret = editor->textCursor();
    caret.setPosition(place);
    caret.setPosition(place + 4, QTextCursor::KeepAnchor);
    editor->setTextCursor(caret);
    QTest::keyClicks(editor, u"0.10"_s);
    QTRY_COMPARE(session(desk).boxes().front().box.bounds(), QRectF(40, 120, 160, 60));
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(text(desk, 3), u"The ship is at [0.10, 0.40, 0.50, 0.60]."_s);
    QVERIFY(!editor->hasFocus());
}

void tst_Journeys::everythingCanBeUndoneAfterReopening()
{
    {
        app::Application desk;
        importData(desk);
        waitForImage(desk);
        auto &review = session(desk);
        const core::Box box = core::Box::fromCorners(40, 30, 80, 60);
        QVERIFY(review.moveBox(review.boxes().front().ref, box));
        QVERIFY(review.setText(u"2"_s, text(desk, 1), u"Two ships."_s));
        QTest::keyClick(&desk.window(), Qt::Key_Return, Qt::ControlModifier); // approve
        QVERIFY(review.addRemark(u"Look again"_s));
        QCOMPARE(review.history().lastSeq(), 4);
    }
    app::Application desk;
    reopen(desk);
    QCOMPARE(text(desk, 1), u"Two ships."_s);
    for (int i = 0; i < 4; ++i) {
        QVERIFY(session(desk).history().canUndo());
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    }
    QVERIFY(!session(desk).history().canUndo());
    QCOMPARE(session(desk).project().index().counts().reviewedPairs(), 0);
    QCOMPARE(exported(desk), Dataset);
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(text(desk, 3), u"The ship is at [0.10, 0.10, 0.20, 0.20]."_s);
}

void tst_Journeys::aMissingImageLeavesTheTextReviewable()
{
    app::Application desk;
    importData(desk);
    auto *canvas = find<ui::CanvasView>(desk);
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_D);
    QCOMPARE(session(desk).sample().id.value, 2);
    auto *button = canvas->findChild<QAbstractButton *>();
    QVERIFY(button && button->isVisible());
    bool asked = false;
    QTimer::singleShot(0, &desk, [&asked] {
        QWidget *dialog = QApplication::activeModalWidget();
        asked = qobject_cast<ui::ImageFoldersDialog *>(dialog) != nullptr;
        if (dialog)
            dialog->close();
    });
    QTest::mouseClick(button, Qt::LeftButton); // returns when the dialog is closed
    QVERIFY(asked);
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    QTest::keyClick(&desk.window(), Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(session(desk).project().index().counts().verdicts[std::size_t(core::Verdict::Rejected)], 1);
}

void tst_Journeys::theFilterNarrowsTheQueue()
{
    app::Application desk;
    importData(desk);
    auto *filter = find<ui::FilterField>(desk);
    QTest::keyClick(&desk.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"how many"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(1));
    QTRY_COMPARE(session(desk).sample().id.value, 2);
    filter->setQueryText({});
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(2));
}

void tst_Journeys::markupIsShownAsItIsWritten()
{
    app::Application desk;
    importData(desk);
    auto &review = session(desk);
    const QString hostile = u"<b>bold</b> a < b <img src=\"/dev/zero\">"_s;
    QVERIFY(review.setText(u"2"_s, text(desk, 1), hostile));
    // Had any widget taken this for HTML, it would hang on the endless file or lose the tags.
    QCOMPARE(text(desk, 1), hostile);
    auto *list = find<ui::QueueView>(desk)->findChild<QListView *>();
    QCOMPARE(list->model()->index(0, 0).data().toString(), hostile);
    const QImage before = desk.window().grab().toImage();
    QVERIFY(!before.isNull());
}

/// Another file for the project that is open.
ui::ImportRequest tst_Journeys::secondFile(int records) const
{
    QByteArray bytes = "[";
    for (int i = 1; i <= records; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += (i > 1 ? ",\n" : "\n") + QByteArray("{\"id\": \"more-") + number +
                 "\", \"conversations\": [{\"from\": \"human\", \"value\": \"How many planes?\"}, {\"from\": \"gpt\", "
                 "\"value\": \"There are " +
                 number + " planes.\"}]}";
    }
    bytes += "\n]\n";
    const QString path = m_folder->filePath(u"second.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    ui::ImportRequest request;
    request.project = project();
    request.files = {path};
    return request;
}

/// Replaces the answer of the current pair and leaves it with Esc, which keeps it.
void tst_Journeys::typeCaption(app::Application &desk, const QString &caption)
{
    auto *conversation = find<ui::ConversationView>(desk);
    conversation->setFocus();
    QTest::keyClick(conversation, Qt::Key_F2);
    auto *editor = find<ui::TurnEditor>(desk);
    QTRY_VERIFY(editor->hasFocus());
    editor->selectAll();
    QTest::keyClicks(editor, caption);
    QTest::keyClick(editor, Qt::Key_Escape);
}

QString tst_Journeys::notice(app::Application &desk)
{
    auto *bar = find<ui::NoticeBar>(desk);
    return bar->isVisible() ? bar->findChild<QLabel *>()->text() : QString();
}

void tst_Journeys::aSecondFileComesInWhileACaptionIsCorrected()
{
    app::Application desk;
    importData(desk);
    QSignalSpy imported(&desk, &app::Application::imported);
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    desk.runImport(secondFile(20'000));
    typeCaption(desk, u"Two ships."_s);
    QCOMPARE(text(desk, 1), u"Two ships."_s);
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 60'000);
    QCOMPARE(opened.size(), 0); // the project stayed open
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(20'002));
    QCOMPARE(find<ui::QueueView>(desk)->findChild<QListView *>()->model()->rowCount(), 20'002);
    QCOMPARE(session(desk).sample().id.value, 1);
    QCOMPARE(text(desk, 1), u"Two ships."_s);
    for (int i = 0; i < 10 && session(desk).history().canUndo(); ++i) // typing may be several steps
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(desk, 1), u"Two shps lie at the quay."_s);
    // The new samples are samples like any other
    QVERIFY(session(desk).open({20'002}));
    typeCaption(desk, u"Many planes."_s);
    QCOMPARE(text(desk, 1), u"Many planes."_s);
}

void tst_Journeys::aFilterAndTheCurrentSampleOutlastAnImport()
{
    app::Application desk;
    importData(desk);
    find<ui::FilterField>(desk)->setQueryText(u"planes"_s);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(0));
    QSignalSpy imported(&desk, &app::Application::imported);
    ui::ImportRequest request = secondFile(5);
    request.options.imageRoots = {m_folder->path() + u"/."_s};
    desk.runImport(request);
    QTRY_COMPARE(imported.size(), 1);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(5));
    QCOMPARE(session(desk).sample().id.value, 1); // nobody is taken away from where they are
    QCOMPARE(session(desk).project().imageRoots(), QStringList{m_folder->path()});
}

void tst_Journeys::aCancelledImportIsTakenOut()
{
    app::Application desk;
    importData(desk);
    QSignalSpy failed(&desk, &app::Application::failed);
    desk.runImport(secondFile(50'000));
    auto *cancel = find<ui::JobBar>(desk)->findChild<QToolButton *>();
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    typeCaption(desk, u"Two ships."_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60'000);
    QVERIFY2(notice(desk).contains(u"second.json"_s), qPrintable(notice(desk)));
    QCOMPARE(session(desk).project().sources().size(), std::size_t(1));
    QCOMPARE(session(desk).queue().size(), std::size_t(2));
    QCOMPARE(text(desk, 1), u"Two ships."_s);
    QCOMPARE(*session(desk).project().database().value("SELECT count(*) FROM sample"), u"2"_s);
}

void tst_Journeys::onlyOneImportRunsAtATime()
{
    app::Application desk;
    importData(desk);
    QSignalSpy imported(&desk, &app::Application::imported);
    QSignalSpy failed(&desk, &app::Application::failed);
    const ui::ImportRequest request = secondFile(1'000);
    desk.runImport(request);
    desk.runImport(request);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!notice(desk).isEmpty());
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(session(desk).project().sources().size(), std::size_t(2));
}

void tst_Journeys::closingTheProjectEndsTheImport()
{
    app::Application desk;
    importData(desk);
    desk.runImport(secondFile(50'000));
    desk.closeProject(); // returns when the import has cleared up
    QVERIFY(!desk.hasProject());
    QVERIFY(!QFile::exists(project() + u"-wal"_s));
    reopen(desk);
    QVERIFY2(notice(desk).isEmpty(), qPrintable(notice(desk))); // no remains were found
    QCOMPARE(session(desk).project().index().sampleCount(), std::size_t(2));
    // And the next one may begin
    QSignalSpy imported(&desk, &app::Application::imported);
    desk.runImport(secondFile(3));
    QTRY_COMPARE(imported.size(), 1);
    QCOMPARE(session(desk).project().index().sampleCount(), std::size_t(5));
}

void tst_Journeys::aFailedImportSaysWhy()
{
    app::Application desk;
    importData(desk);
    QSignalSpy failed(&desk, &app::Application::failed);
    ui::ImportRequest request;
    request.project = project();
    request.files = {dataset()}; // is in the project already
    desk.runImport(request);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(notice(desk).contains(u"data.json"_s));
    QVERIFY(desk.hasProject());
    QCOMPARE(session(desk).queue().size(), std::size_t(2));
}

QTEST_MAIN(tst_Journeys)
#include "tst_Journeys.moc"
