#pragma once

#include <QHash>
#include <QStringList>

#include <functional>

namespace core {

struct Remark;

/// Words that stand at few places, such as tags and errors: `tag/blurred`, `error/object/invented`, `severity/minor`,
/// `sentence/wrong`, `open` (a remark that nobody has resolved). In memory only; a copy costs nothing until one of both
/// changes.
class MarkIndex
{
public:
    static QString tag(const QString &name) { return QStringLiteral("tag/") + name; }
    static QString error(const QString &code) { return QStringLiteral("error/") + code; }
    static QString severity(const QString &name) { return QStringLiteral("severity/") + name; }
    static QString sentence(const QString &mark) { return QStringLiteral("sentence/") + mark; }
    static QString open() { return QStringLiteral("open"); }
    static QStringList of(const Remark &remark);

    void set(qint64 place, const QStringList &words);
    void add(qint64 place, const QString &word);
    void move(qint64 from, qint64 by);  ///< the places at and behind `from`
    QStringList at(qint64 place) const; ///< each once, sorted

    /// The places at which any of the wanted words stands, in no order.
    void find(const std::function<bool(const QString &word)> &isWanted,
              const std::function<void(qint64 place)> &use) const;
    /// Every word that was ever set, by its number; it may stand nowhere any more.
    const QStringList &words() const { return m_words; }
    /// The numbers of the words at every place, each once.
    void each(const std::function<void(qint64 place, const QList<quint32> &words)> &use) const;
    bool has(qint64 place, quint32 word) const;
    /// Every word with the number of places at which it stands.
    QHash<QString, qint64> counts() const;

private:
    quint32 numberOf(const QString &word);

    QHash<qint64, QList<quint32>> m_marks;
    QHash<QString, quint32> m_numbers;
    QStringList m_words; // by number
};

}
