#include "core/model/ImageTokens.h"

#include "core/model/ImageToken.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Marks with the white space around them: what a question begins or ends with is kept as it is written.
const QRegularExpression &leading()
{
    static const QRegularExpression marks(u"^(?:\\s*<image>\\s*)+"_s);
    return marks;
}

const QRegularExpression &trailing()
{
    static const QRegularExpression marks(u"(?:\\s*<image>\\s*)+$"_s);
    return marks;
}

}

QString withoutImageTokens(const QString &text)
{
    const QString rest = text.mid(leading().match(text).capturedLength());
    return rest.chopped(trailing().match(rest).capturedLength());
}

QString withImageTokensOf(const QStringList &removed, const QString &text)
{
    const QString mark = ImageToken.toString();
    QString before;
    QString after;
    for (const QString &question : removed) {
        const QString first = leading().match(question).captured();
        const QString rest = question.mid(first.size());
        const QString last = trailing().match(rest).captured();
        before += first;
        if (rest.isEmpty() && first.endsWith(mark)) // a question of marks alone shows no break to keep
            before += u'\n';
        before += (mark + u'\n').repeated(rest.chopped(last.size()).count(mark));
        after += last;
    }
    return before + text + after;
}

}
