#include "core/notation/SampleFindings.h"

namespace core {

std::vector<SampleFinding> sampleFindings(const Sample &sample, const BoxCheck &check, QSize image)
{
    std::vector<SampleFinding> findings;
    for (const Turn &turn : sample.turns) {
        for (const BoxFinding &finding : check.check(turn.value, image))
            findings.push_back({turn.key, finding});
    }
    return findings;
}

}
