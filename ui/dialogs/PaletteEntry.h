#pragma once

#include <QString>

namespace ui {

/// Something that the command palette offers.
struct PaletteEntry
{
    enum class Kind {
        Action,
        Sample, ///< to go to
        Filter, ///< to be put into the filter field
    };

    Kind kind = Kind::Action;
    QString id;      ///< name of the action, number of the sample, text of the filter
    QString title;   ///< on one line; of a sample foreign text
    QString english; ///< the title before it was translated, found as well
    QString where;   ///< the menu; what kind of thing it is
    QString keys;
    bool checked = false; ///< a switch that is on

    friend bool operator==(const PaletteEntry &, const PaletteEntry &) = default;
};

}
