#include "core/json/RecordParser.h"

#include "core/json/FieldReader.h"
#include "core/json/JsonCheck.h"
#include "core/json/StringAtom.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::RecordParser)
};

/// The same bytes, but for a ? in place of each one that is no UTF-8: what simdjson reads, and offsets stay true.
void copyAsUtf8(std::string_view record, std::string &copy)
{
    copy.assign(record);
    for (std::size_t i = 0; i < record.size();) {
        if ((record[i] & 0x80) == 0) {
            ++i;
            continue;
        }
        const StringAtom atom = StringAtom::first(record.substr(i));
        if (atom.isFragment())
            copy[i] = '?';
        i += atom.length;
    }
    copy.append(RecordParser::Padding, '\0');
}

}

class RecordParser::Private
{
public:
    FieldReader reader;
    JsonCheck check;
    std::string copy;
};

RecordParser::RecordParser()
    : m_private(std::make_unique<Private>())
{
}

RecordParser::~RecordParser() = default;
RecordParser::RecordParser(RecordParser &&) noexcept = default;
RecordParser &RecordParser::operator=(RecordParser &&) noexcept = default;

std::optional<ReadProblem> RecordParser::parse(std::string_view record, RecordFields &fields)
{
    auto outcome = m_private->reader.read(record, fields);
    if (outcome == FieldReader::Outcome::InvalidUtf8) {
        copyAsUtf8(record, m_private->copy);
        outcome = m_private->reader.read({m_private->copy.data(), record.size()}, fields);
        fields.oddities |= RecordFields::Oddity::InvalidUtf8;
    }
    if (outcome == FieldReader::Outcome::Read)
        return std::nullopt;

    // Rare, so the second look, which knows the place and the words, may take its time.
    fields.clear();
    if (auto fault = m_private->check.check(record))
        return fault;
    ReadProblem problem{.kind = ReadProblem::Kind::NotAnObject, .message = {}, .line = 1, .byte = 0};
    problem.message = Words::tr("The record is not an object.");
    if (outcome == FieldReader::Outcome::NoMemory) {
        problem.kind = ReadProblem::Kind::TooLarge;
        problem.message = Words::tr("There is not enough memory to read the record.");
    }
    return problem;
}

std::optional<ReadProblem> RecordParser::parse(const RawRecord &record, RecordFields &fields)
{
    if (const auto problem = parse(record.bytes, fields))
        return problem->in(record);
    return std::nullopt;
}

std::optional<ReadProblem> RecordParser::parseCopy(std::string_view record, RecordFields &fields)
{
    std::string padded(record);
    padded.append(Padding, '\0');
    return parse(std::string_view(padded.data(), record.size()), fields);
}

}
