#include "ui/canvas/ReadOut.h"

#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_ReadOut : public QObject
{
    Q_OBJECT

    QFontMetrics metrics() const { return QFontMetrics(QFont()); }
    int widthOf(const QString &text) const { return metrics().horizontalAdvance(text); }

    static QStringList bands(int count)
    {
        QStringList items;
        for (int i = 1; i <= count; ++i)
            items.append(u"B%1 0.%2"_s.arg(i).arg(1000 + i));
        return items;
    }

private slots:
    void eachGroupHasItsLine()
    {
        QCOMPARE(ui::ReadOut::linesOf({{u"a"_s, u"b"_s}, {u"c"_s}}, metrics(), 1000, 5),
                 (QStringList{u"a · b"_s, u"c"_s}));
    }

    void thirteenBandsAreAllThereWhereThereIsRoom()
    {
        const int width = widthOf(bands(5).join(u" · "_s));
        const QStringList lines = ui::ReadOut::linesOf({bands(13)}, metrics(), width, 5);
        QCOMPARE(lines.join(u" · "_s), bands(13).join(u" · "_s));
        QVERIFY(lines.size() >= 3);
        for (const QString &line : lines)
            QVERIFY(widthOf(line) <= width);
    }

    void whatDoesNotFitIsLeftOutVisibly()
    {
        const int width = widthOf(bands(5).join(u" · "_s));
        const QStringList lines = ui::ReadOut::linesOf({bands(400)}, metrics(), width, 2);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.last().endsWith(u'…'));
        QVERIFY(widthOf(lines.last()) <= width);
    }

    void aLongItemIsElided()
    {
        const QStringList lines = ui::ReadOut::linesOf({{QString(300, u'x')}}, metrics(), 100, 3);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].endsWith(u'…') && widthOf(lines[0]) <= 100);
    }

    void nothingIsNothing() { QVERIFY(ui::ReadOut::linesOf({}, metrics(), 100, 3).isEmpty()); }

    void growingUpwardsItsBottomStays()
    {
        QWidget canvas;
        ui::ReadOut readOut(&canvas);
        readOut.setGroups({{u"a"_s}}, {500, 500});
        readOut.move(12, 400);
        const int bottom = readOut.geometry().bottom();
        readOut.setGroups({{u"a"_s}, {u"b"_s}, {u"c"_s}}, {500, 500});
        QCOMPARE(readOut.geometry().bottom(), bottom);
        QCOMPARE(readOut.text(), u"a\nb\nc"_s);
    }
};

QTEST_MAIN(tst_ReadOut)
#include "tst_ReadOut.moc"
