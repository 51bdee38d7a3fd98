#include "app/Application.h"
#include "ui/common/NoticeBar.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ReportDialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Dataset = R"([
 {"id": 1, "conversations": [{"from": "human", "value": "Describe."}, {"from": "gpt", "value": "A quay."}]},
 {"id": 2, "conversations": [{"from": "human", "value": "How many?"}, {"from": "gpt", "value": "Two"}]}
])";

}

/// A text is corrected, and what was corrected leaves the window as a report.
class tst_ReportJourneys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void aCorrectionIsInTheReportAndTheWindowSaysWhereItIs();
    void onlyWhatAQueryFindsIsReported();
    void escapeWritesNothing();
    void aReportThatCannotBeWrittenIsTold();
    void aReadOnlyProjectIsReported();
    void withoutAProjectThereIsNoReport();
    void correctionsAreExportedAsTrainingDataAndTheTitleStays();
    void whatWasSaidIsExportedBesideTheFile();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void import(app::Application &desk);
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    /// Chooses File > Report of changes and does `act` in the dialog that opens.
    void report(app::Application &desk, const std::function<void(ui::ReportDialog *)> &act);
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ReportJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_ReportJourneys"_s);
}

void tst_ReportJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(path(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
}

void tst_ReportJourneys::import(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    ui::ImportRequest request;
    request.project = path(u"data.rsreview"_s);
    request.files = {path(u"data.json"_s)};
    desk.runImport(request);
    QTRY_COMPARE(opened.size(), 1);
}

void tst_ReportJourneys::report(app::Application &desk, const std::function<void(ui::ReportDialog *)> &act)
{
    bool asked = false;
    QTimer::singleShot(0, &desk.window(), [&] {
        QTRY_VERIFY(qobject_cast<ui::ReportDialog *>(QApplication::activeModalWidget()));
        asked = true;
        act(qobject_cast<ui::ReportDialog *>(QApplication::activeModalWidget()));
    });
    desk.window().actions()[ui::Do::Report]->trigger();
    QVERIFY(asked);
}

void tst_ReportJourneys::aCorrectionIsInTheReportAndTheWindowSaysWhereItIs()
{
    app::Application desk;
    import(desk);
    QVERIFY(session(desk).setText(u"2"_s, u"A quay."_s, u"A quay with <b>two</b> cranes."_s));
    QVERIFY(session(desk).setVerdict(core::Verdict::Approved));
    QSignalSpy written(&desk.reports(), &app::ReportRun::written);
    report(desk, [](ui::ReportDialog *dialog) { QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return); });
    QTRY_COMPARE(written.size(), 1);
    const QByteArray html = read(u"data.changes.html"_s);
    QVERIFY(html.contains("&lt;b&gt;"));
    QVERIFY(!html.contains("<b>"));
    auto *notice = desk.window().findChild<ui::NoticeBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(path(u"data.changes.html"_s)), qPrintable(notice->text()));

    // What is undone is gone from the next one.
    QVERIFY(session(desk).undo());
    QVERIFY(session(desk).undo());
    report(desk, [](ui::ReportDialog *dialog) {
        auto *format = dialog->findChild<QComboBox *>();
        format->setCurrentIndex(format->findData(int(core::ReportFormat::Errata)));
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    });
    QTRY_COMPARE(written.size(), 2);
    QCOMPARE(read(u"data.changes.jsonl"_s), QByteArray());
}

void tst_ReportJourneys::onlyWhatAQueryFindsIsReported()
{
    app::Application desk;
    import(desk);
    QVERIFY(session(desk).setText(u"2"_s, u"A quay."_s, u"A pier."_s));
    QVERIFY(session(desk).open({2}));
    QVERIFY(session(desk).setText(u"2"_s, u"Two"_s, u"Three"_s));
    QSignalSpy written(&desk.reports(), &app::ReportRun::written);
    report(desk, [](ui::ReportDialog *dialog) {
        const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
        auto *where = *std::find_if(fields.begin(), fields.end(), [](QLineEdit *f) { return f->text().isEmpty(); });
        QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        where->setFocus();
        QTest::keyClicks(where, u"text:"_s);
        QVERIFY(!ok->isEnabled());
        QTest::keyClicks(where, u"pier"_s);
        QVERIFY(ok->isEnabled());
        ok->click();
    });
    QTRY_COMPARE(written.size(), 1);
    const QByteArray html = read(u"data.changes.html"_s);
    QVERIFY(html.contains("pier"));
    QVERIFY(!html.contains("Three"));
}

