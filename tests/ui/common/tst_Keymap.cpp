#include "ui/common/Keymap.h"

#include "ui/common/ActionSet.h"
#include "ui/common/KeyTable.h"
#include "ui/common/PanelKeys.h"

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Do;
using ui::Keymap;
using Keys = QList<QKeySequence>;

Q_DECLARE_METATYPE(ui::Keymap::Map)

namespace {

QKeySequence key(const QString &name)
{
    return QKeySequence(name, QKeySequence::PortableText);
}

QStringList names(const Keys &keys)
{
    QStringList written;
    for (const QKeySequence &one : keys)
        written.append(one.toString(QKeySequence::PortableText));
    return written;
}

void addMaps()
{
    QTest::addColumn<Keymap::Map>("map");
    QTest::newRow("labelme") << Keymap::Map::Labelme;
    QTest::newRow("CVAT") << Keymap::Map::Cvat;
    QTest::newRow("Label Studio") << Keymap::Map::LabelStudio;
}

}

/// Whose keys they are, and that no key ever means two things.
class tst_Keymap : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QSettings().clear(); }

    void noKeyMeansTwoActionsInAnyMap_data() { addMaps(); }
    void noKeyMeansTwoActionsInAnyMap();
    void noMapTakesAKeyThatPanelsCannotSpare_data() { addMaps(); }
    void noMapTakesAKeyThatPanelsCannotSpare();
    void mapsHaveTheKeysThatPeopleKnow_data();
    void mapsHaveTheKeysThatPeopleKnow();
    void theUsualMapIsTheTableOfActions();
    void aKeyIsTakenFromItsOwnerAndComesBack();
    void aKeyIsTakenFromAnotherChange();
    void whatIsAsUsualIsNoChange();
    void anActionCanBeWithoutKeys();
    void changesOutliveAnotherMap();
    void whatWasChangedComesBackFromTheSettings();
    void nonsenseInSettingsIsLeftOut_data();
    void nonsenseInSettingsIsLeftOut();
    void actionsListenToTheMap();
    void theOwnerOfAKeyIsKnown();
    void panelsSayWhatTheyUseAKeyFor();
    void theManualHasEveryActionAndStaysText();
};

void tst_Keymap::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_Keymap"_s);
}

void tst_Keymap::noKeyMeansTwoActionsInAnyMap()
{
    QFETCH(Keymap::Map, map);
    const Keymap keymap(map);
    QHash<QKeySequence, QString> owner;
    for (int i = 0; i <= int(Do::About); ++i) {
        for (const QKeySequence &one : keymap.keys(Do(i))) {
            QVERIFY2(!owner.contains(one), qPrintable(one.toString() + owner.value(one) + ui::ActionSet::name(Do(i))));
            owner.insert(one, ui::ActionSet::name(Do(i)));
        }
    }
    QVERIFY(owner.size() > 60);
}

void tst_Keymap::noMapTakesAKeyThatPanelsCannotSpare()
{
    QFETCH(Keymap::Map, map);
    for (int i = 0; i <= int(Do::About); ++i) {
        for (const QKeySequence &one : Keymap(map).keys(Do(i))) {
            const auto panel = ui::panelKeyOf(one);
            QVERIFY2(!panel || !panel->reserved, qPrintable(one.toString()));
        }
    }
}

