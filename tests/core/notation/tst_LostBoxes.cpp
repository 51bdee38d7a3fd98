#include "core/notation/LlavaNotation.h"
#include "core/notation/LostBoxes.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_LostBoxes : public QObject
{
    Q_OBJECT
private slots:
    void aBoxThatIsTypedInIsLostUntilItCanBeReadAgain_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<std::vector<std::size_t>>("lost");
        using Lost = std::vector<std::size_t>;
        const QString two = u"a [1, 2, 3, 4] b [5, 6, 7, 8] c"_s;
        QTest::newRow("nothing") << two << two << Lost{};
        QTest::newRow("a letter beside") << two << u"a [1, 2, 3, 4] bx [5, 6, 7, 8] c"_s << Lost{};
        QTest::newRow("another number") << two << u"a [1, 2, 3, 4] b [5, 66, 7, 8] c"_s << Lost{};
        QTest::newRow("a number is gone") << two << u"a [1, 2, 3, 4] b [5, , 7, 8] c"_s << Lost{1};
        QTest::newRow("the end is gone") << two << u"a [1, 2, 3, 4 b [5, 6, 7, 8] c"_s << Lost{0};
        QTest::newRow("a letter in it") << two << u"a [1, x2, 3, 4] b [5, 6, 7, 8] c"_s << Lost{0};
        QTest::newRow("the beginning is gone") << two << u"a 1, 2, 3, 4] b [5, 6, 7, 8] c"_s << Lost{};
        QTest::newRow("all of it is gone") << two << u"a  b [5, 6, 7, 8] c"_s << Lost{};
        QTest::newRow("from one into the other") << two << u"a [1, 2, 6, 7, 8] c"_s << Lost{0};
        QTest::newRow("everything is gone") << two << QString() << Lost{};
    }
    void aBoxThatIsTypedInIsLostUntilItCanBeReadAgain()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const LlavaNotation notation;
        QTEST(lostBoxes(before, notation.find(before), after, notation.find(after)), "lost");
    }
};

QTEST_APPLESS_MAIN(tst_LostBoxes)
#include "tst_LostBoxes.moc"
