#include "ui/samples/FacetWords.h"

#include "core/model/Task.h"
#include "core/notation/BoxProblem.h"
#include "ui/common/ForeignText.h"
#include "ui/common/TaskTitle.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype LongestName = 120;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::FacetWords)
};

struct Word
{
    core::QueryField field;
    QStringView word; ///< as in a query
    const char *title;
};

constexpr std::array Known = {
    Word{core::QueryField::Verdict, u"none", QT_TRANSLATE_NOOP("ui::FacetWords", "not judged")},
    Word{core::QueryField::Verdict, u"approved", QT_TRANSLATE_NOOP("ui::FacetWords", "approved")},
    Word{core::QueryField::Verdict, u"rejected", QT_TRANSLATE_NOOP("ui::FacetWords", "rejected")},
    Word{core::QueryField::Verdict, u"unsure", QT_TRANSLATE_NOOP("ui::FacetWords", "unsure")},
    Word{core::QueryField::Severity, u"minor", QT_TRANSLATE_NOOP("ui::FacetWords", "minor")},
    Word{core::QueryField::Severity, u"major", QT_TRANSLATE_NOOP("ui::FacetWords", "major")},
    Word{core::QueryField::Severity, u"critical", QT_TRANSLATE_NOOP("ui::FacetWords", "critical")},
    Word{core::QueryField::Has, u"box", QT_TRANSLATE_NOOP("ui::FacetWords", "a box")},
    Word{core::QueryField::Has, u"image", QT_TRANSLATE_NOOP("ui::FacetWords", "an image")},
    Word{core::QueryField::Has, u"comment", QT_TRANSLATE_NOOP("ui::FacetWords", "a comment")},
    Word{core::QueryField::Has, u"error", QT_TRANSLATE_NOOP("ui::FacetWords", "an error")},
    Word{core::QueryField::Has, u"tag", QT_TRANSLATE_NOOP("ui::FacetWords", "a tag")},
    Word{core::QueryField::Has, u"open", QT_TRANSLATE_NOOP("ui::FacetWords", "an open remark")},
    Word{core::QueryField::Asks, u"yes-no", QT_TRANSLATE_NOOP("ui::FacetWords", "yes or no")},
    Word{core::QueryField::Asks, u"count", QT_TRANSLATE_NOOP("ui::FacetWords", "how many")},
    Word{core::QueryField::Asks, u"what", QT_TRANSLATE_NOOP("ui::FacetWords", "what")},
    Word{core::QueryField::Asks, u"which", QT_TRANSLATE_NOOP("ui::FacetWords", "which")},
    Word{core::QueryField::Asks, u"where", QT_TRANSLATE_NOOP("ui::FacetWords", "where")},
    Word{core::QueryField::Asks, u"who", QT_TRANSLATE_NOOP("ui::FacetWords", "who")},
    Word{core::QueryField::Asks, u"when", QT_TRANSLATE_NOOP("ui::FacetWords", "when")},
    Word{core::QueryField::Asks, u"why", QT_TRANSLATE_NOOP("ui::FacetWords", "why")},
    Word{core::QueryField::Asks, u"how", QT_TRANSLATE_NOOP("ui::FacetWords", "how")},
    Word{core::QueryField::Asks, u"describe", QT_TRANSLATE_NOOP("ui::FacetWords", "to describe")},
    Word{core::QueryField::Asks, u"locate", QT_TRANSLATE_NOOP("ui::FacetWords", "to locate")},
    Word{core::QueryField::Asks, u"other", QT_TRANSLATE_NOOP("ui::FacetWords", "otherwise")},
    Word{core::QueryField::Edited, u"yes", QT_TRANSLATE_NOOP("ui::FacetWords", "text changed")},
    Word{core::QueryField::Edited, u"no", QT_TRANSLATE_NOOP("ui::FacetWords", "text as imported")},
};

}

QString facetTitle(core::QueryField field)
{
    switch (field) {
    case core::QueryField::Task:
        return Words::tr("Task");
    case core::QueryField::Verdict:
        return Words::tr("Verdict");
    case core::QueryField::Error:
        return Words::tr("Error");
    case core::QueryField::Severity:
        return Words::tr("Severity of errors");
    case core::QueryField::Tag:
        return Words::tr("Tag");
    case core::QueryField::Has:
        return Words::tr("There is");
    case core::QueryField::Edited:
        return Words::tr("Edits");
    case core::QueryField::Source:
        return Words::tr("Source");
    case core::QueryField::Folder:
        return Words::tr("Image folder");
    case core::QueryField::Pairs:
        return Words::tr("Samples by number of pairs");
    case core::QueryField::Asks:
        return Words::tr("Question asks");
    case core::QueryField::Says:
        return Words::tr("Answer");
    case core::QueryField::By:
        return Words::tr("Judged by");
    case core::QueryField::Box:
        return Words::tr("Problem of a box");
    case core::QueryField::Notation:
        return Words::tr("Notation of boxes");
    case core::QueryField::Words:
        return Words::tr("Words of the answer");
    case core::QueryField::Boxes:
        return Words::tr("Number of boxes");
    case core::QueryField::Side:
        return Words::tr("Side of the smallest box");
    default:
        return core::queryField(field).name;
    }
}

QString facetValueTitle(core::QueryField field, const core::FacetValue &value)
{
    if (field == core::QueryField::Task) {
        const auto task = core::taskFromName(value.name);
        return task ? taskTitle(*task) : value.name;
    }
    if (core::queryField(field).kind == core::QueryFieldInfo::Kind::Numbers) {
        const QString range = QString(value.name).replace(u".."_s, u"–"_s);
        return field == core::QueryField::Side ? Words::tr("%1 % of the image").arg(range) : range;
    }
    if (const auto problem = core::boxProblemFromName(value.name); problem && field == core::QueryField::Box)
        return core::boxProblemTitle(*problem);
    for (const Word &word : Known) {
        if (word.field == field && word.word == value.name)
            return Words::tr(word.title);
    }
    return excerpt(value.name, LongestName);
}

}
