#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QString>

namespace app {

/// What a verb says: results on stdout, everything for people who watch on stderr.
class Console
{
public:
    /// What the program ends with; part of the command line's promise.
    enum ExitCode { Done = 0, ProblemsFound = 1, WrongUse = 2, BadInput = 3, IoTrouble = 4, LockedOrConflict = 5 };

    void line(const QString &text);      ///< a result
    void json(const QByteArray &object); ///< a result for programs, one line
    void message(const QString &text);   ///< for people
    int fail(const core::Error &error);  ///< says it and gives its exit code
    static int exitCode(core::Error::Kind kind);

    /// The stream behind stdout is flushed, so that who reads it knows what is done. False: nobody reads any more.
    bool flush();
};

}
