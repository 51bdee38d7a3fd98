#include "ui/samples/FacetWords.h"

#include "core/model/Task.h"
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
    if (field == core::QueryField::Pairs)
        return QString(value.name).replace(u".."_s, u"–"_s);
    for (const Word &word : Known) {
        if (word.field == field && word.word == value.name)
            return Words::tr(word.title);
    }
    return excerpt(value.name, LongestName);
}

}
