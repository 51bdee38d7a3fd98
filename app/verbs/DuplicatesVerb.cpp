#include "app/verbs/DuplicatesVerb.h"

#include "app/Console.h"
#include "app/verbs/HashedImagesJson.h"
#include "app/verbs/OpenProject.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

namespace {

qint64 imagesIn(const std::vector<core::NearImages::Group> &groups)
{
    qint64 count = 0;
    for (const core::NearImages::Group &group : groups)
        count += std::ssize(group);
    return count;
}

void print(Console &console, const core::HashedImages &images, const std::vector<core::NearImages::Group> &groups)
{
    for (const core::NearImages::Group &group : groups) {
        for (const auto &[image, distance] : group)
            console.line(QString::number(distance) + u'\t' + imageLine(images.images[image]));
        console.line({});
    }
    for (const core::HashedImages::Image &image : images.images) {
        if (image.isPlain())
            console.line(u"plain\t"_s + imageLine(image));
        else if (!image.hash)
            console.line(u"unreadable\t"_s + imageLine(image));
    }
    const auto counts = images.counts();
    console.line(
        u"%1 groups of %2 images that look alike; %3 images looked at, %4 of them plain; %5 could not be read, "
        "%6 are missing"_s.arg(groups.size())
            .arg(imagesIn(groups))
            .arg(counts.hashed)
            .arg(counts.plain)
            .arg(counts.unreadable)
            .arg(counts.missing));
}

}

QString DuplicatesVerb::name() const
{
    return u"duplicates"_s;
}

QString DuplicatesVerb::summary() const
{
    return u"Images that look alike: copies in another size, format or brightness"_s;
}

void DuplicatesVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("--distance", m_distance, "Bits of 64 in which images that look alike may differ")
        ->check(CLI::Range(0, core::NearImages::MostDistance))
        ->capture_default_str();
    line.add_flag("--json", m_json, "Print JSON Lines: groups, plain and unreadable images, the counts last");
    line.footer("Exit code 1: there are images that look alike.");
}

int DuplicatesVerb::run(Console &console)
{
    const auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    const core::HashedImages images = hashImages(**project);
    const auto groups = core::NearImages::groups(images, m_distance, core::JobControl());
    if (m_json)
        printJson(console, images, groups);
    else
        print(console, images, groups);
    return groups.empty() ? Console::Done : Console::ProblemsFound;
}

void DuplicatesVerb::printJson(Console &console, const core::HashedImages &images,
                               const std::vector<core::NearImages::Group> &groups) const
{
    for (const core::NearImages::Group &group : groups) {
        core::JsonWriter json;
        json.beginObject().key(u"images").beginArray();
        for (const auto &[image, distance] : group) {
            writeImage(json.beginObject(), images.images[image]);
            json.member(u"distance", distance).endObject();
        }
        json.endArray().endObject();
        console.json(json.bytes());
    }
    for (const core::HashedImages::Image &image : images.images) {
        if (image.isComparable())
            continue;
        core::JsonWriter json;
        json.beginObject().key(image.hash ? u"plain" : u"unreadable");
        writeImage(json.beginObject(), image);
        if (!image.hash)
            json.member(u"problem", image.problem);
        json.endObject().endObject();
        console.json(json.bytes());
    }
    const auto counts = images.counts();
    core::JsonWriter json;
    json.beginObject()
        .member(u"groups", groups.size())
        .member(u"images", imagesIn(groups))
        .member(u"distance", m_distance)
        .member(u"hashed", counts.hashed)
        .member(u"plain", counts.plain)
        .member(u"unreadable", counts.unreadable)
        .member(u"missing", counts.missing)
        .endObject();
    console.json(json.bytes());
}

}
