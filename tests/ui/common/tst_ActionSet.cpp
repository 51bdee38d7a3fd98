#include "ui/common/ActionSet.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using ui::ActionSet;
using ui::Do;

/// Every action of the window, as one table.
class tst_ActionSet : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void everyActionIsInOneMenu();
    void noTwoActionsShareAKey();
    void noTwoEntriesOfAMenuShareALetter();
    void menusNeitherBeginNorEndWithALine();
    void theKeysOfHabitWork_data();
    void theKeysOfHabitWork();
    void keysWorkAllOverTheWindow();
    void singleLettersGiveWayToATextField();
    void namesAreWithoutWhatBelongsToTheMenu_data();
    void namesAreWithoutWhatBelongsToTheMenu();
    void iconsFollowThePalette();

private:
    QList<QAction *> all() const;
    void focus(QWidget *widget)
    {
        widget->setFocus();
        QVERIFY(widget->hasFocus());
    }

    std::unique_ptr<QWidget> m_window;
    ActionSet *m_actions = nullptr;
    QLineEdit *m_field = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QWidget *m_panel = nullptr;
};

void tst_ActionSet::init()
{
    m_window = std::make_unique<QWidget>();
    m_actions = new ActionSet(m_window.get());
    m_field = new QLineEdit(m_window.get());
    m_text = new QPlainTextEdit(m_window.get());
    m_panel = new QWidget(m_window.get());
    m_panel->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(m_window.get());
    for (QWidget *widget : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_text), m_panel})
        column->addWidget(widget);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_ActionSet::cleanup()
{
    m_window.reset();
}

QList<QAction *> tst_ActionSet::all() const
{
    QList<QAction *> actions;
    for (const ActionSet::Menu menu : ActionSet::allMenus())
        actions += m_actions->menu(menu);
    actions.removeAll(nullptr);
    return actions;
}

void tst_ActionSet::everyActionIsInOneMenu()
{
    const QList<QAction *> actions = all();
    QCOMPARE(QSet<QAction *>(actions.begin(), actions.end()).size(), actions.size());
    for (int what = 0; what <= int(Do::About); ++what)
        QCOMPARE(actions.count((*m_actions)[Do(what)]), 1);
    for (const QAction *action : actions) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(action->text().count(u'&') == 1, qPrintable(action->text()));
    }
    for (const ActionSet::Menu menu : ActionSet::menus())
        QVERIFY(!ActionSet::menuTitle(menu).isEmpty());
}

void tst_ActionSet::noTwoActionsShareAKey()
{
    QHash<QKeySequence, QString> owner;
    for (const QAction *action : all()) {
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!owner.contains(key),
                     qPrintable(u"%1: %2, %3"_s.arg(key.toString(), owner.value(key), action->text())));
            owner.insert(key, action->text());
        }
    }
}

void tst_ActionSet::noTwoEntriesOfAMenuShareALetter()
{
    for (const ActionSet::Menu menu : ActionSet::menus()) {
        QHash<QChar, QString> owner;
        for (const QAction *action : m_actions->menu(menu)) {
            if (!action)
                continue;
            const QChar letter = action->text().at(action->text().indexOf(u'&') + 1).toLower();
            QVERIFY2(!owner.contains(letter),
                     qPrintable(u"%1: %2, %3"_s.arg(letter).arg(owner.value(letter), action->text())));
            owner.insert(letter, action->text());
        }
    }
}

void tst_ActionSet::menusNeitherBeginNorEndWithALine()
{
    for (const ActionSet::Menu menu : ActionSet::menus()) {
        const QList<QAction *> actions = m_actions->menu(menu);
        QVERIFY(actions.first() && actions.last());
        for (qsizetype i = 1; i < actions.size(); ++i)
            QVERIFY(actions[i] || actions[i - 1]);
    }
}

