#pragma once

#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace core {

/// Something that is not as it should be.
struct Finding
{
    QString where;   ///< "file", "source 2", "page 17", "sample 4", "journal entry 9"
    QString message; ///< for a person
};

/// Gathers what a verification finds, and knows when it should end.
class Findings
{
public:
    /// There may be more than this; the rest is not listed.
    static constexpr std::size_t Most = 1000;

    explicit Findings(std::function<bool()> cancelled)
        : m_cancelled(std::move(cancelled))
    {
    }

    void add(const QString &where, const QString &message)
    {
        if (m_items.size() < Most)
            m_items.push_back({where, message});
    }
    bool cancelled() const { return m_cancelled && m_cancelled(); }
    bool enough() const { return m_items.size() >= Most || cancelled(); }
    const std::vector<Finding> &items() const { return m_items; }

private:
    std::function<bool()> m_cancelled;
    std::vector<Finding> m_items;
};

}
