#include "core/notation/BoxProblem.h"

#include <QCoreApplication>

#include <array>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::BoxProblem)
};

constexpr std::array<QStringView, BoxProblemCount> Names{u"out-of-range", u"reversed",    u"degenerate",
                                                         u"numbers",      u"unparseable", u"duplicate",
                                                         u"tiny",         u"notation",    u"count"};

}

QString boxProblemName(BoxProblem problem)
{
    return Names[static_cast<std::size_t>(problem)].toString();
}

std::optional<BoxProblem> boxProblemFromName(QStringView name)
{
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == name)
            return static_cast<BoxProblem>(i);
    }
    return std::nullopt;
}

QString boxProblemTitle(BoxProblem problem)
{
    static constexpr std::array<const char *, BoxProblemCount> Titles{
        QT_TRANSLATE_NOOP("core::BoxProblem", "outside"),    QT_TRANSLATE_NOOP("core::BoxProblem", "reversed"),
        QT_TRANSLATE_NOOP("core::BoxProblem", "no area"),    QT_TRANSLATE_NOOP("core::BoxProblem", "numbers"),
        QT_TRANSLATE_NOOP("core::BoxProblem", "unreadable"), QT_TRANSLATE_NOOP("core::BoxProblem", "duplicate"),
        QT_TRANSLATE_NOOP("core::BoxProblem", "tiny"),       QT_TRANSLATE_NOOP("core::BoxProblem", "other notation"),
        QT_TRANSLATE_NOOP("core::BoxProblem", "count")};
    return Words::tr(Titles[static_cast<std::size_t>(problem)]);
}

QString boxProblemText(BoxProblem problem)
{
    switch (problem) {
    case BoxProblem::OutOfRange:
        return Words::tr("Leaves the image.");
    case BoxProblem::Reversed:
        return Words::tr("Its corners are swapped.");
    case BoxProblem::Degenerate:
        return Words::tr("Has no area.");
    case BoxProblem::Numbers:
        return Words::tr("Has more or fewer numbers than the boxes of this source usually have.");
    case BoxProblem::Unparseable:
        return Words::tr("Begins like a box but cannot be read as one.");
    case BoxProblem::Duplicate:
        return Words::tr("Covers an earlier box of the same text.");
    case BoxProblem::Tiny:
        return Words::tr("Is very small.");
    case BoxProblem::Notation:
        return Words::tr("Is written unlike the boxes of this source.");
    case BoxProblem::Count:
        return Words::tr("The text says another number than there are boxes.");
    }
    Q_UNREACHABLE();
}

}
