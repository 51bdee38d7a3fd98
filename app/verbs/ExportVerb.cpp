#include "app/verbs/ExportVerb.h"

#include "app/Console.h"
#include "app/verbs/NotationNames.h"
#include "app/verbs/OpenProject.h"
#include "core/export/Exporter.h"
#include "core/json/JsonWriter.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::ExportVerb)
};

core::Result<std::set<core::PairSelection::Kind>> kinds(const std::vector<std::string> &names)
{
    std::set<core::PairSelection::Kind> found;
    for (const std::string &name : names) {
        const auto kind = core::PairSelection::kindFromName(QString::fromStdString(name));
        if (!kind)
            return core::Error{core::Error::Kind::Usage,
                               Text::tr("“%1” is none of none, approved, corrected, rejected, unsure.")
                                   .arg(QString::fromStdString(name))};
        found.insert(*kind);
    }
    return found;
}

void write(core::JsonWriter &json, const core::ConvertedBoxes &boxes)
{
    json.beginObject()
        .member(u"notation", boxes.notation)
        .member(u"units", boxes.cells ? QString() : boxes.units.toText())
        .member(u"decimals", boxes.decimals)
        .member(u"records", boxes.records)
        .member(u"rewritten", boxes.done.boxes)
        .member(u"becameUpright", boxes.done.turned)
        .member(u"notWritten", boxes.notWritten())
        .member(u"withoutImage", boxes.withoutImage)
        .member(u"shift", boxes.done.shift)
        .member(u"unmeasured", boxes.unmeasured)
        .endObject();
}

void write(core::JsonWriter &json, const core::PreferenceReport &report)
{
    json.beginObject()
        .member(u"path", report.path)
        .member(u"bytes", report.bytes)
        .member(u"pairs", report.pairs)
        .member(u"notApproved", report.notApproved)
        .member(u"unchanged", report.unchanged)
        .member(u"questionChanged", report.questionChanged)
        .endObject();
}

QByteArray toJson(const core::ExportReport &report, const core::ExportOptions &options)
{
    core::JsonWriter json;
    json.beginObject().key(u"sources").beginArray();
    for (const core::ExportedSource &source : report.sources) {
        json.beginObject()
            .member(u"source", source.source.value)
            .member(u"path", source.path)
            .member(u"bytes", source.bytes)
            .member(u"records", source.records)
            .member(u"pairs", source.pairs)
            .member(u"editedRecords", source.editedRecords)
            .member(u"droppedRecords", source.droppedRecords)
            .member(u"droppedPairs", source.droppedPairs);
        if (source.boxes)
            write(json.key(u"boxes"), *source.boxes);
        if (options.review != core::ExportOptions::Review::None)
            json.member(u"reviews", source.reviews);
        if (!source.sidecar.isEmpty())
            json.member(u"sidecar", source.sidecar);
        json.endObject();
    }
    json.endArray();
    if (report.preference)
        write(json.key(u"preference"), *report.preference);
    json.member(u"seq", report.seq).endObject();
    return json.bytes();
}

}

QString ExportVerb::name() const
{
    return u"export"_s;
}

QString ExportVerb::summary() const
{
    return u"Write a project back, changed only where a person changed it"_s;
}

void ExportVerb::declare(CLI::App &line)
{
    line.add_option("project", m_project, "Project file")->required();
    line.add_option("out", m_out, "File, or folder when the project has several sources")->required();
    line.add_option("--format", m_format,
                    "rs-gpt4v (default), or preference: corrections as training data, JSON Lines of prompt, chosen and "
                    "rejected, only of pairs that were approved");
    line.add_option("--only", m_only, "Only pairs that are: none, approved, corrected, rejected, unsure")
        ->delimiter(',');
    line.add_option("--drop", m_drop, "Leave out pairs that are: the same words")->delimiter(',');
    line.add_option("--source", m_source, "Only this source")->check(CLI::PositiveNumber);
    auto *notation = line.add_option("--notation", m_notation, "Write boxes so, whatever they are written in");
    line.add_option("--units", m_units,
                    "What their numbers count then: as for notations (default: what the notation defines, else as in "
                    "the source)")
        ->needs(notation);
    line.add_option("--review", m_review,
                    "What people said of the pairs: none (default), sidecar (in OUT.review.jsonl), or key (as a key "
                    "\"review\" of their records)");
    line.add_flag("--overwrite-source", m_overSource, "Allow writing over the very file that was imported");
    line.add_flag("--json", m_json, "Print the report as JSON");
}

