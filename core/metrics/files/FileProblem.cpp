#include "core/metrics/files/FileProblem.h"

#include <QCoreApplication>

#include <array>

namespace core {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(core::FileProblem)
};

constexpr std::array<QStringView, 9> Kinds{u"wrong-columns", u"duplicate-id", u"unknown-image",
                                           u"no-reference",  u"no-candidate", u"no-prediction",
                                           u"empty",         u"long",         u"not-utf-8"};

}

QString FileProblem::word() const
{
    return Kinds[std::size_t(kind)].toString();
}

QString FileProblem::text() const
{
    if (file.isEmpty())
        return message;
    if (record == 0)
        return Sentences::tr("%1: %2").arg(file, message);
    if (list.isEmpty())
        return Sentences::tr("%1, record %2, line %3: %4").arg(file).arg(record).arg(line).arg(message);
    return Sentences::tr("%1, record %2 of “%3”, line %4: %5").arg(file).arg(record).arg(list).arg(line).arg(message);
}

}
