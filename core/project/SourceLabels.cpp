#include "core/project/SourceLabels.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

std::map<SourceId, QString> sourceLabels(const std::vector<Source> &sources)
{
    std::map<SourceId, QString> labels;
    QSet<QString> taken;
    for (const Source &source : sources) {
        QString label = source.name;
        while (taken.contains(label))
            label += u" #%1"_s.arg(source.id.value);
        taken.insert(label);
        labels[source.id] = label;
    }
    return labels;
}

}
