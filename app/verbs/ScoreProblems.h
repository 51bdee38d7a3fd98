#pragma once

#include "core/json/JsonWriter.h"
#include "core/metrics/files/FileProblem.h"

namespace app {

class Console;

/// Where the figures go, and in which form.
struct ScoreOutput
{
    Console &console;
    bool isJson = false;
    bool perSample = false;
};

/// "problems": all of them, with file, list, record, line, kind and message; and how many records were left out.
void writeProblems(core::JsonWriter &json, const core::FileProblems &problems);
/// Counts them on stderr and says the first ones. Gives the exit code: 1 when records were left out.
int sayProblems(Console &console, const core::FileProblems &problems);

}
