#include "core/storage/CommentStore.h"

#include "core/storage/RemarkBytes.h"

namespace core {

namespace {

Comment read(const Rows &rows)
{
    Comment comment;
    comment.id = rows.text(0);
    comment.turn = rows.text(2);
    comment.remark = remarkFromBytes(rows.blob(3)).value_or(Remark());
    comment.reviewer = rows.text(4);
    comment.time = QDateTime::fromMSecsSinceEpoch(rows.integer(5), Qt::UTC);
    return comment;
}

}

CommentStore::CommentStore(Database &db)
    : m_remark(db, "SELECT remark FROM comment WHERE id = ? AND remark IS NOT NULL")
    , m_set(db, "INSERT INTO comment (id, sample, turn, remark, reviewer, time) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET remark = excluded.remark")
    , m_remove(db, "UPDATE comment SET remark = NULL WHERE id = ?")
    , m_ofSample(db, "SELECT id, sample, turn, remark, reviewer, time FROM comment "
                     "WHERE sample = ? AND remark IS NOT NULL ORDER BY time, id")
    , m_all(db, "SELECT id, sample, turn, remark, reviewer, time FROM comment WHERE remark IS NOT NULL")
{
}

Result<std::optional<Remark>> CommentStore::remark(const QString &id)
{
    Rows rows = m_remark.query(id);
    if (rows.next())
        return remarkFromBytes(rows.blob(0));
    if (!rows.status())
        return rows.status().error();
    return std::optional<Remark>();
}

Result<> CommentStore::set(SampleId sample, const Comment &comment)
{
    return m_set.run(comment.id, sample.value, comment.turn, remarkBytes(comment.remark), comment.reviewer,
                     comment.time.toMSecsSinceEpoch());
}

Result<> CommentStore::remove(const QString &id)
{
    return m_remove.run(id);
}

Result<std::vector<Comment>> CommentStore::ofSample(SampleId sample)
{
    std::vector<Comment> comments;
    Rows rows = m_ofSample.query(sample.value);
    while (rows.next())
        comments.push_back(read(rows));
    if (!rows.status())
        return rows.status().error();
    return comments;
}

Result<> CommentStore::forEach(const std::function<void(SampleId, const Comment &)> &use)
{
    Rows rows = m_all.query();
    while (rows.next())
        use(SampleId{rows.integer(1)}, read(rows));
    return rows.status();
}

}
