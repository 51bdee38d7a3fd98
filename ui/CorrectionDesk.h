#pragma once

#include "core/edits/Change.h"
#include "core/replace/LearnedCorrections.h"

#include <QObject>
#include <QPointer>

namespace core {
class JobRunner;
class ReviewSession;
}

class QWidget;

namespace ui {

class CorrectionsDialog;

/// Offers what was corrected again and again, for the current pair or for all of them.
class CorrectionDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    CorrectionDesk(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent);
    ~CorrectionDesk() override;

    void open(QWidget *window); ///< returns at once

signals:
    void aboutToEdit();
    void everywhereWanted(const core::Correction &correction);
    void failed(const core::Error &error);

private:
    void show(std::vector<core::Correction> corrections);
    void correct(const core::Correction &correction);
    std::vector<core::Change> changesOf(const core::Correction &correction) const;

    core::ReviewSession &m_session;
    core::JobRunner &m_jobs;
    QPointer<CorrectionsDialog> m_dialog;
};

}
