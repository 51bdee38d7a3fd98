#pragma once

#include <QString>
#include <QStringList>

namespace core {

/// The accuracy of short answers as the official VQA evaluation computes it (Antol et al. 2015): an answer is right as
/// far as three of the other annotators agree with it.
class VqaAccuracy
{
public:
    enum class Normalisation {
        Official, ///< only where the annotators do not all say the same; else case and punctuation count
        Always    ///< as newer tools do; say so beside the figure
    };

    /// 0 to 1. One annotator alone has nobody who agrees with him: 0.
    static double of(const QString &prediction, const QStringList &answers,
                     Normalisation normalisation = Normalisation::Official);

    /// Without punctuation and articles, lower-case, numbers to ten as digits.
    static QString normalised(const QString &answer);
};

}
