#include "ui/common/HoldKey.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>

using namespace std::chrono_literals;

class tst_HoldKey : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aPressedKeySwitches();
    void aHeldKeySwitchesUntilItIsReleased_data();
    void aHeldKeySwitchesUntilItIsReleased();
    void theKeyMayComeUpElsewhere();
    void otherKeysAndClicksAreNotHeld();

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    QAction *m_action = nullptr;
};

void tst_HoldKey::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->setFocusPolicy(Qt::StrongFocus);
    m_field = new QLineEdit(m_window.get());
    m_action = new QAction(m_window.get());
    m_action->setCheckable(true);
    m_action->setChecked(true);
    m_action->setShortcut(Qt::Key_T);
    m_window->addAction(m_action);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->setFocus();
}

void tst_HoldKey::aPressedKeySwitches()
{
    const ui::HoldKey hold(*m_action, 1h);
    QTest::keyClick(m_window.get(), Qt::Key_T);
    QVERIFY(!m_action->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_T);
    QVERIFY(m_action->isChecked());
}

void tst_HoldKey::aHeldKeySwitchesUntilItIsReleased_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("hides what is shown") << true;
    QTest::newRow("shows what is hidden") << false;
}

void tst_HoldKey::aHeldKeySwitchesUntilItIsReleased()
{
    QFETCH(bool, before);
    const ui::HoldKey hold(*m_action, 0ms);
    m_action->setChecked(before);
    QTest::keyPress(m_window.get(), Qt::Key_T);
    QCOMPARE(m_action->isChecked(), !before);
    QTest::keyRelease(m_window.get(), Qt::Key_T);
    QCOMPARE(m_action->isChecked(), before);
}

void tst_HoldKey::theKeyMayComeUpElsewhere()
{
    const ui::HoldKey hold(*m_action, 0ms);
    QTest::keyPress(m_window.get(), Qt::Key_T);
    m_field->setFocus();
    QTest::keyRelease(m_field, Qt::Key_T);
    QVERIFY(m_action->isChecked());
    QTest::keyPress(m_window.get(), Qt::Key_T);
    QVERIFY(!m_action->isChecked());
    QEvent away(QEvent::ApplicationDeactivate);
    QCoreApplication::sendEvent(qApp, &away);
    QVERIFY(m_action->isChecked());
}

void tst_HoldKey::otherKeysAndClicksAreNotHeld()
{
    const ui::HoldKey hold(*m_action, 0ms);
    m_action->trigger(); // in the menu
    QTest::keyRelease(m_window.get(), Qt::Key_T);
    QVERIFY(!m_action->isChecked());
    QTest::keyPress(m_window.get(), Qt::Key_T);
    QTest::keyClick(m_window.get(), Qt::Key_U);
    QVERIFY(m_action->isChecked());
    QTest::keyRelease(m_window.get(), Qt::Key_T);
    QVERIFY(!m_action->isChecked());
}

QTEST_MAIN(tst_HoldKey)
#include "tst_HoldKey.moc"
