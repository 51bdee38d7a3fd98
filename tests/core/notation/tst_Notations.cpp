#include "core/notation/Markup.h"
#include "core/notation/NotationRegistry.h"
#include "tests/common/TestPaths.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

bool mayContain(const Notation &notation, const QByteArray &escaped)
{
    return notation.mayContain({escaped.constData(), std::size_t(escaped.size())});
}

QString listOf(const std::vector<BoxToken> &tokens, const QString &text)
{
    QStringList list;
    for (const BoxToken &token : tokens)
        list << text.mid(token.start, token.length);
    return list.join(u'~');
}

QString labelsOf(const std::vector<BoxToken> &tokens)
{
    QStringList list;
    for (const BoxToken &token : tokens)
        list << token.label;
    return list.join(u'~');
}

}

/// What all notations have in common, and the strings that each was made for.
class tst_Notations : public QObject
{
    Q_OBJECT

    const NotationRegistry m_registry = builtinNotations();

    /// The first that finds something, as at import.
    const Notation *claims(const QString &text) const
    {
        for (const auto &notation : m_registry.all()) {
            if (!notation->find(text).empty())
                return notation.get();
        }
        return nullptr;
    }

    void addNotations()
    {
        QTest::addColumn<QString>("id");
        for (const auto &notation : m_registry.all())
            QTest::newRow(qPrintable(notation->id())) << notation->id();
    }

private slots:
    void readsStringsOfItsKind_data()
    {
        QTest::addColumn<QString>("id"); // of the notation that claims the text
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QString>("labels");
        const auto row = [](const char *name, const char *id, const QString &text, const QString &tokens,
                            const QString &labels = {}) {
            QTest::newRow(name) << QString::fromLatin1(id) << text << tokens << labels;
        };
        row("one", "geochat", u"<p>a large ship</p> {<16><55><24><63>|<11>}"_s, u"{<16><55><24><63>|<11>}"_s,
            u"a large ship"_s);
        row("joined by nothing", "geochat", u"{<1><2><3><4>|<0>}{<5><6><7><8>|<90>}"_s,
            u"{<1><2><3><4>|<0>}~{<5><6><7><8>|<90>}"_s, u"~"_s);
        row("joined by delim", "geochat", u"<p>3 cars</p> {<1><2><3><4>|<0>}<delim>{<5><6><7><8>|<-9>}"_s,
            u"{<1><2><3><4>|<0>}~{<5><6><7><8>|<-9>}"_s, u"3 cars~3 cars"_s);
        row("spaces", "geochat", u"{< 1 >< 2 ><3> <4> | <0>}"_s, u"{< 1 >< 2 ><3> <4> | <0>}"_s, u""_s);
        row("a question", "geochat", u"[identify] what is in {<25><40><33><60>|<0>}"_s, u"{<25><40><33><60>|<0>}"_s,
            u""_s);

        row("vrsbench", "angle-brackets", u"The plane {<25><40><33><60>} is white."_s, u"{<25><40><33><60>}"_s,
            u"plane"_s);
        row("out of range", "angle-brackets", u"{<-3><40><133><60>}"_s, u"{<-3><40><133><60>}"_s, u""_s);

        row("turned", "earthdial", u"[[83, 58, 87, 62, 37]]"_s, u"[83, 58, 87, 62, 37]"_s, u""_s);
        row("]][[", "earthdial", u"[[31, 30, 37, 37, 0]][[43, 21, 46, 27, 0]]"_s,
            u"[31, 30, 37, 37, 0]~[43, 21, 46, 27, 0]"_s, u"~"_s);
        row("]], [[", "earthdial", u"[[31, 30, 37, 37, 0]], [[43, 21, 46, 27, 0]]"_s,
            u"[31, 30, 37, 37, 0]~[43, 21, 46, 27, 0]"_s, u"~"_s);
        row("], [", "earthdial", u"some buildings [[80, 0, 88, 12, 90], [88, 0, 100, 12, 90]]  located"_s,
            u"[80, 0, 88, 12, 90]~[88, 0, 100, 12, 90]"_s, u"buildings~buildings"_s);
        row("triple", "earthdial", u" [identify] \\n what is at  <box>[[[16, 12, 20, 15, 0]]]</box>"_s,
            u"[16, 12, 20, 15, 0]"_s, u""_s);
        row("ref", "earthdial", u"<ref>1 medium ship</ref> <box>[[76, 85, 93, 99, 0]]</box>"_s,
            u"[76, 85, 93, 99, 0]"_s, u"1 medium ship"_s);
        row("cut off", "earthdial", u"[[76, 85, 93, 99, 0], [76, 85,"_s, u"[76, 85, 93, 99, 0]"_s, u""_s);

        row("rbox", "fit-rs", u"<rbox>({<51><42><12><8>|<30>}, {<1><2><3><4>|<5>})</rbox>"_s,
            u"{<51><42><12><8>|<30>}~{<1><2><3><4>|<5>}"_s, u"~"_s);
        row("phrase and rbox", "fit-rs", u"<ref>ship</ref><rbox>({<51.5><42><12><8>|<30>})</rbox>"_s,
            u"{<51.5><42><12><8>|<30>}"_s, u"ship"_s);

        row("box", "internvl", u"<ref>the ship</ref><box>[[243, 469, 558, 746], [1, 2, 3, 4]]</box>"_s,
            u"[243, 469, 558, 746]~[1, 2, 3, 4]"_s, u"the ship~the ship"_s);

        row("start and end", "qwen-box",
            u"<|object_ref_start|>the dock<|object_ref_end|><|box_start|>(243,469),(558,746)<|box_end|>"_s,
            u"(243,469),(558,746)"_s, u"the dock"_s);
        row("qwen-vl", "qwen-box", u"<ref>a ship</ref><box>(243,469),(558,746)</box>"_s, u"(243,469),(558,746)"_s,
            u"a ship"_s);

        row("object", "qwen-json", u"{\"bbox_2d\": [135, 114, 1016, 672], \"label\": \"ship\"}"_s,
            u"[135, 114, 1016, 672]"_s, u"ship"_s);
        row("fence", "qwen-json",
            u"```json\n[\n\t{\"bbox_2d\": [1, 2, 3, 4], \"label\": \"a b\"},\n\t{\"label\": \"c\", \"bbox_2d\": [5, 6, 7, 8]}\n]\n```"_s,
            u"[1, 2, 3, 4]~[5, 6, 7, 8]"_s, u"a b~c"_s);
        row("point", "qwen-json", u"[{'point_2d': [394, 105], 'label': 'tank'}]"_s, u"[394, 105]"_s, u"tank"_s);
        row("no label", "qwen-json", u"{\"bbox_2d\":[1,2,3,4]}"_s, u"[1,2,3,4]"_s, u""_s);

        row("semicolons", "shikra", u"The men [0.120,0.340,0.560,0.780;0.100,0.200,0.300,0.400] wait."_s,
            u"0.120,0.340,0.560,0.780~0.100,0.200,0.300,0.400"_s, u"men~men"_s);
        row("points", "shikra", u"[0.120,0.340;0.100,0.200]"_s, u"0.120,0.340~0.100,0.200"_s, u"~"_s);

        row("cells", "kosmos", u"<phrase>a ship</phrase><object><patch_index_0044><patch_index_0863></object>"_s,
            u"<patch_index_0044><patch_index_0863>"_s, u"a ship"_s);
        row("several objects", "kosmos",
            u"<phrase>ships</phrase><object><patch_index_0044><patch_index_0863></delimiter_of_multi_objects/>"
            u"<patch_index_0001><patch_index_0034></object>"_s,
            u"<patch_index_0044><patch_index_0863>~<patch_index_0001><patch_index_0034>"_s, u"ships~ships"_s);

        row("round", "points", u"a car (0.12, 0.34, 0.56, 0.78)."_s, u"(0.12, 0.34, 0.56, 0.78)"_s, u"car"_s);
        row("pairs", "points", u"[[1,2],[3,4],[5,6],[7,8]]"_s, u"[[1,2],[3,4],[5,6],[7,8]]"_s, u""_s);
        row("quad", "points", u"<quad>(1,2),(3,4),(5,6),(7,8)</quad>"_s, u"(1,2),(3,4),(5,6),(7,8)"_s, u""_s);
        row("a point", "points", u"<point>(497, 232)</point>"_s, u"(497, 232)"_s, u""_s);
        row("named", "points",
            u"(x_left_top: 294.0, y_left_top: 12.0, x_right_top: 320.5, y_right_top: 12.0, x_right_bottom: 320.5, "
            u"y_right_bottom: 40.0, x_left_bottom: 294.0, y_left_bottom: 40.0)"_s,
            u"(x_left_top: 294.0, y_left_top: 12.0, x_right_top: 320.5, y_right_top: 12.0, x_right_bottom: 320.5, "
            u"y_right_bottom: 40.0, x_left_bottom: 294.0, y_left_bottom: 40.0)"_s,
            u""_s);

        row("llava", "llava", u"a [0.24, 0.47, 0.56, 0.75]"_s, u"[0.24, 0.47, 0.56, 0.75]"_s, u"a"_s);
    }
    void readsStringsOfItsKind()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        const Notation *notation = claims(text);
        QVERIFY(notation);
        QCOMPARE(notation->id(), id);
        const auto tokens = notation->find(text);
        QTEST(listOf(tokens, text), "tokens");
        if (id != u"llava")
            QTEST(labelsOf(tokens), "labels");
        QVERIFY(mayContain(*notation, text.toUtf8()));
    }

    void longListsAreReadToTheirEnd_data()
    {
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("close");
        const auto row = [](const char *id, const QString &open, const QString &item, const QString &close) {
            QTest::newRow(id) << open << item << close;
        };
        row("internvl", u"<box>["_s, u"[243, 469, 558, 746]"_s, u"]</box>"_s);
        row("fit-rs", u"<rbox>("_s, u"{<51><42><12><8>|<30>}"_s, u")</rbox>"_s);
        row("qwen-box", u"<box>"_s, u"(243,469),(558,746)"_s, u"</box>"_s);
        row("points", u"<point>"_s, u"(497, 232)"_s, u"</point>"_s);
    }
    void longListsAreReadToTheirEnd()
    {
        QFETCH(QString, open);
        QFETCH(QString, item);
        QFETCH(QString, close);
        constexpr int Count = 2000;
        const QString text = open + QStringList(Count, item).join(u"; "_s) + close + u" and "_s + item;
        const Notation *notation = m_registry.find(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(notation);
        QCOMPARE(notation->find(text).size(), std::size_t(Count)); // not the one behind it
    }

    void findsNothingElsewhere_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "There are 4 ships (2 of them white) in the harbour.",
                                 "[vqa] How many?",
                                 "{<16><55><24>}",
                                 "{<16><55><24><63>",
                                 "{<a><b><c><d>}",
                                 "<box>here</box>",
                                 "(1, 2)",
                                 "(1, 2, 3)",
                                 "[1, 2]",
                                 "[1, 2, 3]",
                                 "<patch_index_44>",
                                 "<patch_index_1024><patch_index_2000>",
                                 "<patch_index_0.5><patch_index_2>",
                                 "\"bbox_2d\": null",
                                 "(x: 1, y: 2)",
                                 "<rbox></rbox>",
                                 "[0.1,0.2;0.3]",
                                 "[;]",
                                 "[[[[[",
                                 "{{{{<<<<",
                                 "((((",
                                 "<|box_start|><|box_end|>",
                                 "lat/lon (51.5, -0.1)"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void findsNothingElsewhere()
    {
        QFETCH(QString, text);
        QVERIFY2(!claims(text), claims(text) ? qPrintable(claims(text)->id()) : "");
    }

    void escapedTextsAreNotPassedOver_data() { addNotations(); }
    void escapedTextsAreNotPassedOver()
    {
        QFETCH(QString, id);
        const Notation &notation = *m_registry.find(id);
        const QString example = notation.example();
        // Any character of the token may be spelled as an escape.
        for (qsizetype i = 0; i < example.size(); ++i) {
            const QByteArray escape = "\\u" + QByteArray::number(example[i].unicode(), 16).rightJustified(4, '0');
            const QByteArray escaped = example.left(i).toUtf8() + escape + example.mid(i + 1).toUtf8();
            QVERIFY2(mayContain(notation, escaped), escaped.constData());
            QVERIFY2(mayHoldBox({escaped.constData(), std::size_t(escaped.size())}), escaped.constData());
        }
    }

    void mostTextsNeedNoSecondLook()
    {
        for (const char *text : {"", "How many ships are there?\\nAnswer with a word.", "<image>\\n[vqa] What is it?",
                                 "A harbour [sic] with <b>ships</b>."})
            QVERIFY2(!mayHoldBox(text), text);
    }

    void whatIsWrittenIsReadAgain_data() { addNotations(); }
    void whatIsWrittenIsReadAgain()
    {
        QFETCH(QString, id);
        const Notation &notation = *m_registry.find(id);
        QRandomGenerator random(2611);
        const QString example = notation.example();
        const bool inCells = id == u"kosmos";
        for (int round = 0; round < 3000; ++round) {
            BoxUnits units(BoxRange(random.bounded(4)));
            units.clockwise = random.bounded(2);
            units.radians = random.bounded(4) == 0;
            units.padded = random.bounded(4) == 0;
            if (random.bounded(3) == 0)
                units.order = BoxOrder(random.bounded(4));
            const QSizeF image(64 + random.bounded(2000), 64 + random.bounded(2000));
            const UnitGrid grid = units.grid(image);
            const BoxToken token = notation.find(example).at(0);
            const auto inside = [&](double size) { return random.generateDouble() * size; };
            const QPointF from(inside(image.width() / 2), inside(image.height() / 2));
            const QPointF to = from + QPointF(inside(image.width() / 2), inside(image.height() / 2));
            const bool turns = token.numbers.size() == 5;
            const Box box =
                turns ? Box::rotated((from + to) / 2, to.x() - from.x(), to.y() - from.y(), random.bounded(360) - 180)
                      : Box::fromCorners(from.x(), from.y(), to.x(), to.y());
            QString changed = example;
            changed.replace(token.start, token.length, notation.write(example, token, box, units, image));
            const auto tokens = notation.find(changed);
            QCOMPARE(tokens.size(), notation.find(example).size());
            const Box read = notation.toPixels(tokens[0], units, image);
            // Half a step for each number that takes part in a corner.
            const double step = inCells ? 1 : std::pow(10.0, -token.decimals);
            const double x = inCells ? (units.padded ? std::max(image.width(), image.height()) : image.width()) / 32
                                     : grid.perUnit.width();
            const double y = inCells ? (units.padded ? std::max(image.width(), image.height()) : image.height()) / 32
                                     : grid.perUnit.height();
            const double parts = inCells ? 2.0001 : 1.5001;
            QVERIFY(std::abs(read.centre().x() - box.centre().x()) <= step * x * parts / 2);
            QVERIFY(std::abs(read.centre().y() - box.centre().y()) <= step * y * parts / 2);
            if (!turns && token.numbers.size() != 2) {
                QVERIFY(std::abs(read.bounds().width() - box.bounds().width()) <= step * x * parts);
                QVERIFY(std::abs(read.bounds().height() - box.bounds().height()) <= step * y * parts);
            }
            // To write what was read changes nothing.
            QCOMPARE(notation.write(changed, tokens[0], read, units, image),
                     changed.mid(tokens[0].start, tokens[0].length));
        }
    }

    void anUntouchedBoxStaysAsItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"[80, 0, 88, 1e-190]", "[ 1e-1,.5 , +0.75, 7. ]", "[0.1234567890123456789, 0, 1e39, 1]",
              "[123456789012345678901234567890, 0.000000000000001, 3, 4]", "[1e308, -1e308, 1e308, 0]",
              "[-0, 0.00, -0.000, 1]", "[83, 58, 87, 62, 1e17]", "{<16><55><24><63>|<-0.1e1>}"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void anUntouchedBoxStaysAsItIsWritten()
    {
        QFETCH(QString, text);
        const Notation *notation = claims(text);
        QVERIFY(notation);
        const BoxToken token = notation->find(text).at(0);
        for (const char *units :
             {"0-1", "0-100 clockwise radians", "0-1000 cxcywh padded", "pixels resized:28,3136,1003520"}) {
            const auto read = BoxUnits::fromText(QString::fromLatin1(units));
            for (const QSizeF image : {QSizeF(640, 512), QSizeF(333, 777), QSizeF()}) {
                const Box box = notation->toPixels(token, *read, image);
                QCOMPARE(notation->write(text, token, box, *read, image), text.mid(token.start, token.length));
            }
        }
    }

    void realTokensAreWrittenBackAsTheyWere()
    {
        if (paths::data().isEmpty())
            QSKIP("No real data: set RSREVIEW_TEST_DATA.");
        std::map<QString, qint64> counts;
        QDirIterator files(paths::data(), {u"*.json"_s, u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            while (!file.atEnd()) {
                const QByteArray line = file.readLine();
                const QString text = QString::fromUtf8(line);
                for (const auto &notation : m_registry.all()) {
                    const auto tokens = notation->find(text);
                    QVERIFY(tokens.empty() || mayContain(*notation, line));
                    QVERIFY(tokens.empty() || mayHoldBox({line.constData(), std::size_t(line.size())}));
                    for (const BoxToken &token : tokens) {
                        for (const BoxRange range : {BoxRange::Percent, BoxRange::Pixels}) {
                            const Box box = notation->toPixels(token, range, {640, 512});
                            QCOMPARE(notation->write(text, token, box, range, {640, 512}),
                                     text.mid(token.start, token.length));
                        }
                        ++counts[notation->id()];
                    }
                }
            }
        }
        for (const auto &[id, count] : counts)
            qInfo("%s: %lld", qPrintable(id), count);
        QVERIFY(counts[u"earthdial"_s] > 5000);
        QVERIFY(counts[u"llava"_s] > 150);
    }

    void aLongAnswerIsReadQuickly_data() { addNotations(); }
    void aLongAnswerIsReadQuickly()
    {
        QFETCH(QString, id);
        const Notation &notation = *m_registry.find(id);
        const QString example = notation.example();
        const qsizetype each = qsizetype(notation.find(example).size());
        QString text;
        for (int i = 0; i < 2000; ++i)
            text += u"one more ship "_s + example + u" and "_s;
        QCOMPARE(qsizetype(notation.find(text).size()), 2000 * each);
        // What never closes must not be looked at again and again: this would take minutes.
        for (const char *open : {"[", "(", "{", "{<", "<p>", "<box>", "<|box_start|>(", "{\"bbox_2d\": ", "<rbox>({",
                                 "<patch_index_", "9", "[1,", "(x_", "[0.000,0.000;", " "})
            QVERIFY(notation.find(QString::fromLatin1(open).repeated(200'000)).empty());
    }
};

QTEST_APPLESS_MAIN(tst_Notations)
#include "tst_Notations.moc"
