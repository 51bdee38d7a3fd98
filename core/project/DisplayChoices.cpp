#include "core/project/DisplayChoices.h"

#include "core/imaging/RasterInfo.h"
#include "core/project/Project.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString keyOf(SourceId source)
{
    return u"display.%1"_s.arg(source.value);
}

}

QString imageShape(const RasterInfo &info)
{
    return u"%1 %2"_s.arg(info.bands).arg(info.type);
}

DisplayChoices::DisplayChoices(Project &project)
    : m_project(project)
    , m_store(project.database())
{
}

/// Stored as lines: shape, tabulator, options.
DisplayChoices::Choices &DisplayChoices::of(SourceId source)
{
    if (const auto known = m_choices.find(source); known != m_choices.end())
        return *known;
    Choices choices;
    const auto stored = m_store.value(keyOf(source));
    const QString lines = stored ? stored->value_or(QString()) : QString();
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const auto options = ImageOptions::fromText(line.section(u'\t', 1));
        if (options)
            choices.insert(line.section(u'\t', 0, 0), *options);
    }
    return *m_choices.insert(source, choices);
}

ImageOptions DisplayChoices::options(SourceId source, const QString &shape)
{
    return of(source).value(shape);
}

Result<> DisplayChoices::set(SourceId source, const QString &shape, const ImageOptions &options)
{
    Choices &choices = of(source);
    if (options == ImageOptions())
        choices.remove(shape);
    else
        choices.insert(shape, options);
    if (m_project.readOnly())
        return {};
    QStringList lines;
    for (auto it = choices.cbegin(); it != choices.cend(); ++it)
        lines.append(it.key() + u'\t' + it->toText());
    lines.sort();
    return m_store.setValue(keyOf(source), lines.join(u'\n'));
}

std::vector<DisplayChoices::Offer> DisplayChoices::offers(SourceId except, const QString &shape)
{
    std::vector<Offer> offers;
    for (const Source &source : m_project.sources()) {
        if (source.id == except || !of(source.id).contains(shape))
            continue;
        const ImageOptions options = of(source.id).value(shape);
        const bool known = std::any_of(offers.begin(), offers.end(),
                                       [&options](const Offer &offer) { return offer.options == options; });
        if (!known)
            offers.push_back({source.id, options});
    }
    return offers;
}

}
