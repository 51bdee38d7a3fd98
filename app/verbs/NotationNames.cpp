#include "app/verbs/NotationNames.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(app::NotationsVerb)
};

}

core::Result<const core::Notation *> notationNamed(const core::NotationRegistry &notations, const std::string &id)
{
    const QString name = QString::fromStdString(id);
    if (const core::Notation *notation = notations.find(name))
        return notation;
    QStringList known;
    for (const auto &notation : notations.all())
        known += notation->id();
    return core::Error{core::Error::Kind::Usage,
                       Text::tr("There is no notation “%1”; known are: %2.").arg(name, known.join(u", "_s))};
}

core::Result<core::BoxUnits> unitsNamed(const std::string &text)
{
    const QString name = QString::fromStdString(text);
    if (const auto units = core::BoxUnits::fromText(name))
        return *units;
    return core::Error{core::Error::Kind::Usage,
                       Text::tr("“%1” says no units: they are as “0-100 clockwise”, see --help.").arg(name)};
}

}
