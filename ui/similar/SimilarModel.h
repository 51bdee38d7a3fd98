#pragma once

#include "core/project/SampleIndex.h"
#include "ui/similar/SimilarRow.h"

#include <QAbstractListModel>

#include <vector>

namespace ui {

/// Pairs and images under headings.
class SimilarModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// The index outlives it.
    explicit SimilarModel(const core::SampleIndex &index, QObject *parent = nullptr);

    void setRows(std::vector<SimilarRow> rows);
    void append(std::vector<SimilarRow> rows);
    void clear() { setRows({}); }
    void refreshVerdicts();

    const SimilarRow &row(int row) const { return m_rows[std::size_t(row)]; }
    /// The samples of what stands below the heading of this row; of all of them for -1. In the order of rows.
    std::vector<core::SampleId> samples(int row = -1) const;

    // What is said of a pair, foreign text made harmless.
    QString place(const SimilarRow &row) const;          ///< "#12, pair 3 · images/a.png"
    static QString question(const core::PairText &pair); ///< without the marks of images; may be empty
    static QString answer(const core::PairText &pair);
    core::Verdict verdict(const core::PairText &pair) const;
    bool isCorrected(const core::PairText &pair) const; ///< its text is another one than was imported

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool isKnown(const core::PairText &pair) const;

    const core::SampleIndex &m_index;
    std::vector<SimilarRow> m_rows;
};

}