void tst_ActionSet::theKeysOfHabitWork_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    const auto row = [](const char *name, Do what, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::newRow(name) << int(what) << int(key) << modifiers;
    };
    row("open", Do::Open, Qt::Key_O, Qt::ControlModifier);
    row("undo", Do::Undo, Qt::Key_Z, Qt::ControlModifier);
    row("redo", Do::Redo, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    row("redo as on Windows", Do::Redo, Qt::Key_Y, Qt::ControlModifier);
    row("find", Do::Find, Qt::Key_F, Qt::ControlModifier);
    row("approve", Do::Approve, Qt::Key_Return, Qt::ControlModifier);
    row("approve on the keypad", Do::Approve, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    row("next", Do::Next, Qt::Key_D, Qt::NoModifier);
    row("previous", Do::Previous, Qt::Key_A, Qt::NoModifier);
    row("edit", Do::EditText, Qt::Key_F2, Qt::NoModifier);
    row("zoom in", Do::ZoomIn, Qt::Key_Equal, Qt::ControlModifier); // without Shift
    row("keys", Do::Keys, Qt::Key_F1, Qt::NoModifier);
    row("quit", Do::Quit, Qt::Key_Q, Qt::ControlModifier);
}

void tst_ActionSet::theKeysOfHabitWork()
{
    QFETCH(int, what);
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QSignalSpy triggered((*m_actions)[Do(what)], &QAction::triggered);
    focus(m_panel);
    QTest::keyClick(m_panel, Qt::Key(key), modifiers);
    QCOMPARE(triggered.count(), 1);
}

void tst_ActionSet::keysWorkAllOverTheWindow()
{
    QSignalSpy triggered((*m_actions)[Do::Approve], &QAction::triggered);
    for (QWidget *widget : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_text), m_panel}) {
        focus(widget);
        QTest::keyClick(widget, Qt::Key_Return, Qt::ControlModifier);
    }
    QCOMPARE(triggered.count(), 3);
    QVERIFY(m_text->toPlainText().isEmpty());
}

void tst_ActionSet::singleLettersGiveWayToATextField()
{
    QList<QAction *> single;
    for (QAction *action : all()) {
        for (const QKeySequence &key : action->shortcuts()) {
            if (key.toString().size() == 1)
                single.append(action);
        }
    }
    QVERIFY(single.size() >= 6);
    for (QAction *action : single) {
        QSignalSpy triggered(action, &QAction::triggered);
        const char letter = char(action->shortcuts().last().toString().toLower().at(0).toLatin1());
        for (QWidget *widget : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_text)}) {
            focus(widget);
            QTest::keyClick(widget, letter);
        }
        QCOMPARE(triggered.count(), 0);
        focus(m_panel);
        QTest::keyClick(m_panel, letter);
        QCOMPARE(triggered.count(), 1);
    }
    QCOMPARE(m_field->text().size(), single.size());
    QCOMPARE(m_text->toPlainText().size(), single.size());
}

void tst_ActionSet::namesAreWithoutWhatBelongsToTheMenu_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("name");
    QTest::newRow("English") << u"Un&sure"_s << u"Unsure"_s;
    QTest::newRow("a dialog follows") << u"&Open…"_s << u"Open"_s;
    QTest::newRow("Chinese") << u"打开(&O)…"_s << u"打开"_s;
    QTest::newRow("other parentheses stay") << u"&Boxes (all)"_s << u"Boxes (all)"_s;
}

void tst_ActionSet::namesAreWithoutWhatBelongsToTheMenu()
{
    QFETCH(QString, entry);
    QTEST(ui::ActionSet::title(entry), "name");
}

void tst_ActionSet::iconsFollowThePalette()
{
    const QAction *undo = (*m_actions)[Do::Undo];
    const QImage light = undo->icon().pixmap(16, 16).toImage();
    QVERIFY(!light.isNull());
    QPalette dark = m_window->palette();
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    m_actions->refreshIcons(dark);
    QVERIFY(undo->icon().pixmap(16, 16).toImage() != light);
    QVERIFY((*m_actions)[Do::About]->icon().isNull()); // those without stay without
}

QTEST_MAIN(tst_ActionSet)
#include "tst_ActionSet.moc"
