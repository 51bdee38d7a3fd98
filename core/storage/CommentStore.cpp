#include "core/storage/CommentStore.h"

#include "core/base/Wtf8.h"

namespace core {

namespace {

Comment read(const Rows &rows)
{
    Comment comment;
    comment.id = rows.text(0);
    comment.turn = rows.text(2);
    comment.text = rows.text(3);
    comment.reviewer = rows.text(4);
    comment.time = QDateTime::fromMSecsSinceEpoch(rows.integer(5), Qt::UTC);
    return comment;
}

}

CommentStore::CommentStore(Database &db)
    : m_text(db, "SELECT text FROM comment WHERE id = ? AND text IS NOT NULL")
    , m_set(db, "INSERT INTO comment (id, sample, turn, text, reviewer, time) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET text = excluded.text")
    , m_remove(db, "UPDATE comment SET text = NULL WHERE id = ?")
    , m_ofSample(db, "SELECT id, sample, turn, text, reviewer, time FROM comment "
                     "WHERE sample = ? AND text IS NOT NULL ORDER BY time, id")
    , m_all(db, "SELECT id, sample, turn, text, reviewer, time FROM comment WHERE text IS NOT NULL")
{
}

Result<std::optional<QString>> CommentStore::text(const QString &id)
{
    Rows rows = m_text.query(id);
    if (rows.next())
        return std::optional<QString>(rows.text(0));
    if (!rows.status())
        return rows.status().error();
    return std::optional<QString>();
}

Result<> CommentStore::set(SampleId sample, const Comment &comment)
{
    return m_set.run(comment.id, sample.value, comment.turn, toWtf8(comment.text), comment.reviewer,
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
