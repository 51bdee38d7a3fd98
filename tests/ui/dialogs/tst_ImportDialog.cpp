#include "ui/dialogs/ImportDialog.h"

#include "core/jobs/JobRunner.h"
#include "tests/ui/HostileTexts.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

#include "core/json/JsonString.h"

using namespace Qt::StringLiterals;
using namespace core;

/// Files looked at before they come in.
class tst_ImportDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void withoutAFileThereIsNothingToImport();
    void aProjectIsProposedBesideTheFile();
    void theOpenProjectTakesTheFiles();
    void theFirstRecordsAreShown();
    void theBoxesAreShownWithTheirEvidence();
    void aReadingThatWasChangedGoesWithTheRequest();
    void anotherFileBeginsAnew();
    void imagesBesideTheFileAreProposed();
    void aFileThatIsNoneIsRefusedWithItsReason();
    void aBrokenFileIsTakenOnlyWhenTicked();
    void onlyTheLastFileIsShown();
    void closingStopsTheLooking();
    void enterImportsAndEscapeCancels();
    void anyTextIsPlain_data();
    void anyTextIsPlain();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    void waitForPreview() { QTRY_VERIFY(m_jobs->running().isEmpty()); }
    void show(const QString &file)
    {
        m_dialog->setFiles({file});
        waitForPreview();
    }
    QPushButton *ok() const { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QTreeWidget *records() const { return m_dialog->findChild<QTreeWidget *>(); }
    QComboBox *field(const QString &name) const
    {
        for (QComboBox *combo : m_dialog->findChildren<QComboBox *>()) {
            if (combo->accessibleName() == name)
                return combo;
        }
        return nullptr;
    }
    QComboBox *range() const { return field(u"Numbers count"_s); }
    QCheckBox *partial() const { return m_dialog->findChild<QCheckBox *>(); }
    QLineEdit *project() const
    {
        for (QLineEdit *field : m_dialog->findChildren<QLineEdit *>()) {
            if (!field->isReadOnly() && !qobject_cast<QAbstractSpinBox *>(field->parent()))
                return field;
        }
        return nullptr;
    }
    QString said() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->wordWrap())
                texts.append(QString(label->text()).remove(QChar(0x200b)));
        }
        return texts.join(u'\n');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<ui::ImportDialog> m_dialog;
};

namespace {

QByteArray record(const QByteArray &answer, const QByteArray &image = "\"a.png\"")
{
    return "{\"image\": " + image + ", \"conversations\": [{\"from\": \"human\", \"value\": \"Where?\"}, " +
           "{\"from\": \"gpt\", \"value\": " + answer + "}]}";
}

}

void tst_ImportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_jobs = std::make_unique<JobRunner>();
    m_dialog = std::make_unique<ui::ImportDialog>(*m_jobs, QString(), nullptr);
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_ImportDialog::cleanup()
{
    m_dialog.reset();
    m_jobs.reset();
}

void tst_ImportDialog::withoutAFileThereIsNothingToImport()
{
    QVERIFY(!ok()->isEnabled());
    project()->setText(u"/tmp/p.rsreview"_s);
    QVERIFY(!ok()->isEnabled());
}

void tst_ImportDialog::aProjectIsProposedBesideTheFile()
{
    show(write(u"train.v2.json"_s, record("\"x\"")));
    QCOMPARE(m_dialog->request().project, m_folder->filePath(u"train.v2.rsreview"_s));
    QCOMPARE(m_dialog->request().files, QStringList{m_folder->filePath(u"train.v2.json"_s)});
    QVERIFY(ok()->isEnabled());
    project()->clear();
    QVERIFY(!ok()->isEnabled());
}

void tst_ImportDialog::theOpenProjectTakesTheFiles()
{
    m_dialog = std::make_unique<ui::ImportDialog>(*m_jobs, u"/data/open.rsreview"_s, nullptr);
    show(write(u"train.json"_s, record("\"x\"")));
    QCOMPARE(m_dialog->request().project, u"/data/open.rsreview"_s);
}

void tst_ImportDialog::theFirstRecordsAreShown()
{
    show(write(u"train.json"_s,
               "[" + record("\"One\"") + ", 17, " + record("\"Two\\nlines\"", R"(["a.png", "b.png"])") + "]"));
    QCOMPARE(records()->topLevelItemCount(), 2);
    const auto row = [this](int number) {
        const QTreeWidgetItem *item = records()->topLevelItem(number);
        return QStringList{item->text(0), item->text(1), item->text(2), item->text(3)};
    };
    QCOMPARE(row(0), (QStringList{u"1"_s, u"a.png"_s, u"Where?"_s, u"One"_s}));
    QCOMPARE(row(1), (QStringList{u"3"_s, u"a.png, b.png"_s, u"Where?"_s, u"Two lines"_s})); // its number in the file
}

void tst_ImportDialog::theBoxesAreShownWithTheirEvidence()
{
    show(write(u"train.json"_s, (record("\"[10, 20, 30, 95]\"") + "\n").repeated(30)));
    QVERIFY2(said().contains(u"30"_s), qPrintable(said()));
    QCOMPARE(range()->currentText(), boxRangeName(BoxRange::Percent));
    QCOMPARE(field(u"Notation"_s)->currentData().toString(), u"llava"_s);
    QVERIFY(!m_dialog->request().options.units); // as found, and not forced
    QVERIFY(m_dialog->request().options.notation.isEmpty());
    show(write(u"turned.json"_s, record("\"{<10><20><30><40>|<5>}\"")));
    QCOMPARE(field(u"Notation"_s)->currentData().toString(), u"geochat"_s);
}

