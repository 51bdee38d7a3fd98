#include "core/export/ImageTokens.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

QString withImageTokensOf(const QStringList &removed, const QString &text)
{
    // Marks with the white space around them: what a question begins or ends with is kept as it is written.
    static const QRegularExpression leading(u"^(?:\\s*<image>\\s*)+"_s);
    static const QRegularExpression trailing(u"(?:\\s*<image>\\s*)+$"_s);
    static const QRegularExpression inside(u"<image>"_s);
    QString before;
    QString after;
    for (const QString &question : removed) {
        if (const auto match = leading.match(question); match.hasMatch())
            before += match.captured();
        else if (const auto end = trailing.match(question); end.hasMatch())
            after += end.captured();
        else
            before += u"<image>\n"_s.repeated(question.count(inside));
    }
    return before + text + after;
}

}
