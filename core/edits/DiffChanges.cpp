#include "core/edits/DiffChanges.h"

#include "core/edits/TextPieces.h"

namespace core {

namespace {

/// Tells the parts that are the same, and the changes: what went and what came, one of which may be empty.
template <typename Same, typename Changed>
void walk(const std::vector<DiffPart> &parts, Same same, Changed changed)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const DiffPart &part = parts[i];
        if (part.kind == DiffPart::Kind::Same) {
            same(part.text);
        } else if (part.kind == DiffPart::Kind::Added) {
            changed(QString(), part.text);
        } else if (i + 1 < parts.size() && parts[i + 1].kind == DiffPart::Kind::Added) {
            changed(part.text, parts[i + 1].text);
            ++i;
        } else {
            changed(part.text, QString());
        }
    }
}

}

std::vector<DiffChange> diffChanges(const std::vector<DiffPart> &parts)
{
    std::vector<DiffChange> changes;
    qsizetype before = 0;
    qsizetype after = 0;
    walk(
        parts,
        [&](const QString &text) {
            before += text.size();
            after += text.size();
        },
        [&](const QString &was, const QString &is) {
            changes.push_back({before, was.size(), after, is.size()});
            before += was.size();
            after += is.size();
        });
    return changes;
}

QString withChangesBack(const std::vector<DiffPart> &parts, const std::function<bool(std::size_t)> &isBack)
{
    QString text;
    std::size_t number = 0;
    walk(
        parts, [&text](const QString &same) { text += same; },
        [&](const QString &was, const QString &is) { text += isBack(number++) ? was : is; });
    return text;
}

std::vector<std::size_t> changesOfSentence(const std::vector<DiffPart> &parts, std::size_t number)
{
    const std::vector<DiffChange> changes = diffChanges(parts);
    QString after;
    walk(
        parts, [&after](const QString &same) { after += same; },
        [&after](const QString &, const QString &is) { after += is; });
    std::vector<std::size_t> numbers;
    if (number >= changes.size())
        return numbers;
    qsizetype start = 0;
    for (const QStringView sentence : sentencesOf(after)) {
        const qsizetype end = start + sentence.size();
        const bool isLast = end == after.size();
        const auto isIn = [&](const DiffChange &change) {
            return change.after >= start && (change.after < end || isLast);
        };
        if (isIn(changes[number])) {
            for (std::size_t i = 0; i < changes.size(); ++i) {
                if (isIn(changes[i]))
                    numbers.push_back(i);
            }
            return numbers;
        }
        start = end;
    }
    return {number}; // there is no text after
}

}
