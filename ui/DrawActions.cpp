#include "ui/DrawActions.h"

#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"

#include <QActionGroup>

#include <array>

namespace ui {

namespace {

constexpr std::array Tools{std::pair(Do::DrawRect, CanvasTool::Rect), std::pair(Do::DrawRotated, CanvasTool::Rotated),
                           std::pair(Do::DrawPolygon, CanvasTool::Polygon)};

}

DrawActions::DrawActions(ActionSet &actions, CanvasView &canvas, QObject *parent)
    : QObject(parent)
{
    auto *group = new QActionGroup(this);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    const auto follow = [&canvas, group, &actions] {
        CanvasTool chosen = CanvasTool::Select;
        for (const auto &[what, tool] : Tools) {
            if (group->checkedAction() == actions[what])
                chosen = tool;
        }
        canvas.setTool(chosen);
        if (chosen != CanvasTool::Select)
            canvas.setFocus();
    };
    for (const auto &[what, tool] : Tools) {
        QAction *action = group->addAction(actions[what]);
        connect(action, &QAction::toggled, this, follow);
        connect(action, &QAction::enabledChanged, this, [action = action](bool enabled) {
            if (!enabled)
                action->setChecked(false);
        });
    }
    connect(&canvas, &CanvasView::toolLeft, this, [group] {
        if (QAction *chosen = group->checkedAction())
            chosen->setChecked(false);
    });
}

}
