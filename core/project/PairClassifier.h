#pragma once

#include "core/model/PairTraits.h"
#include "core/model/Sample.h"
#include "core/notation/NotationRegistry.h"

#include <QByteArray>

#include <functional>
#include <string_view>

namespace core {

/// Works out the traits of a pair: at import from the bytes of the record, a million times, and after an edit from the
/// text. Both come to the same answer.
class PairClassifier
{
public:
    explicit PairClassifier(const NotationRegistry &notations)
        : m_notations(notations)
    {
    }

    /// Told of every box that is met on the way.
    using BoxSeen = std::function<void(const Notation &, const BoxToken &)>;

    /// What is between the quotes of the two strings as they stand in the record; empty where there is none.
    PairTraits fromRecord(std::string_view question, std::string_view answer, int number, int pairs,
                          const BoxSeen &seen = {}) const;
    /// PairTraits::toByte() of every pair of the sample, from its texts as they are now.
    QByteArray ofSample(const Sample &sample) const;

private:
    bool recordHasBox(std::string_view contents, const BoxSeen &seen) const;
    bool textHasBox(const QString &text) const;

    const NotationRegistry &m_notations;
};

}
