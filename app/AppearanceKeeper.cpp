#include "app/AppearanceKeeper.h"

#include "ui/common/Palette.h"
#include "ui/common/Theme.h"

#include <QGuiApplication>
#include <QPalette>

namespace app {

AppearanceKeeper::AppearanceKeeper(QObject *parent)
    : QObject(parent)
    , m_desktop(ui::isDark(QGuiApplication::palette())) // before our own palette takes its place
    , m_choice(core::loadAppearance())
{
    connect(&m_desktop, &DesktopAppearance::changed, this, &AppearanceKeeper::apply);
    apply();
}

void AppearanceKeeper::choose(core::Appearance appearance)
{
    m_choice = appearance;
    core::saveAppearance(appearance);
    apply();
}

void AppearanceKeeper::apply() const
{
    const bool follows = m_choice == core::Appearance::Desktop;
    ui::applyTheme(follows ? m_desktop.isDark() : m_choice == core::Appearance::Dark);
}

}
