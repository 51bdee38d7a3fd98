#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace core {

/// What a regular expression is replaced with: text in which `$1`, `\1` and `${name}` stand for what a group matched,
/// `$&`, `$0` and `\0` for all of it, `\n` and `\t` for a line end and a tab, `$$` and `\\` for themselves.
class ReplacementText
{
    Q_DECLARE_TR_FUNCTIONS(core::ReplacementText)
public:
    /// Error::Usage, with the place, when it names a group that `expression` does not have.
    static Result<ReplacementText> parse(const QString &text, const QRegularExpression &expression);

    /// `text`: what the match was found in; the offsets of both are the same.
    void append(QString &to, const QString &text, const QRegularExpressionMatch &match) const;

private:
    /// Text, and behind it a group; -1: none.
    struct Part
    {
        QString text;
        int group = -1;
    };

    std::vector<Part> m_parts;
};

}
