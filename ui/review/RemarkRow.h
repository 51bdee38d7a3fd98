#pragma once

#include "core/model/Remark.h"

#include <QString>

namespace ui {

/// A remark of the sample as the list shows it.
struct RemarkRow
{
    QString id;    ///< of the comment
    QString title; ///< of the error; empty: only a comment
    QString text;  ///< foreign text
    QString where; ///< for a person: “pair 2, ‘large ship’”
    QString who;   ///< and when
    core::Severity severity = core::Severity::Major;
    bool resolved = false;
    bool ofCurrentPair = false;

    bool isError() const { return !title.isEmpty(); }
    friend bool operator==(const RemarkRow &, const RemarkRow &) = default;
};

/// “critical”, in the language of the person.
QString severityTitle(core::Severity severity);

}
