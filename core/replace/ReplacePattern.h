#pragma once

#include "core/base/Result.h"
#include "core/replace/ReplacedText.h"
#include "core/replace/ReplacementText.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringMatcher>

#include <functional>

namespace core {

/// What is looked for and what takes its place. Const use is safe on many threads.
///
/// Regular expressions are those of PCRE with Unicode classes; `^` and `$` are the ends of the whole text, `(?m)` makes
/// them those of lines. They are bounded: a text on which one takes too long is left alone, and says so.
class ReplacePattern
{
    Q_DECLARE_TR_FUNCTIONS(core::ReplacePattern)
public:
    enum class Kind {
        Literal,
        WholeWord, ///< literal, and no letter, digit or mark follows on it; each Chinese or Japanese character is a
                   ///< word
        RegularExpression,
    };
    struct Options
    {
        Kind kind = Kind::Literal;
        bool matchCase = false; ///< otherwise simple case folding, as TextNeedle
        friend bool operator==(const Options &, const Options &) = default;
    };

    /// Error::Usage says what is wrong and where; there has to be something to look for.
    static Result<ReplacePattern> make(const QString &find, const QString &with, const Options &options);

    /// Nothing is done to `text` that cannot be read from its matches.
    ReplacedText apply(const QString &text) const;

    Kind kind() const { return m_options.kind; }
    /// What every text that it finds something in contains, ignoring case; empty: no telling.
    const QString &literal() const { return m_literal; }

    static constexpr qsizetype LongestText = 16'000'000; ///< UTF-16 units that a text may grow to

private:
    /// Takes one match that was found, false: the text became too long.
    using Take = std::function<bool(const QRegularExpressionMatch &)>;
    enum class Walk { Done, TooSlow, TooLong };

    ReplacePattern() = default;
    void applyLiteral(const QString &text, ReplacedText &replaced) const;
    void applyExpression(const QString &text, ReplacedText &replaced) const;
    Walk walkShort(const QString &text, const Take &take) const;
    Walk walkLong(const QString &text, const Take &take) const;
    bool isWord(QStringView text, qsizetype start, qsizetype end) const;

    Options m_options;
    QString m_literal;
    QString m_with;
    QStringMatcher m_matcher;
    QRegularExpression m_expression;
    QRegularExpression m_careful; ///< the same with less patience, for long texts
    ReplacementText m_replacement;
};

}
