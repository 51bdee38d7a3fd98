#include "ui/similar/SampleQuery.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString sampleQuery(std::vector<core::SampleId> samples)
{
    std::ranges::sort(samples);
    const auto twice = std::ranges::unique(samples);
    samples.erase(twice.begin(), twice.end());
    QStringList values;
    for (std::size_t first = 0; first < samples.size();) {
        std::size_t last = first;
        while (last + 1 < samples.size() && samples[last + 1].value == samples[last].value + 1)
            ++last;
        values += last == first ? QString::number(samples[first].value)
                                : u"%1..%2"_s.arg(samples[first].value).arg(samples[last].value);
        first = last + 1;
    }
    return values.isEmpty() ? QString() : u"sample:"_s + values.join(u',');
}

}
