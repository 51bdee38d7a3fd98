#include "core/storage/JournalHash.h"

#include <array>

namespace core {

namespace {
// Part of the file format: never rename. In the order of JournalEntry::Kind.
constexpr std::array<QStringView, 3> Kinds{u"edit", u"undo", u"redo"};
}

QString journalKindName(JournalEntry::Kind kind)
{
    return Kinds[static_cast<std::size_t>(kind)].toString();
}

std::optional<JournalEntry::Kind> journalKindFromName(QStringView name)
{
    for (std::size_t i = 0; i < Kinds.size(); ++i) {
        if (Kinds[i] == name)
            return static_cast<JournalEntry::Kind>(i);
    }
    return std::nullopt;
}

QByteArray JournalHash::beforeFirst()
{
    return QByteArray(32, '\0');
}

JournalHash::JournalHash(const QByteArray &before, const JournalEntry &entry, qint64 changes)
{
    m_fields.addRaw(before);
    m_fields.add(entry.seq);
    m_fields.add(entry.uuid);
    m_fields.add(journalKindName(entry.kind));
    m_fields.add(entry.target);
    m_fields.add(entry.reviewer);
    m_fields.add(entry.time.toMSecsSinceEpoch());
    m_fields.add(changes);
}

void JournalHash::add(const ChangeRow &row)
{
    m_fields.add(row.kind);
    m_fields.add(QByteArrayView(row.sourceHash));
    m_fields.add(row.record);
    m_fields.add(row.turn);
    m_fields.add(row.item);
    m_fields.add(row.before);
    m_fields.add(row.after);
}

QByteArray JournalHash::result()
{
    return m_fields.result();
}

}
