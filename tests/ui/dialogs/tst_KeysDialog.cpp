#include "ui/dialogs/KeysDialog.h"

#include "ui/common/ActionSet.h"
#include "ui/common/KeyTable.h"
#include "ui/common/NoticeBar.h"
#include "ui/dialogs/KeyCapture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// F1: every action with its keys.
class tst_KeysDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void everyActionIsListedWithItsKeys();
    void searchingFindsWordsAndKeys_data();
    void searchingFindsWordsAndKeys();
    void anEmptiedSearchShowsEverything();
    void typingSearchesAtOnceAndEnterDoesNotClose();
    void escapeCloses();
    void aKeyIsChangedInItsRow();
    void aKeyIsAddedToTheOthers();
    void aKeyOfAnotherActionChangesHandsWhenAsked();
    void aKeyOfAnotherActionCanBeLeft();
    void keysThatPanelsNeedAreRefused_data();
    void keysThatPanelsNeedAreRefused();
    void aKeyThatTheImageUsesAtTimesIsGivenWithAWord();
    void escapeLeavesTheKeyAsItIs();
    void oneIsAsUsualAgain();
    void allAreAsUsualAgain();
    void anotherMapIsChosen();
    void theListIsExported();

private:
    void choose(ui::Do what)
    {
        for (QTreeWidgetItemIterator it(tree()); *it; ++it) {
            if ((*it)->data(0, Qt::UserRole).isValid() && (*it)->data(0, Qt::UserRole).toInt() == int(what))
                tree()->setCurrentItem(*it);
        }
        tree()->setFocus();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void change(ui::Do what, int key, Qt::KeyboardModifiers modifiers = {})
    {
        choose(what);
        press(Qt::Key_Return);
        QVERIFY(m_dialog->findChild<ui::KeyCapture *>()->hasFocus());
        press(key, modifiers);
        QVERIFY(tree()->hasFocus());
    }
    void push(const QString &text)
    {
        for (QAbstractButton *button : m_dialog->findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                return button->click();
        }
        QFAIL(qPrintable(text));
    }
    QString keys(ui::Do what) const { return ui::KeyTable::keyText(m_dialog->keymap(), what); }
    QString notice() const { return m_dialog->findChild<ui::NoticeBar *>()->text(); }

    QTreeWidget *tree() const { return m_dialog->findChild<QTreeWidget *>(); }
    QLineEdit *search() const { return m_dialog->findChild<QLineEdit *>(); }
    QStringList shown() const
    {
        QStringList names;
        for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *group = tree()->topLevelItem(i);
            for (int j = 0; j < group->childCount(); ++j) {
                if (!group->isHidden() && !group->child(j)->isHidden())
                    names.append(group->child(j)->text(0));
            }
        }
        return names;
    }

    std::unique_ptr<QWidget> m_window;
    ui::ActionSet *m_actions = nullptr;
    std::unique_ptr<ui::KeysDialog> m_dialog;
};

void tst_KeysDialog::init()
{
    m_window = std::make_unique<QWidget>();
    m_actions = new ui::ActionSet(m_window.get());
    m_dialog = std::make_unique<ui::KeysDialog>(*m_actions, nullptr);
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_KeysDialog::cleanup()
{
    m_dialog.reset();
    m_window.reset();
}

void tst_KeysDialog::everyActionIsListedWithItsKeys()
{
    QHash<QString, QString> keys;
    for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
        for (int j = 0; j < tree()->topLevelItem(i)->childCount(); ++j) {
            const QTreeWidgetItem *item = tree()->topLevelItem(i)->child(j);
            QVERIFY2(!item->text(0).contains(u'&') && !item->text(0).contains(u'…'), qPrintable(item->text(0)));
            keys.insert(item->text(0), item->text(1));
        }
    }
    for (const ui::ActionSet::Menu menu : ui::ActionSet::menus()) {
        for (const QAction *action : m_actions->menu(menu)) {
            if (action)
                QVERIFY2(keys.contains(ui::ActionSet::title(action->text())), qPrintable(action->text()));
        }
    }
    QCOMPARE(keys.value(u"Redo"_s), u"Ctrl+Shift+Z, Ctrl+Y"_s);
    QCOMPARE(keys.value(u"Leave the text"_s), u"Esc"_s);
}

void tst_KeysDialog::searchingFindsWordsAndKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("word") << u"unreviewed"_s << u"Next unreviewed pair"_s;
    QTest::newRow("any case") << u"UNREVIEWED"_s << u"Next unreviewed pair"_s;
    QTest::newRow("key") << u"ctrl+m"_s << u"Add a comment"_s;
    QTest::newRow("in the panels") << u"wheel"_s << u"Zoom at the cursor"_s;
}

void tst_KeysDialog::searchingFindsWordsAndKeys()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QTest::keyClicks(search(), text);
    QCOMPARE(shown(), QStringList{found});
}

