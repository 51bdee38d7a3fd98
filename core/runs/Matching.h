#pragma once

#include "core/base/Id.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// By what predictions find their pairs.
enum class MatchWay { Id, ImageQuestion, Record };

/// "id", "image-question", "record": part of the file format and of the command line.
QString matchWayName(MatchWay way);
std::optional<MatchWay> matchWayFromName(QStringView name);

/// What one way comes to.
struct MatchFigures
{
    MatchWay way = MatchWay::Id;
    QString detail;           ///< how exactly: "id_n from 0", "folder/name" ...
    qint64 matched = 0;       ///< predictions with a pair of their own
    qint64 unmatched = 0;     ///< without a pair
    qint64 ambiguous = 0;     ///< that several pairs or several answers keep from one
    qint64 repeated = 0;      ///< that say once more what another one says of the pair
    qint64 otherQuestion = 0; ///< matched, though the file has another question than the pair

    friend bool operator==(const MatchFigures &, const MatchFigures &) = default;
};

/// Which prediction belongs to which pair.
struct Matching
{
    static constexpr std::size_t MostListed = 1'000; ///< of each list; the figures count all
    static constexpr std::size_t MostOfGroup = 20;   ///< rows and pairs that a group lists

    static constexpr std::int64_t NoPair = -1; ///< instead of a row of the index
    static constexpr std::int64_t Ambiguous = -2;
    static constexpr std::int64_t Repeated = -3;

    struct Group ///< that nobody can tell apart
    {
        std::vector<qint64> rows; ///< of the file, the first ones
        qint64 rowCount = 0;
        std::vector<std::int64_t> pairs; ///< rows of the index, the first ones
        qint64 pairCount = 0;
    };

    MatchFigures figures;
    qint64 pairsWithout = 0;               ///< of all pairs of the project
    std::vector<std::int64_t> pairOf;      ///< row of the index, of each prediction in order
    std::vector<qint64> unmatchedRows;     ///< of the file
    std::vector<qint64> otherQuestionRows; ///< likewise
    std::vector<qint64> repeatedRows;      ///< likewise
    std::vector<Group> ambiguous;          ///< in the order of the file
    std::vector<std::int64_t> emptyPairs;  ///< rows of the index without a prediction
};

}
