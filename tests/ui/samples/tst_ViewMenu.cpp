#include "ui/samples/ViewMenu.h"

#include "tests/ui/HostileTexts.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using ui::ViewMenu;

/// What can be asked for without typing it.
class tst_ViewMenu : public QObject
{
    Q_OBJECT
private slots:
    void aViewIsChosen();
    void whatIsInForceIsMarked();
    void nothingIsSavedWhereThereIsNothing();
    void aReadOnlyProjectIsOnlyAskedFrom();
    void aViewIsRemoved();
    void recentQueriesAreChosen();
    void fillingAgainLeavesNothingBehind();
    void anyTextIsAShortEntry_data();
    void anyTextIsAShortEntry();

private:
    static QAction *entry(const QMenu &menu, QStringView start)
    {
        for (QAction *action : menu.actions()) {
            if (action->text().contains(start))
                return action;
        }
        return nullptr;
    }
    const std::vector<core::SavedView> m_views{{u"boxes"_s, u"has:box"_s}, {u"to do"_s, u"verdict:none"_s}};
};

void tst_ViewMenu::aViewIsChosen()
{
    ViewMenu menu;
    QSignalSpy chosen(&menu, &ViewMenu::queryChosen);
    menu.fill(m_views, {}, {}, false);
    menu.actions()[1]->trigger();
    QCOMPARE(chosen.takeFirst()[0].toString(), u"verdict:none"_s);
    QVERIFY(menu.actions()[0]->text().startsWith(u"&1"));
}

void tst_ViewMenu::whatIsInForceIsMarked()
{
    ViewMenu menu;
    menu.fill(m_views, {}, u"has:box"_s, false);
    QVERIFY(menu.actions()[0]->isChecked());
    QVERIFY(!menu.actions()[1]->isChecked());
}

void tst_ViewMenu::nothingIsSavedWhereThereIsNothing()
{
    ViewMenu menu;
    QSignalSpy wanted(&menu, &ViewMenu::saveWanted);
    menu.fill({}, {}, {}, false);
    QVERIFY(!entry(menu, u"Save")->isEnabled());
    menu.fill({}, {}, u"ship"_s, false);
    entry(menu, u"Save")->trigger();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!entry(menu, u"Remove"));
}

void tst_ViewMenu::aReadOnlyProjectIsOnlyAskedFrom()
{
    ViewMenu menu;
    menu.fill(m_views, {}, u"ship"_s, true);
    QVERIFY(menu.actions()[0]->isEnabled());
    QVERIFY(!entry(menu, u"Save")->isEnabled());
    QVERIFY(!entry(menu, u"Remove")->menu()->isEnabled());
}

void tst_ViewMenu::aViewIsRemoved()
{
    ViewMenu menu;
    QSignalSpy wanted(&menu, &ViewMenu::removeWanted);
    menu.fill(m_views, {}, {}, false);
    entry(menu, u"Remove")->menu()->actions()[1]->trigger();
    QCOMPARE(wanted.takeFirst()[0].toString(), u"to do"_s);
}

void tst_ViewMenu::recentQueriesAreChosen()
{
    ViewMenu menu;
    QSignalSpy chosen(&menu, &ViewMenu::queryChosen);
    menu.fill(m_views, {u"ship"_s, u"quay"_s}, {}, false);
    menu.actions().last()->trigger();
    QCOMPARE(chosen.takeFirst()[0].toString(), u"quay"_s);
}

void tst_ViewMenu::fillingAgainLeavesNothingBehind()
{
    ViewMenu menu;
    menu.fill(m_views, {u"ship"_s}, {}, false);
    const auto count = menu.actions().size();
    for (int i = 0; i < 3; ++i)
        menu.fill(m_views, {u"ship"_s}, {}, false);
    QCOMPARE(menu.actions().size(), count);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(menu.findChildren<QMenu *>().size(), 1);
}

void tst_ViewMenu::anyTextIsAShortEntry_data()
{
    test::addHostileTexts();
}

void tst_ViewMenu::anyTextIsAShortEntry()
{
    QFETCH(QString, text);
    ViewMenu menu;
    QSignalSpy chosen(&menu, &ViewMenu::queryChosen);
    menu.fill({{text, text}}, {text}, {}, false);
    for (const QAction *action : {menu.actions().first(), menu.actions().last()})
        QVERIFY(action->text().size() < 300);
    menu.actions().last()->trigger();
    QCOMPARE(chosen.takeFirst()[0].toString(), text);
    QVERIFY(!menu.grab().isNull());
}

QTEST_MAIN(tst_ViewMenu)
#include "tst_ViewMenu.moc"