void tst_ReportJourneys::escapeWritesNothing()
{
    app::Application desk;
    import(desk);
    report(desk, [](ui::ReportDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    QVERIFY(!QFile::exists(path(u"data.changes.html"_s)));
}

void tst_ReportJourneys::aReportThatCannotBeWrittenIsTold()
{
    app::Application desk;
    import(desk);
    QSignalSpy failed(&desk, &app::Application::failed);
    report(desk, [this](ui::ReportDialog *dialog) {
        dialog->findChild<QLineEdit *>()->setText(path(u"data.json"_s)); // imported: the button is off
        QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
        dialog->findChild<QLineEdit *>()->setText(path(u"no/where.html"_s));
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    });
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(desk.window().findChild<ui::NoticeBar *>()->text().contains(path(u"no/where.html"_s)));
    QVERIFY(desk.hasProject());
}

void tst_ReportJourneys::aReadOnlyProjectIsReported()
{
    {
        app::Application desk;
        import(desk);
        QVERIFY(session(desk).setText(u"2"_s, u"A quay."_s, u"A pier."_s));
    }
    // Somebody at another desk has it.
    QFile lock(path(u"data.rsreview.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.write("4194000\nrsreview\nlab-7\n0123456789abcdef\nfedcba9876543210\n") > 0);
    lock.close();
    app::Application desk;
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    desk.window().show();
    desk.openPath(path(u"data.rsreview"_s));
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(session(desk).project().readOnly());
    QSignalSpy written(&desk.reports(), &app::ReportRun::written);
    report(desk, [](ui::ReportDialog *dialog) {
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    });
    QTRY_COMPARE(written.size(), 1);
    QVERIFY(read(u"data.changes.html"_s).contains("pier"));
}

void tst_ReportJourneys::withoutAProjectThereIsNoReport()
{
    app::Application desk;
    desk.window().show();
    QVERIFY(!desk.window().actions()[ui::Do::Report]->isEnabled());
}

/// Chosen in the export dialog; the edits themselves still wait to be exported, and the title says so.
void tst_ReportJourneys::correctionsAreExportedAsTrainingDataAndTheTitleStays()
{
    app::Application desk;
    import(desk);
    QVERIFY(session(desk).setText(u"2"_s, u"A quay."_s, u"A pier."_s));
    QVERIFY(session(desk).setVerdict(core::Verdict::Approved));
    const QString title = desk.window().windowTitle();
    QVERIFY(title.contains(u'2'));
    QSignalSpy done(&desk, &app::Application::exported);
    bool asked = false;
    QTimer::singleShot(0, &desk.window(), [&] {
        QTRY_VERIFY(qobject_cast<ui::ExportDialog *>(QApplication::activeModalWidget()));
        QWidget *dialog = QApplication::activeModalWidget();
        asked = true;
        for (QComboBox *choice : dialog->findChildren<QComboBox *>()) {
            if (choice->accessibleName() == u"Format")
                choice->setCurrentIndex(1);
        }
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    });
    desk.window().actions()[ui::Do::Export]->trigger();
    QVERIFY(asked);
    QTRY_COMPARE(done.size(), 1);
    const QByteArray line = read(u"data.preference.jsonl"_s);
    QVERIFY2(line.contains(R"("chosen":"A pier.","rejected":"A quay.")"), line.constData());
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(desk.window().findChild<ui::NoticeBar *>()->text().contains(u"data.preference.jsonl"_s));
    QCOMPARE(desk.window().windowTitle(), title);
}

void tst_ReportJourneys::whatWasSaidIsExportedBesideTheFile()
{
    app::Application desk;
    import(desk);
    QVERIFY(session(desk).setVerdict(core::Verdict::Rejected));
    core::ExportOptions options;
    options.review = core::ExportOptions::Review::Sidecar;
    QSignalSpy done(&desk, &app::Application::exported);
    desk.runExport(path(u"out.json"_s), options);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(read(u"out.json"_s), Dataset);
    QVERIFY(read(u"out.json.review.jsonl"_s).contains(R"("verdict":"rejected")"));
    QVERIFY(desk.window().findChild<ui::NoticeBar *>()->text().contains(u"out.json.review.jsonl"_s));
}

QTEST_MAIN(tst_ReportJourneys)
#include "tst_ReportJourneys.moc"
