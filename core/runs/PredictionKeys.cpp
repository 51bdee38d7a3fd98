#include "core/runs/PredictionKeys.h"

#include "core/base/Wtf8.h"
#include "core/model/ComparedText.h"
#include "core/storage/SampleRow.h"

#include <algorithm>

namespace core {

PredictionKeys::PredictionKeys()
    : m_tails(1) // of no image
{
}

void PredictionKeys::add(const Prediction &prediction)
{
    Key key{prediction.row, prediction.place};
    key.id = hashOfId(toWtf8(prediction.questionId.trimmed()));
    key.question = hashOfQuestion(prediction.question);
    key.answer = qHash(prediction.answer, 1);
    if (const QByteArray names = packNames(prediction.images); !names.isEmpty()) {
        const auto known = m_images.constFind(names);
        if (known == m_images.constEnd()) {
            key.images = std::uint32_t(m_tails.size());
            m_images.insert(names, key.images);
            m_tails.push_back(imageTails({names.constData(), std::size_t(names.size())}));
        } else {
            key.images = *known;
        }
    }
    m_hasIds = m_hasIds || key.id != 0;
    m_hasQuestions = m_hasQuestions || key.question != 0;
    m_keys.push_back(key);
}

std::size_t PredictionKeys::hashOfId(QByteArrayView wtf8)
{
    return wtf8.isEmpty() ? 0 : std::max<std::size_t>(1, qHashBits(wtf8.data(), std::size_t(wtf8.size())));
}

std::size_t PredictionKeys::hashOfQuestion(const QString &question)
{
    const QString compared = comparedQuestion(question);
    return compared.isEmpty() ? 0 : std::max<std::size_t>(1, qHash(compared));
}

}
