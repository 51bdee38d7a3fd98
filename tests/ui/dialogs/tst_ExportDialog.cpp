#include "ui/dialogs/ExportDialog.h"

#include "core/import/Importer.h"
#include "tests/core/project/MadeProject.h"
#include "tests/ui/HostileTexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace core;
using Kind = PairSelection::Kind;

/// Where an export goes, and which pairs go with it.
class tst_ExportDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void oneSourceProposesANameBesideIt();
    void everythingGoesUnlessToldOtherwise();
    void whatIsNotTickedIsDropped_data();
    void whatIsNotTickedIsDropped();
    void boxesStayAsTheyAreUnlessANotationIsChosen();
    void nothingTickedCannotBeExported();
    void correctionsGoIntoAFileOfTheirOwn();
    void whatWasSaidIsExportedWhenChosen();
    void withoutAPathNothingIsExported();
    void theImportedFileIsReplacedOnlyWhenTicked();
    void aFileThatIsThereIsToldToBeReplaced();
    void severalSourcesGoIntoAFolderUnlessOneIsChosen();
    void aFolderThatHoldsAnImportedFileIsNoticed();
    void enterExportsAndEscapeCancels();
    void everythingIsReachedWithTab();
    void anyNameOfASourceIsPlain_data();
    void anyNameOfASourceIsPlain();

private:
    void open();
    void add(const QString &name, const QByteArray &json);
    QString path(const QString &name) const { return m_made->filePath(name); }
    QLineEdit *pathField() const { return m_dialog->findChild<QLineEdit *>(); }
    QComboBox *source() const { return choice(u"Source"_s); }
    QComboBox *choice(const QString &accessibleName) const
    {
        for (QComboBox *one : m_dialog->findChildren<QComboBox *>()) {
            if (one->accessibleName() == accessibleName)
                return one;
        }
        qFatal("no such choice");
    }
    QPushButton *ok() const { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QCheckBox *box(const QString &text) const
    {
        for (QCheckBox *one : m_dialog->findChildren<QCheckBox *>()) {
            if (one->text().contains(text))
                return one;
        }
        qFatal("no such box");
    }
    QString warning() const
    {
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->wordWrap())
                return label->isVisible() ? label->text() : QString();
        }
        return {};
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<ui::ExportDialog> m_dialog;
};

void tst_ExportDialog::init()
{
    m_made = std::make_unique<MadeProject>(MadeProject::regular(2));
    m_project = m_made->open();
    open();
}

void tst_ExportDialog::cleanup()
{
    m_dialog.reset();
    m_project.reset();
    m_made.reset();
}

void tst_ExportDialog::open()
{
    m_dialog = std::make_unique<ui::ExportDialog>(*m_project, nullptr);
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_ExportDialog::add(const QString &name, const QByteArray &json)
{
    m_dialog.reset();
    write(name, json);
    JobControl control;
    VERIFY_OK(Importer::add(m_project->database(), {path(name)}, {}, control));
    VERIFY_OK(takeAdded(*m_project));
}

void tst_ExportDialog::oneSourceProposesANameBesideIt()
{
    QCOMPARE(m_dialog->path(), path(u"train.reviewed.json"_s));
    QVERIFY(ok()->isEnabled());
    QVERIFY(warning().isEmpty());
    QCOMPARE(m_dialog->options().source, m_project->sources().front().id);
}

void tst_ExportDialog::everythingGoesUnlessToldOtherwise()
{
    QVERIFY(m_dialog->options().pairs.isEverything());
    QVERIFY(!m_dialog->options().overSource);
}

void tst_ExportDialog::whatIsNotTickedIsDropped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("approved") << u"approved"_s << int(Kind::Approved);
    QTest::newRow("unsure") << u"unsure"_s << int(Kind::Unsure);
    QTest::newRow("rejected") << u"rejected"_s << int(Kind::Rejected);
    QTest::newRow("not reviewed") << u"not reviewed"_s << int(Kind::None);
}

