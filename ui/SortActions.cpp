#include "ui/SortActions.h"

#include "core/settings/ReviewSettings.h"
#include "ui/common/ActionSet.h"

#include <QActionGroup>

#include <array>

namespace ui {

namespace {

using By = core::SampleOrder::By;

constexpr std::array<std::pair<Do, By>, core::SampleOrder::Count> Orders = {{
    {Do::SortNumber, By::Number},
    {Do::SortId, By::Id},
    {Do::SortImage, By::Image},
    {Do::SortPairs, By::Pairs},
    {Do::SortLength, By::Length},
    {Do::SortEdits, By::Edits},
    {Do::SortLastEdit, By::LastEdit},
    {Do::SortTime, By::Time},
}};

}

SortActions::SortActions(ActionSet &actions, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
{
    auto *group = new QActionGroup(this);
    const core::ReviewSettings settings = core::loadReviewSettings();
    const By last = core::SampleOrder::fromName(settings.order).value_or(By::Number);
    for (const auto &[what, by] : Orders) {
        group->addAction(actions[what]);
        actions[what]->setChecked(by == last);
        connect(actions[what], &QAction::triggered, this, &SortActions::keep);
    }
    actions[Do::SortDescending]->setChecked(settings.descending);
    connect(actions[Do::SortDescending], &QAction::triggered, this, &SortActions::keep);
}

void SortActions::keep()
{
    const core::SampleOrder now = order();
    core::ReviewSettings settings = core::loadReviewSettings();
    settings.order = core::SampleOrder::name(now.by);
    settings.descending = now.descending;
    core::saveReviewSettings(settings);
    emit changed(now);
}

core::SampleOrder SortActions::order() const
{
    core::SampleOrder order;
    for (const auto &[what, by] : Orders) {
        if (m_actions[what]->isChecked())
            order.by = by;
    }
    order.descending = m_actions[Do::SortDescending]->isChecked();
    return order;
}

}
