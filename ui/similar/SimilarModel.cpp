#include "ui/similar/SimilarModel.h"

#include "core/base/Wtf8.h"
#include "core/model/ImageTokens.h"
#include "ui/common/ForeignText.h"

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

constexpr qsizetype LongestName = 80;
constexpr qsizetype LongestText = 200;

QString verdictWord(core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::Approved:
        return SimilarModel::tr("approved");
    case core::Verdict::Rejected:
        return SimilarModel::tr("rejected");
    case core::Verdict::Unsure:
        return SimilarModel::tr("unsure");
    case core::Verdict::None:
        break;
    }
    return SimilarModel::tr("no verdict");
}

}

SimilarModel::SimilarModel(const core::SampleIndex &index, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(index)
{
}

void SimilarModel::setRows(std::vector<SimilarRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SimilarModel::append(std::vector<SimilarRow> rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    endInsertRows();
}

void SimilarModel::refreshVerdicts()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

std::vector<core::SampleId> SimilarModel::samples(int row) const
{
    std::size_t first = 0;
    std::size_t end = m_rows.size();
    if (row >= 0) {
        for (first = std::size_t(row); first > 0 && !m_rows[first].isHeading();)
            --first;
        for (end = first + 1; end < m_rows.size() && !m_rows[end].isHeading();)
            ++end;
    }
    std::vector<core::SampleId> samples;
    for (; first < end; ++first) {
        const SimilarRow &one = m_rows[first];
        if (one.image)
            samples.insert(samples.end(), one.image->samples.begin(), one.image->samples.end());
        else if (!one.isHeading())
            samples.push_back(one.pair.place.sample);
    }
    return samples;
}

QString SimilarModel::place(const SimilarRow &row) const
{
    const core::SampleId sample = row.pair.place.sample;
    const int pair = row.pair.place.pair;
    QString place = pair < 0 ? tr("#%1").arg(sample.value) : tr("#%1, pair %2").arg(sample.value).arg(pair + 1);
    if (row.image)
        return place + QStringLiteral(" · ") + excerpt(row.image->name, LongestName);
    const std::string_view images = m_index.images(sample);
    const std::string_view image = images.substr(0, images.find('\0'));
    if (!image.empty())
        place += QStringLiteral(" · ") +
                 excerpt(core::fromWtf8(QByteArrayView(image.data(), qsizetype(image.size()))), LongestName);
    return place;
}

QString SimilarModel::question(const core::PairText &pair)
{
    return excerpt(core::withoutImageTokens(pair.question.left(LongestText * 4)), LongestText);
}

QString SimilarModel::answer(const core::PairText &pair)
{
    if (pair.place.pair < 0)
        return tr("no pair");
    return pair.answer.isEmpty() ? tr("(no answer)") : excerpt(pair.answer, LongestText);
}

/// Pairs may have gone since they were found.
bool SimilarModel::isKnown(const core::PairText &pair) const
{
    return pair.place.pair >= 0 && pair.place.pair < m_index.pairCount(pair.place.sample);
}

core::Verdict SimilarModel::verdict(const core::PairText &pair) const
{
    return isKnown(pair) ? m_index.verdict(pair.place.sample, pair.place.pair) : core::Verdict::None;
}

bool SimilarModel::isCorrected(const core::PairText &pair) const
{
    return isKnown(pair) && m_index.edited(pair.place.sample, pair.place.pair);
}

int SimilarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SimilarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const SimilarRow &row = this->row(index.row());
    if (row.isHeading())
        return row.note.isEmpty() ? row.heading : tr("%1: %2").arg(row.heading, excerpt(row.note, LongestText));
    if (row.image)
        return tr("%1: %2").arg(place(row), excerpt(row.note, LongestText));
    const QString asked = question(row.pair);
    const QString said = asked.isEmpty() ? answer(row.pair) : tr("%1 → %2").arg(asked, answer(row.pair));
    return tr("%1: %2 (%3)").arg(place(row), said, verdictWord(verdict(row.pair)));
}

Qt::ItemFlags SimilarModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && row(index.row()).isHeading())
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index);
}

}
