#include "ui/conversation/TextMark.h"

#include <QStringList>

namespace ui {

QString reasonsAt(const TextMarks &marks, qsizetype place)
{
    QStringList reasons;
    for (const TextMark &mark : marks) {
        if (place >= mark.start && place <= mark.start + mark.length && !mark.reason.isEmpty() &&
            !reasons.contains(mark.reason))
            reasons.append(mark.reason);
    }
    return reasons.join(u'\n');
}

}
