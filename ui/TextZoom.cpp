#include "ui/TextZoom.h"

#include "core/settings/TextSize.h"
#include "ui/common/ActionSet.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace ui {

TextZoom::TextZoom(ActionSet &actions, const QList<QWidget *> &panels, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_panels(panels)
    , m_percent(core::loadTextSize())
{
    using core::TextSize;
    connect(actions[Do::TextLarger], &QAction::triggered, this, [this] { set(m_percent + TextSize::Step); });
    connect(actions[Do::TextSmaller], &QAction::triggered, this, [this] { set(m_percent - TextSize::Step); });
    connect(actions[Do::TextUsual], &QAction::triggered, this, [this] { set(TextSize::Usual); });
    apply();
}

void TextZoom::set(int percent)
{
    m_percent = std::clamp(percent, core::TextSize::Smallest, core::TextSize::Largest);
    core::saveTextSize(m_percent);
    apply();
}

void TextZoom::apply()
{
    QFont font; // as usual: whatever the desktop says, now and later
    if (m_percent != core::TextSize::Usual) {
        const QFont desktop = QApplication::font();
        if (desktop.pointSizeF() > 0)
            font.setPointSizeF(desktop.pointSizeF() * m_percent / core::TextSize::Usual);
        else
            font.setPixelSize(desktop.pixelSize() * m_percent / core::TextSize::Usual);
    }
    for (QWidget *panel : m_panels)
        panel->setFont(font);
    m_actions[Do::TextLarger]->setEnabled(m_percent < core::TextSize::Largest);
    m_actions[Do::TextSmaller]->setEnabled(m_percent > core::TextSize::Smallest);
    m_actions[Do::TextUsual]->setEnabled(m_percent != core::TextSize::Usual);
}

}
