#pragma once

#include "core/base/Result.h"
#include "core/export/PreferenceReport.h"
#include "core/jobs/JobControl.h"
#include "core/project/SampleReader.h"
#include "core/storage/CheckedFile.h"
#include "core/storage/ReviewTrace.h"

#include <map>

namespace core {

/// Writes corrections as training data: JSON Lines of a prompt, the answer that a person approved (`chosen`) and the
/// one that the model wrote (`rejected`). Only pairs that are approved and whose answer was changed. The prompt is the
/// conversation up to the question as it stands now; where a person changed the question itself, the model's answer was
/// given to another one, and the pair is left out. For one thread.
class PreferenceExport
{
    Q_DECLARE_TR_FUNCTIONS(core::PreferenceExport)
public:
    /// `labels`: of the sources to be written.
    PreferenceExport(Database &db, std::map<SourceId, QString> labels, JobControl &control);

    /// Over what is at `path`, all or nothing.
    Result<PreferenceReport> write(const QString &path);

private:
    Result<> writeSample(SampleId id, CheckedFile &file);
    bool isWanted(const Sample &sample, const Pair &pair);

    const std::map<SourceId, QString> m_labels;
    JobControl &m_control;
    SampleReader m_samples;
    ReviewTrace m_trace;
    PreferenceReport m_report;
};

}
