#include "core/project/SearchMemory.h"

#include "core/storage/Journal.h"
#include "core/storage/SampleFigures.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

Error cancelled()
{
    return {Error::Kind::Cancelled, QCoreApplication::translate("core", "Cancelled.")};
}

Result<std::vector<SampleId>> changedSince(Database &db, qint64 seq)
{
    std::vector<SampleId> samples;
    const auto read =
        SampleFigures(db).forEachTextChangedSince(seq, [&](SampleId sample) { samples.push_back(sample); });
    if (!read)
        return read.error();
    return samples;
}

}

/// False: told to stop while another one reads.
bool SearchMemory::begin(std::unique_lock<std::timed_mutex> &reading, const JobControl &control) const
{
    constexpr auto LookAtControl = std::chrono::milliseconds(10);
    while (!reading.try_lock_for(LookAtControl)) {
        if (control.cancelled())
            return false;
    }
    return true;
}

Result<std::shared_ptr<const TextFigures>> SearchMemory::figures(const SampleIndex &index, const TextSource &source,
                                                                 JobControl &control)
{
    std::unique_lock reading(m_reading, std::defer_lock);
    if (!begin(reading, control))
        return cancelled();
    const auto db = source.openReader();
    if (!db)
        return db.error();
    const auto seq = Journal(**db).lastSeq(); // what is changed from now on is read again, at worst
    if (!seq)
        return seq.error();
    if (m_figures && m_figuresSeq == *seq && m_figures->isOf(index, source))
        return m_figures;
    const auto changed = m_figures ? changedSince(**db, m_figuresSeq) : std::vector<SampleId>();
    if (!changed)
        return changed.error();
    auto read = TextFigures::read(index, source, m_figures.get(), *changed, control);
    if (!read)
        return read.error();
    const std::lock_guard lock(m_mutex);
    m_figures = std::make_shared<const TextFigures>(read.take());
    m_figuresSeq = *seq;
    return m_figures;
}

Result<std::shared_ptr<const Judgements>> SearchMemory::judgements(const SampleIndex &index, const TextSource &source,
                                                                   JobControl &control)
{
    std::unique_lock reading(m_reading, std::defer_lock);
    if (!begin(reading, control))
        return cancelled();
    const auto db = source.openReader();
    if (!db)
        return db.error();
    const auto seq = Journal(**db).lastSeq();
    if (!seq)
        return seq.error();
    if (m_judgements && m_judgementsSeq == *seq && m_judgements->rows().size() == index.rowCount())
        return m_judgements;
    auto read = Judgements::read(index, **db, Judgements::localZone(), control);
    if (!read)
        return read.error();
    const std::lock_guard lock(m_mutex);
    m_judgements = std::make_shared<const Judgements>(read.take());
    m_judgementsSeq = *seq;
    return m_judgements;
}

bool SearchMemory::hasFigures() const
{
    const std::lock_guard lock(m_mutex);
    return m_figures != nullptr;
}

void SearchMemory::keep(Search search)
{
    const std::lock_guard lock(m_mutex);
    m_search = std::move(search);
}

std::optional<TextHits> SearchMemory::recall(const std::vector<QueryText> &texts, const PairBits &among,
                                             qint64 seq) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_search || m_search->seq != seq || m_search->texts != texts || m_search->among.size() != among.size())
        return {};
    PairBits both = among;
    if ((both &= m_search->among) != among)
        return {};
    return m_search->hits;
}

}
