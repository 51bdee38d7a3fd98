#pragma once

#include "core/project/Facets.h"

namespace ui {

/// What a facet and its values are called in the list, in the language of the person.
QString facetTitle(core::QueryField field);
QString facetValueTitle(core::QueryField field, const core::FacetValue &value);

}
