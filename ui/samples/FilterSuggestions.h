#pragma once

#include "core/project/QueryField.h"
#include "core/project/SavedViews.h"

#include <QHash>

namespace ui {

/// What a project adds to the completions of a filter.
struct FilterSuggestions
{
    QHash<core::QueryField, QStringList> values;
    std::vector<core::SavedView> views;
};

}