core::Result<core::ExportOptions> ExportVerb::options() const
{
    core::ExportOptions options;
    options.format = QString::fromStdString(m_format);
    const bool preference = options.format == core::ExportOptions::preferenceFormat();
    if (!preference && options.format != core::ExportOptions::sourceFormat())
        return core::Error{core::Error::Kind::Usage,
                           Text::tr("There is no format “%1”; there are rs-gpt4v and preference.").arg(options.format)};
    if (preference && (!m_only.empty() || !m_drop.empty() || !m_notation.empty() || m_review != "none"))
        return core::Error{core::Error::Kind::Usage,
                           Text::tr("Preference is written of approved pairs as they are: --only, --drop, --notation "
                                    "and --review do not go with it.")};
    if (const auto read = readReview(options); !read)
        return read.error();
    const auto only = kinds(m_only);
    const auto drop = kinds(m_drop);
    if (!only || !drop)
        return only ? drop.error() : only.error();
    options.pairs = {*only, *drop};
    options.source = {m_source};
    options.overSource = m_overSource;
    if (m_notation.empty())
        return options;
    const core::NotationRegistry notations = core::builtinNotations();
    const auto notation = notationNamed(notations, m_notation);
    if (!notation)
        return notation.error();
    options.boxes = core::BoxTarget{(*notation)->id()};
    if (m_units.empty())
        return options;
    const auto units = unitsNamed(m_units);
    if (!units)
        return units.error();
    options.boxes->units = *units;
    return options;
}

core::Result<> ExportVerb::readReview(core::ExportOptions &options) const
{
    using Review = core::ExportOptions::Review;
    for (const auto &[name, review] :
         {std::pair("none", Review::None), std::pair("sidecar", Review::Sidecar), std::pair("key", Review::Key)}) {
        if (m_review == name) {
            options.review = review;
            return {};
        }
    }
    return core::Error{core::Error::Kind::Usage,
                       Text::tr("“%1” is none of none, sidecar, key.").arg(QString::fromStdString(m_review))};
}

int ExportVerb::run(Console &console)
{
    const auto wanted = options();
    if (!wanted)
        return console.fail(wanted.error());
    auto file = core::ProjectFile::open(QString::fromStdString(m_project), core::ProjectFile::Mode::ReadOnly);
    if (!file)
        return console.fail(file.error());
    core::JobControl control;
    const auto report = core::Exporter::run((*file)->database(), QString::fromStdString(m_out), *wanted, control);
    if (!report)
        return console.fail(report.error());
    if (m_json) {
        console.json(toJson(*report, *wanted));
        return Console::Done;
    }
    tell(console, *report);
    return Console::Done;
}

void ExportVerb::tell(Console &console, const core::ExportReport &report) const
{
    if (report.preference)
        console.message(report.preference->text());
    for (const core::ExportedSource &source : report.sources) {
        console.message(Text::tr("%1: %2 records, %3 pairs; %4 records edited; left out: %5 records, %6 pairs")
                            .arg(source.path)
                            .arg(source.records)
                            .arg(source.pairs)
                            .arg(source.editedRecords)
                            .arg(source.droppedRecords)
                            .arg(source.droppedPairs));
        if (source.boxes)
            console.message(source.boxes->text());
        if (!source.sidecar.isEmpty())
            console.message(Text::tr("%1: reviews of %2 pairs and records").arg(source.sidecar).arg(source.reviews));
    }
}

}
