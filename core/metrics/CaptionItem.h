#pragma once

#include <QStringList>

namespace core {

/// One image of a caption test: what a model said of it, and what people said. Any text for CaptionScores; whoever
/// scores it further down wants clean PTB tokens with one blank between two (core/metrics/text).
struct CaptionItem
{
    QString candidate;
    QStringList references;
};

}
