#include "core/storage/ReviewTrace.h"

#include <algorithm>

namespace core {

ReviewTrace::ReviewTrace(Database &db)
    : m_samples(db, "SELECT sample FROM turn_text UNION SELECT sample FROM turn_order UNION "
                    "SELECT sample FROM pair_verdict UNION "
                    "SELECT sample FROM pair_check UNION SELECT sample FROM pair_tag UNION SELECT sample FROM comment "
                    "WHERE remark IS NOT NULL ORDER BY 1")
    , m_authors(db, "SELECT c.kind, c.turn, c.item, j.reviewer, j.time FROM change c JOIN journal j ON j.seq = c.seq "
                    "WHERE c.sample = ?1 AND ifnull((SELECT u.kind FROM journal u WHERE u.target > 0 AND "
                    "u.target = c.seq ORDER BY u.seq DESC LIMIT 1), 'redo') <> 'undo' ORDER BY c.seq, c.number")
    , m_texts(db,
              "SELECT c.before, c.after FROM change c WHERE c.kind = 'text' AND ifnull((SELECT u.kind FROM journal u "
              "WHERE u.target > 0 AND u.target = c.seq ORDER BY u.seq DESC LIMIT 1), 'redo') <> 'undo' "
              "ORDER BY c.seq DESC, c.number LIMIT ?")
{
}

Result<> ReviewTrace::forEachSample(const std::function<bool(SampleId)> &use)
{
    Rows rows = m_samples.query();
    while (rows.next()) {
        if (!use(SampleId{rows.integer(0)}))
            return {};
    }
    return rows.status();
}

Result<> ReviewTrace::forEachText(qint64 most, const std::function<bool(const QString &, const QString &)> &use)
{
    Rows rows = m_texts.query(most);
    while (rows.next()) {
        if (!use(rows.text(0), rows.text(1)))
            return {};
    }
    return rows.status();
}

Result<std::vector<ReviewTrace::Author>> ReviewTrace::authors(SampleId sample)
{
    std::vector<Author> authors;
    Rows rows = m_authors.query(sample.value);
    while (rows.next()) {
        Author author{rows.text(0), rows.text(1), rows.text(2), rows.text(3),
                      QDateTime::fromMSecsSinceEpoch(rows.integer(4), Qt::UTC)};
        const auto same = std::find_if(authors.begin(), authors.end(), [&author](const Author &other) {
            return other.kind == author.kind && other.turn == author.turn && other.item == author.item;
        });
        if (same == authors.end())
            authors.push_back(std::move(author));
        else
            *same = std::move(author);
    }
    if (!rows.status())
        return rows.status().error();
    return authors;
}

}
