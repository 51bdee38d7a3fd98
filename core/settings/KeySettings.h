#pragma once

#include <QMap>
#include <QString>

namespace core {

/// The keys that a person works with, by names: which list of keys they started from, and what they changed in it.
struct KeySettings
{
    QString map;                    ///< empty: the usual one
    QMap<QString, QString> changes; ///< keys of an action as QKeySequence writes them in PortableText; empty: none

    friend bool operator==(const KeySettings &, const KeySettings &) = default;
};

KeySettings loadKeySettings(); ///< names and keys may mean nothing: whoever reads them leaves those out
void saveKeySettings(const KeySettings &keys);

}
