#include "core/model/TaskRules.h"
#include "tests/common/TestPaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// As it stands between the quotes of a JSON file, all but ASCII escaped.
QByteArray escaped(const QString &text)
{
    QByteArray out;
    for (const QChar c : text) {
        if (c == u'\n')
            out += "\\n";
        else if (c == u'"' || c == u'\\')
            out.append('\\').append(c.toLatin1());
        else if (c.unicode() < 0x20 || c.unicode() > 0x7E)
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            out += c.toLatin1();
    }
    return out;
}

const QString Long = u"The image shows a harbour with several piers and many ships. Some of the ships are moored "
                     "side by side, others are leaving. In the north lies a residential area with dense houses. "
                     "A wide road runs along the water and connects the harbour with the town, and green trees "
                     "stand on both of its sides."_s;

}

class tst_TaskRules : public QObject
{
    Q_OBJECT

private slots:
    void wordsGiveTheTask_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("pairs"); // in the sample
        QTest::addColumn<Task>("task");
        const auto row = [](const char *name, const QString &question, const QString &answer, Task task,
                            int pairs = 1) { QTest::newRow(name) << question << answer << pairs << task; };

        row("vqa tag", u"<image>\n[vqa] What type of area is shown in the image?"_s, u"urban"_s, Task::Vqa);
        row("tag in capitals", u"[VQA] x"_s, u""_s, Task::Vqa);
        row("tag without its bracket", u"[vqa x"_s, u""_s, Task::Other);
        row("tag inside a word", u"[vqas] x"_s, u""_s, Task::Other);
        row("tag at the end of all text", u"[vqa"_s, u""_s, Task::Other);
        row("second tag counts", u"[s1_vh_1] [refer] <image> \\n Give me the location"_s, u"[[1, 2, 3, 4, 0]]"_s,
            Task::Grounding);
        row("identify", u"  [identify] [s1_vh_1] <image> \\n what object is in this location"_s, u"1 ship"_s,
            Task::RegionCaption);
        row("grounded description", u"[grounding] [hr_rgb_0.5] <image> \n Describe the image in detail."_s, Long,
            Task::Grounding);
        row("change", u" [changedet] <image> <image> \\n are there any semantic change detected?"_s,
            u"The area was urbanized."_s, Task::Caption);
        row("caption tag with blanks", u" [caption] [hr_rgb_0.5] <image> \\n Could you?"_s, u"a road ."_s,
            Task::Caption);
        row("cls tag", u"[cls] What is it?"_s, u"airport"_s, Task::Classification);
        row("detection tag", u"[detection] ships"_s, u"none"_s, Task::Grounding);

