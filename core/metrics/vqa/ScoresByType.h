#pragma once

#include <QMap>
#include <QString>

namespace core {

/// The means of scores, over all and by type: of questions, of answers. Sums run in the order in which scores are
/// added.
class ScoresByType
{
public:
    struct Mean
    {
        double sum = 0;
        qint64 count = 0;

        double value() const { return count > 0 ? sum / double(count) : 0; }
    };

    void add(const QString &type, double score);

    const QMap<QString, Mean> &types() const { return m_types; }
    /// Of all scores: overall accuracy, OA.
    Mean overall() const { return m_overall; }
    /// The mean of the means of the types: average accuracy, AA. Some papers leave a type out, so show them beside it.
    double average() const;

private:
    QMap<QString, Mean> m_types;
    Mean m_overall;
};

}
