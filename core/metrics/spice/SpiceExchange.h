#pragma once

#include "core/base/Result.h"
#include "core/metrics/CaptionItem.h"
#include "core/metrics/spice/SpiceScore.h"

#include <QByteArray>
#include <QCoreApplication>

#include <span>
#include <vector>

namespace core {

/// What the original SPICE 1.0 reads and writes, for those who have it and its models: we do not run it.
class SpiceExchange
{
    Q_DECLARE_TR_FUNCTIONS(core::SpiceExchange)
public:
    struct Scored
    {
        QString imageId;
        SpiceScore score;
    };

    /// Its input: a JSON list of `{"image_id", "test", "refs"}`. As many ids as items.
    static QByteArray input(std::span<const QString> imageIds, std::span<const CaptionItem> items);
    /// Its output, in the order of the file. BadInput that says in which entry.
    static Result<std::vector<Scored>> readOutput(const QByteArray &json);
};

}
