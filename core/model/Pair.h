#pragma once

#include "core/model/Role.h"
#include "core/model/Task.h"
#include "core/model/Turn.h"
#include "core/model/Verdict.h"

#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace core {

/// A question turn with its answer turn: the unit that is reviewed.
struct Pair
{
    int number = 0;    ///< place in the sample, from 1
    int question = -1; ///< index into Sample::turns; -1 where the record has none
    int answer = -1;   ///< likewise; never both -1
    Task task = Task::Other;
    std::array<Verdict, RoleCount> verdicts{}; ///< by Role
    QStringList tags;

    /// The index of the turn whose key names the pair in the journal: the answer, or the question that has none.
    int anchor() const { return answer >= 0 ? answer : question; }
    /// The one that stands, see standingVerdict().
    Verdict verdict() const { return standingVerdict(verdict(Role::Annotator), verdict(Role::Reviewer)); }
    /// Whose it is.
    Role judge() const { return verdict(Role::Reviewer) == Verdict::None ? Role::Annotator : Role::Reviewer; }
    Verdict verdict(Role role) const { return verdicts[std::size_t(role)]; }
    void setVerdict(Role role, Verdict verdict) { verdicts[std::size_t(role)] = verdict; }
    friend bool operator==(const Pair &, const Pair &) = default;
};

/// Pairs up turns in order: a question takes the answer that follows it before the next question. A question without
/// an answer and an answer without a question make pairs of their own; other speakers make none.
std::vector<Pair> pairUp(std::span<const Speaker> speakers);
std::vector<Pair> pairUp(const std::vector<Turn> &turns);

}
