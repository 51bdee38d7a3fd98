#include "core/notation/NotationRegistry.h"
#include "core/notation/PhraseSpan.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class tst_PhraseSpan : public QObject
{
    Q_OBJECT

    const NotationRegistry m_all = builtinNotations();

private slots:
    void aPhraseIsFoundWhereItStands_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // phrase@start:first+count
        const auto row = [](const char *name, const char *id, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(id) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("in tags", "geochat", "the <p>ship</p> {<1><2><3><4>|<0>} there", "ship@7:0+1");
        row("of a list", "geochat", "<p>3 cars</p> {<1><2><3><4>|<0>}<delim>{<5><6><7><8>|<9>}", "3 cars@3:0+2");
        row("plain", "llava", "A white ship [1, 2, 3, 4] and a crane [5, 6, 7, 8].", "white ship@2:0+1 crane@32:1+1");
        row("the nearest of two", "llava", "A ship is a ship [1, 2, 3, 4]", "ship@12:0+1");
        row("in JSON, behind the numbers", "qwen-json", R"({"bbox_2d": [1, 2, 3, 4], "label": "ship"})", "ship@36:0+1");
        row("none", "llava", "[1, 2, 3, 4]", "");
    }
    void aPhraseIsFoundWhereItStands()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, text);
        QStringList found;
        for (const PhraseSpan &phrase : phraseSpans(text, m_all.find(id)->find(text)))
            found += u"%1@%2:%3+%4"_s.arg(text.mid(phrase.span.start, phrase.span.length))
                         .arg(phrase.span.start)
                         .arg(phrase.first)
                         .arg(phrase.count);
        QTEST(found.join(u' '), "expected");
    }
};

QTEST_APPLESS_MAIN(tst_PhraseSpan)
#include "tst_PhraseSpan.moc"
