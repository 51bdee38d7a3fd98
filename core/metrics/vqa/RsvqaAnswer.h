#pragma once

#include <QString>

namespace core {

/// An answer by the conventions of RSVQA (Lobry et al. 2020): of low resolution ("count") numbers fall into buckets, of
/// high resolution areas ("area") do. Whether they do belongs beside the figure.
class RsvqaAnswer
{
public:
    enum class Numbers { Exact, Bucketed };

    /// Lower-case, without one question mark or full stop at the end.
    static QString normalised(const QString &answer);

    /// "between 10 and 100" of "11", "between 0m2 and 10m2" of "7m2"; what is no such number stays as it is.
    static QString bucketed(const QString &answer);

    static bool isRight(const QString &prediction, const QString &answer, Numbers numbers);
};

}
