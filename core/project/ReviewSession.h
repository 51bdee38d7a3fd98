#pragma once

#include "core/edits/SentenceMarks.h"
#include "core/notation/SampleBoxes.h"
#include "core/project/BoxEdits.h"
#include "core/project/EditHistory.h"
#include "core/project/Queue.h"
#include "core/storage/DraftStore.h"
#include "core/storage/TimeStore.h"

#include <QObject>
#include <QSize>

#include <vector>

namespace core {

/// Where the person is in a project, and what they do there. Views listen to it and send it their wishes; they never
/// talk to each other. What could not be done comes back as a Result; what was done is told by signals.
class ReviewSession : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the session.
    ReviewSession(Project &project, EditHistory &history, QObject *parent = nullptr);

    Project &project() const { return m_project; }
    EditHistory &history() const { return m_history; }

    /// As what the person judges: whose verdict is set, and which pair is the next one.
    Role role() const { return m_role; }
    void setRole(Role role);

    // Where we are.
    bool hasSample() const { return bool(m_sample.id); }
    const Sample &sample() const { return m_sample; }
    int pair() const { return m_pair; } ///< index of the current pair; -1: the sample has none
    const Pair *currentPair() const;
    /// The samples that the filter lets through, in their order.
    const std::vector<SampleId> &queue() const { return m_queue.samples(); }
    std::vector<SampleId> ascendingQueue() const { return m_queue.ascending(); }
    qint64 placeInQueue(SampleId sample) const { return m_queue.placeOf(sample); } ///< from 0; -1: it is not there
    qint64 placeInQueue() const; ///< from 0; -1: the sample is not in the queue

    Result<> open(SampleId id, int pair = -1); ///< pair -1: the first that waits for the role, or the first
    void setPair(int pair);
    void setQueue(std::vector<SampleId> queue); ///< each once
    Result<bool> next(); ///< false: there is none
    Result<bool> previous();
    Result<bool> nextUnreviewed(); ///< pair that waits for the role, going on at the beginning
    /// As Project::take(). Sample and queue stay; whoever filters filters again.
    void take(const AddedSamples &added);

    // What is done to the current sample.
    Result<> setText(const QString &turn, const QString &before, const QString &after);
    Result<> revert(const QString &turn);
    Result<> setVerdict(Verdict verdict); ///< of the current pair
    Result<> setAllVerdicts(Verdict verdict);
    /// Of the current pair: one's own; where an approval of the other role locks it, as reopen().
    Result<> clearVerdict();
    /// Takes back the approvals that keep the text of the turn as it is, see Sample::isLocked(). Error::Locked for an
    /// annotator where a reviewer has approved.
    Result<> reopen(const QString &turn);
    Result<> toggleTag(const QString &tag);   ///< of the current pair; one line, foreign text
    Result<> addRemark(const Remark &remark); ///< on the current pair, or on the sample that has none
    Result<> markSentence(const Turn &turn, const MarkedSentence &sentence, SentenceMark mark);
    Result<> setRemark(const QString &comment, const Remark &remark); ///< what is said in place of what was
    Result<> removeComment(const QString &id);
    /// Which turns there are, see TurnEdits; the pair at `then` is the current one afterwards.
    Result<> changeTurns(const Result<Edit> &edit, int then);
    Result<> undo(); ///< goes to the sample that it changed
    Result<> redo();
    Result<> takeBack(qint64 seq); ///< as EditHistory::takeBack()

    // Boxes: read from the text, moved in the text.
    const std::vector<SampleBox> &boxes() const { return m_boxes; }
    QSize imageSize() const { return m_imageSize; }
    void setImageSize(QSize pixels); ///< of the image on screen; invalid while it is not known
    BoxEdits boxEdits() const { return {m_sample, m_project.boxReading(m_sample.source), m_imageSize}; }
    /// From now on the boxes of all samples of the source are read so. Not an edit: nothing in any text changes.
    Result<> setBoxReading(SourceId source, const BoxReading &reading);
    Result<> moveBox(const BoxRef &ref, const Box &box);
    Result<> moveBoxes(const std::vector<BoxEdits::Move> &moves); ///< all or none, as one step
    /// At `at` in the text of the turn, see BoxEdits. The new box is the selected one then.
    Result<> addBox(const QString &turn, TextSpan at, const Box &box);
    Result<> removeBox(const BoxRef &ref, bool keepPhrase);
    /// Shows these boxes as those of the turn, while its text is typed and not yet an edit.
    void previewBoxes(const QString &turn, const std::vector<BoxToken> &boxes);
    const BoxRef &hoveredBox() const { return m_hoveredBox; }
    const BoxRef &selectedBox() const { return m_selectedBox; }
    void setHoveredBox(const BoxRef &ref);
    void setSelectedBox(const BoxRef &ref);

    /// Active time on a pair, by the reviewer of the history.
    Result<> addTime(SampleId sample, const QString &turn, std::chrono::milliseconds time);

    // Typed, but not yet an edit.
    Result<> keepDraft(const QString &turn, const QString &text);
    Result<> dropDraft(const QString &turn);
    Result<> dropDraft(const Draft &draft); ///< of any sample
    Result<std::vector<Draft>> drafts();

signals:
    void sampleOpened();  ///< another sample than before
    void sampleChanged(); ///< the same one, after an edit
    void pairChanged(int pair);
    void roleChanged();
    void samplesAdded();
    void queueAboutToChange();
    void queueChanged();
    void readingChanged(); ///< of the source of the sample, after boxesChanged()
    void boxesChanged();
    void hoveredBoxChanged(const core::BoxRef &ref);
    void selectedBoxChanged(const core::BoxRef &ref);

private:
    Result<> perform(std::vector<Change> changes);
    Change verdictChange(const Pair &pair, Verdict verdict) const;
    Result<> changeRemark(const QString &id, const std::optional<Remark> &after);
    Result<> perform(const Result<BoxEdits::TextEdit> &edit);
    Result<> follow(const Result<JournalEntry> &entry);
    Result<bool> step(int by);
    void reload(const JournalEntry &entry);
    void readBoxes(const TypedBoxes &typed = {});
    int firstUnreviewedPair() const;

    Project &m_project;
    EditHistory &m_history;
    DraftStore m_drafts;
    TimeStore m_times;
    Queue m_queue;
    std::size_t m_lastPlace = 0; ///< in the queue, of the sample that was in it last
    Sample m_sample;
    int m_pair = -1;
    Role m_role = Role::Annotator;
    QSize m_imageSize;
    std::vector<SampleBox> m_boxes;
    BoxRef m_hoveredBox;
    BoxRef m_selectedBox;
};

}
