#include "core/notation/SampleFindings.h"

namespace core {

std::vector<SampleFinding> sampleFindings(const Sample &sample, const NotationRegistry &all, const BoxReading &reading,
                                          QSize image)
{
    std::vector<SampleFinding> findings;
    for (const Turn &turn : sample.turns) {
        const Notation *notation = reading.notationOf(turn);
        if (!notation)
            continue;
        const BoxCheck check(all, *notation, reading.unitsOf(turn), turn.isField() ? 0 : reading.usualNumbers);
        for (const BoxFinding &finding : check.check(turn.value, image))
            findings.push_back({turn.key, finding});
    }
    return findings;
}

}
