#include "core/lint/TextIssue.h"

#include <QCoreApplication>

namespace core {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::TextIssue)
};
}

QString textIssueText(TextIssue::Kind kind)
{
    switch (kind) {
    case TextIssue::Kind::Spelling:
        return Words::tr("The dictionary does not know this word.");
    case TextIssue::Kind::RepeatedWord:
        return Words::tr("The same word stands there twice.");
    case TextIssue::Kind::DoubleSpace:
        return Words::tr("More than one space.");
    case TextIssue::Kind::MissingStop:
        return Words::tr("The sentence ends without a full stop.");
    case TextIssue::Kind::LiteralNewline:
        return Words::tr("A backslash and an n, not a new line.");
    case TextIssue::Kind::SpaceBeforeStop:
        break;
    }
    return Words::tr("A space before the punctuation mark.");
}

}
