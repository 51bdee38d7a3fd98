#pragma once

#include "core/base/Result.h"
#include "core/settings/BoxStyle.h"

#include <QCoreApplication>

#include <string>

namespace CLI {
class App;
}

namespace app {

/// The words of a command line that say how boxes are drawn. What somebody likes in the window does not matter here:
/// the same command draws the same picture everywhere.
class BoxFlags
{
    Q_DECLARE_TR_FUNCTIONS(app::BoxFlags)
public:
    void declare(CLI::App &line);

    /// Errors: Usage.
    core::Result<core::BoxStyle> style() const;
    bool areHidden() const { return m_colours == "none"; }

private:
    std::string m_colours = "box";
    int m_lineWidth = core::BoxStyle().lineWidth;
    int m_opacity = core::BoxStyle().opacity;
};

}
