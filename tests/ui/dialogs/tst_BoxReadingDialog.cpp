#include "ui/dialogs/BoxReadingDialog.h"

#include "core/jobs/JobRunner.h"
#include "core/json/JsonString.h"
#include "core/notation/BoxStatistics.h"
#include "tests/core/project/MadeProject.h"
#include "tests/ui/HostileTexts.h"
#include "ui/dialogs/BoxReadingFields.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace core;

/// How the boxes of a source are read, changed with a look at what comes of it.
class tst_BoxReadingDialog : public QObject
{
    Q_OBJECT
private slots:
    void cleanup();

    void eachSourceIsShownAsItIsStored();
    void theEvidenceIsSaid();
    void whatIsChangedIsCountedBesideWhatIsStored();
    void boxesAreShownWithWhatTheyBecome();
    void onlyChangesComeBack();
    void escapeCancels();
    void onlyTheLastPreviewIsShown();
    void closingStopsTheLooking();
    void thePictureIsToldOfEveryChange();
    void aProjectForReadingOnlySaysWhyNothingCanBeChanged();
    void aSourceWithoutBoxesSaysSo();
    void anyTextIsPlain_data();
    void anyTextIsPlain();

private:
    void show(const QByteArray &json, ProjectFile::Mode mode = ProjectFile::Mode::ReadWrite)
    {
        m_made = std::make_unique<MadeProject>(json);
        m_project = m_made->open(mode);
        m_jobs = std::make_unique<JobRunner>();
        m_dialog = std::make_unique<ui::BoxReadingDialog>(*m_project, *m_jobs, SampleId{1}, nullptr);
        m_dialog->open();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        waitForPreview();
    }
    void waitForPreview() { QTRY_VERIFY(m_jobs->running().isEmpty()); }
    QPushButton *ok() const { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QComboBox *field(const QString &name) const
    {
        for (QComboBox *combo : m_dialog->findChildren<QComboBox *>()) {
            if (combo->accessibleName() == name)
                return combo;
        }
        return nullptr;
    }
    /// The cells of a row of a table, joined by bars.
    QString row(const QString &table, int number) const
    {
        for (const QTreeWidget *tree : m_dialog->findChildren<QTreeWidget *>()) {
            if (tree->accessibleName() != table || number >= tree->topLevelItemCount())
                continue;
            QStringList cells;
            for (int column = 0; column < tree->columnCount(); ++column)
                cells += tree->topLevelItem(number)->text(column);
            return cells.join(u'|');
        }
        return {};
    }
    QString said() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->wordWrap() && label->isVisible())
                texts.append(QString(label->text()).remove(QChar(0x200b)));
        }
        return texts.join(u'\n');
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<ui::BoxReadingDialog> m_dialog;
};

namespace {

QByteArray record(const QByteArray &answer)
{
    return "{\"image\": \"a.png\", \"conversations\": [{\"from\": \"human\", \"value\": \"Where?\"}, " +
           QByteArray("{\"from\": \"gpt\", \"value\": ") + answer + "}]}\n";
}

const QString Tallies = u"What becomes of the boxes"_s;
const QString Examples = u"Boxes of the source"_s;
const QString Sources = u"Sources"_s;

}

void tst_BoxReadingDialog::cleanup()
{
    m_dialog.reset();
    m_jobs.reset();
    m_project.reset();
}

void tst_BoxReadingDialog::eachSourceIsShownAsItIsStored()
{
    show(record("\"{<10><20><30><40>|<5>}\""));
    QCOMPARE(row(Sources, 0), u"train.json|geochat|0-100"_s);
    QCOMPARE(m_dialog->source(), SourceId{1});
    QCOMPARE(field(u"Notation"_s)->currentData().toString(), u"geochat"_s);
    QVERIFY(m_dialog->changes().empty());
}

void tst_BoxReadingDialog::theEvidenceIsSaid()
{
    show(record("\"[0.1, 0.2, 0.3, 0.4]\"").repeated(3));
    const auto counted = BoxStatistics::fromJson(m_project->sources().front().boxStatistics.toUtf8());
    QVERIFY2(said().contains(counted->proposal().evidence), qPrintable(said()));
}

void tst_BoxReadingDialog::whatIsChangedIsCountedBesideWhatIsStored()
{
    show(record("\"[0.1, 0.2, 0.3, 0.4]\"") + record("\"[0.5, 0.5, 0.9, 0.6]\""));
    QCOMPARE(row(Tallies, 0), u"As it is stored|2|2|0|0|0|0"_s);
    QCOMPARE(row(Tallies, 1), u"As it is set here|2|2|0|0|0|0"_s);
    field(u"Order"_s)->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(field(u"Order"_s), Qt::Key_Down);
    waitForPreview();
    QCOMPARE(row(Tallies, 0), u"As it is stored|2|2|0|0|0|0"_s);
    QCOMPARE(row(Tallies, 1), u"As it is set here|2|1|1|0|0|0"_s);
    QCOMPARE(row(Sources, 0), u"train.json|llava|0-1 xywh"_s);
}

