#include "core/metrics/meteor/MeteorWord.h"

namespace core {

bool MeteorWord::reallySharesSynset(const MeteorWord &other) const
{
    auto i = synsets.begin();
    auto j = other.synsets.begin();
    while (i != synsets.end() && j != other.synsets.end()) {
        if (*i == *j)
            return true;
        ++(*i < *j ? i : j);
    }
    return false;
}

}
