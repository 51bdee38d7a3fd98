#include "core/runs/PredictionFile.h"

using namespace Qt::StringLiterals;

namespace core {

Result<PredictionFile> PredictionFile::open(const QString &path, const Options &options)
{
    PredictionFile file;
    file.m_path = path;
    file.m_formats = std::make_shared<const FormatRegistry>(builtinPredictionFormats());
    const bool named = !options.format.isEmpty();
    const PredictionFormat *wanted = file.m_formats->find(options.format);
    if (named && !wanted)
        return Error{Error::Kind::Usage, tr("There is no format “%1” of predictions.").arg(options.format)};
    const auto reader = RowReader::open(path);
    if (!reader)
        return reader.error();
    auto sample = RowSample::read(**reader);
    if (!sample)
        return sample.error();
    file.m_sample = sample.take();
    const auto judged = file.m_formats->judge(file.m_sample);
    file.m_format = named ? wanted : judged.format ? judged.format : file.m_formats->find(u"rows");
    file.m_certainty = named ? wanted->judge(file.m_sample) : judged.certainty;
    const auto columns = file.m_format->columns(file.m_sample).overridden(options.columns, file.m_sample);
    if (!columns)
        return columns.error();
    file.m_columns = *columns;
    const bool known = named || judged.format || !options.columns.answer.isEmpty();
    if (!known || file.m_columns.answer.isEmpty() || file.m_sample.rows == 0)
        return Error{Error::Kind::BadInput,
                     tr("%1 does not look like the answers of a model: say which column is the answer. It has: %2.")
                         .arg(path, file.m_sample.names().mid(0, 50).join(u", "_s))};
    return file;
}

Result<PredictionFile::Counts> PredictionFile::read(JobControl &control,
                                                    const std::function<Result<>(Prediction &&)> &use,
                                                    const PredictionFormat::Report &report) const
{
    auto reader = RowReader::open(m_path);
    if (!reader)
        return reader.error();
    Counts counts;
    Result<> used;
    const auto take = [&](Prediction &&prediction) {
        ++counts.predictions;
        if (m_columns.place.isEmpty() && prediction.place == 0)
            prediction.place = counts.predictions;
        if (used)
            used = use(std::move(prediction));
    };
    FileRow row;
    while (true) {
        if (control.cancelled())
            return Error{Error::Kind::Cancelled, tr("Cancelled.")};
        const auto more = (*reader)->next(row);
        if (!more)
            return more.error();
        if (!*more)
            return counts;
        ++counts.rows;
        control.setProgress(row.byte, (*reader)->fileSize());
        const qint64 before = counts.predictions;
        if (row.problem)
            report(RowProblem(*row.problem));
        else
            m_format->read(row, m_columns, take, report);
        if (!used)
            return used.error();
        if (counts.predictions == before)
            ++counts.skipped;
    }
}

}