void tst_BoxReadingDialog::boxesAreShownWithWhatTheyBecome()
{
    show(record("\"a ship [0.3, 0.2, 0.1, 0.4].\"") + record("\"[0.1, 0.2, 0.3, 0.4]\"").repeated(9));
    QCOMPARE(row(Examples, 0), u"[0.3, 0.2, 0.1, 0.4]|0.3000 0.2000 0.1000 0.4000|0.3000 0.2000 0.1000 0.4000"_s);
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_End);
    waitForPreview();
    QCOMPARE(row(Examples, 0), u"[0.3, 0.2, 0.1, 0.4]|0.3000 0.2000 0.1000 0.4000|0.3 0.2 0.1 0.4 px"_s);
    QCOMPARE(row(Tallies, 1), u"As it is set here|10|0|0|1|0|10"_s); // where its image ends is not known
}

void tst_BoxReadingDialog::onlyChangesComeBack()
{
    show(record("\"[0.1, 0.2, 0.3, 0.4]\""));
    field(u"Numbers count"_s)->setFocus();
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Down);
    QCOMPARE(m_dialog->changes().size(), std::size_t(1));
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Up);
    QVERIFY(m_dialog->changes().empty());
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Down);
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_dialog->changes().at({1}).units, BoxUnits(BoxRange::Percent));
    QCOMPARE(m_project->boxReading({1}).units, BoxUnits(BoxRange::Unit)); // storing is not its business
}

void tst_BoxReadingDialog::escapeCancels()
{
    show(record("\"[0.1, 0.2, 0.3, 0.4]\""));
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Down);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
}

void tst_BoxReadingDialog::onlyTheLastPreviewIsShown()
{
    show(record("\"[10, 20, 30, 40]\"").repeated(300));
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Home);
        QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Down);
    }
    waitForPreview();
    QCOMPARE(row(Tallies, 1), u"As it is set here|300|300|0|0|0|0"_s);
}

void tst_BoxReadingDialog::closingStopsTheLooking()
{
    show(record("\"[0.1, 0.2, 0.3, 0.4]\""));
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Down);
    QCOMPARE(m_jobs->running().size(), 1);
    const QPointer<Job> job = m_jobs->running().first();
    m_dialog.reset();
    QVERIFY(job->control().cancelled());
    QTRY_VERIFY(m_jobs->running().isEmpty());
}

void tst_BoxReadingDialog::thePictureIsToldOfEveryChange()
{
    show(record("\"[0.1, 0.2, 0.3, 0.4]\""));
    QSignalSpy shown(m_dialog.get(), &ui::BoxReadingDialog::readingShown);
    auto *picture = new QWidget;
    m_dialog->setPicture(picture);
    QCOMPARE(shown.count(), 1);
    QVERIFY(picture->isVisible());
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Down);
    QCOMPARE(shown.count(), 2);
    QCOMPARE(m_dialog->reading().units, BoxUnits(BoxRange::Percent));
}

void tst_BoxReadingDialog::aProjectForReadingOnlySaysWhyNothingCanBeChanged()
{
    show(record("\"[0.1, 0.2, 0.3, 0.4]\""), ProjectFile::Mode::ReadOnly);
    QVERIFY(!ok()->isEnabled());
    QVERIFY(!field(u"Notation"_s)->isEnabled());
    QVERIFY2(said().contains(m_project->readOnlyReason()), qPrintable(said()));
    QCOMPARE(row(Tallies, 0), u"As it is stored|1|1|0|0|0|0"_s);
}

void tst_BoxReadingDialog::aSourceWithoutBoxesSaysSo()
{
    show(record("\"A harbour.\""));
    QVERIFY2(said().contains(u"No boxes were found."_s), qPrintable(said()));
    QVERIFY2(said().contains(u"No sample of this source has a box."_s), qPrintable(said()));
    QVERIFY(ok()->isEnabled());
}

void tst_BoxReadingDialog::anyTextIsPlain_data()
{
    test::addHostileTexts();
}

void tst_BoxReadingDialog::anyTextIsPlain()
{
    QFETCH(QString, text);
    const QString label = QString(text).remove(u'"').remove(u'\\').left(1000);
    const QString box = u"{\"bbox_2d\": [10, 20, 30, 40], \"label\": \"%1\"}"_s.arg(label);
    show(record(JsonString::encode(box, {})));
    QTest::keyClick(field(u"Numbers count"_s), Qt::Key_Home);
    waitForPreview();
    QVERIFY(row(Examples, 0).section(u'|', 0, 0).size() <= 80);
    for (const QLabel *shown : m_dialog->findChildren<QLabel *>()) {
        if (shown->wordWrap())
            QCOMPARE(shown->textFormat(), Qt::PlainText);
    }
    QVERIFY(!m_dialog->grab().isNull());
    QVERIFY2(m_dialog->minimumSizeHint().width() < 900,
             qPrintable(QString::number(m_dialog->minimumSizeHint().width())));
}

QTEST_MAIN(tst_BoxReadingDialog)
#include "tst_BoxReadingDialog.moc"
