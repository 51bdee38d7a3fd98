#include "core/notation/BoxConversion.h"
#include "core/notation/NotationRegistry.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF Image(200, 100);

}

/// Texts rewritten in another notation, and what is said about it.
class tst_BoxConversion : public QObject
{
    Q_OBJECT

    const NotationRegistry m_registry = builtinNotations();

    BoxContext context(const QString &id, const QString &units, QSizeF image = Image) const
    {
        return {*m_registry.find(id), *BoxUnits::fromText(units), image};
    }

private slots:
    void boxesAreConvertedWithTheirListsAndPhrases_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("converted");
        const auto row = [](const char *from, const char *to, const QString &text, const QString &converted) {
            QTest::newRow(qPrintable(u"%1 to %2"_s.arg(QString::fromLatin1(from), QString::fromLatin1(to))))
                << QString::fromLatin1(from) << QString::fromLatin1(to) << text << converted;
        };
        row("llava", "internvl", u"A ship [0.10, 0.20, 0.30, 0.40]; [0.5, 0.5, 1, 1] waits."_s,
            u"A ship <box>[[100, 200, 300, 400], [500, 500, 1000, 1000]]</box> waits."_s);
        row("internvl", "llava", u"<ref>the ship</ref><box>[[100, 200, 300, 400]]</box>"_s,
            u"the ship [0.1, 0.2, 0.3, 0.4]"_s);
        row("geochat", "fit-rs", u"<p>a</p> {<10><20><30><40>|<15>}<delim>{<0><0><4><4>|<0>}."_s,
            u"<ref>a</ref><rbox>({<20><30><20><20>|<15>}, {<2><2><4><4>|<0>})</rbox>."_s);
        row("geochat", "angle-brackets", u"{<10><20><30><40>|<90>}"_s, u"{<15><10><25><50>}"_s);
        row("llava", "qwen-json", u"The tank [0.1, 0.2, 0.3, 0.4]"_s,
            u"The tank {\"bbox_2d\": [100, 200, 300, 400], \"label\": \"tank\"}"_s);
        row("qwen-json", "internvl",
            u"[{\"bbox_2d\": [1, 2, 3, 4], \"label\": \"ship\"}, {\"bbox_2d\": [5, 6, 7, 8], \"label\": \"ship\"}, "
            "{\"bbox_2d\": [9, 10, 11, 12], \"label\": \"tank\"}]"_s,
            u"<ref>ship</ref><box>[[1, 2, 3, 4], [5, 6, 7, 8]]</box>, <ref>tank</ref><box>[[9, 10, 11, 12]]</box>"_s);
        row("llava", "geochat", u"a [0.10, 0.20, 0.30, 0.40]"_s, u"a {<10><20><30><40>|<0>}"_s);
        row("llava", "earthdial", u"none here [1, 2]"_s, u"none here [1, 2]"_s);
    }
    void boxesAreConvertedWithTheirListsAndPhrases()
    {
        const QMap<QString, QString> ranges{{u"llava"_s, u"0-1"_s},           {u"internvl"_s, u"0-1000"_s},
                                            {u"geochat"_s, u"0-100"_s},       {u"fit-rs"_s, u"0-100"_s},
                                            {u"qwen-json"_s, u"0-1000"_s},    {u"earthdial"_s, u"0-100"_s},
                                            {u"angle-brackets"_s, u"0-100"_s}};
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, text);
        Conversion done;
        const int decimals = to == u"llava" ? 1 : 0;
        QTEST(convertBoxes(text, context(from, ranges[from]), context(to, ranges[to]), decimals, done), "converted");
        QCOMPARE(done.boxes, qint64(m_registry.find(from)->find(text).size()));
        QCOMPARE(done.kept, 0);
        QCOMPARE(done.turned, from == u"geochat" && to == u"angle-brackets" ? 1 : 0);
    }

    void whatConversionLosesIsSaid()
    {
        Conversion done;
        convertBoxes(u"{<10><20><30><40>|<90>}"_s, context(u"geochat"_s, u"0-100"_s), context(u"llava"_s, u"0-1"_s), 2,
                     done);
        QCOMPARE(done.turned, 1);
        done = {};
        convertBoxes(u"[0.123, 0.2, 0.3, 0.4]"_s, context(u"llava"_s, u"0-1"_s), context(u"internvl"_s, u"0-100"_s), 0,
                     done);
        QVERIFY(std::abs(done.shift - 0.6) < 1e-9); // 0.3 of a percent of 200 pixels
    }

    void whatCannotBeWrittenStaysAndIsCounted_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QSizeF>("image");
        QTest::addColumn<QString>("text");
        QTest::newRow("a point") << u"points"_s << u"llava"_s << Image << u"<point>(10, 20)</point>"_s;
        QTest::newRow("cells end with the image") << u"llava"_s << u"kosmos"_s << Image << u"[90, 20, 110, 40]"_s;
        QTest::newRow("no image") << u"llava"_s << u"internvl"_s << QSizeF() << u"[1, 2, 3, 4]"_s;
        QTest::newRow("no image for cells") << u"llava"_s << u"kosmos"_s << QSizeF() << u"[1, 2, 3, 4]"_s;
        QTest::newRow("beyond numbers") << u"llava"_s << u"internvl"_s << Image << u"[1, 2, 3, 1e308]"_s;
        QTest::newRow("beyond numbers, same") << u"llava"_s << u"llava"_s << Image << u"[1, 2, 3, 1e308]"_s;
    }
    void whatCannotBeWrittenStaysAndIsCounted()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QSizeF, image);
        QFETCH(QString, text);
        Conversion done;
        QCOMPARE(convertBoxes(text, context(from, u"0-100"_s, image), context(to, u"0-1000"_s, image), 0, done), text);
        QCOMPARE(done, (Conversion{0, 0, 1, 0}));
    }

    void aListThatHasOneSuchBoxStaysWhole()
    {
        Conversion done;
        const QString text = u"[1, 2, 3, 4], [90, 20, 110, 40] and [0, 0, 100, 100]"_s;
        const QString converted =
            convertBoxes(text, context(u"llava"_s, u"0-100"_s), context(u"kosmos"_s, u"0-1"_s), 0, done);
        QVERIFY(converted.startsWith(u"[1, 2, 3, 4], [90, 20, 110, 40] and <object>"_s));
        QCOMPARE(done.boxes, 1);
        QCOMPARE(done.kept, 2);
    }

    void withinOneNotationOnlyTheNumbersChange()
    {
        Conversion done;
        const QString text = u"```json\n[{\"bbox_2d\": [20, 10, 100, 50], \"label\": \"a\", \"n\": 1},\n"
                             " {\"point_2d\": [100,50]}]\n```"_s;
        const QString expected = u"```json\n[{\"bbox_2d\": [100, 100, 500, 500], \"label\": \"a\", \"n\": 1},\n"
                                 " {\"point_2d\": [500,500]}]\n```"_s;
        QCOMPARE(
            convertBoxes(text, context(u"qwen-json"_s, u"pixels"_s), context(u"qwen-json"_s, u"0-1000"_s), 0, done),
            expected);
        QCOMPARE(done, (Conversion{2, 0, 0, done.shift}));
        QVERIFY(done.shift < 1e-9);
    }

    void cornersOfAnUprightBoxAreNoTurnedOne()
    {
        const auto turned = [this](const QString &text) {
            Conversion done;
            convertBoxes(text, context(u"points"_s, u"pixels"_s), context(u"llava"_s, u"pixels"_s), 0, done);
            return done.boxes == 1 ? done.turned : -1;
        };
        QCOMPARE(turned(u"(1, 2, 9, 2, 9, 7, 1, 7)"_s), 0);
        QCOMPARE(turned(u"(1, 2, 9, 3, 9, 7, 1, 7)"_s), 1);
    }

    void aBoxWrittenReversedHasNotMoved()
    {
        Conversion done;
        convertBoxes(u"[30, 40, 10, 20]"_s, context(u"llava"_s, u"0-100"_s), context(u"internvl"_s, u"0-1000"_s), 0,
                     done);
        QVERIFY(done.shift < 1e-9);
    }
};

QTEST_APPLESS_MAIN(tst_BoxConversion)
#include "tst_BoxConversion.moc"
