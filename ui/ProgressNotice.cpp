#include "ui/ProgressNotice.h"

#include "core/project/ReviewSession.h"
#include "ui/common/NoticeBar.h"

#include <QLocale>

namespace ui {

namespace {

qint64 placesWithOpenRemarks(const core::MarkIndex &marks)
{
    qint64 places = 0;
    marks.find([](const QString &word) { return word == core::MarkIndex::open(); }, [&places](qint64) { ++places; });
    return places;
}

}

ProgressNotice::ProgressNotice(core::ReviewSession &session, NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_notice(notice)
{
    connect(&session, &core::ReviewSession::sampleOpened, this, &ProgressNotice::dismiss);
    connect(&session, &core::ReviewSession::pairChanged, this, &ProgressNotice::dismiss);
    connect(&session.history(), &core::EditHistory::applied, this, &ProgressNotice::dismiss);
}

void ProgressNotice::tell()
{
    if (!m_notice.text().isEmpty() || !m_session.hasSample())
        return;
    m_told = text(m_session.project().index(), m_session.sample().id);
    if (!m_told.isEmpty())
        m_notice.tell(m_told, {{tr("Close"), {}}});
}

void ProgressNotice::dismiss()
{
    if (!m_told.isEmpty() && m_notice.text() == m_told)
        m_notice.dismiss();
    m_told.clear();
}

QString ProgressNotice::text(const core::SampleIndex &index, core::SampleId at)
{
    const core::SampleIndex::Counts &counts = index.counts();
    const qint64 remarks = placesWithOpenRemarks(index.marks());
    if (counts.reviewedPairs() == 0 && counts.editedSamples == 0 && remarks == 0)
        return {};
    const QLocale locale;
    const auto unsure = int(counts.verdicts[std::size_t(core::Verdict::Unsure)]);
    QStringList facts{
        tr("%1 of %Ln pair(s) reviewed", nullptr, int(counts.pairs)).arg(locale.toString(counts.reviewedPairs()))};
    if (unsure > 0)
        facts.append(tr("%Ln unsure", nullptr, unsure));
    if (remarks > 0)
        facts.append(tr("open remarks at %Ln place(s)", nullptr, int(remarks)));
    return tr("%1. Going on at sample %2.").arg(facts.join(tr(", ")), locale.toString(at.value));
}

}
