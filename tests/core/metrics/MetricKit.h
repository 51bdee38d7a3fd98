#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

/// A set of the conformance kit, the folder metrics of the test data: what X.json gives, item by item beside what
/// X.expected.json expects of it. Empty when the kit is absent; a test then skips with `MetricKit::Absent`.
class MetricKit
{
public:
    static constexpr const char *Absent = "the folder metrics of the test data is absent";

    struct Item
    {
        QString id;
        QJsonObject given;
        QJsonObject expected;

        QString candidate() const;
        QStringList references() const;
        /// Not a number where nothing is expected under this key.
        double number(QStringView key) const;
    };

    explicit MetricKit(const QString &name);

    /// The file of this name in the kit; empty when the kit is absent.
    static QString path(const QString &file);
    /// The objects of a .jsonl file of the kit, one a line.
    static std::vector<QJsonObject> lines(const QString &file);

    bool isEmpty() const { return m_items.empty(); }
    const std::vector<Item> &items() const { return m_items; }
    /// All that is expected beside the items: "corpus", "aggregate", ...
    const QJsonObject &expected() const { return m_expected; }
    /// Of "corpus"; not a number where nothing is expected under this key.
    double corpus(QStringView key) const;

private:
    std::vector<Item> m_items;
    QJsonObject m_expected;
};
