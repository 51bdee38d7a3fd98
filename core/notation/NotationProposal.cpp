#include "core/notation/NotationProposal.h"

#include "core/notation/BoxStatistics.h"
#include "core/notation/NotationRegistry.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <climits>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// How much a range must explain, in parts of all boxes. A few boxes that leave it are mistakes of a model or of a
// person and say nothing against it; many say that the numbers count something else.
constexpr double MostlyFits = 0.90; // the range can be proposed
constexpr double SurelyFits = 0.95; // the range can be certain
constexpr double NearlyAll = 0.99;
constexpr double SomeReach = 0.01;    // of a range that is the right one, this many boxes come near the far edges
constexpr double ManyReversed = 0.20; // of corners that are none, but a corner and a size
constexpr double MostReversed = 0.50; // in pixels, where nearly everything fits as a size
constexpr qint64 Enough = 50;         // boxes from which statistics start to mean something

/// Of the notation of that id; none where it has none or we do not know it.
std::optional<BoxRange> definedRange(QStringView id)
{
    const NotationRegistry notations = builtinNotations();
    const Notation *notation = notations.find(id);
    return notation ? notation->definedRange() : std::nullopt;
}

/// Judges the counts. The order of the ranges is the order in which they can be told apart: what fits 0-1 fits all the
/// others too, so the narrowest that explains the boxes wins unless the image sizes speak against it.
class Judge
{
public:
    explicit Judge(const BoxStatistics &statistics)
        : m_statistics(statistics)
    {
    }

    /// Sets range and certainty; `doubt` says why it is no more than Maybe.
    void judge(NotationProposal &proposal, QString &doubt) const;
    /// Once the range is known.
    void judgeOrder(NotationProposal &proposal) const;

private:
    double part(qint64 count, qint64 all) const { return all > 0 ? double(count) / double(all) : 0.0; }
    double fits(BoxRange range) const { return part(m_statistics.fitting(range), m_statistics.boxes()); }
    bool reaches(BoxRange range) const { return part(m_statistics.reaching(range), m_statistics.boxes()) >= SomeReach; }
    bool hasFractions() const { return m_statistics.withDecimals(0) * 2 < m_statistics.boxes(); }
    bool areFields() const { return m_statistics.notation() == u"fields"; }
    bool few() const { return m_statistics.boxes() < Enough; }

    bool sizesKnown() const { return m_statistics.withImageSize() >= Enough; }
    double fitsImages() const { return part(m_statistics.insideImage(), m_statistics.withImageSize()); }
    bool reachesImageEdges() const
    {
        return part(m_statistics.reaching(BoxRange::Pixels), m_statistics.withImageSize()) >= SomeReach;
    }
    bool looksLikePixels() const { return sizesKnown() && fitsImages() >= SurelyFits && reachesImageEdges(); }
    bool cannotBePixels() const { return sizesKnown() && (fitsImages() < MostlyFits || !reachesImageEdges()); }

    void judgeWhole(NotationProposal &proposal, QString &doubt) const;

    const BoxStatistics &m_statistics;
};

void Judge::judge(NotationProposal &proposal, QString &doubt) const
{
    using Certainty = NotationProposal::Certainty;
    const auto defined = definedRange(m_statistics.notation());
    if (m_statistics.boxes() == 0) {
        proposal.range = defined.value_or(BoxRange::Unit);
        return;
    }
    proposal.certainty = Certainty::Maybe;
    if (defined && fits(*defined) >= MostlyFits) {
        proposal.range = *defined;
        if (fits(*defined) >= SurelyFits)
            proposal.certainty = Certainty::Certain;
        else
            doubt = BoxStatistics::tr("Too many lie outside to be sure; the source may mix ranges.");
        return;
    }
    if (fits(BoxRange::Unit) < MostlyFits) {
        judgeWhole(proposal, doubt);
        return;
    }
    proposal.range = BoxRange::Unit;
    if (!hasFractions())
        doubt = BoxStatistics::tr("Most are whole numbers, so they may count something else.");
    else if (fits(BoxRange::Unit) < SurelyFits)
        doubt = BoxStatistics::tr("Too many lie outside to be sure; the source may mix ranges.");
    else
        proposal.certainty = Certainty::Certain;
}

void Judge::judgeOrder(NotationProposal &proposal) const
{
    const bool reversed = part(m_statistics.reversed(), m_statistics.boxes()) >=
                          (proposal.range == BoxRange::Pixels ? MostReversed : ManyReversed);
    if (reversed && part(m_statistics.fittingAsSize(proposal.range), m_statistics.boxes()) >= SurelyFits)
        proposal.order = part(m_statistics.withAngle(), m_statistics.boxes()) > 0.5 ? BoxOrder::CentreAndSize
                                                                                    : BoxOrder::CornerAndSize;
}

