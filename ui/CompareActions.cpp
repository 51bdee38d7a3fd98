#include "ui/CompareActions.h"

#include "ui/common/ActionSet.h"
#include "ui/common/HoldKey.h"
#include "ui/ComparedImages.h"

#include <QActionGroup>

#include <array>

namespace ui {

namespace {

constexpr double Step = 0.05; ///< of the line that one swipes with, in widths of the canvas

constexpr std::array Ways{
    std::pair(Do::CompareOff, CompareMode::Off), std::pair(Do::CompareBeside, CompareMode::Beside),
    std::pair(Do::CompareSwipe, CompareMode::Swipe), std::pair(Do::CompareBlink, CompareMode::Blink)};
constexpr std::array Others{Do::NextImage,      Do::PreviousImage, Do::NextCompared, Do::PreviousCompared,
                            Do::CompareNextWay, Do::ShowCompared,  Do::DividerLeft,  Do::DividerRight};

}

CompareActions::CompareActions(ActionSet &actions, ComparedImages &images, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_images(images)
{
    connectWays();
    connectImages();
    enable();
}

void CompareActions::connectWays()
{
    auto *group = new QActionGroup(this);
    for (const auto &[what, mode] : Ways) {
        QAction *action = group->addAction(m_actions[what]);
        connect(action, &QAction::toggled, this, [this, chosen = mode](bool on) {
            if (on)
                m_images.setMode(chosen);
        });
        if (action->isChecked()) // since another project was open
            m_images.setMode(mode);
    }
    if (!group->checkedAction())
        m_actions[Do::CompareOff]->setChecked(true);
    connect(m_actions[Do::CompareNextWay], &QAction::triggered, this, [this] {
        const std::size_t next = (std::size_t(m_images.mode()) + 1) % Ways.size();
        m_actions[Ways[next].first]->setChecked(true);
    });
}

void CompareActions::connectImages()
{
    const auto on = [this](Do what, auto &&act) { connect(m_actions[what], &QAction::triggered, this, act); };
    on(Do::NextImage, [this] { m_images.stepShown(1); });
    on(Do::PreviousImage, [this] { m_images.stepShown(-1); });
    on(Do::NextCompared, [this] { m_images.stepOther(1); });
    on(Do::PreviousCompared, [this] { m_images.stepOther(-1); });
    on(Do::DividerLeft, [this] { m_images.moveDivider(-Step); });
    on(Do::DividerRight, [this] { m_images.moveDivider(Step); });
    QAction *compared = m_actions[Do::ShowCompared];
    connect(compared, &QAction::toggled, this, [this](bool held) { m_images.setHeld(held); });
    new HoldKey(*compared, HoldKey::Held, this);
}

void CompareActions::enable()
{
    const bool several = m_images.hasSeveral();
    if (!several)
        m_actions[Do::ShowCompared]->setChecked(false);
    for (const auto &[what, mode] : Ways)
        m_actions[what]->setEnabled(several);
    for (const Do what : Others)
        m_actions[what]->setEnabled(several);
}

void CompareActions::disableAll(ActionSet &actions)
{
    actions[Do::ShowCompared]->setChecked(false);
    for (const auto &[what, mode] : Ways)
        actions[what]->setEnabled(false);
    for (const Do what : Others)
        actions[what]->setEnabled(false);
}

}
