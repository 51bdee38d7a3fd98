#include "core/metrics/files/CaptionTest.h"

#include "core/metrics/files/CaptionEntries.h"

#include <QHash>
#include <QSet>

namespace core {

using Kind = FileProblem::Kind;

namespace {

/// Of a file that is read twice, for candidates and for references, the same may be said twice.
void dropRepeated(FileProblems &problems)
{
    QSet<QString> said;
    std::erase_if(problems, [&said](const FileProblem &problem) {
        const qsizetype before = said.size();
        said.insert(problem.text());
        return said.size() == before;
    });
}

FileProblem about(const CaptionEntries::Entry &entry, Kind kind, const QString &message)
{
    FileProblem problem = entry.place;
    problem.kind = kind;
    problem.message = message;
    return problem;
}

}

Result<CaptionTest> CaptionTest::read(const QString &candidatesPath, const QString &referencesPath)
{
    CaptionTest test;
    const auto candidates = CaptionEntries::candidates(candidatesPath, test.problems);
    if (!candidates)
        return candidates.error();
    const auto references = CaptionEntries::references(referencesPath, test.problems);
    if (!references)
        return references.error();
    if (candidatesPath == referencesPath)
        dropRepeated(test.problems);

    for (const CaptionEntries::Entry &candidate : candidates->entries()) {
        if (candidate.captions.isEmpty())
            continue; // told already
        const CaptionEntries::Entry *image = references->find(candidate.id.text);
        if (!image)
            test.problems.push_back(
                about(candidate, Kind::UnknownImage,
                      tr("The references have no image “%1”; the candidate is left out.").arg(candidate.id.text)));
        else if (image->captions.isEmpty())
            test.problems.push_back(
                about(candidate, Kind::NoReference,
                      tr("Image “%1” has no reference; the candidate is left out.").arg(candidate.id.text)));
        if (!image || image->captions.isEmpty())
            continue;
        test.ids.push_back(candidate.id);
        test.items.push_back({candidate.captions.first(), image->captions});
    }

    const CaptionEntries::Entry *first = nullptr;
    int without = 0;
    for (const CaptionEntries::Entry &image : references->entries()) {
        if (candidates->find(image.id.text))
            continue;
        first = first ? first : &image;
        ++without;
    }
    if (first)
        test.problems.push_back(
            about(*first, Kind::NoCandidate,
                  tr("%n image(s) have no candidate and are not scored; the first is “%1”.", nullptr, without)
                      .arg(first->id.text)));
    if (test.items.empty())
        return Error{Error::Kind::BadInput,
                     tr("There is nothing to score in %1.").arg(candidatesPath) +
                         (test.problems.empty() ? QString() : u' ' + test.problems.front().text())};
    return test;
}

void CaptionTest::keepCommon(CaptionTest &a, CaptionTest &b)
{
    QHash<QString, std::size_t> places; // in b
    for (std::size_t i = 0; i < b.ids.size(); ++i)
        places.insert(b.ids[i].text, i);
    CaptionTest ours, theirs;
    for (std::size_t i = 0; i < a.ids.size(); ++i) {
        const auto place = places.constFind(a.ids[i].text);
        if (place == places.cend())
            continue;
        ours.ids.push_back(a.ids[i]);
        ours.items.push_back(a.items[i]);
        theirs.ids.push_back(b.ids[*place]);
        theirs.items.push_back(b.items[*place]);
    }
    ours.problems = std::move(a.problems);
    ours.problems.insert(ours.problems.end(), b.problems.begin(), b.problems.end());
    dropRepeated(ours.problems); // the references were read for both
    if (const auto rest = a.ids.size() + b.ids.size() - 2 * ours.ids.size(); rest > 0)
        ours.problems.push_back(
            {Kind::NoCandidate,
             {},
             {},
             0,
             0,
             tr("%n image(s) have a candidate of one of the two models only; they are not compared.", nullptr,
                int(rest))});
    a = std::move(ours);
    b = std::move(theirs);
}

}
