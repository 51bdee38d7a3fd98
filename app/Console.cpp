#include "app/Console.h"

#include <cstdio>

namespace app {

namespace {

void write(std::FILE *stream, QByteArray line)
{
    line += '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stream);
}

}

void Console::line(const QString &text)
{
    write(stdout, text.toUtf8());
}

void Console::json(const QByteArray &object)
{
    write(stdout, object);
}

void Console::message(const QString &text)
{
    write(stderr, text.toUtf8());
}

int Console::fail(const core::Error &error)
{
    message(error.message);
    return exitCode(error.kind);
}

int Console::exitCode(core::Error::Kind kind)
{
    switch (kind) {
    case core::Error::Kind::Usage:
        return WrongUse;
    case core::Error::Kind::BadInput:
    case core::Error::Kind::NotFound:
    case core::Error::Kind::Damaged:
    case core::Error::Kind::Unsupported:
        return BadInput;
    case core::Error::Kind::Io:
    case core::Error::Kind::NoSpace:
    case core::Error::Kind::Cancelled:
        return IoTrouble;
    case core::Error::Kind::Conflict:
    case core::Error::Kind::Locked:
        return LockedOrConflict;
    }
    return IoTrouble;
}

bool Console::flush()
{
    return std::fflush(stdout) == 0;
}

}