void tst_ExportDialog::whatIsNotTickedIsDropped()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    box(text)->setFocus();
    QTest::keyClick(box(text), Qt::Key_Space);
    QCOMPARE(m_dialog->options().pairs.drop, std::set<Kind>{Kind(kind)});
    QVERIFY(m_dialog->options().pairs.only.empty());
    QVERIFY(ok()->isEnabled());
}

void tst_ExportDialog::boxesStayAsTheyAreUnlessANotationIsChosen()
{
    QComboBox *notation = choice(u"Notation of boxes"_s);
    QComboBox *range = choice(u"Range of box numbers"_s);
    QVERIFY(!m_dialog->options().boxes);
    QVERIFY(!range->isEnabled());
    QCOMPARE(notation->count(), int(m_project->notations().all().size()) + 1);
    notation->setFocus();
    QTest::keyClick(notation, Qt::Key_Down);
    const auto &first = m_project->notations().all().front();
    QCOMPARE(notation->currentText(), first->example());
    QCOMPARE(m_dialog->options().boxes, BoxTarget{first->id()});
    QVERIFY(range->isEnabled());
    range->setFocus();
    QTest::keyClick(range, Qt::Key_Down);
    QCOMPARE(m_dialog->options().boxes, (BoxTarget{first->id(), BoxUnits(BoxRange::Unit)}));
    notation->setCurrentIndex(notation->findData(u"kosmos"_s)); // counts cells
    QVERIFY(!range->isEnabled());
    notation->setCurrentIndex(0);
    QVERIFY(!m_dialog->options().boxes);
}

void tst_ExportDialog::nothingTickedCannotBeExported()
{
    for (const QString &text : {u"approved"_s, u"unsure"_s, u"rejected"_s, u"not reviewed"_s})
        box(text)->click();
    QVERIFY(!ok()->isEnabled());
    QVERIFY(!warning().isEmpty());
    box(u"unsure"_s)->click();
    QVERIFY(ok()->isEnabled());
    QVERIFY(warning().isEmpty());
}

void tst_ExportDialog::correctionsGoIntoAFileOfTheirOwn()
{
    QComboBox *format = choice(u"Format"_s);
    QCOMPARE(m_dialog->options().format, ExportOptions::sourceFormat());
    format->setFocus();
    QTest::keyClick(format, Qt::Key_Down);
    QCOMPARE(m_dialog->options().format, ExportOptions::preferenceFormat());
    QCOMPARE(m_dialog->path(), path(u"train.preference.jsonl"_s));
    QVERIFY(ok()->isEnabled());
    QVERIFY(!box(u"approved"_s)->isEnabled());
    QVERIFY(!choice(u"Notation of boxes"_s)->isEnabled());
    pathField()->setText(path(u"train.json"_s)); // and never over a source
    QVERIFY(!ok()->isEnabled());
    QVERIFY(!warning().isEmpty());
    QVERIFY(!box(u"Replace"_s)->isVisible());
    format->setCurrentIndex(0);
    QCOMPARE(m_dialog->path(), path(u"train.reviewed.json"_s));
    QVERIFY(ok()->isEnabled());
}

void tst_ExportDialog::whatWasSaidIsExportedWhenChosen()
{
    using Review = ExportOptions::Review;
    QComboBox *review = choice(u"Verdicts, tags and comments"_s);
    QCOMPARE(m_dialog->options().review, Review::None);
    review->setFocus();
    QTest::keyClick(review, Qt::Key_Down);
    QCOMPARE(m_dialog->options().review, Review::Sidecar);
    write(u"train.reviewed.json.review.jsonl"_s, "x");
    review->setCurrentIndex(0);
    QVERIFY(warning().isEmpty());
    review->setCurrentIndex(1);
    QVERIFY(warning().contains(u"train.reviewed.json.review.jsonl"_s));
    QVERIFY(ok()->isEnabled());
    review->setCurrentIndex(2);
    QCOMPARE(m_dialog->options().review, Review::Key);
    QVERIFY(warning().isEmpty());
    choice(u"Format"_s)->setCurrentIndex(1); // says nothing of what it would be told to do
    QCOMPARE(m_dialog->options().review, Review::None);
}

