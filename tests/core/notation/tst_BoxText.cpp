#include "core/notation/BoxText.h"
#include "core/notation/NotationRegistry.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF Image(200, 100);

}

class tst_BoxText : public QObject
{
    Q_OBJECT

    const NotationRegistry m_registry = builtinNotations();

    BoxContext context(const QString &id, const QString &units) const
    {
        return {*m_registry.find(id), *BoxUnits::fromText(units), Image};
    }

private slots:
    void aDrawnBoxIsWrittenWhereTheCaretIs_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text"); // | marks the caret, [[ ]] the selection
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("index");
        const auto row = [](const char *name, const char *id, const QString &text, const QString &after, int index) {
            QTest::newRow(name) << QString::fromLatin1(id) << text << after << index;
        };
        row("alone", "llava", u"|"_s, u"[20, 20, 60, 60]"_s, 0);
        row("behind a word", "llava", u"a ship| waits."_s, u"a ship [20, 20, 60, 60] waits."_s, 0);
        row("before a word", "llava", u"a ship |waits."_s, u"a ship [20, 20, 60, 60] waits."_s, 0);
        row("before the full stop", "llava", u"a ship|."_s, u"a ship [20, 20, 60, 60]."_s, 0);
        row("behind a box", "llava", u"ships [1, 2, 3, 4]|."_s, u"ships [1, 2, 3, 4], [20, 20, 60, 60]."_s, 1);
        row("between boxes", "llava", u"a [1, 2, 3, 4] and| [5, 6, 7, 8]"_s,
            u"a [1, 2, 3, 4] and [20, 20, 60, 60] [5, 6, 7, 8]"_s, 1);
        row("inside a list", "earthdial", u"[[1, 2, 3, 4, 5], |[5, 6, 7, 8, 9]]"_s,
            u"[[1, 2, 3, 4, 5], [20, 20, 60, 60, 0], [5, 6, 7, 8, 9]]"_s, 1);
        row("behind tags", "internvl", u"<ref>a</ref><box>[[1, 2, 3, 4]]</box>| b"_s,
            u"<ref>a</ref><box>[[1, 2, 3, 4], [20, 20, 60, 60]]</box> b"_s, 1);
        row("a phrase", "geochat", u"There is «a ship» here."_s,
            u"There is <p>a ship</p> {<20><20><60><60>|<0>} here."_s, 0);
        row("a phrase with its space", "geochat", u"There is «a ship »here."_s,
            u"There is <p>a ship</p> {<20><20><60><60>|<0>} here."_s, 0);
        row("a plain phrase", "llava", u"There is «a ship» here."_s, u"There is a ship [20, 20, 60, 60] here."_s, 0);
        row("a phrase for qwen", "qwen-box", u"«a ship»"_s,
            u"<|object_ref_start|>a ship<|object_ref_end|><|box_start|>(20,20),(60,60)<|box_end|>"_s, 0);
        row("fit-rs", "fit-rs", u"«ship»"_s, u"<ref>ship</ref><rbox>({<40><40><40><40>|<0>})</rbox>"_s, 0);
        row("kosmos", "kosmos", u"«ship»"_s,
            u"<phrase>ship</phrase><object><patch_index_0198><patch_index_0627></object>"_s, 0);
        row("shikra joins", "shikra", u"[1,2,3,4]|"_s, u"[1,2,3,4;20,20,60,60]"_s, 1);
    }
    void aDrawnBoxIsWrittenWhereTheCaretIs()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        TextSpan at{text.indexOf(u'|'), 0};
        if (at.start < 0) {
            at.start = text.indexOf(u'«');
            at.length = text.indexOf(u'»') - at.start - 1;
            text.remove(u'«').remove(u'»');
        } else {
            text.remove(u'|');
        }
        const auto done = insertBox(text, at, Box::fromCorners(40, 20, 120, 60), context(id, u"0-100"_s), 0);
        QVERIFY(done);
        QTEST(done->text, "after");
        QTEST(done->index, "index");
        // and out again
        if (at.length == 0 || id == u"llava")
            return;
        QCOMPARE(removeBox(done->text, done->index, *m_registry.find(id), true).simplified(), text.simplified());
    }

    void aBoxIsTakenOutWithWhatWasForItAlone_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("kept");    // with the phrase
        QTest::addColumn<QString>("without"); // it
        const auto row = [](const char *name, const char *id, const QString &text, int index, const QString &kept,
                            const QString &without) {
            QTest::newRow(name) << QString::fromLatin1(id) << text << index << kept << without;
        };
        row("only one", "llava", u"[1, 2, 3, 4]"_s, 0, u""_s, u""_s);
        row("in a sentence", "llava", u"A ship [1, 2, 3, 4] waits."_s, 0, u"A ship waits."_s, u"A ship waits."_s);
        row("before a full stop", "llava", u"A ship [1, 2, 3, 4]."_s, 0, u"A ship."_s, u"A ship."_s);
        row("at the start", "llava", u"[1, 2, 3, 4] is a ship"_s, 0, u"is a ship"_s, u"is a ship"_s);
        row("first of a list", "llava", u"[1, 2, 3, 4], [5, 6, 7, 8]"_s, 0, u"[5, 6, 7, 8]"_s, u"[5, 6, 7, 8]"_s);
        row("last of a list", "llava", u"[1, 2, 3, 4]; [5, 6, 7, 8]."_s, 1, u"[1, 2, 3, 4]."_s, u"[1, 2, 3, 4]."_s);
        row("middle of a list", "earthdial", u"[[1, 2, 3, 4, 0], [2, 2, 3, 4, 0], [3, 2, 3, 4, 0]]"_s, 1,
            u"[[1, 2, 3, 4, 0], [3, 2, 3, 4, 0]]"_s, u"[[1, 2, 3, 4, 0], [3, 2, 3, 4, 0]]"_s);
        row("]][[", "earthdial", u"[[1, 2, 3, 4, 0]][[2, 2, 3, 4, 0]]"_s, 1, u"[[1, 2, 3, 4, 0]]"_s,
            u"[[1, 2, 3, 4, 0]]"_s);
        row("triple", "earthdial", u"what is at <box>[[[16, 12, 20, 15, 0]]]</box>?"_s, 0, u"what is at?"_s,
            u"what is at?"_s);
        row("phrase", "geochat", u"See <p>a ship</p> {<1><2><3><4>|<0>}, waiting."_s, 0, u"See a ship, waiting."_s,
            u"See, waiting."_s);
        row("phrase with two", "geochat", u"<p>ships</p> {<1><2><3><4>|<0>}<delim>{<5><2><3><4>|<0>}"_s, 0,
            u"<p>ships</p> {<5><2><3><4>|<0>}"_s, u"<p>ships</p> {<5><2><3><4>|<0>}"_s);
        row("json", "qwen-json", u"[{\"bbox_2d\": [1, 2, 3, 4], \"label\": \"a\"}, {\"bbox_2d\": [5, 6, 7, 8]}]"_s, 0,
            u"[{\"bbox_2d\": [5, 6, 7, 8]}]"_s, u"[{\"bbox_2d\": [5, 6, 7, 8]}]"_s);
        row("two in one object", "qwen-json", u"{\"bbox_2d\": [1, 2, 3, 4], \"point_2d\": [2, 3], \"label\": \"a\"}"_s,
            0, u"{\"point_2d\": [2, 3], \"label\": \"a\"}"_s, u"{\"point_2d\": [2, 3], \"label\": \"a\"}"_s);
        row("the last of two in one object", "qwen-json", u"{'bbox_2d': [1, 2, 3, 4], 'point_2d' : [2, 3] }"_s, 1,
            u"{'bbox_2d': [1, 2, 3, 4] }"_s, u"{'bbox_2d': [1, 2, 3, 4] }"_s);
        row("an object that was not closed", "qwen-json",
            u"{'bbox_2d': [1, 2, 3, 4], 'label {'bbox_2d': [5, 6, 7, 8], 'label': 'a'}"_s, 0,
            u"{'bbox_2d':, 'label {'bbox_2d': [5, 6, 7, 8], 'label': 'a'}"_s,
            u"{'bbox_2d':, 'label {'bbox_2d': [5, 6, 7, 8], 'label': 'a'}"_s);
        row("not there", "llava", u"a [1, 2, 3, 4]"_s, 1, u"a [1, 2, 3, 4]"_s, u"a [1, 2, 3, 4]"_s);
    }
    void aBoxIsTakenOutWithWhatWasForItAlone()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        QFETCH(int, index);
        QTEST(removeBox(text, index, *m_registry.find(id), true), "kept");
        QTEST(removeBox(text, index, *m_registry.find(id), false), "without");
    }
};

QTEST_APPLESS_MAIN(tst_BoxText)
#include "tst_BoxText.moc"
