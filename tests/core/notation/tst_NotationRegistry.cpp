#include "core/notation/NotationRegistry.h"

#include <QSet>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_NotationRegistry : public QObject
{
    Q_OBJECT

private slots:
    void findsByIdAndNothingElse()
    {
        const NotationRegistry registry = builtinNotations();
        QVERIFY(registry.find(u"llava"));
        QCOMPARE(registry.find(u"llava")->id(), u"llava"_s);
        QVERIFY(!registry.find(u"LLAVA"));
        QVERIFY(!registry.find(u""));
        QVERIFY(!NotationRegistry().find(u"llava"));
    }

    void everyNotationReadsItsOwnExample()
    {
        const NotationRegistry registry = builtinNotations();
        QVERIFY(!registry.all().empty());
        QSet<QString> ids;
        for (const auto &notation : registry.all()) {
            QVERIFY(!ids.contains(notation->id()));
            ids.insert(notation->id());
            const QString example = notation->example();
            QVERIFY2(!notation->find(example).empty(), qPrintable(notation->id()));
            const QByteArray utf8 = example.toUtf8();
            QVERIFY(notation->mayContain({utf8.constData(), std::size_t(utf8.size())}));
        }
    }
};

QTEST_APPLESS_MAIN(tst_NotationRegistry)
#include "tst_NotationRegistry.moc"
