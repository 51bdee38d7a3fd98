#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageOptions.h"

#include <QCoreApplication>

#include <string>

namespace CLI {
class App;
}

namespace core {
struct RasterInfo;
}

namespace app {

/// The words of a command line that say how an image is to be shown.
class LookFlags
{
    Q_DECLARE_TR_FUNCTIONS(app::LookFlags)
public:
    void declare(CLI::App &line);

    /// What can be said without the image. Errors: Usage, with what there is instead.
    core::Result<core::ImageOptions> options() const;

    bool needsImage() const { return !m_preset.empty(); }
    /// The preset of this image, with what else was said.
    core::Result<core::ImageOptions> options(const core::RasterInfo &info) const;

private:
    core::Result<core::ImageOptions> applyTo(core::ImageOptions options) const;
    static core::Error usage(const QString &message) { return {core::Error::Kind::Usage, message}; }

    std::string m_bands;
    std::string m_preset;
    std::string m_stretch;
    std::string m_gamma;
    std::string m_colorMap;
    bool m_invert = false;
    bool m_decibels = false;
    bool m_clahe = false;
};

}
