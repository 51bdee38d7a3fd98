#include "core/project/EditHistory.h"
#include "core/project/QueryParser.h"
#include "core/project/TextSearch.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

/// The search against the plain way: every sample read, every text asked.
class tst_TextSearch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();

    void findsWhatReadingEverythingFinds_data();
    void findsWhatReadingEverythingFinds();
    void textsAreCombinedWithFilters();
    void partialResultsAreCertain();
    void cancellingStopsIt();
    void aReaderThatCannotBeOpenedIsAnError();

private:
    Result<std::vector<SampleId>> find(const QString &query, JobControl &control) const;
    std::vector<SampleId> naive(const QString &needle, QueryField side) const;

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
};

namespace {

Result<> edit(Project &project, SampleId id, const QString &turn, const QString &text)
{
    const Sample sample = project.reader().load(id).take();
    const auto entry = EditHistory(project).perform({{TextChange{id, turn, sample.turn(turn)->value, text}}});
    return entry ? Result<>() : Result<>(entry.error());
}

}

void tst_TextSearch::initTestCase()
{
    QByteArray json = MadeProject::regular(1'500).trimmed().chopped(1).trimmed(); // several pages, several chunks
    QByteArray more = MadeProject::assortment().trimmed().sliced(1);
    m_made = std::make_unique<MadeProject>(json + ",\n" + more);
    m_project = m_made->open();
    QCOMPARE(m_project->index().sampleCount(), std::size_t(1'507));
    VERIFY_OK(edit(*m_project, SampleId{7}, u"2"_s, u"A zebra crossing, 斑马线"_s)); // hits that only the edit has
    VERIFY_OK(edit(*m_project, SampleId{8}, u"2"_s, u"gone"_s));                     // and one that it took away
    VERIFY_OK(edit(*m_project, SampleId{1'200}, u"3"_s, u"Is there a ZEBRA?"_s));
    VERIFY_OK(edit(*m_project, SampleId{1'502}, u"1"_s, u"A zebra in the system."_s));
}

Result<std::vector<SampleId>> tst_TextSearch::find(const QString &text, JobControl &control) const
{
    const ParsedQuery parsed = QueryParser::parse(text);
    if (parsed.error)
        qFatal("%s", qPrintable(parsed.error->message));
    return findSamples(
        parsed.query, m_project->index(), [this] { return m_project->openReader(); }, control);
}

std::vector<SampleId> tst_TextSearch::naive(const QString &needle, QueryField side) const
{
    std::vector<SampleId> found;
    for (qint64 id = 1; id <= qint64(m_project->index().sampleCount()); ++id) {
        const Sample sample = m_project->reader().load(SampleId{id}).take();
        bool hit = false;
        for (const Turn &turn : sample.turns) {
            const Speaker speaker = speakerOf(turn.role);
            const bool asked = side == QueryField::Text ||
                               speaker == (side == QueryField::Question ? Speaker::Question : Speaker::Answer);
            hit = hit || (asked && turn.value.contains(needle, Qt::CaseInsensitive));
        }
        if (hit)
            found.push_back(SampleId{id});
    }
    return found;
}

void tst_TextSearch::findsWhatReadingEverythingFinds_data()
{
    QTest::addColumn<QString>("needle");
    for (const QString &needle : {u"zebra"_s,
                                  u"ZEBRA"_s,
                                  u"斑马"_s,
                                  u"飞机"_s,
                                  u"三架"_s,
                                  u"🚢"_s,
                                  u"answer ONE of 8."_s,
                                  u"two of 1500"_s,
                                  u"of"_s,
                                  u"."_s,
                                  u"?"_s,
                                  u"harbour"_s,
                                  u"be honest"_s,
                                  u"second?"_s,
                                  u"caption"_s,
                                  u"[0.10, 0.20"_s,
                                  u"<image>"_s,
                                  u"image>\nD"_s,
                                  u"from"_s,
                                  u"conversations"_s,
                                  u"no such text"_s,
                                  u"gone"_s,
                                  u"\\n"_s,
                                  u"n"_s})
        QTest::newRow(qPrintable(needle)) << needle;
}

void tst_TextSearch::findsWhatReadingEverythingFinds()
{
    QFETCH(QString, needle);
    QString quoted = needle;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    const QList<std::pair<QString, QueryField>> sides{
        {u"text"_s, QueryField::Text}, {u"question"_s, QueryField::Question}, {u"answer"_s, QueryField::Answer}};
    for (const auto &[word, side] : sides) {
        JobControl control;
        const auto found = find(word + u":\""_s + quoted + u'"', control);
        VERIFY_OK(found);
        const auto expected = naive(needle, side);
        if (*found != expected)
            QFAIL(qPrintable(u"%1: %2 found, %3 expected"_s.arg(word).arg(found->size()).arg(expected.size())));
    }
}

void tst_TextSearch::textsAreCombinedWithFilters()
{
    JobControl control;
    QCOMPARE(*find(u"text:zebra edited:yes"_s, control), (std::vector<SampleId>{{7}, {1'200}, {1'502}}));
    QCOMPARE(*find(u"text:zebra text:斑马线"_s, control), (std::vector<SampleId>{{7}}));
    QCOMPARE(*find(u"text:zebra -text:斑马线"_s, control), (std::vector<SampleId>{{1'200}, {1'502}}));
    QCOMPARE(*find(u"text:斑马线 or text:飞机"_s, control), (std::vector<SampleId>{{7}, {1'507}}));
    QCOMPARE(find(u""_s, control)->size(), std::size_t(1'507));
    QCOMPARE(*find(u"record:3"_s, control), (std::vector<SampleId>{{3}}));
}

void tst_TextSearch::partialResultsAreCertain()
{
    JobControl control;
    std::vector<SampleId> told;
    const auto found = findSamples(
        QueryParser::parse(u"text:\"of 1\""_s).query, m_project->index(), [this] { return m_project->openReader(); },
        control, [&told](std::vector<SampleId> samples) { told.insert(told.end(), samples.begin(), samples.end()); });
    VERIFY_OK(found);
    for (const SampleId id : told)
        QVERIFY(std::binary_search(found->begin(), found->end(), id));
}

void tst_TextSearch::cancellingStopsIt()
{
    JobControl control;
    control.cancel();
    const auto found = find(u"text:of"_s, control);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
}

void tst_TextSearch::aReaderThatCannotBeOpenedIsAnError()
{
    JobControl control;
    const auto refuse = []() -> Result<std::unique_ptr<Database>> { return Error{Error::Kind::Io, u"no"_s}; };
    const auto found = findSamples(QueryParser::parse(u"text:of"_s).query, m_project->index(), refuse, control);
    QVERIFY(!found);
    QCOMPARE(found.error().message, u"no"_s);
}

QTEST_GUILESS_MAIN(tst_TextSearch)
#include "tst_TextSearch.moc"
