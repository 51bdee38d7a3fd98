#include "core/export/ImageTokens.h"

#include "core/model/ImageToken.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

QString withImageTokensOf(const QStringList &removed, const QString &text)
{
    // Marks with the white space around them: what a question begins or ends with is kept as it is written.
    static const QRegularExpression leading(u"^(?:\\s*<image>\\s*)+"_s);
    static const QRegularExpression trailing(u"(?:\\s*<image>\\s*)+$"_s);
    const QString mark = ImageToken.toString();
    QString before;
    QString after;
    for (const QString &question : removed) {
        const QString first = leading.match(question).captured();
        const QString rest = question.mid(first.size());
        const QString last = trailing.match(rest).captured();
        before += first;
        if (rest.isEmpty() && first.endsWith(mark)) // a question of marks alone shows no break to keep
            before += u'\n';
        before += (mark + u'\n').repeated(rest.chopped(last.size()).count(mark));
        after += last;
    }
    return before + text + after;
}

}
