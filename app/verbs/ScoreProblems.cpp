#include "app/verbs/ScoreProblems.h"

#include "app/Console.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

qint64 leftOut(const core::FileProblems &problems)
{
    return std::ranges::count_if(problems, &core::FileProblem::isLeftOut);
}

}

void writeProblems(core::JsonWriter &json, const core::FileProblems &problems)
{
    json.member(u"leftOut", leftOut(problems)).key(u"problems").beginArray();
    for (const core::FileProblem &problem : problems) {
        json.beginObject().member(u"kind", problem.word()).member(u"file", problem.file);
        if (!problem.list.isEmpty())
            json.member(u"list", problem.list);
        json.member(u"record", problem.record).member(u"line", problem.line).member(u"leftOut", problem.isLeftOut());
        json.member(u"message", problem.message).endObject();
    }
    json.endArray();
}

int sayProblems(Console &console, const core::FileProblems &problems)
{
    constexpr qint64 Shown = 20;
    QMap<QString, qint64> counts;
    for (const core::FileProblem &problem : problems) {
        if (++counts[problem.word()] <= Shown)
            console.message(problem.text());
    }
    for (const auto &[word, count] : counts.asKeyValueRange()) {
        if (count > Shown)
            console.message(u"%1: %2 more, see --json"_s.arg(word).arg(count - Shown));
    }
    const qint64 left = leftOut(problems);
    if (left > 0)
        console.message(u"%1 records were left out."_s.arg(left));
    return left > 0 ? Console::ProblemsFound : Console::Done;
}

}
