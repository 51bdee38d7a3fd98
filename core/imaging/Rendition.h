#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageOptions.h"

#include <QCoreApplication>
#include <QRect>

#include <memory>
#include <vector>

namespace core {

class JobControl;
class Raster;
struct PaintPlan;

/// How a raster is to be painted, decided once: bands, ranges, tables, colours. renderWindow() paints any part in any
/// size with it, always in the same colours. Immutable and cheap to copy; may be shared by threads, and used with every
/// Raster of the same file.
class Rendition
{
    Q_DECLARE_TR_FUNCTIONS(core::Rendition)
public:
    /// `window`: the pixels of the raster whose values decide what is dark and what is bright; empty: all of them.
    /// Looks at no more than about a million. Errors: Usage (bands that are not there), Cancelled.
    static Result<Rendition> make(const Raster &raster, const ImageOptions &options = {}, const QRect &window = {},
                                  JobControl *control = nullptr);

    const std::vector<ValueRange> &ranges() const; ///< what became black and white, of each channel; scaled values
    const QStringList &warnings() const;           ///< sentences

    const PaintPlan &plan() const { return *m_plan; } ///< for this folder only

private:
    explicit Rendition(std::shared_ptr<const PaintPlan> plan)
        : m_plan(std::move(plan))
    {
    }

    std::shared_ptr<const PaintPlan> m_plan;
};

}
