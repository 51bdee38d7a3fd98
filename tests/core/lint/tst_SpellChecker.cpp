#include "core/lint/SpellChecker.h"
#include "tests/common/TestPaths.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

/// Debian's English dictionary and what is added to it.
class tst_SpellChecker : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void wordsAreKnownOrNot_data();
    void wordsAreKnownOrNot();
    void whatIsAddedIsKnown();
    void theNearestWordIsSuggested();
    void aDictionaryThatIsNotThereIsAnError();
    void remoteSensingWordsAreOnePerLineAndNeeded();

private:
    std::unique_ptr<SpellChecker> m_checker;
};

void tst_SpellChecker::initTestCase()
{
    auto opened = SpellChecker::open(u"/usr/share/hunspell/en_US"_s);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    m_checker = opened.take();
}

void tst_SpellChecker::wordsAreKnownOrNot_data()
{
    QTest::addColumn<bool>("known");
    for (const char *word : {"airport", "Airport", "AIRPORT", "ship's", "ship’s", "well-known", "tree-lined"})
        QTest::newRow(word) << true;
    for (const char *word : {"shps", "airprot", "tree-lind"})
        QTest::newRow(word) << false;
}

void tst_SpellChecker::wordsAreKnownOrNot()
{
    QFETCH(bool, known);
    QCOMPARE(m_checker->isKnown(QString::fromUtf8(QTest::currentDataTag())), known);
}

void tst_SpellChecker::whatIsAddedIsKnown()
{
    QVERIFY(!m_checker->isKnown(u"Taxilane"_s));
    m_checker->add(u"taxilane"_s);
    QVERIFY(m_checker->isKnown(u"Taxilane"_s));
    QVERIFY(m_checker->isKnown(u"taxilane"_s));
}

void tst_SpellChecker::theNearestWordIsSuggested()
{
    QVERIFY(m_checker->suggestions(u"airprot"_s).contains(u"airport"_s));
    QVERIFY(m_checker->suggestions(u"xqzxqz"_s).size() <= 7);
}

void tst_SpellChecker::aDictionaryThatIsNotThereIsAnError()
{
    const auto none = SpellChecker::open(u"/nowhere/xx"_s);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::NotFound);
    QVERIFY(none.error().message.contains(u"/nowhere/xx.aff"_s));
}

void tst_SpellChecker::remoteSensingWordsAreOnePerLineAndNeeded()
{
    QFile file(paths::sources() + u"/resources/dictionary/remote-sensing.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int words = 0;
    while (!file.atEnd()) {
        const QString word = QString::fromUtf8(file.readLine()).trimmed();
        if (word.isEmpty() || word.startsWith(u'#'))
            continue;
        QVERIFY2(!word.contains(u' '), qPrintable(word));
        QCOMPARE(word, word.toLower());
        QVERIFY2(!m_checker->isKnown(word) || word == u"taxilane", qPrintable(word)); // it need not be in the list
        ++words;
    }
    QVERIFY(words > 70);
}

QTEST_GUILESS_MAIN(tst_SpellChecker)
#include "tst_SpellChecker.moc"
