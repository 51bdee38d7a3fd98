#pragma once

#include "ui/conversation/TextFlow.h"

namespace ui {

struct CardStyle;

/// The words of two versions of a text in one: what went is struck through, what came is underlined.
struct DiffText
{
    QString shown;
    TextFlow::Formats formats;

    static DiffText of(const QString &before, const QString &after, const CardStyle &style);
};

}