void tst_ImportDialog::aReadingThatWasChangedGoesWithTheRequest()
{
    show(write(u"train.json"_s, record("\"[1, 2, 3, 9]\"")));
    const QString evidence = said();
    range()->setFocus();
    QTest::keyClick(range(), Qt::Key_Home);
    QCOMPARE(m_dialog->request().options.units, std::optional(BoxUnits(BoxRange::Unit)));
    QCOMPARE(m_dialog->request().options.notation, u"llava"_s);
    QVERIFY(said().startsWith(evidence) && said().size() > evidence.size()); // and it is said that it was changed
    range()->setCurrentText(boxRangeName(BoxRange::Pixels));
    QTest::keyClick(field(u"Order"_s), Qt::Key_End);
    QCOMPARE(m_dialog->request().options.units->toText(), u"pixels cxcywh"_s);
    QTest::keyClick(field(u"Order"_s), Qt::Key_Home);
    QVERIFY(!m_dialog->request().options.units); // as it was found after all
    QCOMPARE(said(), evidence);
}

void tst_ImportDialog::anotherFileBeginsAnew()
{
    show(write(u"a.json"_s, "[" + record("\"[1, 2, 3, 9]\"")));
    partial()->setChecked(true);
    QTest::keyClick(range(), Qt::Key_Home);
    QTest::keyClick(field(u"Order"_s), Qt::Key_End);
    QVERIFY(m_dialog->request().options.units);
    show(write(u"b.json"_s, record("\"no boxes\"")));
    QVERIFY(!m_dialog->request().options.units);
    QCOMPARE(field(u"Order"_s)->currentIndex(), 0);
    QVERIFY(!m_dialog->request().options.readablePart);
    QVERIFY(!partial()->isVisible());
    QVERIFY(ok()->isEnabled());
    show(write(u"c.json"_s, "[" + record("\"x\"")));
    QVERIFY(partial()->isVisible() && !partial()->isChecked()); // asked anew
}

void tst_ImportDialog::imagesBesideTheFileAreProposed()
{
    QDir(m_folder->path()).mkdir(u"images"_s);
    show(write(u"train.json"_s, record("\"x\"")));
    QCOMPARE(m_dialog->request().options.imageRoots, QStringList{m_folder->filePath(u"images"_s)});
}

void tst_ImportDialog::aFileThatIsNoneIsRefusedWithItsReason()
{
    show(write(u"picture.json"_s, QByteArray("\x89PNG\r\n\x1a\n", 8)));
    QVERIFY(!ok()->isEnabled());
    QVERIFY2(said().contains(u"picture.json"_s), qPrintable(said()));
    show(write(u"good.json"_s, record("\"x\"")));
    QVERIFY(ok()->isEnabled());
    QVERIFY(!said().contains(u"picture.json"_s));
}

void tst_ImportDialog::aBrokenFileIsTakenOnlyWhenTicked()
{
    show(write(u"train.json"_s, "[" + record("\"x\"") + ", " + record("\"y\"").left(30)));
    QVERIFY(partial()->isVisible());
    QVERIFY(!ok()->isEnabled());
    partial()->setFocus();
    QTest::keyClick(partial(), Qt::Key_Space);
    QVERIFY(ok()->isEnabled());
    QVERIFY(m_dialog->request().options.readablePart);
}

void tst_ImportDialog::onlyTheLastFileIsShown()
{
    const QString first = write(u"a.json"_s, (record("\"first\"") + "\n").repeated(2'000));
    const QString second = write(u"b.json"_s, record("\"second\""));
    m_dialog->setFiles({first});
    m_dialog->setFiles({second});
    waitForPreview();
    QCOMPARE(records()->topLevelItemCount(), 1);
    QCOMPARE(records()->topLevelItem(0)->text(3), u"second"_s);
}

void tst_ImportDialog::closingStopsTheLooking()
{
    m_dialog->setFiles({write(u"a.json"_s, record("\"x\""))});
    QCOMPARE(m_jobs->running().size(), 1);
    const QPointer<Job> job = m_jobs->running().first();
    m_dialog.reset();
    QVERIFY(job->control().cancelled());
    QTRY_VERIFY(m_jobs->running().isEmpty());
}

void tst_ImportDialog::enterImportsAndEscapeCancels()
{
    show(write(u"train.json"_s, record("\"x\"")));
    project()->setFocus();
    QTest::keyClick(project(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    m_dialog->open();
    QTest::keyClick(project(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
}

void tst_ImportDialog::anyTextIsPlain_data()
{
    test::addHostileTexts();
}

void tst_ImportDialog::anyTextIsPlain()
{
    QFETCH(QString, text);
    const QByteArray literal = JsonString::encode(text, {});
    show(write(u"train.json"_s, "[" + record(literal, literal) + "]"));
    QCOMPARE(records()->topLevelItemCount(), 1);
    for (const int column : {1, 3}) {
        const QString cell = records()->topLevelItem(0)->text(column);
        QVERIFY(!cell.isEmpty() && cell.size() <= 200);
        QVERIFY(!cell.contains(u'\n'));
    }
    m_dialog->setFiles({m_folder->filePath(text.left(200))}); // which is not there
    QVERIFY(!m_dialog->grab().isNull());
    waitForPreview();
    QVERIFY(!ok()->isEnabled());
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->wordWrap())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(!m_dialog->grab().isNull());
    QVERIFY2(m_dialog->minimumSizeHint().width() < 800,
             qPrintable(QString::number(m_dialog->minimumSizeHint().width())));
}

QTEST_MAIN(tst_ImportDialog)
#include "tst_ImportDialog.moc"