void tst_Keymap::mapsHaveTheKeysThatPeopleKnow_data()
{
    QTest::addColumn<Keymap::Map>("map");
    QTest::addColumn<int>("what");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *name, Keymap::Map map, Do what, const QStringList &keys) {
        QTest::newRow(name) << map << int(what) << keys;
    };
    row("labelme: next", Keymap::Map::Labelme, Do::Next, {u"D"_s});
    row("CVAT: next", Keymap::Map::Cvat, Do::Next, {u"F"_s});
    row("CVAT: previous, which was next", Keymap::Map::Cvat, Do::Previous, {u"D"_s});
    row("CVAT: fit without what next took", Keymap::Map::Cvat, Do::Fit, {u"Ctrl+0"_s});
    row("CVAT: draw", Keymap::Map::Cvat, Do::DrawRect, {u"N"_s});
    row("CVAT: the furniture lost it", Keymap::Map::Cvat, Do::ShowFurniture, {});
    row("CVAT: the rest is ours", Keymap::Map::Cvat, Do::Approve, {u"Ctrl+Return"_s, u"Ctrl+Enter"_s});
    row("Label Studio: next", Keymap::Map::LabelStudio, Do::Next, {u"Shift+Down"_s});
    row("Label Studio: turned box", Keymap::Map::LabelStudio, Do::DrawRotated, {u"Shift+R"_s});
}

void tst_Keymap::mapsHaveTheKeysThatPeopleKnow()
{
    QFETCH(Keymap::Map, map);
    QFETCH(int, what);
    QFETCH(QStringList, keys);
    QCOMPARE(names(Keymap(map).keys(Do(what))), keys);
}

void tst_Keymap::theUsualMapIsTheTableOfActions()
{
    for (int i = 0; i <= int(Do::About); ++i)
        QCOMPARE(Keymap().keys(Do(i)), ui::ActionSet::usualKeys(Do(i)));
}

void tst_Keymap::aKeyIsTakenFromItsOwnerAndComesBack()
{
    Keymap keymap;
    keymap.setKeys(Do::Approve, {key(u"D"_s)});
    QCOMPARE(names(keymap.keys(Do::Approve)), QStringList{u"D"_s});
    QCOMPARE(keymap.keys(Do::Next), Keys());
    QVERIFY(!keymap.isChanged(Do::Next)); // nobody changed it
    keymap.reset(Do::Approve);
    QCOMPARE(names(keymap.keys(Do::Next)), QStringList{u"D"_s});
    QVERIFY(!keymap.isChanged());
}

void tst_Keymap::aKeyIsTakenFromAnotherChange()
{
    Keymap keymap;
    keymap.setKeys(Do::Approve, {key(u"J"_s), key(u"Ctrl+Return"_s)});
    keymap.setKeys(Do::Reject, {key(u"J"_s)});
    QCOMPARE(names(keymap.keys(Do::Approve)), QStringList{u"Ctrl+Return"_s});
    QCOMPARE(names(keymap.keys(Do::Reject)), QStringList{u"J"_s});
}

void tst_Keymap::whatIsAsUsualIsNoChange()
{
    Keymap keymap;
    keymap.setKeys(Do::Next, {key(u"J"_s)});
    keymap.setKeys(Do::Next, {key(u"D"_s)});
    QVERIFY(!keymap.isChanged());
    QCOMPARE(keymap, Keymap());
}

void tst_Keymap::anActionCanBeWithoutKeys()
{
    Keymap keymap;
    keymap.setKeys(Do::Next, {});
    QVERIFY(keymap.isChanged(Do::Next));
    QCOMPARE(keymap.keys(Do::Next), Keys());
    QCOMPARE(Keymap::fromSettings(keymap.toSettings()), keymap);
}

void tst_Keymap::changesOutliveAnotherMap()
{
    Keymap keymap;
    keymap.setKeys(Do::Approve, {key(u"F"_s)});
    keymap.setMap(Keymap::Map::Cvat);
    QCOMPARE(names(keymap.keys(Do::Approve)), QStringList{u"F"_s});
    QCOMPARE(keymap.keys(Do::Next), Keys()); // which is F there
    QCOMPARE(names(keymap.usual(Do::Next)), QStringList{u"F"_s});
}

