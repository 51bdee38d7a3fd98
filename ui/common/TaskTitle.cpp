#include "ui/common/TaskTitle.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::TaskTitle)
};

}

QString taskTitle(core::Task task)
{
    switch (task) {
    case core::Task::Caption:
        return Words::tr("caption");
    case core::Task::Description:
        return Words::tr("description");
    case core::Task::Vqa:
        return Words::tr("VQA");
    case core::Task::Classification:
        return Words::tr("classification");
    case core::Task::Grounding:
        return Words::tr("grounding");
    case core::Task::RegionCaption:
        return Words::tr("region caption");
    case core::Task::Conversation:
        return Words::tr("conversation");
    case core::Task::Other:
        break;
    }
    return Words::tr("other");
}

}
