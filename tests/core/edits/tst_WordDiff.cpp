#include "core/edits/WordDiff.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace core;
using namespace Qt::StringLiterals;

using Kind = DiffPart::Kind;

namespace {

/// `=same`, `-removed`, `+added`, joined by `|`.
QString spelled(const std::vector<DiffPart> &parts)
{
    QStringList list;
    for (const DiffPart &part : parts)
        list << QString(QStringView(u"=-+").at(int(part.kind))) + part.text;
    return list.join(u'|');
}

QString joined(const std::vector<DiffPart> &parts, Kind other)
{
    QString text;
    for (const DiffPart &part : parts)
        text += part.kind == Kind::Same || part.kind == other ? part.text : QString();
    return text;
}

/// What the header promises of any comparison; empty when it holds.
QString brokenPromise(const QString &before, const QString &after, const std::vector<DiffPart> &parts)
{
    if (joined(parts, Kind::Removed) != before)
        return u"same and removed are not the old text"_s;
    if (joined(parts, Kind::Added) != after)
        return u"same and added are not the new text"_s;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].text.isEmpty())
            return u"an empty part"_s;
        if (i > 0 && parts[i].kind == parts[i - 1].kind)
            return u"two neighbours of one kind"_s;
        if (i > 0 && parts[i].kind == Kind::Removed && parts[i - 1].kind == Kind::Added)
            return u"added before removed"_s;
    }
    return {};
}

QString numbered(int from, int to, const QString &prefix, const QString &join)
{
    QStringList words;
    for (int i = from; i < to; ++i)
        words << prefix + QString::number(i);
    return words.join(join);
}

}

class tst_WordDiff : public QObject
{
    Q_OBJECT

private slots:
    void comparesWordByWord_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");

        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("same") << u"two ships"_s << u"two ships"_s << u"=two ships"_s;
        QTest::newRow("from nothing") << u""_s << u"a b"_s << u"+a b"_s;
        QTest::newRow("to nothing") << u"a b"_s << u""_s << u"-a b"_s;
        QTest::newRow("one word") << u"two ships at sea"_s << u"three ships at sea"_s
                                  << u"-two|+three|= ships at sea"_s;
        QTest::newRow("word put in") << u"a house"_s << u"a red house"_s << u"=a |+red |=house"_s;
        QTest::newRow("word taken out") << u"a big red house"_s << u"a house"_s << u"=a |-big red |=house"_s;
        QTest::newRow("phrase replaced") << u"see the small boat here"_s << u"see one large ship here"_s
                                         << u"=see |-the small boat|+one large ship|= here"_s;
        QTest::newRow("part of a word is the word") << u"buildiings"_s << u"buildings"_s << u"-buildiings|+buildings"_s;
        QTest::newRow("punctuation is its own word") << u"yes"_s << u"yes."_s << u"=yes|+."_s;
        QTest::newRow("only space") << u"a  b"_s << u"a b"_s << u"=a|-  |+ |=b"_s;
        QTest::newRow("line end") << u"a\r\nb"_s << u"a\nb"_s << u"=a|-\r\n|+\n|=b"_s;
        QTest::newRow("box") << u"at [0.50, 0.25]"_s << u"at [0.52, 0.25]"_s << u"=at [0.|-50|+52|=, 0.25]"_s;
        QTest::newRow("chinese") << u"两艘船在海上"_s << u"三艘船在海上"_s << u"-两|+三|=艘船在海上"_s;
        QTest::newRow("chinese beside latin") << u"GPT遥感"_s << u"GPT4遥感"_s << u"-GPT|+GPT4|=遥感"_s;
        QTest::newRow("emoji stays whole") << u"a\U0001F600"_s << u"a\U0001F601"_s << u"=a|-\U0001F600|+\U0001F601"_s;
        QTest::newRow("accent stays on its letter") << u"cafe\u0301"_s << u"cafe"_s << u"-cafe\u0301|+cafe"_s;
        QTest::newRow("case matters") << u"Yes"_s << u"yes"_s << u"-Yes|+yes"_s;
        QTest::newRow("markup is text") << u"<b>x</b>"_s << u"<i>x</i>"_s << u"=<|-b|+i|=>x</|-b|+i|=>"_s;
    }
    void comparesWordByWord()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto parts = wordDiff(before, after);
        QTEST(spelled(parts), "expected");
        QCOMPARE(brokenPromise(before, after, parts), QString());
    }

    void loneSurrogatesSurvive()
    {
        const QString before = u"a "_s + QChar(0xD83D) + u" b"_s;
        const QString after = u"a "_s + QChar(0xDE00) + u" b"_s;
        QCOMPARE(brokenPromise(before, after, wordDiff(before, after)), QString());
    }

    void anyTwoTextsKeepThePromise()
    {
        const std::array pieces{u"ship"_s, u"ships"_s, u" "_s,   u" "_s, u"  "_s, u"\n"_s,  u","_s,
                                u". "_s,   u"海"_s,    u"0.5"_s, u"["_s, u"]"_s,  u"<p>"_s, u"\U0001F600"_s};
        QRandomGenerator random(4711);
        const auto text = [&] {
            QString made;
            for (int i = random.bounded(30); i > 0; --i)
                made += pieces[std::size_t(random.bounded(int(pieces.size())))];
            return made;
        };
        for (int round = 0; round < 2000; ++round) {
            const QString before = text();
            const QString after = text();
            const QString broken = brokenPromise(before, after, wordDiff(before, after));
            QVERIFY2(broken.isEmpty(), qPrintable(broken + u": "_s + before + u" / "_s + after));
        }
    }

    void twoFarEditsInAHugeTextAreBothFound()
    {
        // 48,000 words: too many to compare word by word, so the sentences come first.
        const QString middle = numbered(0, 4000, u"a word and the number "_s, u". "_s);
        const QString before = u"first ship. "_s + middle + u". last boat."_s;
        const QString after = u"second ship. "_s + middle + u". last plane."_s;
        const auto parts = wordDiff(before, after);
        QCOMPARE(brokenPromise(before, after, parts), QString());
        QCOMPARE(parts.size(), 6U);
        QCOMPARE(parts[0], (DiffPart{Kind::Removed, u"first"_s}));
        QCOMPARE(parts[1], (DiffPart{Kind::Added, u"second"_s}));
        QCOMPARE(parts[3], (DiffPart{Kind::Removed, u"boat"_s}));
        QCOMPARE(parts[4], (DiffPart{Kind::Added, u"plane"_s}));
    }

    void hugeTextsWithNothingInCommonAreReplaced()
    {
        // Without the bound this would take minutes and gigabytes: ctest's time limit is the judge.
        const QString before = numbered(0, 100'000, u"x"_s, u" "_s);
        const QString after = numbered(0, 100'000, u"y"_s, u"\t"_s);
        const auto parts = wordDiff(before, after);
        QCOMPARE(parts.size(), 2U);
        QCOMPARE(brokenPromise(before, after, parts), QString());
    }
};

QTEST_APPLESS_MAIN(tst_WordDiff)
#include "tst_WordDiff.moc"
