#include "core/replace/LearnedCorrections.h"

#include "core/edits/WordDiff.h"
#include "core/storage/ReviewTrace.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace core {

namespace {

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

bool isPhrase(const QString &text)
{
    return text.size() <= LearnedCorrections::LongestPhrase && hasLetter(text) && !text.contains(u'\n');
}

}

std::vector<std::pair<QString, QString>> LearnedCorrections::phrases(const QString &before, const QString &after)
{
    std::vector<std::pair<QString, QString>> phrases;
    const auto parts = wordDiff(before, after);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].kind != DiffPart::Kind::Removed)
            continue;
        const bool replaced = i + 1 < parts.size() && parts[i + 1].kind == DiffPart::Kind::Added;
        const QString from = parts[i].text.trimmed();
        const QString to = replaced ? parts[i + 1].text.trimmed() : QString();
        if (isPhrase(from) && (to.isEmpty() || isPhrase(to)) && from != to)
            phrases.emplace_back(from, to);
    }
    return phrases;
}

Result<std::vector<Correction>> LearnedCorrections::gather(Database &db, std::size_t most, JobControl &control)
{
    std::map<std::pair<QString, QString>, qint64> times;
    ReviewTrace trace(db);
    qint64 seen = 0;
    const auto read = trace.forEachText(Newest, [&](const QString &before, const QString &after) {
        control.setProgress(++seen, Newest);
        for (auto &phrase : phrases(before, after))
            ++times[std::move(phrase)];
        return !control.cancelled();
    });
    if (!read)
        return read.error();
    if (control.cancelled())
        return Error{Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
    std::vector<Correction> corrections;
    for (const auto &[phrase, count] : times) {
        if (count > 1)
            corrections.push_back({phrase.first, phrase.second, count});
    }
    std::stable_sort(corrections.begin(), corrections.end(),
                     [](const Correction &a, const Correction &b) { return a.times > b.times; });
    if (corrections.size() > most)
        corrections.resize(most);
    return corrections;
}

}