void tst_ExportDialog::withoutAPathNothingIsExported()
{
    pathField()->clear();
    QVERIFY(!ok()->isEnabled());
    QTest::keyClick(pathField(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
}

void tst_ExportDialog::theImportedFileIsReplacedOnlyWhenTicked()
{
    QVERIFY(!box(u"Replace"_s)->isVisible());
    pathField()->setText(path(u"sub/../train.json"_s));
    QDir(m_made->filePath(u"."_s)).mkdir(u"sub"_s);
    pathField()->setText(path(u"sub/../train.json"_s) + u' ');
    pathField()->setText(path(u"sub/../train.json"_s));
    QVERIFY(!ok()->isEnabled());
    QVERIFY(!warning().isEmpty());
    QVERIFY(box(u"Replace"_s)->isVisible());
    box(u"Replace"_s)->click();
    QVERIFY(ok()->isEnabled());
    QVERIFY(m_dialog->options().overSource);
    pathField()->setText(path(u"other.json"_s)); // ticked for another file
    QVERIFY(!m_dialog->options().overSource);
    QVERIFY(!box(u"Replace"_s)->isVisible());
}

void tst_ExportDialog::aFileThatIsThereIsToldToBeReplaced()
{
    write(u"there.json"_s, "x");
    pathField()->setText(path(u"there.json"_s));
    QVERIFY(!warning().isEmpty());
    QVERIFY(ok()->isEnabled()); // exporting again is usual
    pathField()->setText(path(u"not-there.json"_s));
    QVERIFY(warning().isEmpty());
}

void tst_ExportDialog::severalSourcesGoIntoAFolderUnlessOneIsChosen()
{
    add(u"more.json"_s, MadeProject::regular(3));
    open();
    QCOMPARE(source()->count(), 3);
    QCOMPARE(m_dialog->options().source, SourceId{0});
    QVERIFY(!ok()->isEnabled()); // no folder is proposed
    source()->setFocus();
    QTest::keyClick(source(), Qt::Key_Down);
    QTest::keyClick(source(), Qt::Key_Down);
    QCOMPARE(m_dialog->options().source, m_project->sources()[1].id);
}

void tst_ExportDialog::aFolderThatHoldsAnImportedFileIsNoticed()
{
    add(u"more.json"_s, MadeProject::regular(3));
    open();
    pathField()->setText(m_made->filePath(u"."_s));
    QVERIFY(!ok()->isEnabled());
    QVERIFY(box(u"Replace"_s)->isVisible());
    pathField()->setText(m_made->filePath(u"elsewhere"_s));
    QVERIFY(ok()->isEnabled());
}

void tst_ExportDialog::enterExportsAndEscapeCancels()
{
    pathField()->setFocus();
    QTest::keyClick(pathField(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    open();
    QTest::keyClick(pathField(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
}

void tst_ExportDialog::everythingIsReachedWithTab()
{
    pathField()->setText(path(u"train.json"_s));
    QSet<QWidget *> reached;
    for (int i = 0; i < 20; ++i) {
        reached.insert(m_dialog->focusWidget());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(reached.contains(source()));
    QVERIFY(reached.contains(pathField()));
    for (QCheckBox *one : m_dialog->findChildren<QCheckBox *>())
        QVERIFY2(reached.contains(one), qPrintable(one->text()));
}

void tst_ExportDialog::anyNameOfASourceIsPlain_data()
{
    test::addHostileTexts();
}

void tst_ExportDialog::anyNameOfASourceIsPlain()
{
    QFETCH(QString, text);
    m_dialog.reset();
    Statement rename(m_project->database(), "UPDATE source SET name = ?1, path = ?1");
    VERIFY_OK(rename.run(text));
    VERIFY_OK(takeAdded(*m_project));
    open();
    QVERIFY(source()->itemText(0).size() <= 200);
    QVERIFY(!m_dialog->grab().isNull());
    QVERIFY2(m_dialog->minimumSizeHint().width() < 800,
             qPrintable(QString::number(m_dialog->minimumSizeHint().width())));
}

QTEST_MAIN(tst_ExportDialog)
#include "tst_ExportDialog.moc"
