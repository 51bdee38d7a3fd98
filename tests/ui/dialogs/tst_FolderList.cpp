#include "ui/dialogs/FolderList.h"

#include "tests/ui/HostileTexts.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Folders in the order in which they are tried.
class tst_FolderList : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void whatIsSetIsThere();
    void aFolderGoesUp();
    void aFolderIsRemovedByButtonAndByKey();
    void buttonsThatWouldDoNothingAreOff();
    void changesAreToldOnce();
    void everythingIsReachedWithTab();
    void anyNameComesBackAsItIs_data();
    void anyNameComesBackAsItIs();

private:
    QListWidget *list() const { return m_folders->findChild<QListWidget *>(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_folders->findChildren<QPushButton *>()) {
            if (one->text().contains(text))
                return one;
        }
        qFatal("no such button");
    }

    std::unique_ptr<ui::FolderList> m_folders;
};

void tst_FolderList::init()
{
    m_folders = std::make_unique<ui::FolderList>();
    m_folders->setFolders({u"/a"_s, u"/b"_s, u"/c"_s});
    m_folders->show();
    m_folders->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_folders.get()));
}

void tst_FolderList::cleanup()
{
    m_folders.reset();
}

void tst_FolderList::whatIsSetIsThere()
{
    QCOMPARE(m_folders->folders(), (QStringList{u"/a"_s, u"/b"_s, u"/c"_s}));
    m_folders->setFolders({});
    QVERIFY(m_folders->folders().isEmpty());
}

void tst_FolderList::aFolderGoesUp()
{
    list()->setCurrentRow(2);
    QTest::mouseClick(button(u"Up"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Up"_s), Qt::LeftButton);
    QCOMPARE(m_folders->folders(), (QStringList{u"/c"_s, u"/a"_s, u"/b"_s}));
    QCOMPARE(list()->currentRow(), 0); // the same folder
}

void tst_FolderList::aFolderIsRemovedByButtonAndByKey()
{
    list()->setCurrentRow(1);
    QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
    QCOMPARE(m_folders->folders(), (QStringList{u"/a"_s, u"/c"_s}));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTest::keyClick(list(), Qt::Key_Delete); // of nothing
    QVERIFY(m_folders->folders().isEmpty());
}

void tst_FolderList::buttonsThatWouldDoNothingAreOff()
{
    QVERIFY(button(u"Remove"_s)->isEnabled()); // the first one is chosen
    QVERIFY(!button(u"Up"_s)->isEnabled());
    list()->setCurrentRow(1);
    QVERIFY(button(u"Up"_s)->isEnabled());
    m_folders->setFolders({});
    QVERIFY(!button(u"Remove"_s)->isEnabled());
    QVERIFY(!button(u"Up"_s)->isEnabled());
    QVERIFY(button(u"Add"_s)->isEnabled());
}

void tst_FolderList::changesAreToldOnce()
{
    QSignalSpy changed(m_folders.get(), &ui::FolderList::changed);
    list()->setCurrentRow(1);
    QCOMPARE(changed.count(), 0);
    QTest::mouseClick(button(u"Up"_s), Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QTest::mouseClick(button(u"Remove"_s), Qt::LeftButton);
    QCOMPARE(changed.count(), 2);
}

void tst_FolderList::everythingIsReachedWithTab()
{
    list()->setCurrentRow(1);
    list()->setFocus();
    for (const QString &text : {u"Add"_s, u"Remove"_s, u"Up"_s}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button(text));
    }
}

void tst_FolderList::anyNameComesBackAsItIs_data()
{
    test::addHostileTexts();
}

void tst_FolderList::anyNameComesBackAsItIs()
{
    QFETCH(QString, text);
    m_folders->setFolders({text, u"/a"_s});
    QCOMPARE(m_folders->folders(), (QStringList{text, u"/a"_s}));
    QVERIFY(!m_folders->grab().isNull());
    QVERIFY(m_folders->minimumSizeHint().width() < 600);
}

QTEST_MAIN(tst_FolderList)
#include "tst_FolderList.moc"