        row("bounding box", u"Please provide the bounding box coordinates of every car in this image."_s,
            u"{<1><2><3><4>}"_s, Task::Grounding);
        row("this region", u"Please provide a short description of this region: {<1><2><3><4>}"_s, u"A person."_s,
            Task::RegionCaption);
        row("geochat classes", u"Classify the image within one of the given classes. Answer with one word."_s,
            u"airport"_s, Task::Classification);
        row("choose", u"What is the land cover? Choose from: forest, river"_s, u"river"_s, Task::Classification);
        row("single word", u"Is there a road?\nAnswer the question using a single word or phrase."_s, u"yes"_s,
            Task::Vqa);
        row("literal backslash n", u"[hyper_rgb_3] Plume ? \\nAnswer in one word or a short phrase."_s, u"Yes"_s,
            Task::Vqa);
        row("one word and a long answer", u"Name it in one word."_s, Long, Task::Vqa);
        row("in detail", u"Describe the image in detail, with \"objects\" and their relations."_s, Long,
            Task::Description);
        row("detailed, though short", u"Write a detailed description."_s, u"A road."_s, Task::Description);
        row("one-sentence caption", u"Provide a one-sentence caption for the provided remote sensing image."_s,
            u"a football field ."_s, Task::Caption);
        row("CAPTION", u"CAPTION THIS"_s, u"a road"_s, Task::Caption);
        row("describe, long", u"Describe the following image."_s, Long, Task::Description);
        row("describe, one sentence", u"Describe the image."_s, u"Many planes are parked in an airport."_s,
            Task::Caption);
        row("photo about", u"What is this photo about'?"_s, Long, Task::Description);
        row("how many", u"<image>\nHow many person instances are visible in this thermal image?"_s, u"8"_s, Task::Vqa,
            5);
        row("count", u"Count the ships."_s, u"12"_s, Task::Vqa);
        row("country is no count", u"country the"_s, u"12"_s, Task::Other);
        row("question without an answer", u"Is this a port?"_s, u""_s, Task::Vqa);
        row("talk", u"Why are the ships moored?"_s, Long, Task::Conversation, 3);
        row("talk without a question mark", u"Tell me more."_s, Long, Task::Conversation, 2);
        row("short answer in a talk", u"Why?"_s, u"Because of the wind."_s, Task::Vqa, 3);
        row("sentence, alone", u"What is the main focus of the image?"_s,
            u"The main focus of the image is a large oval stadium next to a wide road."_s, Task::Vqa);
        row("sentence, in a talk", u"What is the main focus of the image?"_s,
            u"The main focus of the image is a large oval stadium next to a wide road."_s, Task::Conversation, 2);
        row("long, alone", u"Why are the ships moored?"_s, Long, Task::Other);
        row("nothing", u""_s, u""_s, Task::Other);
        row("order without a cue", u"Look."_s, u"ok"_s, Task::Other);
        row("chinese", u"描述这张图片。"_s, u"图中有一个机场。"_s, Task::Other);
        row("chinese talk", u"为什么?"_s, u"因为有风。"_s.repeated(20), Task::Conversation, 2);
        row("one mark too many", u"Is it 3.5 m?"_s, u"About 3.5 m or 11.5 ft."_s, Task::Vqa);
        row("curly quotes", u"\u201cDescribe\u201d it"_s, u"A road."_s, Task::Caption);
        row("backslashes at the end", u"caption\\\\"_s, u"\\"_s, Task::Caption);
    }
    void wordsGiveTheTask()
    {
        QFETCH(QString, question);
        QFETCH(QString, answer);
        QFETCH(int, pairs);
        const QByteArray q = question.toUtf8();
        const QByteArray a = answer.toUtf8();
        QTEST(deriveTask(view(q), view(a), false, false, 1, pairs), "task");
        const QByteArray escapedQ = escaped(question);
        const QByteArray escapedA = escaped(answer);
        QTEST(deriveTask(view(escapedQ), view(escapedA), false, false, 1, pairs), "task");
    }

    void boxesComeBeforeWordsAndTagsBeforeBoxes()
    {
        const std::string_view caption = "Provide a caption.";
        QCOMPARE(deriveTask(caption, "x", false, true, 1, 1), Task::Grounding);
        QCOMPARE(deriveTask(caption, "x", true, true, 1, 1), Task::Grounding);
        QCOMPARE(deriveTask(caption, "x", true, false, 1, 1), Task::RegionCaption);
        QCOMPARE(deriveTask("[vqa] Is it?", "x", true, true, 1, 1), Task::Vqa);
    }

    void theSecondPairIsProofOfSeveral()
    {
        const QByteArray answer = Long.toUtf8();
        QCOMPARE(deriveTask("Why so?", view(answer), false, false, 1, 0), Task::Other);
        QCOMPARE(deriveTask("Why so?", view(answer), false, false, 2, 0), Task::Conversation);
    }

    void wordsAreFoundWhereverTheyBegin()
    {
        // The text is read eight bytes at a time: no place within them may matter.
        for (int shift = 0; shift < 20; ++shift) {
            const QByteArray spaced = QByteArray(shift, ' ') + "classify";
            QCOMPARE(deriveTask(view(spaced), "x", false, false, 1, 1), Task::Classification);
            const QByteArray inside = QByteArray(shift, ' ') + "xclassify";
            QCOMPARE(deriveTask(view(inside), "x", false, false, 1, 1), Task::Other);
            const QByteArray behind = QByteArray(shift, 'x') + "\\nclassify";
            QCOMPARE(deriveTask(view(behind), "x", false, false, 1, 1), Task::Classification);
            const QByteArray cut = QByteArray(shift, ' ') + "classif";
            QCOMPARE(deriveTask(view(cut), "x", false, false, 1, 1), Task::Other);
        }
    }

    void realPairsFallWhereTheyShould()
    {
        QFile file(paths::data() + u"/rs-gpt4v/train.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The real data is not here.");
        std::map<Task, int> counts;
        const QJsonArray records = QJsonDocument::fromJson(file.readAll()).array();
        for (const QJsonValue record : records) {
            const QJsonArray turns = record[u"conversations"].toArray();
            for (qsizetype i = 0; i + 1 < turns.size(); i += 2) {
                const QString question = turns[i][u"value"].toString();
                const QString answer = turns[i + 1][u"value"].toString();
                const QByteArray q = question.toUtf8();
                const QByteArray a = answer.toUtf8();
                const bool questionHasBox = question.contains(u"[0.");
                const bool answerHasBox = answer.contains(u"[0.");
                const int pairs = int(turns.size() / 2);
                const Task task = deriveTask(view(q), view(a), questionHasBox, answerHasBox, int(i / 2) + 1, pairs);
                ++counts[task];
                const QByteArray escapedQ = escaped(question);
                const QByteArray escapedA = escaped(answer);
                QCOMPARE(
                    deriveTask(view(escapedQ), view(escapedA), questionHasBox, answerHasBox, int(i / 2) + 1, pairs),
                    task);
            }
        }
        QCOMPARE(counts[Task::Vqa], 1231);
        QCOMPARE(counts[Task::Caption], 70);
        QCOMPARE(counts[Task::Grounding], 21);
        QCOMPARE(counts[Task::RegionCaption], 44);
        QCOMPARE(counts.size(), 4U);
    }
};

QTEST_APPLESS_MAIN(tst_TaskRules)
#include "tst_TaskRules.moc"
