#include "ui/dialogs/KeysDialog.h"

#include "ui/common/ActionSet.h"

#include <QLineEdit>
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

private:
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

QTEST_MAIN(tst_KeysDialog)
#include "tst_KeysDialog.moc"