void tst_Keymap::whatWasChangedComesBackFromTheSettings()
{
    QCOMPARE(Keymap::fromSettings(core::loadKeySettings()), Keymap());
    Keymap keymap(Keymap::Map::LabelStudio);
    keymap.setKeys(Do::Approve, {key(u"Ctrl+,"_s), key(u","_s), key(u"Ctrl+Alt+P"_s)});
    keymap.setKeys(Do::Keys, {});
    core::saveKeySettings(keymap.toSettings());
    QCOMPARE(Keymap::fromSettings(core::loadKeySettings()), keymap);
    core::saveKeySettings(Keymap().toSettings());
    QCOMPARE(Keymap::fromSettings(core::loadKeySettings()), Keymap());
}

void tst_Keymap::nonsenseInSettingsIsLeftOut_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("keys");
    QTest::newRow("map") << u"emacs"_s << u"Next"_s << u"D"_s;
    QTest::newRow("action") << u"labelme"_s << u"Nirvana"_s << u"J"_s;
    QTest::newRow("a number for an action") << u"labelme"_s << u"12"_s << u"J"_s;
    QTest::newRow("key") << u"labelme"_s << u"Next"_s << u"Strg+Quatsch"_s;
}

void tst_Keymap::nonsenseInSettingsIsLeftOut()
{
    QFETCH(QString, map);
    QFETCH(QString, action);
    QFETCH(QString, keys);
    QCOMPARE(Keymap::fromSettings({map, {{action, keys}}}), Keymap());
}

void tst_Keymap::actionsListenToTheMap()
{
    QWidget window;
    window.setFocusPolicy(Qt::StrongFocus);
    ui::ActionSet actions(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy approved(actions[Do::Approve], &QAction::triggered);
    QSignalSpy next(actions[Do::Next], &QAction::triggered);
    Keymap keymap;
    keymap.setKeys(Do::Approve, {key(u"D"_s)});
    actions.setKeymap(keymap);
    QTest::keyClick(&window, Qt::Key_D);
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(approved.size(), 1);
    QCOMPARE(next.size(), 0);
    actions.setKeymap(Keymap());
    QTest::keyClick(&window, Qt::Key_D);
    QCOMPARE(next.size(), 1);
}

void tst_Keymap::theOwnerOfAKeyIsKnown()
{
    const Keymap keymap;
    QVERIFY(keymap.owner(key(u"D"_s), Do::Approve) == Do::Next);
    QVERIFY(!keymap.owner(key(u"D"_s), Do::Next));
    QVERIFY(!keymap.owner(key(u"Ctrl+Alt+Shift+F9"_s), Do::Next));
}

void tst_Keymap::panelsSayWhatTheyUseAKeyFor()
{
    QVERIFY(ui::panelKeyOf(key(u"Esc"_s))->reserved);
    QVERIFY(ui::panelKeyOf(key(u"Down"_s))->reserved);
    QVERIFY(!ui::panelKeyOf(key(u"Ctrl+D"_s))->reserved); // while a box is selected; the window has it otherwise
    QVERIFY(!ui::panelKeyOf(key(u"Ctrl+Return"_s)));
}

void tst_Keymap::theManualHasEveryActionAndStaysText()
{
    QWidget window;
    ui::ActionSet actions(&window);
    actions[Do::Error1]->setText(u"&1 <b>a|b</b>"_s); // named by a project
    const QString page = ui::KeyTable::of(actions, Keymap()).toMarkdown();
    for (int i = 0; i <= int(Do::About); ++i) {
        if (Do(i) != Do::Error1)
            QVERIFY2(page.contains(ui::ActionSet::title(actions[Do(i)]->text())), qPrintable(actions[Do(i)]->text()));
    }
    QVERIFY(page.contains(u"| Redo | Ctrl+Shift+Z, Ctrl+Y |"_s));
    QVERIFY(page.contains(u"| 1 \\<b\\>a\\|b\\</b\\> | 1 |"_s));
    QVERIFY(page.contains(u"Mouse wheel"_s));
}

QTEST_MAIN(tst_Keymap)
#include "tst_Keymap.moc"
