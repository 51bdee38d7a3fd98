#pragma once

#include "app/DesktopAppearance.h"
#include "core/settings/Appearance.h"

namespace app {

/// Keeps the program light or dark, as the person chose or as the desktop is at the moment.
class AppearanceKeeper : public QObject
{
    Q_OBJECT
public:
    explicit AppearanceKeeper(QObject *parent = nullptr);

    void choose(core::Appearance appearance); ///< now and for the next start

private:
    void apply() const;

    DesktopAppearance m_desktop;
    core::Appearance m_choice;
};

}
