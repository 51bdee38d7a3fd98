#include "ui/PlaceWish.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::PlaceWish;
using Kind = ui::PlaceWish::Kind;

Q_DECLARE_METATYPE(ui::PlaceWish)

class tst_PlaceWish : public QObject
{
    Q_OBJECT
private slots:
    void whatWasTypedIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PlaceWish>("wish");
        const auto box = [](int number) { return PlaceWish{Kind::Box, number, {}}; };
        const auto pixel = [](double x, double y) { return PlaceWish{Kind::Pixel, 0, {x, y}}; };
        const auto degrees = [](double lon, double lat) { return PlaceWish{Kind::Degrees, 0, {lon, lat}}; };
        QTest::newRow("box") << u"3"_s << box(3);
        QTest::newRow("box with a mark") << u" #12 "_s << box(12);
        QTest::newRow("pixel") << u"120, 80"_s << pixel(120, 80);
        QTest::newRow("pixel, blank") << u"120 80"_s << pixel(120, 80);
        QTest::newRow("pixel, parts") << u"120.5,80.25"_s << pixel(120.5, 80.25);
        QTest::newRow("degrees") << u"3.5°, -47.25°"_s << degrees(3.5, -47.25);
        QTest::newRow("one sign is enough") << u"3.5°, 47.25"_s << degrees(3.5, 47.25);
        QTest::newRow("as the read-out says it") << u"78.500000° W, 0.229850° S"_s << degrees(-78.5, -0.22985);
        QTest::newRow("latitude first") << u"47.25 N 3.5 w"_s << degrees(-3.5, 47.25);
        QTest::newRow("north alone") << u"47.25N, 3.5"_s << degrees(3.5, 47.25);
        QTest::newRow("twice north") << u"47 N, 3 N"_s << PlaceWish();
        QTest::newRow("twice east") << u"47 E, 3 E"_s << PlaceWish();
        QTest::newRow("box 0") << u"0"_s << PlaceWish();
        QTest::newRow("nothing") << QString() << PlaceWish();
        QTest::newRow("words") << u"the ship"_s << PlaceWish();
        QTest::newRow("three numbers") << u"1, 2, 3"_s << PlaceWish();
        QTest::newRow("too large") << u"99999999999"_s << PlaceWish();
        QTest::newRow("long") << QString(10'000, u'1') << PlaceWish();
    }

    void whatWasTypedIsUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(PlaceWish, wish);
        QVERIFY(PlaceWish::of(text) == wish);
    }
};

QTEST_GUILESS_MAIN(tst_PlaceWish)
#include "tst_PlaceWish.moc"
