#include "ui/samples/FilterField.h"

#include "tests/ui/HostileTexts.h"
#include "ui/samples/ViewMenu.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLabel>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Where a query is typed.
class tst_FilterField : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void whatIsTypedIsToldAfterAPause();
    void enterTellsAtOnce();
    void theSameQueryIsToldOnce();
    void emptyingTheFieldShowsEverything();
    void aMistakeIsExplainedAndChangesNothing();
    void aMistakeIsExplainedAgainWhenThePersonComesBack();
    void whatIsSetFromOutsideIsToldAtOnce();
    void fieldsAreCompletedWithKeys();
    void aCompletionReplacesOnlyItsWord();
    void namesOfTheProjectAreCompleted();
    void aViewIsCalledByItsName();
    void whatWasTypedIsEnteredOnceItIsMeant();
    void theButtonOpensTheMenu();
    void escapeClosesTheListFirstAndThenLeaves();
    void keysThatEditAreNotTheWindows_data();
    void keysThatEditAreNotTheWindows();
    void anyTextIsTakenAndExplainedAsPlainText_data();
    void anyTextIsTakenAndExplainedAsPlainText();

private:
    QLabel *problem() const;
    QAbstractItemView *popup() const { return m_field->findChild<QCompleter *>()->popup(); }

    std::unique_ptr<QWidget> m_window;
    ui::FilterField *m_field = nullptr;
    QWidget *m_other = nullptr;
};

void tst_FilterField::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_field = new ui::FilterField(m_window.get());
    m_other = new QLineEdit(m_window.get());
    column->addWidget(m_field);
    column->addWidget(m_other);
    column->addStretch();
    m_window->resize(600, 400);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void tst_FilterField::cleanup()
{
    m_window.reset();
}

QLabel *tst_FilterField::problem() const
{
    return m_window->findChild<QLabel *>({}, Qt::FindDirectChildrenOnly);
}

void tst_FilterField::whatIsTypedIsToldAfterAPause()
{
    QSignalSpy changed(m_field, &ui::FilterField::queryChanged);
    QTest::keyClicks(m_field, u"ship"_s);
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<core::Query>().toString(), u"ship"_s);
}

void tst_FilterField::enterTellsAtOnce()
{
    QSignalSpy changed(m_field, &ui::FilterField::queryChanged);
    QTest::keyClicks(m_field, u"ship"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(changed.count(), 1);
}

void tst_FilterField::theSameQueryIsToldOnce()
{
    QSignalSpy changed(m_field, &ui::FilterField::queryChanged);
    m_field->setQueryText(u"verdict:none"_s);
    m_field->setQueryText(u"  verdict:none "_s);
    QCOMPARE(changed.count(), 1);
}

void tst_FilterField::emptyingTheFieldShowsEverything()
{
    m_field->setQueryText(u"ship"_s);
    QSignalSpy changed(m_field, &ui::FilterField::queryChanged);
    m_field->clear(); // the button in the field
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].value<core::Query>(), core::Query());
}

