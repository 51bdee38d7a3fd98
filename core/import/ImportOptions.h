#pragma once

#include "core/notation/BoxUnits.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace core {

struct ImportOptions
{
    QString format;                ///< id; empty: found out
    QStringList imageRoots;        ///< folders added to those of the project
    QString notation;              ///< id; empty: as detected
    std::optional<BoxUnits> units; ///< nullopt: as detected
    bool readablePart = false;     ///< a file that breaks off: take the records before the place
};

}
