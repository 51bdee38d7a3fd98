#pragma once

#include "core/base/Error.h"

#include <QCoreApplication>

namespace ui {

/// What the canvas says in the place of an image.
struct ImageProblem
{
    Q_DECLARE_TR_FUNCTIONS(ui::ImageProblem)
public:
    /// Of one that was not found where it should be, or that may not be opened.
    static QString title(const core::Error &error)
    {
        return isMissing(error) ? tr("Image not found") : tr("Image refused");
    }
    /// What can be done about it; empty: nothing.
    static QString action(const core::Error &error)
    {
        return isMissing(error) ? tr("Look in another folder…") : QString();
    }
    static QString unreadable() { return tr("The image cannot be shown"); }

private:
    static bool isMissing(const core::Error &error) { return error.kind == core::Error::Kind::NotFound; }
};

}
