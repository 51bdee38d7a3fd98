#include "tests/ui/HostileTexts.h"
#include "ui/dialogs/BackupsDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// The list of backups, and the question that comes before one is restored.
class tst_BackupsDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void onlyASoundBackupCanBeRestored();
    void theQuestionSaysWhatBecomesOfThePresentState_data();
    void theQuestionSaysWhatBecomesOfThePresentState();
    void howOftenComesBack();
    void whyNoneCanBeMadeIsSaid();
    void aNewListKeepsTheChosenRow();
    void foreignTextsStayTexts_data();
    void foreignTextsStayTexts();

private:
    QTreeWidget *list() const { return m_dialog->findChild<QTreeWidget *>(); }
    QPushButton *button(const QString &words) const
    {
        for (QPushButton *one : m_dialog->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&') == words)
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<ui::BackupsDialog> m_dialog;
};

namespace {

const QDateTime Noon{QDate(2026, 11, 28), QTime(12, 0), Qt::UTC};

ui::BackupRow row(const QString &path, const QDateTime &time, qint64 bytes)
{
    ui::BackupRow backup;
    backup.path = path;
    backup.time = time;
    backup.bytes = bytes;
    return backup;
}

/// Three of the folder /b, the latest first.
std::vector<ui::BackupRow> rows(bool withAFourth = false)
{
    std::vector<ui::BackupRow> backups;
    if (withAFourth)
        backups.push_back(row(u"/b/4"_s, Noon.addSecs(60), 5));
    backups.push_back(row(u"/b/3"_s, Noon, 47'808'512));
    backups.push_back(row(u"/b/2"_s, Noon.addSecs(-600), 1'000));
    backups.push_back(row(u"/b/1"_s, Noon.addDays(-1), 10));
    return backups;
}

}

void tst_BackupsDialog::init()
{
    m_dialog = std::make_unique<ui::BackupsDialog>(core::BackupSettings{15, false});
    m_dialog->setBackups(rows());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void tst_BackupsDialog::onlyASoundBackupCanBeRestored()
{
    QCOMPARE(list()->topLevelItemCount(), 3);
    QVERIFY(!button(u"Restore…"_s)->isEnabled()); // not looked at yet
    m_dialog->setChecked(u"/b/3"_s, 1'234);
    QVERIFY(button(u"Restore…"_s)->isEnabled());
    m_dialog->setUnsound(u"/b/2"_s, u"It is cut short."_s);
    list()->setCurrentItem(list()->topLevelItem(1));
    QVERIFY(!button(u"Restore…"_s)->isEnabled());
    QVERIFY(list()->topLevelItem(1)->text(3).contains(u"cut short"_s));
    m_dialog->setChecked(u"/b/none"_s, 5); // of a list before
    m_dialog->setBackups({});
    QVERIFY(!button(u"Restore…"_s)->isEnabled());
}

void tst_BackupsDialog::theQuestionSaysWhatBecomesOfThePresentState_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<bool>("inPlace");
    QTest::newRow("cancel") << u"Cancel"_s << QString() << false;
    QTest::newRow("new") << u"As a new project"_s << u"/b/3"_s << false;
    QTest::newRow("in place") << u"In place of this project"_s << u"/b/3"_s << true;
}

void tst_BackupsDialog::theQuestionSaysWhatBecomesOfThePresentState()
{
    QFETCH(QString, answer);
    QFETCH(QString, chosen);
    QFETCH(bool, inPlace);
    m_dialog->setChecked(u"/b/3"_s, 3);
    bool told = false;
    QTimer::singleShot(0, m_dialog.get(), [&] {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!question)
            return;
        told = question->informativeText().contains(u"Nothing is lost"_s);
        for (QAbstractButton *one : question->buttons()) {
            if (one->text().remove(u'&') == answer)
                return one->click();
        }
        question->reject();
    });
    QTest::mouseClick(button(u"Restore…"_s), Qt::LeftButton);
    QVERIFY(told);
    QCOMPARE(m_dialog->chosen(), chosen);
    QCOMPARE(m_dialog->inPlace(), inPlace);
    QCOMPARE(m_dialog->isVisible(), chosen.isEmpty());
}

void tst_BackupsDialog::howOftenComesBack()
{
    QCOMPARE(m_dialog->settings(), (core::BackupSettings{15, false}));
    auto *minutes = m_dialog->findChild<QSpinBox *>();
    minutes->setValue(0);
    QVERIFY(minutes->text().contains(u"only when"_s));
    QTest::mouseClick(m_dialog->findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(m_dialog->settings(), (core::BackupSettings{0, true}));
    const QSignalSpy asked(m_dialog.get(), &ui::BackupsDialog::backupRequested);
    QTest::mouseClick(button(u"Back up now"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void tst_BackupsDialog::whyNoneCanBeMadeIsSaid()
{
    m_dialog->setReason(u"It is read-only."_s);
    QVERIFY(!button(u"Back up now"_s)->isEnabled());
    bool shown = false;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        shown = shown || (label->isVisible() && label->text() == u"It is read-only.");
    QVERIFY(shown);
}

void tst_BackupsDialog::aNewListKeepsTheChosenRow()
{
    list()->setCurrentItem(list()->topLevelItem(2));
    m_dialog->setBackups(rows(true));
    QCOMPARE(list()->indexOfTopLevelItem(list()->currentItem()), 3);
}

void tst_BackupsDialog::foreignTextsStayTexts_data()
{
    test::addHostileTexts();
}

void tst_BackupsDialog::foreignTextsStayTexts()
{
    QFETCH(QString, text);
    const int width = m_dialog->width();
    m_dialog->setUnsound(u"/b/3"_s, text);
    m_dialog->setReason(text);
    QVERIFY(!m_dialog->grab().isNull());
    QCOMPARE(m_dialog->width(), width);
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        QVERIFY(label->text() != text || label->textFormat() == Qt::PlainText);
}

QTEST_MAIN(tst_BackupsDialog)
#include "tst_BackupsDialog.moc"
