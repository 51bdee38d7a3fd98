#include "ui/SortActions.h"

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
    for (const auto &[what, by] : Orders) {
        group->addAction(actions[what]);
        connect(actions[what], &QAction::triggered, this, [this] { emit changed(order()); });
    }
    connect(actions[Do::SortDescending], &QAction::triggered, this, [this] { emit changed(order()); });
    if (!group->checkedAction())
        actions[Do::SortNumber]->setChecked(true);
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
