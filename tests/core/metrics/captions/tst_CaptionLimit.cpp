#include "core/metrics/captions/CaptionLimit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// Words that are all different.
QString counted(int words)
{
    QStringList all;
    for (int i = 0; i < words; ++i)
        all += u"w%1"_s.arg(i);
    return all.join(u' ');
}

}

class tst_CaptionLimit : public QObject
{
    Q_OBJECT
private slots:
    void captionsAreCutWhereTheyGoBeyond_data();
    void captionsAreCutWhereTheyGoBeyond();
    void referencesAreCutToo();
};

void tst_CaptionLimit::captionsAreCutWhereTheyGoBeyond_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("read");
    const QString hundred = u"ship "_s.repeated(100).trimmed();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("short") << u"two ships"_s << u"two ships"_s;
    QTest::newRow("a thousand words") << counted(1000) << counted(1000);
    QTest::newRow("more than a thousand words") << counted(1001) << counted(1000);
    QTest::newRow("one long word") << QString(100'000, u'x') << QString(100'000, u'x');
    QTest::newRow("a hundred times the same") << hundred << hundred;
    QTest::newRow("more than a hundred times the same") << hundred + u" and a ship"_s << hundred + u" and a"_s;
}

void tst_CaptionLimit::captionsAreCutWhereTheyGoBeyond()
{
    QFETCH(const QString, caption);
    QFETCH(const QString, read);
    std::vector<CaptionItem> items{{caption, {u"a ship"_s}}};
    QCOMPARE(CaptionLimit::cut(items), caption == read ? 0 : 1);
    QCOMPARE(items[0].candidate, read);
    QCOMPARE(items[0].references, (QStringList{u"a ship"_s}));
}

void tst_CaptionLimit::referencesAreCutToo()
{
    std::vector<CaptionItem> items{{counted(2000), {counted(3), counted(1500)}}};
    QCOMPARE(CaptionLimit::cut(items), 2);
    QCOMPARE(items[0].references, (QStringList{counted(3), counted(1000)}));
}

QTEST_GUILESS_MAIN(tst_CaptionLimit)
#include "tst_CaptionLimit.moc"
