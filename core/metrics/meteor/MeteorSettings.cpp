#include "core/metrics/meteor/MeteorSettings.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

/// English in every language: it names a variant in papers and files.
QString MeteorSettings::name() const
{
    QStringList missing;
    if (!stems)
        missing += u"no stems"_s;
    if (!wordNet)
        missing += u"no synonyms"_s;
    if (!paraphrases)
        missing += u"no paraphrases"_s;
    return missing.isEmpty() ? u"METEOR 1.5"_s : u"METEOR 1.5 (%1)"_s.arg(missing.join(u", "_s));
}

}
