#include "core/project/SavedViews.h"

#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

/// Queries under a name, kept in the project.
class tst_SavedViews : public QObject
{
    Q_OBJECT
private slots:
    void aNewProjectHasNone();
    void viewsAreThereAfterReopening();
    void aViewThatIsSavedAgainGivesBackTheFormer();
    void aViewIsRemovedAlone();
    void anUnknownNameIsToldWithThoseThereAre();
    void aNameIsOneLine_data();
    void aNameIsOneLine();
    void anythingElseIsAName_data();
    void anythingElseIsAName();
    void otherPropertiesAreNoViews();
    void aReadOnlyProjectShowsButKeepsNothing();

private:
    static QStringList names(SavedViews &views)
    {
        QStringList names;
        const auto all = views.all();
        for (const SavedView &view : *all)
            names.append(view.name + u'=' + view.query);
        return names;
    }
};

void tst_SavedViews::aNewProjectHasNone()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    QVERIFY(SavedViews(*project).all().value().empty());
    QVERIFY(SavedViews(*project).query(u"x"_s).error().message.contains(u"has none"));
}

void tst_SavedViews::viewsAreThereAfterReopening()
{
    const MadeProject made(MadeProject::regular(1));
    {
        const auto project = made.open();
        SavedViews views(*project);
        VERIFY_OK(views.save(u"to do"_s, u"verdict:none task:vqa"_s));
        VERIFY_OK(views.save(u"  Boxes "_s, u"has:box"_s));
    }
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    SavedViews views(*project);
    QCOMPARE(names(views), (QStringList{u"Boxes=has:box"_s, u"to do=verdict:none task:vqa"_s}));
    QCOMPARE(views.query(u"Boxes"_s).value(), u"has:box"_s);
}

void tst_SavedViews::aViewThatIsSavedAgainGivesBackTheFormer()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    SavedViews views(*project);
    QCOMPARE(views.save(u"a"_s, u"ship"_s).value(), std::optional<QString>());
    QCOMPARE(views.save(u"a"_s, u"quay"_s).value(), std::optional(u"ship"_s));
    QCOMPARE(names(views), QStringList{u"a=quay"_s});
}

void tst_SavedViews::aViewIsRemovedAlone()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    SavedViews views(*project);
    VERIFY_OK(views.save(u"a"_s, u"ship"_s));
    VERIFY_OK(views.save(u"a.b"_s, u"quay"_s));
    VERIFY_OK(views.remove(u"a"_s));
    VERIFY_OK(views.remove(u"never there"_s));
    QCOMPARE(names(views), QStringList{u"a.b=quay"_s});
}

void tst_SavedViews::anUnknownNameIsToldWithThoseThereAre()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    SavedViews views(*project);
    VERIFY_OK(views.save(u"to do"_s, u"ship"_s));
    const auto found = views.query(u"todo"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::NotFound);
    QVERIFY2(found.error().message.contains(u"to do"), qPrintable(found.error().message));
}

void tst_SavedViews::aNameIsOneLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  \t"_s;
    QTest::newRow("two lines") << u"a\nb"_s;
    QTest::newRow("control") << u"a\u0001b"_s;
    QTest::newRow("too long") << QString(SavedViews::LongestName + 1, u'x');
}

void tst_SavedViews::aNameIsOneLine()
{
    QFETCH(QString, name);
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    const auto saved = SavedViews(*project).save(name, u"ship"_s);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::BadInput);
    QVERIFY(SavedViews(*project).all().value().empty());
}

void tst_SavedViews::anythingElseIsAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("Chinese") << u"待审核"_s;
    QTest::newRow("HTML") << u"<b>&amp;%1"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE project; --"_s;
    QTest::newRow("wildcards") << u"%_*?"_s;
    QTest::newRow("as long as can be") << QString(SavedViews::LongestName, u'x');
    QTest::newRow("half a pair of surrogates") << QString(QChar(0xD800)) + u'x';
}

void tst_SavedViews::anythingElseIsAName()
{
    QFETCH(QString, name);
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    SavedViews views(*project);
    VERIFY_OK(views.save(name, u"text:\"a 'b' \\\"c\\\"\""_s));
    QCOMPARE(names(views), QStringList{name + u"=text:\"a 'b' \\\"c\\\"\""_s});
    VERIFY_OK(views.remove(name));
    QVERIFY(names(views).isEmpty());
}

void tst_SavedViews::otherPropertiesAreNoViews()
{
    const MadeProject made(MadeProject::regular(1));
    const auto project = made.open();
    PropertyStore store(project->database());
    VERIFY_OK(store.setValue(u"viewer.x"_s, u"1"_s));
    VERIFY_OK(store.setValue(u"View.x"_s, u"1"_s));
    QVERIFY(SavedViews(*project).all().value().empty());
    VERIFY_OK(SavedViews(*project).remove(u"er.x"_s));
    QVERIFY(store.value(u"viewer.x"_s).value());
}

void tst_SavedViews::aReadOnlyProjectShowsButKeepsNothing()
{
    const MadeProject made(MadeProject::regular(1));
    {
        const auto project = made.open();
        VERIFY_OK(SavedViews(*project).save(u"a"_s, u"ship"_s));
    }
    const auto project = made.open(ProjectFile::Mode::ReadOnly);
    SavedViews views(*project);
    QCOMPARE(views.save(u"a"_s, u"quay"_s).error().kind, Error::Kind::Locked);
    QVERIFY(!views.remove(u"a"_s));
    QCOMPARE(names(views), QStringList{u"a=ship"_s});
}

QTEST_APPLESS_MAIN(tst_SavedViews)
#include "tst_SavedViews.moc"
