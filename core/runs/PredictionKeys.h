#pragma once

#include "core/runs/ImageTails.h"
#include "core/runs/Prediction.h"

#include <QByteArray>
#include <QHash>

#include <vector>

namespace core {

/// What of the predictions of a file is needed to find their pairs: hashes, some 50 bytes each, no text. Two different
/// texts have the same hash about once in a million files of a million rows.
class PredictionKeys
{
public:
    struct Key
    {
        qint64 row = 0;
        qint64 place = 0;
        std::size_t id = 0;       ///< 0: none, likewise the others
        std::size_t question = 0; ///< as comparedQuestion() has it
        std::size_t answer = 0;   ///< letter for letter
        std::uint32_t images = 0; ///< for tails()
    };

    PredictionKeys();
    void add(const Prediction &prediction);

    const std::vector<Key> &all() const { return m_keys; }
    std::size_t tail(const Key &key, ImageTail tail) const { return m_tails[key.images][std::size_t(tail)]; }
    bool hasIds() const { return m_hasIds; }
    bool hasImages() const { return m_tails.size() > 1; }
    bool hasQuestions() const { return m_hasQuestions; }

    static std::size_t hashOfId(QByteArrayView wtf8);
    static std::size_t hashOfQuestion(const QString &question);

private:
    std::vector<Key> m_keys;
    QHash<QByteArray, std::uint32_t> m_images; ///< names as SampleRow has them
    std::vector<std::array<std::size_t, ImageTailCount>> m_tails;
    bool m_hasIds = false;
    bool m_hasQuestions = false;
};

}
