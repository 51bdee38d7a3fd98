#pragma once

#include <QString>

/// Where a test finds what it does not make itself. Only TestPaths.cpp is compiled with these paths, so a
/// compiler cache serves the tests of every clone.
namespace paths {

/// The project's folder.
QString sources();

/// The program that this build made.
QString program();

/// The real images and annotations: RSREVIEW_TEST_DATA, else shared/data beside the project; empty when absent.
QString data();

}
