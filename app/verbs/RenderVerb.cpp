#include "app/verbs/RenderVerb.h"

#include "app/Console.h"
#include "app/verbs/OpenProject.h"
#include "core/export/PictureFile.h"
#include "core/imaging/CoarseImage.h"
#include "core/imaging/PyramidCache.h"
#include "core/imaging/Raster.h"
#include "core/jobs/JobControl.h"
#include "core/settings/ImageMemory.h"
#include "ui/canvas/RenderPicture.h"
#include "ui/canvas/SampleCanvasBoxes.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::RenderVerb)
};

/// `WxH`; nullopt: not of that form.
std::optional<QSize> sizeNamed(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool wide = false;
    bool high = false;
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(&wide), parts[1].toInt(&high)) : QSize();
    constexpr int Largest = 20'000;
    return wide && high && !size.isEmpty() && size.width() <= Largest && size.height() <= Largest ? std::optional(size)
                                                                                                  : std::nullopt;
}

}

QString RenderVerb::name() const
{
    return u"render"_s;
}

QString RenderVerb::summary() const
{
    return u"Draw the image of a sample with its boxes into a PNG file"_s;
}

void RenderVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("sample", m_sample, "N, or SOURCE:N")->required();
    line.add_option("out", m_out, "PNG file")->required();
    line.add_option("--size", m_size, "WxH in pixels (default: of the image)");
    line.add_option("--image", m_image, "which one of several, from 1 (default: 1)");
    m_look.declare(line);
    m_boxes.declare(line);
}

int RenderVerb::run(Console &console)
{
    const auto size = m_size.empty() ? std::optional(QSize()) : sizeNamed(QString::fromStdString(m_size));
    if (!size)
        return console.fail({core::Error::Kind::Usage, Text::tr("--size is WxH, for example 1600x1000.")});
    auto options = m_look.options();
    if (!options)
        return console.fail(options.error());

    const auto style = m_boxes.style();
    if (!style)
        return console.fail(style.error());

    auto project = openProject(m_project, core::ProjectFile::Mode::ReadOnly);
    if (!project)
        return console.fail(project.error());
    const auto id = sampleNamed(**project, m_sample);
    if (!id)
        return console.fail(id.error());
    const auto sample = (*project)->reader().load(*id);
    if (!sample)
        return console.fail(sample.error());
    if (m_image < 1 || m_image > sample->images.size())
        return console.fail(
            {core::Error::Kind::NotFound,
             Text::tr("Sample %1 has %n image(s).", nullptr, int(sample->images.size())).arg(id->value)});
    const auto path = (*project)->imageLocator(sample->source).locate(sample->images[m_image - 1]);
    if (!path)
        return console.fail(path.error());
    if (m_look.needsImage()) {
        const auto raster = core::Raster::open(*path);
        if (!raster)
            return console.fail(raster.error());
        options = m_look.options(raster->info());
        if (!options)
            return console.fail(options.error());
    }
    const core::ImageMemory memory = core::loadImageMemory();
    core::JobControl control;
    const auto image = core::readImageFor(*path, *options, *size,
                                          core::PyramidCache(memory.pyramidFolder, memory.pyramidBytes), control);
    if (!image)
        return console.fail(image.error());
    for (const QString &warning : image->warnings)
        console.message(warning);

    const core::BoxReading reading = (*project)->boxReading(sample->source);
    std::vector<ui::CanvasBox> boxes = ui::canvasBoxes(core::sampleBoxes(*sample, reading, image->fullSize()), *sample,
                                                       ui::BoxColours(style->colouring), {}, false);
    if (m_boxes.areHidden())
        boxes.clear();
    const QImage picture = ui::renderPicture(image->rgb, image->fullSize(), boxes, *size, *style);
    const auto written = core::writePng(picture, QString::fromStdString(m_out));
    return written ? Console::Done : console.fail(written.error());
}

}
