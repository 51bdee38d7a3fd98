#include "core/notation/LlavaNotation.h"
#include "tests/common/TestPaths.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <cmath>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString found(const QString &text)
{
    QStringList list;
    for (const BoxToken &token : LlavaNotation().find(text))
        list << text.mid(token.start, token.length);
    return list.join(u'|');
}

bool mayContain(const QByteArray &escaped)
{
    return LlavaNotation().mayContain({escaped.constData(), std::size_t(escaped.size())});
}

std::array<double, 4> edges(const Box &box)
{
    const QPolygonF corners = box.corners();
    return {corners[0].x(), corners[0].y(), corners[2].x(), corners[2].y()};
}

constexpr std::array Ranges{BoxRange::Unit, BoxRange::Percent, BoxRange::Mille, BoxRange::Pixels};

}

class tst_LlavaNotation : public QObject
{
    Q_OBJECT

private:
    LlavaNotation m_notation;

    QString written(const QString &text, const Box &box, BoxRange range, QSizeF image)
    {
        return m_notation.write(text, m_notation.find(text).at(0), box, range, image);
    }

private slots:
    void findsFourNumbersInBrackets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
        const auto row = [](const char *name, const QString &text, const QString &tokens) {
            QTest::newRow(name) << text << tokens;
        };
        same("decimals", u"[0.55, 0.31, 0.60, 0.36]"_s);
        same("ints", u"[55, 31, 60, 36]"_s);
        same("tight", u"[55,31,60,36]"_s);
        same("wide", u"[ 55 ,\t31 ,\n60\u00a0, 36 ]"_s);
        same("negative and out of range", u"[-33, 131, 5e3, -.5]"_s);
        same("any spelling", u"[+1, 2., .5, 1e-1]"_s);
        same("reversed", u"[9, 9, 1, 1]"_s);
        same("degenerate", u"[1, 1, 1, 1]"_s);
        row("semicolons", u"[1, 2, 3, 4]; [5, 6, 7, 8]"_s, u"[1, 2, 3, 4]|[5, 6, 7, 8]"_s);
        row("commas", u"[1,2,3,4],[5,6,7,8]"_s, u"[1,2,3,4]|[5,6,7,8]"_s);
        row("text between", u"a [1,2,3,4] and [5,6,7,8]."_s, u"[1,2,3,4]|[5,6,7,8]"_s);
        row("nothing between", u"[1,2,3,4][5,6,7,8]"_s, u"[1,2,3,4]|[5,6,7,8]"_s);
        row("outer list", u"[[1, 2, 3, 4], [5, 6, 7, 8]]"_s, u"[1, 2, 3, 4]|[5, 6, 7, 8]"_s);
        row("outer lists", u"[[[1,2,3,4]]]"_s, u"[1,2,3,4]"_s);
        row("list of five and of four", u"[1,2,3,4,5] [1,2,3,4]"_s, u"[1,2,3,4]"_s);
        row("unclosed before a box", u"[1, 2, [3, 4, 5, 6]"_s, u"[3, 4, 5, 6]"_s);
        row("box in a question", u"this region: [0.55, 0.31, 0.60, 0.36]"_s, u"[0.55, 0.31, 0.60, 0.36]"_s);
        row("three", u"[1, 2, 3]"_s, u""_s);
        row("five", u"[83, 58, 87, 62, 37]"_s, u""_s);
        row("tag", u"[vqa] what?"_s, u""_s);
        row("year", u"[2012]"_s, u""_s);
        row("empty", u"[]"_s, u""_s);
        row("missing number", u"[1, , 3, 4]"_s, u""_s);
        row("trailing comma", u"[1, 2, 3, 4,]"_s, u""_s);
        row("no commas", u"[1 2 3 4]"_s, u""_s);
        row("semicolons inside", u"[1; 2; 3; 4]"_s, u""_s);
        row("round", u"(1, 2, 3, 4)"_s, u""_s);
        row("quoted", u"[\"1\", \"2\", \"3\", \"4\"]"_s, u""_s);
        row("words in it", u"[1, 2, x, 4]"_s, u""_s);
        row("glued unit", u"[1px, 2px, 3px, 4px]"_s, u""_s);
        row("unclosed", u"[1, 2, 3, 4"_s, u""_s);
        row("cut", u"[1, 2, 3,"_s, u""_s);
        row("bracket at the end", u"see ["_s, u""_s);
        row("infinite", u"[1e999, 0, 1, 1]"_s, u""_s);
        row("nan", u"[nan, 0, 1, 1]"_s, u""_s);
        row("many brackets", u"["_s.repeated(5000), u""_s);
    }
    void findsFourNumbersInBrackets()
    {
        QFETCH(QString, text);
        QTEST(found(text), "tokens");
    }

    void aTokenSaysWhereAndWhat()
    {
        const auto tokens =
            m_notation.find(u"\U0001F600 two ships [0.5, .25, 1e-1, 1], [1, 2, 3, 4]; and [0, 0, 1, 1]");
        QCOMPARE(tokens.size(), 3U);
        QCOMPARE(tokens[0].start, 13);
        QCOMPARE(tokens[0].length, 19);
        QCOMPARE(tokens[0].numbers, (std::vector{0.5, 0.25, 0.1, 1.0}));
        QCOMPARE(tokens[0].decimals, 2);
        QCOMPARE(tokens[0].label, u"ships"_s);
        QCOMPARE(tokens[1].label, u"ships"_s); // of the same list
        QCOMPARE(tokens[1].decimals, 0);
        QCOMPARE(tokens[2].label, QString());
    }

    void neverSaysNoToATextWithBoxes_data()
    {
        QTest::addColumn<QByteArray>("escaped");
        QTest::addColumn<bool>("may");
        QTest::newRow("plain") << QByteArray("at [0.1, 0.2, 0.3, 0.4]") << true;
        QTest::newRow("blank first") << QByteArray("[  1,2,3,4]") << true;
        QTest::newRow("escaped bracket") << QByteArray("\\u005b1,2,3,4]") << true;
        QTest::newRow("escaped bracket, capital") << QByteArray("\\u005B1,2,3,4]") << true;
        QTest::newRow("escaped digit") << QByteArray("[\\u0031,2,3,4]") << true;
        QTest::newRow("escaped line end") << QByteArray("[\\n1,2,3,4]") << true;
        QTest::newRow("raw no-break space") << QByteArray("[\xC2\xA0"
                                                          "1,2,3,4]")
                                            << true;
        QTest::newRow("sign") << QByteArray("[-1,2,3,4]") << true;
        QTest::newRow("plus") << QByteArray("[+1,2,3,4]") << true;
        QTest::newRow("point") << QByteArray("[.1,2,3,4]") << true;
        QTest::newRow("second bracket") << QByteArray("[vqa] [1,2,3,4]") << true;
        QTest::newRow("tag") << QByteArray("[vqa] How many?\\nAnswer") << false;
        QTest::newRow("text") << QByteArray("a road, 4 cars") << false;
        QTest::newRow("other notation") << QByteArray("{<16><55><24><63>|<11>}") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("bracket at the end") << QByteArray("see [") << false;
    }
    void neverSaysNoToATextWithBoxes()
    {
        QFETCH(QByteArray, escaped);
        QTEST(mayContain(escaped), "may");
    }

    void placesTheBoxOnTheImage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<BoxRange>("range");
        QTest::addColumn<QRectF>("expected");
        QTest::newRow("unit") << u"[0.25, 0.5, 0.5, 1]"_s << BoxRange::Unit << QRectF(160, 256, 160, 256);
        QTest::newRow("percent") << u"[25, 50, 50, 100]"_s << BoxRange::Percent << QRectF(160, 256, 160, 256);
        QTest::newRow("mille") << u"[250, 500, 500, 1000]"_s << BoxRange::Mille << QRectF(160, 256, 160, 256);
        QTest::newRow("pixels") << u"[160, 256, 320, 512]"_s << BoxRange::Pixels << QRectF(160, 256, 160, 256);
        QTest::newRow("outside") << u"[-1, 0, 2, 1]"_s << BoxRange::Unit << QRectF(-640, 0, 1920, 512);
        QTest::newRow("reversed") << u"[0.5, 1, 0.25, 0.5]"_s << BoxRange::Unit << QRectF(160, 256, 160, 256);
    }
    void placesTheBoxOnTheImage()
    {
        QFETCH(QString, text);
        QFETCH(BoxRange, range);
        QTEST(m_notation.toPixels(m_notation.find(text).at(0), range, {640, 512}).bounds(), "expected");
    }

    void writesInTheSpellingOfTheToken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QRectF>("box"); // in pixels of 200 x 100
        QTest::addColumn<QString>("expected");
        const QRectF box(20, 10, 80, 40);
        QTest::newRow("two decimals") << u"[0.50, 0.25, 0.75, 1.00]"_s << box << u"[0.10, 0.10, 0.50, 0.50]"_s;
        QTest::newRow("spacing") << u"[ 0.5,0.2 ,\t0.7\n, 1.0]"_s << box << u"[ 0.1,0.1 ,\t0.5\n, 0.5]"_s;
        QTest::newRow("most decimals count") << u"[0.5, 0.25, 1, 0.111]"_s << box << u"[0.100, 0.100, 0.500, 0.500]"_s;
        QTest::newRow("what stays keeps its spelling")
            << u"[.1, 1e-1, 0.500, .7]"_s << box << u"[.1, 1e-1, 0.500, .500]"_s;
        QTest::newRow("outside") << u"[0.5, 0.5, 0.7, 0.7]"_s << QRectF(-40, 0, 300, 100) << u"[-0.2, 0.0, 1.3, 1.0]"_s;
        QTest::newRow("half away from zero")
            << u"[0.5, 0.5, 0.7, 0.7]"_s << QRectF(-10, 5, 40, 10) << u"[-0.1, 0.1, 0.2, 0.2]"_s;
    }
    void writesInTheSpellingOfTheToken()
    {
        QFETCH(QString, text);
        QFETCH(QRectF, box);
        QTEST(written(text, Box::fromCorners(box.left(), box.top(), box.right(), box.bottom()), BoxRange::Unit,
                      {200, 100}),
              "expected");
    }

    void aReversedBoxThatIsMovedStaysReversed()
    {
        const QString text = u"[0.60, 0.80, 0.20, 0.40]"_s;
        const Box box = m_notation.toPixels(m_notation.find(text).at(0), BoxRange::Unit, {200, 100});
        QCOMPARE(written(text, box, BoxRange::Unit, {200, 100}), text);
        QCOMPARE(written(text, box.translated({20, -10}), BoxRange::Unit, {200, 100}), u"[0.70, 0.70, 0.30, 0.30]"_s);
        // and one that was put right is written right
        QCOMPARE(written(text, Box::fromCorners(40, 40, 120, 80), BoxRange::Unit, {200, 100}),
                 u"[0.20, 0.40, 0.60, 0.80]"_s);
    }

    void aTurnedBoxIsWrittenAsTheUprightOneAroundIt()
    {
        QCOMPARE(written(u"[1, 2, 3, 4]"_s, Box::rotated({50, 50}, 40, 20, 90), BoxRange::Pixels, {}),
                 u"[40, 30, 60, 70]"_s);
        QCOMPARE(written(u"[1, 2, 3, 4]"_s, Box::polygon({{1, 9}, {7, 2}, {5, 11}}), BoxRange::Pixels, {}),
                 u"[1, 2, 7, 11]"_s);
    }

    void withoutAPlaceTheTokenStays()
    {
        const QString text = u"[0.1, 0.2, 0.3, 0.4]"_s;
        QCOMPARE(written(text, Box::fromCorners(1, 2, 3, 4), BoxRange::Unit, {}), text);
        QCOMPARE(written(text, Box::fromCorners(0, 0, 0, 0), BoxRange::Unit, {0, 0}), text);
        QCOMPARE(written(text, Box::fromCorners(std::nan(""), 0, 1, 1), BoxRange::Unit, {9, 9}), text);
    }

    void whatIsWrittenIsReadWithinHalfAStep()
    {
        QRandomGenerator random(122026);
        const std::array separators{u","_s, u", "_s, u" , "_s, u",\t"_s};
        for (int round = 0; round < 4000; ++round) {
            const BoxRange range = Ranges[std::size_t(random.bounded(4))];
            const QSizeF image(1 + random.bounded(4000), 1 + random.bounded(4000));
            const QSizeF unit = pixelsPerUnit(range, image);
            const int decimals = random.bounded(5);
            QStringList numbers;
            for (int i = 0; i < 4; ++i)
                numbers << QString::number((random.generateDouble() * 3 - 1) * image.width() / unit.width(), 'f',
                                           random.bounded(decimals + 1));
            const QString text =
                u"a ["_s + numbers.join(separators[std::size_t(random.bounded(4))]) + u"], [9,9,9,9]"_s;
            const BoxToken token = m_notation.find(text).at(0);
            const Box old = m_notation.toPixels(token, range, image);
            QCOMPARE(m_notation.write(text, token, old, range, image), text.mid(token.start, token.length));

            const auto somewhere = [&](double size) { return (random.generateDouble() * 3 - 1) * size; };
            const Box box = random.bounded(2) == 0
                                ? old.translated({somewhere(image.width()), somewhere(image.height())})
                                : Box::fromCorners(somewhere(image.width()), somewhere(image.height()),
                                                   somewhere(image.width()), somewhere(image.height()));
            QString changed = text;
            changed.replace(token.start, token.length, m_notation.write(text, token, box, range, image));
            const auto tokens = m_notation.find(changed);
            QVERIFY2(tokens.size() == 2, qPrintable(changed));
            const auto expected = edges(box);
            const auto actual = edges(m_notation.toPixels(tokens[0], range, image));
            const double step = std::pow(10.0, -token.decimals);
            for (std::size_t i = 0; i < 4; ++i) {
                const double scale = i % 2 == 0 ? unit.width() : unit.height();
                QVERIFY2(std::abs(expected[i] - actual[i]) / scale <= step * 0.500001, qPrintable(text + changed));
            }
            QVERIFY(!changed.contains(u'e'));
            // and back to where it was
            const QString back = m_notation.write(changed, tokens[0], old, range, image);
            const BoxToken again = m_notation.find(back).at(0);
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY(std::abs(again.numbers[i] - token.numbers[i]) < step * 1e-6);
        }
    }

    void realTokensAreWrittenBackAsTheyWere()
    {
        if (paths::data().isEmpty())
            QSKIP("The real data is not here.");
        qint64 tokens = 0;
        QDirIterator files(paths::data(), {u"*.json"_s, u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            while (!file.atEnd()) {
                const QByteArray line = file.readLine();
                const QString text = QString::fromUtf8(line);
                const auto list = m_notation.find(text);
                QVERIFY(list.empty() || mayContain(line));
                for (const BoxToken &token : list) {
                    ++tokens;
                    for (const BoxRange range : Ranges) {
                        const Box box = m_notation.toPixels(token, range, {640, 512});
                        QCOMPARE(m_notation.write(text, token, box, range, {640, 512}),
                                 text.mid(token.start, token.length));
                    }
                }
            }
        }
        if (tokens == 0)
            QSKIP("The real data is not here.");
        qInfo("%lld real tokens", tokens);
        QVERIFY(tokens > 150);
    }
};

QTEST_APPLESS_MAIN(tst_LlavaNotation)
#include "tst_LlavaNotation.moc"