void tst_FilterField::aMistakeIsExplainedAndChangesNothing()
{
    m_field->setQueryText(u"ship"_s);
    QSignalSpy changed(m_field, &ui::FilterField::queryChanged);
    const QImage before = m_field->grab().toImage();
    QTest::keyClicks(m_field, u" verdict:nonsense"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(changed.count(), 0);
    QVERIFY(problem()->isVisible());
    QCOMPARE(problem()->textFormat(), Qt::PlainText);
    QVERIFY(problem()->y() >= m_field->geometry().bottom());
    QCOMPARE(m_field->accessibleDescription(), problem()->text()); // for those who do not see it
    m_field->setQueryText(u"ship"_s);
    QVERIFY(!problem()->isVisible());
    QVERIFY(m_field->accessibleDescription().isEmpty());
    m_field->setQueryText(u"verdict:nonsense"_s);
    const QImage wrong = m_field->grab().toImage();
    m_field->setQueryText(u"verdict:approved"_s);
    QVERIFY(wrong != before);
}

void tst_FilterField::aMistakeIsExplainedAgainWhenThePersonComesBack()
{
    m_field->setQueryText(u"(ship"_s);
    QVERIFY(problem()->isVisible());
    m_other->setFocus();
    QVERIFY(!problem()->isVisible()); // not over what they look at now
    m_field->setFocus();
    QVERIFY(problem()->isVisible());
}

void tst_FilterField::whatIsSetFromOutsideIsToldAtOnce()
{
    QSignalSpy changed(m_field, &ui::FilterField::queryChanged);
    m_field->setQueryText(u"task:vqa"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_field->text(), u"task:vqa"_s);
    QVERIFY(!popup()->isVisible()); // nobody is typing
}

void tst_FilterField::fieldsAreCompletedWithKeys()
{
    QSignalSpy changed(m_field, &ui::FilterField::queryChanged);
    QTest::keyClicks(m_field, u"verd"_s);
    QVERIFY(popup()->isVisible());
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(m_field->text(), u"verdict:"_s);
    QVERIFY(!popup()->isVisible());
    QTest::keyClicks(m_field, u"app"_s);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(m_field->text(), u"verdict:approved"_s);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(changed.last()[0].value<core::Query>().toString(), u"verdict:approved"_s);
}

void tst_FilterField::aCompletionReplacesOnlyItsWord()
{
    m_field->setText(u"ver \"a ship\""_s);
    m_field->setCursorPosition(2);
    QTest::keyClick(m_field, Qt::Key_R); // types it once more: verr has no completion
    QTest::keyClick(m_field, Qt::Key_Backspace);
    QVERIFY(popup()->isVisible());
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QVERIFY2(m_field->text().startsWith(u"verdict:"_s), qPrintable(m_field->text()));
    QVERIFY(m_field->text().endsWith(u" \"a ship\""_s));
}

void tst_FilterField::namesOfTheProjectAreCompleted()
{
    ui::FilterSuggestions known;
    known.values.insert(core::QueryField::Tag, {u"blurred"_s, u"two words"_s, QString(5'000, u'x')});
    m_field->setSuggestions([&known]() -> const ui::FilterSuggestions & { return known; });
    QTest::keyClicks(m_field, u"tag:"_s);
    QCOMPARE(popup()->model()->rowCount(), 3);
    QVERIFY(popup()->model()->index(2, 0).data().toString().size() < 100);
    QTest::keyClicks(m_field, u"tw"_s);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(m_field->text(), u"tag:\"two words\""_s);
    for (int i = 0; i < 5'000; ++i)
        known.values[core::QueryField::Tag].append(u"tag %1"_s.arg(i));
    m_field->clear();
    QTest::keyClicks(m_field, u"tag:tag"_s);
    QVERIFY(popup()->model()->rowCount() <= 200);
}

void tst_FilterField::aViewIsCalledByItsName()
{
    ui::FilterSuggestions known;
    known.views = {{u"to do"_s, u"verdict:none has:image"_s}, {u"boats"_s, u"has:box"_s}};
    m_field->setSuggestions([&known]() -> const ui::FilterSuggestions & { return known; });
    QSignalSpy changed(m_field, &ui::FilterField::queryChanged);
    QTest::keyClicks(m_field, u"to d"_s);
    QCOMPARE(popup()->model()->rowCount(), 1);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(m_field->text(), u"verdict:none has:image"_s);
    QTRY_COMPARE(changed.count(), 1);
    m_field->setSuggestions({});
    m_field->clear();
    QTest::keyClicks(m_field, u"boat"_s);
    QVERIFY(!popup()->isVisible());
}

void tst_FilterField::whatWasTypedIsEnteredOnceItIsMeant()
{
    QSignalSpy entered(m_field, &ui::FilterField::entered);
    QTest::keyClicks(m_field, u"ship"_s);
    QCOMPARE(entered.count(), 0);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(entered.takeFirst()[0].toString(), u"ship"_s);
    m_other->setFocus();
    QCOMPARE(entered.count(), 0); // told already
    m_field->setFocus();
    QTest::keyClicks(m_field, u" quay"_s);
    m_other->setFocus();
    QCOMPARE(entered.takeFirst()[0].toString(), u"ship quay"_s);
    m_field->setQueryText(u"task:vqa"_s); // by somebody else
    m_field->setFocus();
    m_other->setFocus();
    m_field->setFocus();
    QTest::keyClicks(m_field, u" ("_s);
    QTest::keyClick(m_field, Qt::Key_Return); // a mistake
    QCOMPARE(entered.count(), 0);
}

void tst_FilterField::theButtonOpensTheMenu()
{
    ui::ViewMenu *menu = m_field->menu();
    menu->fill({{u"boats"_s, u"has:box"_s}}, {}, {}, false);
    m_field->showMenu();
    QVERIFY(menu->isVisible());
    menu->close();
    QVERIFY(m_field->actions().last()->toolTip().contains(u"recent"));
    m_field->actions().last()->trigger();
    QVERIFY(menu->isVisible());
}

void tst_FilterField::escapeClosesTheListFirstAndThenLeaves()
{
    QSignalSpy left(m_field, &ui::FilterField::left);
    QTest::keyClicks(m_field, u"verd"_s);
    QVERIFY(popup()->isVisible());
    QTest::keyClick(popup(), Qt::Key_Escape);
    QVERIFY(!popup()->isVisible());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QCOMPARE(m_field->text(), u"verd"_s); // leaving is not clearing
}

void tst_FilterField::keysThatEditAreNotTheWindows_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text) {
        QTest::newRow(name) << int(key) << modifiers << text;
    };
    row("enter", Qt::Key_Return, Qt::NoModifier, u"two ships"_s);
    row("enter of the keypad", Qt::Key_Enter, Qt::KeypadModifier, u"two ships"_s);
    row("delete the word before", Qt::Key_Backspace, Qt::ControlModifier, u" ships"_s);
    row("delete the word behind", Qt::Key_Delete, Qt::ControlModifier, u"twoships"_s);
    row("a word to the right", Qt::Key_Right, Qt::ControlModifier, u"two ships"_s);
    row("a word to the left", Qt::Key_Left, Qt::ControlModifier, u"two ships"_s);
    row("next sample", Qt::Key_D, Qt::NoModifier, u"twod ships"_s);
}

/// The window judges with Ctrl+Backspace and edits with Enter.
void tst_FilterField::keysThatEditAreNotTheWindows()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, text);
    QAction action;
    action.setShortcut(QKeySequence(int(modifiers & ~Qt::KeypadModifier) | key));
    m_window->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    m_field->setText(u"two ships"_s);
    m_field->setCursorPosition(3);
    QTest::keyClick(m_field, Qt::Key(key), modifiers);
    QCOMPARE(triggered.count(), 0);
    QCOMPARE(m_field->text(), text);
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        QVERIFY(m_field->cursorPosition() != 3);
}

void tst_FilterField::anyTextIsTakenAndExplainedAsPlainText_data()
{
    test::addHostileTexts();
}

void tst_FilterField::anyTextIsTakenAndExplainedAsPlainText()
{
    QFETCH(QString, text);
    m_field->setQueryText(u"verdict:"_s + text);
    QVERIFY(!m_field->grab().isNull());
    QVERIFY(problem()->isVisible());
    QCOMPARE(problem()->textFormat(), Qt::PlainText);
    QVERIFY(problem()->height() < 400);
    QVERIFY(!problem()->grab().isNull());
    QVERIFY(m_window->minimumSizeHint().width() < 700);
}

QTEST_MAIN(tst_FilterField)
#include "tst_FilterField.moc"