void Judge::judgeWhole(NotationProposal &proposal, QString &doubt) const
{
    using Certainty = NotationProposal::Certainty;
    for (const BoxRange range : {BoxRange::Percent, BoxRange::Mille}) {
        // Without sizes, a few boxes beyond 1000 are a sign of larger images; beyond 100 they would be tiny ones.
        const double needed = range == BoxRange::Mille && !cannotBePixels() ? NearlyAll : MostlyFits;
        if (areFields() && !cannotBePixels() && (range == BoxRange::Mille || few()))
            continue; // beside the text, pixels are so usual that it takes more to say otherwise
        if (fits(range) < needed || !reaches(range) || (looksLikePixels() && range == BoxRange::Mille))
            continue;
        proposal.range = range;
        if (looksLikePixels())
            doubt = BoxStatistics::tr("They fit the pixels of their images just as well.");
        else if (few())
            doubt = BoxStatistics::tr("Too few boxes to be sure.");
        else if (fits(range) < SurelyFits)
            doubt = BoxStatistics::tr("Too many lie outside to be sure; the source may mix ranges.");
        else if (range == BoxRange::Percent || cannotBePixels())
            proposal.certainty = Certainty::Certain;
        else
            doubt = BoxStatistics::tr("They could be pixels of images of that size too.");
        return;
    }
    proposal.range = BoxRange::Pixels;
    if (looksLikePixels() && !few())
        proposal.certainty = Certainty::Certain;
    else if (cannotBePixels())
        doubt = BoxStatistics::tr("They fit none of the ranges well; the source may mix ranges.");
    else
        doubt = BoxStatistics::tr("The image sizes that would settle it are not known for enough boxes.");
}

QString decimalsOf(const BoxStatistics &statistics)
{
    int least = -1;
    int most = 0;
    for (int decimals = 0; decimals <= BoxStatistics::MaxDecimals; ++decimals) {
        const qint64 count = statistics.withDecimals(decimals);
        if (double(count) >= NearlyAll * double(statistics.boxes()))
            return QString::number(decimals);
        if (count == 0)
            continue;
        least = least < 0 ? decimals : least;
        most = decimals;
    }
    return u"%1-%2"_s.arg(least).arg(most);
}

int plural(qint64 count)
{
    return int(std::min<qint64>(count, INT_MAX));
}

QString evidenceOf(const BoxStatistics &statistics, BoxRange range, const QString &doubt)
{
    if (statistics.boxes() == 0)
        return BoxStatistics::tr("No boxes were found.");
    const QString name = boxRangeName(range);
    const auto percent = [&](qint64 count) { return int(count * 100 / statistics.boxes()); };
    const auto number = [](double value) { return QString::number(value, 'g', 6); };
    QStringList sentences{
        BoxStatistics::tr("%Ln box(es) in %1, written from %2 to %3, decimals: %4.", nullptr,
                          plural(statistics.boxes()))
            .arg(name, number(statistics.smallest()), number(statistics.largest()), decimalsOf(statistics))};
    if (const qint64 out = statistics.outOfRange(range); out > 0)
        sentences << BoxStatistics::tr("%Ln out of range.", nullptr, plural(out));
    if (statistics.reversed() > 0) {
        sentences << BoxStatistics::tr("%1 % fit inside as x1 y1 x2 y2 in this order, %2 % as x y width height.")
                         .arg(percent(std::max<qint64>(0, statistics.boxes() - statistics.reversed() -
                                                              statistics.outOfRange(range))))
                         .arg(percent(statistics.fittingAsSize(range)));
    }
    if (statistics.reversed() > 0)
        sentences << BoxStatistics::tr("%Ln reversed.", nullptr, plural(statistics.reversed()));
    if (statistics.degenerate() > 0)
        sentences << BoxStatistics::tr("%Ln without an area.", nullptr, plural(statistics.degenerate()));
    if (!doubt.isEmpty())
        sentences << doubt;
    return sentences.join(u' ');
}

}

NotationProposal BoxStatistics::proposal() const
{
    NotationProposal proposal;
    proposal.notation = m_notation;
    QString doubt;
    const Judge judge(*this);
    judge.judge(proposal, doubt);
    judge.judgeOrder(proposal);
    proposal.evidence = evidenceOf(*this, proposal.range, doubt);
    return proposal;
}

}
