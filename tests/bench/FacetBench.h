#pragma once

#include "tests/bench/Measure.h"

namespace bench {

/// The facets of everything, of a plain filter and of a search, and of a project with 100,000 marks; one thread, and
/// all cores for the texts.
void runFacets(const QString &dataset, const QString &folder, Report &report);

}
