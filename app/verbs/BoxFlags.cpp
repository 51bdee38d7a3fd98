#include "app/verbs/BoxFlags.h"

#include <CLI/CLI.hpp>

namespace app {

using core::BoxStyle;

void BoxFlags::declare(CLI::App &line)
{
    line.add_option("--boxes", m_colours, "what their colours tell: box, label, pair or verdict; or none: no boxes");
    line.add_option("--line-width", m_lineWidth, "of boxes, in pixels (default: 2)");
    line.add_option("--opacity", m_opacity, "of boxes, in percent (default: 100)");
}

core::Result<BoxStyle> BoxFlags::style() const
{
    const auto usage = [](const QString &message) { return core::Error{core::Error::Kind::Usage, message}; };
    BoxStyle style;
    const auto colouring = core::boxColouringFromName(QString::fromStdString(m_colours));
    if (!colouring && !areHidden())
        return usage(tr("--boxes is box, label, pair, verdict or none."));
    style.colouring = colouring.value_or(style.colouring);
    if (m_lineWidth < BoxStyle::ThinnestLine || m_lineWidth > BoxStyle::ThickestLine)
        return usage(tr("--line-width is between %1 and %2.").arg(BoxStyle::ThinnestLine).arg(BoxStyle::ThickestLine));
    if (m_opacity < BoxStyle::LeastOpacity || m_opacity > 100)
        return usage(tr("--opacity is between %1 and 100.").arg(BoxStyle::LeastOpacity));
    style.lineWidth = m_lineWidth;
    style.opacity = m_opacity;
    return style;
}

}
