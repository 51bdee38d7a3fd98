#include "app/verbs/ImagesVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/json/JsonWriter.h"
#include "core/project/ImageCensus.h"

#include <CLI/CLI.hpp>

#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

QString ImagesVerb::name() const
{
    return u"images"_s;
}

QString ImagesVerb::summary() const
{
    return u"Set the folders in which images are looked for; says which are there"_s;
}

void ImagesVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("--images", m_images, "Folder; given several times they are tried in order");
    line.add_flag("--json", m_json, "Print JSON");
}

int ImagesVerb::run(Console &console)
{
    const auto mode = m_images.empty() ? core::ProjectFile::Mode::ReadOnly : core::ProjectFile::Mode::ReadWrite;
    auto project = openProject(m_project, mode);
    if (!project)
        return console.fail(project.error());
    if (!m_images.empty()) {
        QStringList folders;
        for (const std::string &folder : m_images) {
            const QFileInfo info(QString::fromStdString(folder));
            if (!info.isDir())
                return console.fail(
                    {core::Error::Kind::NotFound,
                     QCoreApplication::translate("app::ImagesVerb", "%1 is no folder.").arg(info.filePath())});
            folders.append(QDir::cleanPath(info.absoluteFilePath()));
        }
        if (const auto set = (*project)->setImageRoots(folders); !set)
            return console.fail(set.error());
    }
    const core::ImageCensus census = core::countImages(**project, core::JobControl());
    if (m_json) {
        core::JsonWriter json;
        json.beginObject()
            .member(u"found", census.found)
            .member(u"missing", census.missing)
            .member(u"folders", (*project)->imageRoots())
            .member(u"examples", census.examples)
            .endObject();
        console.json(json.bytes());
        return Console::Done;
    }
    console.line(QCoreApplication::translate("app::ImagesVerb", "%1 images found, %2 missing")
                     .arg(census.found)
                     .arg(census.missing));
    for (const QString &example : census.examples)
        console.line(u"  %1"_s.arg(example));
    return Console::Done;
}

}
