#pragma once

#include <QString>

namespace core {

/// Why something could not be done. The message is a whole sentence for the person at the desk: what happened,
/// where, and, when there is a way, what can be done about it.
struct Error
{
    enum class Kind {
        Usage,       ///< what was asked for makes no sense
        BadInput,    ///< a foreign file is not what it should be
        Io,          ///< the disk or the system refused
        NoSpace,     ///< the disk is full
        NotFound,    ///< the thing named does not exist
        Conflict,    ///< somebody was faster; nothing was changed
        Locked,      ///< another process holds it
        Damaged,     ///< a file of ours is not intact
        Unsupported, ///< a newer version, an unknown format
        Cancelled,   ///< the person said stop
    };

    Kind kind = Kind::Io;
    QString message;
};

}
