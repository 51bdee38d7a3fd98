#pragma once

#include <QByteArray>

namespace core {

/// Where the panels of the window stand.
struct WindowLayout
{
    static constexpr int Version = 1; ///< of the panels; another one is not restored

    QByteArray geometry;
    QByteArray state;
};

/// What was saved last, or nothing: a layout that is not whole, of another version, or that the program did not come
/// back from when it was restored the last time. Qt crashes on a damaged one.
WindowLayout loadWindowLayout();
/// The layout was restored, and nothing broke.
void confirmWindowLayout();
void saveWindowLayout(const WindowLayout &layout);

}
