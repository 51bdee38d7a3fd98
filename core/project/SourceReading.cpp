#include "core/project/SourceReading.h"

#include "core/notation/BoxStatistics.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

BoxReading boxReading(const Source &source, const NotationRegistry &notations)
{
    // Where none was found, a box that is drawn is written as RS-GPT4V writes them.
    const Notation *notation = notations.find(source.notation.isEmpty() ? u"llava"_s : source.notation);
    const auto counted = BoxStatistics::fromJson(source.boxStatistics.toUtf8());
    return {notation, BoxUnits::fromText(source.boxRange).value_or(BoxUnits()),
            BoxUnits::fromText(source.fieldUnits).value_or(BoxRange::Pixels), counted ? counted->usualNumbers() : 0};
}

ImageLocator imageLocator(const Source &source, const QStringList &folders)
{
    QStringList all{QFileInfo(source.path).absolutePath()};
    for (const QString &folder : folders) {
        if (!all.contains(folder))
            all.append(folder);
    }
    return ImageLocator(all);
}

}
