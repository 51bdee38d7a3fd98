#include "core/metrics/wordnet/WordNet.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

using Synsets = std::vector<WordNet::Synset>;

WordNet::Synset synset(WordNet::Part part, WordNet::Synset offset)
{
    return WordNet::Synset(part) << 28 | offset;
}

bool holdsAll(const Synsets &all, const Synsets &some)
{
    return std::ranges::includes(all, some);
}

}

class tst_WordNet : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aWordIsInItsSets();
    void theSameOffsetOfAnotherPartIsAnotherSet();
    void anInflectedFormIsInTheSetsOfItsBase_data();
    void anInflectedFormIsInTheSetsOfItsBase();
    void formsWithoutABaseHaveNoSets_data();
    void formsWithoutABaseHaveNoSets();
    void firstAndLastLinesAreFound();
    void anExceptionIsNotTakenApart();
    void phrasesAreFoundWithUnderscores();
    void aMissingFolderIsNamed();
    void aFolderWithoutOneFileNamesIt();
    void oddLinesAreNoHarm();

private:
    std::shared_ptr<const WordNet> m_words;
};

void tst_WordNet::initTestCase()
{
    auto words = WordNet::open();
    if (!words)
        QSKIP(qUtf8Printable(words.error().message));
    m_words = words.take();
}

void tst_WordNet::aWordIsInItsSets()
{
    QVERIFY(m_words->has("airport", WordNet::Part::Noun));
    QVERIFY(!m_words->has("airport", WordNet::Part::Verb));
    QCOMPARE(m_words->synsets("airport"), Synsets{synset(WordNet::Part::Noun, 2692232)});
    QCOMPARE(m_words->synsets("airport"), m_words->synsets("airdrome"));
    const Synsets car = m_words->synsets("car");
    QVERIFY(holdsAll(car, m_words->synsets("auto")));
    QVERIFY(std::ranges::is_sorted(car));
}

void tst_WordNet::theSameOffsetOfAnotherPartIsAnotherSet()
{
    QVERIFY(synset(WordNet::Part::Noun, 7) != synset(WordNet::Part::Verb, 7));
    for (const WordNet::Synset one : m_words->synsets("quickly"))
        QCOMPARE(one >> 28, WordNet::Synset(WordNet::Part::Adverb));
}

void tst_WordNet::anInflectedFormIsInTheSetsOfItsBase_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("base");
    const auto row = [](const char *form, const char *base) {
        QTest::newRow(form) << QByteArray(form) << QByteArray(base);
    };
    row("trees", "tree");
    row("buses", "bus");
    row("boxes", "box");
    row("churches", "church");
    row("dishes", "dish");
    row("workmen", "workman");
    row("cities", "city");
    row("parked", "park");
    row("baked", "bake");
    row("parking", "park");
    row("carries", "carry");
    row("greener", "green");
    row("geese", "goose"); // an exception
    row("lain", "lie");
    row("better", "good"); // of two bases of an exception both
    row("better", "well");
    row("axes", "ax");
    row("axes", "axis");
    row("playing", "fun");  // the base counts as any part of speech
    row("whitest", "whit"); // the first base that there is, whatever part of speech it is
}

void tst_WordNet::anInflectedFormIsInTheSetsOfItsBase()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QByteArray, base);
    const Synsets some = m_words->synsets(base.toStdString());
    const Synsets all = m_words->synsets(form.toStdString());
    QVERIFY(std::ranges::any_of(some, [&](WordNet::Synset one) { return std::ranges::binary_search(all, one); }));
}

void tst_WordNet::formsWithoutABaseHaveNoSets_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no word") << QByteArray("qqqs");
    QTest::newRow("double s") << QByteArray("unlesss");
    QTest::newRow("not beyond the last") << QByteArray("~~~");
    QTest::newRow("a line end") << QByteArray("tree\n");
    QTest::newRow("no ASCII") << QByteArray("\xc3\xa9\xff");
}

void tst_WordNet::formsWithoutABaseHaveNoSets()
{
    QFETCH(const QByteArray, form);
    QVERIFY(m_words->synsets(form.toStdString()).empty());
}

void tst_WordNet::firstAndLastLinesAreFound()
{
    for (const auto &[name, part] : {std::pair{u"noun"_s, WordNet::Part::Noun},
                                     {u"verb"_s, WordNet::Part::Verb},
                                     {u"adj"_s, WordNet::Part::Adjective},
                                     {u"adv"_s, WordNet::Part::Adverb}}) {
        QFile file(WordNet::defaultFolder() + u"/index."_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArrayList lines = file.readAll().split('\n');
        lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line.startsWith(' '); });
        for (const QByteArray &line : {lines.front(), lines[1], lines[lines.size() / 2], lines.back()})
            QVERIFY2(m_words->has(line.left(line.indexOf(' ')).toStdString(), part), line.constData());
    }
}

void tst_WordNet::anExceptionIsNotTakenApart()
{
    const auto bases = m_words->exceptions("geese", WordNet::Part::Noun);
    QCOMPARE(bases, std::vector<std::string_view>{"goose"});
    QVERIFY(m_words->exceptions("trees", WordNet::Part::Noun).empty());
    const std::vector<std::string_view> both{"ax", "axis"};
    QCOMPARE(m_words->exceptions("axes", WordNet::Part::Noun), both);
}

void tst_WordNet::phrasesAreFoundWithUnderscores()
{
    QVERIFY(m_words->has("parking_lot", WordNet::Part::Noun));
    QVERIFY(!m_words->has("parking lot", WordNet::Part::Noun));
    QCOMPARE(m_words->synsets("parking_lots"), m_words->synsets("car_park"));
}

void tst_WordNet::aMissingFolderIsNamed()
{
    const auto words = WordNet::open(u"/nowhere/wordnet"_s);
    QVERIFY(!words);
    QCOMPARE(words.error().kind, Error::Kind::NotFound);
    QVERIFY(words.error().message.contains(u"/nowhere/wordnet/index.noun"_s));
    QVERIFY(words.error().message.contains(u"wordnet-base"_s));
}

void tst_WordNet::aFolderWithoutOneFileNamesIt()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"index.noun"_s, u"noun.exc"_s, u"index.verb"_s})
        QVERIFY(QFile::copy(WordNet::defaultFolder() + u'/' + name, folder.filePath(name)));
    const auto words = WordNet::open(folder.path());
    QVERIFY(!words);
    QVERIFY(words.error().message.contains(u"/verb.exc"_s));
}

void tst_WordNet::oddLinesAreNoHarm()
{
    const QTemporaryDir folder;
    for (const QString &part : {u"noun"_s, u"verb"_s, u"adj"_s, u"adv"_s}) {
        for (const QString &name : {u"index."_s + part, part + u".exc"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("  only a licence\nbare\nmany n 9 0 1 0 5\nword n 1 0 1 0 77"); // no last line end
        }
    }
    const auto words = WordNet::open(folder.path());
    QVERIFY(words);
    QVERIFY((*words)->has("bare", WordNet::Part::Noun));
    QVERIFY((*words)->synsets("bare").empty());
    QVERIFY(holdsAll((*words)->synsets("word"), {synset(WordNet::Part::Noun, 77)}));
    QVERIFY((*words)->synsets("many").size() <= 4 * 7); // no more than stands there
}

QTEST_GUILESS_MAIN(tst_WordNet)
#include "tst_WordNet.moc"
