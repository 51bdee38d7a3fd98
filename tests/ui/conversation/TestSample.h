#pragma once

#include "core/notation/SampleBoxes.h"

#include <QRegularExpression>

namespace test {

/// `[0.1, 0.2, 0.3, 0.4]`, found by a pattern: enough to look at texts with boxes.
class BracketNotation : public core::Notation
{
public:
    QString id() const override { return QStringLiteral("test"); }
    QString example() const override { return QStringLiteral("[0.1, 0.2, 0.3, 0.4]"); }
    bool mayContain(std::string_view) const override { return true; }
    std::vector<core::BoxToken> find(QStringView text) const override
    {
        static const QRegularExpression pattern(QStringLiteral(R"(\[[\d.]+(?:, *[\d.]+){3}\])"));
        std::vector<core::BoxToken> tokens;
        for (auto it = pattern.globalMatch(text.toString()); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            tokens.push_back({match.capturedStart(), match.capturedLength(), {}, 2, {}});
        }
        return tokens;
    }
    core::Box toPixels(const core::BoxToken &, const core::BoxUnits &, QSizeF) const override { return {}; }
    QString write(QStringView, const core::BoxToken &, const core::Box &, const core::BoxUnits &, QSizeF) const override
    {
        return {};
    }
    core::BoxSpelling spelling() const override { return {}; }
    QString compose(const core::Box &, const QString &, const core::BoxUnits &, QSizeF, int) const override
    {
        return {};
    }
};

inline std::vector<core::SampleBox> boxesOf(const core::Sample &sample)
{
    std::vector<core::SampleBox> boxes;
    for (const core::Turn &turn : sample.turns) {
        int index = 0;
        for (const core::BoxToken &token : BracketNotation().find(turn.value))
            boxes.push_back({{turn.key, index++}, int(boxes.size()), token, {}});
    }
    return boxes;
}

/// Questions and answers in turn; the keys of the turns count from 1.
inline core::Sample sampleOf(const QStringList &texts, qint64 id = 1)
{
    core::Sample sample;
    sample.id = {id};
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString role = i % 2 == 0 ? QStringLiteral("human") : QStringLiteral("gpt");
        sample.turns.push_back({QString::number(i + 1), role, texts[i], texts[i]});
    }
    sample.pairs = core::pairUp(sample.turns);
    return sample;
}
}
