#include "ui/review/VerdictButton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Verdict;

/// One verdict as a button. What it does is its action; what it shows is the verdict of the pair.
class tst_VerdictButton : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aClickTriggersTheActionAndFillsNothing();
    void keysPressTheButtonThatHasTheFocus_data();
    void keysPressTheButtonThatHasTheFocus();
    void enterIsNotTheWindowsWhileTheButtonHasTheFocus();
    void aDisabledButtonDoesNothing();
    void itIsNamedWithoutTheMarkOfTheMenu();
    void theKeyIsToldInTheToolTip();
    void aKeyThatWasChangedIsTold();
    void everyStateLooksDifferent();
    void inANarrowPanelTheWordStays();

private:
    std::unique_ptr<QWidget> m_window;
    QAction *m_action = nullptr;
    ui::VerdictButton *m_button = nullptr;
};

void tst_VerdictButton::init()
{
    m_window = std::make_unique<QWidget>();
    m_action = new QAction(u"&Approve"_s, m_window.get());
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_window->addAction(m_action);
    m_button = new ui::VerdictButton(Verdict::Approved, m_action, m_window.get());
    auto *row = new QHBoxLayout(m_window.get());
    row->addWidget(m_button);
    m_window->resize(300, 60);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_button->setFocus();
}

void tst_VerdictButton::cleanup()
{
    m_window.reset();
}

void tst_VerdictButton::aClickTriggersTheActionAndFillsNothing()
{
    QSignalSpy triggered(m_action, &QAction::triggered);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(!m_button->isChecked()); // refused, maybe: the pair says
    m_button->setChecked(true);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 2);
    QVERIFY(m_button->isChecked());
}

void tst_VerdictButton::keysPressTheButtonThatHasTheFocus_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("space") << int(Qt::Key_Space);
    QTest::newRow("return") << int(Qt::Key_Return);
    QTest::newRow("enter") << int(Qt::Key_Enter);
}

void tst_VerdictButton::keysPressTheButtonThatHasTheFocus()
{
    QFETCH(int, key);
    QSignalSpy triggered(m_action, &QAction::triggered);
    QTest::keyClick(m_button, Qt::Key(key));
    QCOMPARE(triggered.count(), 1);
}

void tst_VerdictButton::enterIsNotTheWindowsWhileTheButtonHasTheFocus()
{
    auto *edit = new QAction(u"Edit"_s, m_window.get());
    edit->setShortcut(QKeySequence(Qt::Key_Return)); // as the window has it
    m_window->addAction(edit);
    QSignalSpy edited(edit, &QAction::triggered);
    QSignalSpy triggered(m_action, &QAction::triggered);
    QTest::keyClick(m_button, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(triggered.count(), 1);
    QTest::keyClick(m_button, Qt::Key_Return, Qt::ControlModifier); // the key of the action still is one
    QCOMPARE(triggered.count(), 2);
}

void tst_VerdictButton::aDisabledButtonDoesNothing()
{
    QSignalSpy triggered(m_action, &QAction::triggered);
    m_button->setEnabled(false);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QTest::keyClick(m_button, Qt::Key_Space);
    QTest::keyClick(m_button, Qt::Key_Return);
    QCOMPARE(triggered.count(), 0);
}

void tst_VerdictButton::itIsNamedWithoutTheMarkOfTheMenu()
{
    QCOMPARE(m_button->text(), u"Approve"_s);
    QAction chinese(u"通过(&A)"_s);
    QCOMPARE(ui::VerdictButton(Verdict::Approved, &chinese, nullptr).text(), u"通过"_s);
    QVERIFY((m_button->focusPolicy() & Qt::TabFocus) != 0);
}

void tst_VerdictButton::theKeyIsToldInTheToolTip()
{
    QCOMPARE(m_button->toolTip(), u"Approve (Ctrl+Return)"_s);
    QAction plain(u"Unsure"_s);
    const ui::VerdictButton button(Verdict::Unsure, &plain, nullptr);
    QCOMPARE(button.toolTip(), u"Unsure"_s);
}

void tst_VerdictButton::aKeyThatWasChangedIsTold()
{
    const int width = m_button->sizeHint().width();
    const QImage before = m_button->grab().toImage();
    m_action->setShortcut(QKeySequence(Qt::Key_Y));
    QCOMPARE(m_button->toolTip(), u"Approve (Y)"_s);
    QVERIFY(m_button->sizeHint().width() < width);
    QVERIFY(m_button->grab().toImage() != before);
    m_action->setShortcuts(QList<QKeySequence>());
    QCOMPARE(m_button->toolTip(), u"Approve"_s);
}

void tst_VerdictButton::everyStateLooksDifferent()
{
    m_button->clearFocus();
    QList<QImage> seen;
    const auto look = [&] {
        const QImage image = m_button->grab().toImage();
        QVERIFY(!seen.contains(image));
        seen.append(image);
    };
    look();
    m_button->setChecked(true);
    look();
    m_button->setFocus();
    look();
    m_button->setChecked(false);
    look();
    m_button->setDown(true);
    look();
    m_button->setDown(false);
    m_button->setEnabled(false);
    look();
}

void tst_VerdictButton::inANarrowPanelTheWordStays()
{
    QVERIFY(m_button->minimumSizeHint().width() < m_button->sizeHint().width());
    m_button->resize(m_button->minimumSizeHint());
    QVERIFY(!m_button->grab().isNull());
    QVERIFY(m_button->minimumSizeHint().width() > QFontMetrics(m_button->font()).horizontalAdvance(u"Approve"_s));
}

QTEST_MAIN(tst_VerdictButton)
#include "tst_VerdictButton.moc"