void tst_KeysDialog::anEmptiedSearchShowsEverything()
{
    const QStringList all = shown();
    QTest::keyClicks(search(), u"no such key"_s);
    QVERIFY(shown().isEmpty());
    search()->clear();
    QCOMPARE(shown(), all);
}

void tst_KeysDialog::typingSearchesAtOnceAndEnterDoesNotClose()
{
    QVERIFY(search()->hasFocus());
    QTest::keyClicks(search(), u"undo"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(shown().contains(u"Undo"_s));
    QTest::keyClick(search(), Qt::Key_Tab);
    QVERIFY(tree()->hasFocus());
}

void tst_KeysDialog::escapeCloses()
{
    QTest::keyClick(search(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void tst_KeysDialog::aKeyIsChangedInItsRow()
{
    QSignalSpy changed(m_dialog.get(), &ui::KeysDialog::changed);
    change(ui::Do::Next, Qt::Key_J, Qt::AltModifier);
    QCOMPARE(keys(ui::Do::Next), u"Alt+J"_s);
    QCOMPARE(tree()->currentItem()->text(1), u"Alt+J"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_dialog->isVisible());
}

void tst_KeysDialog::aKeyIsAddedToTheOthers()
{
    choose(ui::Do::Next);
    push(u"&Add a key…"_s);
    press(Qt::Key_F7);
    QCOMPARE(keys(ui::Do::Next), u"D, F7"_s);
}

void tst_KeysDialog::aKeyOfAnotherActionChangesHandsWhenAsked()
{
    change(ui::Do::Next, Qt::Key_A);
    QCOMPARE(keys(ui::Do::Next), u"D"_s);
    QVERIFY2(notice().contains(u"Previous sample"_s), qPrintable(notice()));
    push(u"Take it"_s);
    QCOMPARE(keys(ui::Do::Next), u"A"_s);
    QCOMPARE(keys(ui::Do::Previous), QString());
}

void tst_KeysDialog::aKeyOfAnotherActionCanBeLeft()
{
    change(ui::Do::Next, Qt::Key_A);
    push(u"Leave it"_s);
    QCOMPARE(m_dialog->keymap(), ui::Keymap());
}

void tst_KeysDialog::keysThatPanelsNeedAreRefused_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Tab") << int(Qt::Key_Tab);
    QTest::newRow("Space") << int(Qt::Key_Space);
    QTest::newRow("arrow") << int(Qt::Key_Down);
}

void tst_KeysDialog::keysThatPanelsNeedAreRefused()
{
    QFETCH(int, key);
    change(ui::Do::Next, key);
    QCOMPARE(m_dialog->keymap(), ui::Keymap());
    QVERIFY2(notice().contains(u"stays as it is"_s), qPrintable(notice()));
}

void tst_KeysDialog::aKeyThatTheImageUsesAtTimesIsGivenWithAWord()
{
    change(ui::Do::Next, Qt::Key_Z);
    QCOMPARE(keys(ui::Do::Next), u"Z"_s);
    QVERIFY2(notice().contains(u"On the image"_s), qPrintable(notice()));
}

void tst_KeysDialog::escapeLeavesTheKeyAsItIs()
{
    change(ui::Do::Next, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->keymap(), ui::Keymap());
}

void tst_KeysDialog::oneIsAsUsualAgain()
{
    change(ui::Do::Next, Qt::Key_F7);
    change(ui::Do::Previous, Qt::Key_F8);
    push(u"As &usual"_s);
    QCOMPARE(keys(ui::Do::Previous), u"A"_s);
    QCOMPARE(keys(ui::Do::Next), u"F7"_s);
    choose(ui::Do::Next);
    push(u"&No key"_s);
    QCOMPARE(keys(ui::Do::Next), QString());
}

void tst_KeysDialog::allAreAsUsualAgain()
{
    change(ui::Do::Next, Qt::Key_F7);
    change(ui::Do::Previous, Qt::Key_F8);
    push(u"All as u&sual"_s);
    QCOMPARE(m_dialog->keymap(), ui::Keymap());
}

void tst_KeysDialog::anotherMapIsChosen()
{
    auto *maps = m_dialog->findChild<QComboBox *>();
    maps->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(m_dialog->keymap(), ui::Keymap(ui::Keymap::Map::Cvat));
    choose(ui::Do::Next);
    QCOMPARE(tree()->currentItem()->text(1), u"F"_s);
}

void tst_KeysDialog::theListIsExported()
{
    QSignalSpy exported(m_dialog.get(), &ui::KeysDialog::exportRequested);
    push(u"E&xport as Markdown…"_s);
    QVERIFY(exported.first().first().toString().contains(u"| Next sample | D |"_s));
}

QTEST_MAIN(tst_KeysDialog)
#include "tst_KeysDialog.moc"
