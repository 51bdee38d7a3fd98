#include "core/notation/Markup.h"
#include "core/notation/NotationRegistry.h"
#include "tests/common/TestPaths.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// What a file says: its strings, and the lists of numbers that stand beside them.
struct Contents
{
    QStringList texts;
    std::vector<std::pair<QString, QString>> lists; ///< of three or more numbers: the key, and the list as JSON
};

void collect(const QJsonValue &value, const QString &key, Contents &contents)
{
    if (value.isString())
        contents.texts << value.toString();
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        collect(member.value(), member.key(), contents);
    const QJsonArray array = value.toArray();
    const bool isList = array.size() > 2 &&
                        std::all_of(array.begin(), array.end(), [](const QJsonValue &item) { return item.isDouble(); });
    if (isList)
        contents.lists.emplace_back(key, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
    for (const QJsonValue &item : array)
        collect(item, key, contents); // numbers say nothing by themselves
}

QJsonValue parsed(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// JSON, JSON Lines, or plain text, whatever the file is called; what is no JSON is text.
Contents read(const QString &path)
{
    Contents contents;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return contents;
    const QByteArray bytes = file.readAll();
    if (!QJsonDocument::fromJson(bytes).isNull()) {
        collect(parsed(bytes), {}, contents);
        return contents;
    }
    for (const QByteArray &line : bytes.split('\n')) {
        if (QJsonDocument::fromJson(line).isNull())
            contents.texts << QString::fromUtf8(line);
        else
            collect(parsed(line), {}, contents);
    }
    return contents;
}

}

/// Every box in the real data: how many, in which notation, and that none of them changes by being read.
class tst_RealBoxes : public QObject
{
    Q_OBJECT

    const NotationRegistry m_registry = builtinNotations();
    QString m_data = paths::data();

    void staysAsItIs(const Notation &notation, const QString &text, const BoxToken &token)
    {
        const QString old = text.mid(token.start, token.length);
        for (int range = 0; range < BoxRangeCount; ++range) {
            for (const QSizeF image : {QSizeF(640, 512), QSizeF(1000, 1000)}) {
                const BoxUnits units = BoxRange(range);
                QCOMPARE(notation.write(text, token, notation.toPixels(token, units, image), units, image), old);
            }
        }
    }

    /// "earthdial 515, field bbox 3, not read 1": boxes in texts, lists of numbers in fields, and brackets with three
    /// or more numbers that no notation takes.
    QString summaryOf(const Contents &contents)
    {
        static const QRegularExpression group(
            u"[\\[({]\\s*<?[-+]?\\d[\\d.]*>?(?:[\\s,;|<>]+[-+]?\\d[\\d.]*>?){2,}[\\s,;]*[\\])}]?"_s);
        QMap<QString, int> counts;
        for (const QString &text : contents.texts) {
            QString left = text;
            bool isClaimed = false;
            for (const auto &notation : m_registry.all()) {
                const auto tokens = notation->find(text);
                const QByteArray escaped = text.toUtf8();
                const std::string_view view(escaped.constData(), std::size_t(escaped.size()));
                if (!tokens.empty() && (!notation->mayContain(view) || !mayHoldBox(view)))
                    ++counts[u"passed over"_s];
                for (const BoxToken &token : tokens) {
                    staysAsItIs(*notation, text, token);
                    std::fill_n(left.begin() + token.start, token.length, u' ');
                }
                if (!isClaimed && !tokens.empty())
                    counts[notation->id()] += int(tokens.size()); // the first counts, as at import
                isClaimed = isClaimed || !tokens.empty();
            }
            for (auto misses = group.globalMatch(left); misses.hasNext();) {
                qInfo("no notation reads: %s", qPrintable(misses.next().captured()));
                ++counts[u"not read"_s];
            }
        }
        for (const auto &[key, list] : contents.lists) {
            for (const auto &notation : m_registry.all()) {
                for (const BoxToken &token : notation->find(list))
                    staysAsItIs(*notation, list, token);
            }
            ++counts[u"field "_s + key];
        }
        QStringList words;
        for (auto count = counts.constKeyValueBegin(); count != counts.constKeyValueEnd(); ++count)
            words << u"%1 %2"_s.arg(count->first).arg(count->second);
        return words.join(u", "_s);
    }

private slots:
    void initTestCase()
    {
        if (m_data.isEmpty())
            QSKIP("The real data is not here; RSREVIEW_TEST_DATA names its folder.");
    }

    void everyBoxIsReadAndStaysAsItIs_data()
    {
        QTest::addColumn<QString>("summary");
        // What no text says is a box of another kind (bbox, segmentation, pred, truth) or none at all: ids of sentences
        // and questions, statistics of metrics.
        const QMap<QString, QString> known{
            {u"formats/captions/dataset_sydney_modified.json"_s, u"field sentids 613"_s},
            {u"formats/coco_results/instances_val2014_fakebbox100_results.json"_s, u"field bbox 734"_s},
            {u"formats/earthdial_results/rs_change_detection/xBD_object_detection.jsonl"_s, u"earthdial 223"_s},
            {u"formats/earthdial_results/rs_change_detection/xBD_referred_object_detection.jsonl"_s, u"earthdial 50"_s},
            {u"formats/earthdial_results/rs_detection/ship_dataset_v0.jsonl"_s, u"earthdial 926"_s},
            {u"formats/earthdial_results/rs_grounding_description/HIT_UAV.jsonl"_s, u"earthdial 515"_s},
            {u"formats/earthdial_results/rs_grounding_description/NWPU_VHR_10.jsonl"_s, u"earthdial 392"_s},
            {u"formats/earthdial_results/rs_grounding_description/UCAS_AOD.jsonl"_s, u"earthdial 570"_s},
            {u"formats/earthdial_results/rs_region_captioning/HIT_UAV_test.jsonl"_s, u"earthdial 908"_s},
            {u"formats/earthdial_results/rs_region_captioning/SRSDD_V1_0_test.jsonl"_s, u"earthdial 156"_s},
            {u"formats/hit_uav_thermal/normal_json/annotations/val.json"_s,
             u"field bbox 2460, field segmentation 2460"_s},
            {u"formats/hit_uav_thermal/rotate_json/annotations/val.json"_s, u"field bbox 2460"_s},
            {u"formats/rsvqa_hr/USGS_split_val_images.json"_s, u"field questions_ids 3"_s},
            {u"formats/rsvqa_lr/LR_split_test_images.json"_s, u"field questions_ids 4"_s},
            {u"formats/rsvqa_lr/LR_split_train_images.json"_s, u"field questions_ids 3"_s},
            {u"formats/rsvqa_lr/LR_split_val_images.json"_s, u"field questions_ids 5"_s},
            {u"metrics/coco.expected.json"_s,
             u"field METEOR_para_small_stats 150, field METEOR_stats 150, field METEOR_stats_sum 1, field correct 1, field guess 1"_s},
            {u"metrics/edge.expected.json"_s,
             u"field METEOR_para_small_stats 107, field METEOR_stats 107, field METEOR_stats_sum 1, field correct 1, field guess 1"_s},
            {u"metrics/grounding.json"_s, u"field pred 71, field truth 72"_s},
            {u"metrics/rs.expected.json"_s,
             u"field METEOR_para_small_stats 140, field METEOR_stats 140, field METEOR_stats_sum 1, field correct 1, field guess 1"_s},
            {u"metrics/rs_cross.expected.json"_s,
             u"field METEOR_para_small_stats 140, field METEOR_stats 140, field METEOR_stats_sum 1, field correct 1, field guess 1"_s},
            {u"rs-gpt4v/train.json"_s, u"llava 184"_s},
        };
        QDirIterator files(m_data, {u"*.json"_s, u"*.jsonl"_s, u"*.txt"_s, u"*.csv"_s, u"*.tsv"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        QMap<QString, QString> rows = known; // a file that is gone fails, too
        while (files.hasNext()) {
            const QString path = QDir(m_data).relativeFilePath(files.next());
            rows.insert(path, known.value(path));
        }
        for (auto row = rows.constKeyValueBegin(); row != rows.constKeyValueEnd(); ++row)
            QTest::newRow(qPrintable(row->first)) << row->second;
    }
    void everyBoxIsReadAndStaysAsItIs()
    {
        const QString path = QString::fromUtf8(QTest::currentDataTag());
        const QString summary = summaryOf(read(m_data + u'/' + path));
        if (!summary.isEmpty())
            qInfo("%s", qPrintable(summary));
        QTEST(summary, "summary");
    }
};

QTEST_APPLESS_MAIN(tst_RealBoxes)
#include "tst_RealBoxes.moc"
