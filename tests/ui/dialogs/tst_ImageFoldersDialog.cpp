#include "ui/dialogs/ImageFoldersDialog.h"

#include <QLabel>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;

/// Where images are looked for.
class tst_ImageFoldersDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void theFoldersAreThoseThatWereGiven();
    void changesComeBackWithEnter();
    void escapeCancels();
    void theOrderIsExplained();

private:
    QListWidget *list() const { return m_dialog->findChild<QListWidget *>(); }

    std::unique_ptr<ui::ImageFoldersDialog> m_dialog;
};

void tst_ImageFoldersDialog::init()
{
    m_dialog = std::make_unique<ui::ImageFoldersDialog>(QStringList{u"/a"_s, u"/b"_s}, nullptr);
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_ImageFoldersDialog::theFoldersAreThoseThatWereGiven()
{
    QCOMPARE(m_dialog->folders(), (QStringList{u"/a"_s, u"/b"_s}));
    QVERIFY(list()->hasFocus());
}

void tst_ImageFoldersDialog::changesComeBackWithEnter()
{
    QTest::keyClick(list(), Qt::Key_Delete);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_dialog->folders(), QStringList{u"/b"_s});
}

void tst_ImageFoldersDialog::escapeCancels()
{
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
}

void tst_ImageFoldersDialog::theOrderIsExplained()
{
    const auto *label = m_dialog->findChild<QLabel *>();
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!label->text().isEmpty());
}

QTEST_MAIN(tst_ImageFoldersDialog)
#include "tst_ImageFoldersDialog.moc"
