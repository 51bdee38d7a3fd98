#pragma once

#include "core/jobs/JobControl.h"
#include "core/project/PairBits.h"
#include "core/project/Query.h"
#include "core/project/SampleIndex.h"

#include <functional>

namespace core {

/// The rows of an index for which one term of a query holds; all but the terms that ask for text.
class TermRows
{
public:
    /// Both must outlive the object; `control` may be absent. What a cancelled one answers is worth nothing.
    TermRows(const SampleIndex &index, const JobControl *control)
        : m_index(index)
        , m_control(control)
    {
    }

    PairBits of(const QueryTerm &term) const;

private:
    template <typename Holds>
    PairBits ofSamples(Holds holds) const;
    template <typename Number>
    PairBits ofNumbers(const QueryTerm &term, Number number) const;
    PairBits ofWords(const QueryTerm &term, PairBits (TermRows::*rows)(QStringView word) const) const;
    PairBits ofVerdicts(const QueryTerm &term, Role role) const;
    PairBits disputed() const;
    PairBits having(QStringView what) const;
    PairBits ofMarks(const std::function<bool(const QString &)> &isWanted) const;
    PairBits edited(QStringView yesOrNo) const;
    PairBits ofSources(const QueryTerm &term) const;
    PairBits ofImages(const QueryTerm &term) const;
    PairBits ofFolders(const QueryTerm &term) const;
    PairBits ofIds(const QueryTerm &term) const;

    const SampleIndex &m_index;
    const JobControl *m_control;
};

}
