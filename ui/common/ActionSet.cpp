#include "ui/common/ActionSet.h"

#include "ui/common/Icons.h"

#include <QCoreApplication>
#include <QMetaEnum>
#include <QPalette>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Row
{
    Do what;
    ActionSet::Menu menu;
    const char *text; // nullptr: a separator before the next row
    const char *icon;
    QList<QKeySequence> keys;
    bool checkable = false;
};

QKeySequence key(QKeyCombination combination)
{
    return QKeySequence(combination);
}

struct Table
{
    Q_DECLARE_TR_FUNCTIONS(ui::ActionSet)
public:
    static const QList<Row> &rows();
};

/// The one list. Keys follow labelme where it has one for the same thing; Keymap has others.
const QList<Row> &Table::rows()
{
    using M = ActionSet::Menu;
    static const QList<Row> rows{
        {Do::Open, M::File, QT_TR_NOOP("&Open…"), "open", {QKeySequence::Open}},
        {Do::Import, M::File, QT_TR_NOOP("&Import…"), "import", {key(Qt::CTRL | Qt::Key_I)}},
        {Do::Export, M::File, QT_TR_NOOP("&Export…"), "export", {key(Qt::CTRL | Qt::Key_E)}},
        {Do::Report, M::File, QT_TR_NOOP("&Report of changes…"), "", {}},
        {Do::RelinkImages, M::File, QT_TR_NOOP("Image &folders…"), "folder", {}},
        {Do::BoxReading, M::File, QT_TR_NOOP("&Boxes of a source…"), "", {}},
        {Do::Backups, M::File, QT_TR_NOOP("Back&ups…"), "", {}},
        {Do::OpenExample, M::File, QT_TR_NOOP("Open the e&xample"), "", {}},
        {Do::CloseProject, M::File, QT_TR_NOOP("&Close the project"), "", {QKeySequence::Close}},
        {Do::Quit, M::File, QT_TR_NOOP("&Quit"), "", {key(Qt::CTRL | Qt::Key_Q)}},

        {Do::Undo, M::Edit, QT_TR_NOOP("&Undo"), "undo", {key(Qt::CTRL | Qt::Key_Z)}},
        {Do::Redo,
         M::Edit,
         QT_TR_NOOP("&Redo"),
         "redo",
         {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), key(Qt::CTRL | Qt::Key_Y)}},
        {Do::EditText, M::Edit, QT_TR_NOOP("&Edit the answer"), "", {key(Qt::Key_F2), key(Qt::Key_Return)}},
        {Do::RevertTurn, M::Edit, QT_TR_NOOP("Re&vert to the original"), "revert", {key(Qt::CTRL | Qt::Key_R)}},
        {Do::DrawRect, M::Edit, QT_TR_NOOP("Draw a &box"), "draw-box", {key(Qt::Key_R)}, true},
        {Do::DrawRotated, M::Edit, QT_TR_NOOP("Draw a &turned box"), "draw-turned", {key(Qt::Key_O)}, true},
        {Do::DrawPolygon, M::Edit, QT_TR_NOOP("Draw a &polygon"), "draw-polygon", {key(Qt::Key_P)}, true},
        {Do::CopyBox, M::Edit, QT_TR_NOOP("C&opy the box"), "", {QKeySequence::Copy}},
        {Do::PasteBox, M::Edit, QT_TR_NOOP("Paste the bo&x"), "", {QKeySequence::Paste}},
        {Do::RepairBox, M::Edit, QT_TR_NOOP("&Mend the box"), "", {key(Qt::CTRL | Qt::Key_Period)}},
        {Do::NotInImage,
         M::Edit,
         QT_TR_NOOP("The phrase is &not in the image"),
         "",
         {key(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}},
        {Do::Tighten, M::Edit, QT_TR_NOOP("Ti&ghten the box"), "", {key(Qt::SHIFT | Qt::Key_T)}},
        {Do::TightenAll,
         M::Edit,
         QT_TR_NOOP("Tighten &all boxes of the pair"),
         "",
         {key(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}},
        {Do::Comment, M::Edit, QT_TR_NOOP("Add a &comment…"), "comment", {key(Qt::CTRL | Qt::Key_M)}},
        {Do::AddPair, M::Turns, QT_TR_NOOP("&Add a pair"), "", {key(Qt::Key_Insert)}},
        {Do::RemovePair, M::Turns, QT_TR_NOOP("&Remove the pair"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)}},
        {Do::PairUp, M::Turns, QT_TR_NOOP("Move the pair &up"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)}},
        {Do::PairDown, M::Turns, QT_TR_NOOP("Move the pair &down"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)}},
        {Do::SplitTurn, M::Turns, QT_TR_NOOP("&Split the turn at the caret"), "", {key(Qt::CTRL | Qt::Key_T)}},
        {Do::JoinPairs, M::Turns, QT_TR_NOOP("&Join with the next pair"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_J)}},
        {Do::ChangeRole, M::Turns, QT_TR_NOOP("&Question becomes answer, or back"), "", {}},

        {Do::CompareTexts,
         M::Edit,
         QT_TR_NOOP("Compare &with the original…"),
         "",
         {key(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}},
        {Do::Find, M::Edit, QT_TR_NOOP("&Find"), "search", {QKeySequence::Find}},
        {Do::Replace, M::Edit, QT_TR_NOOP("Find and rep&lace…"), "", {key(Qt::CTRL | Qt::Key_H)}},
        {Do::Corrections, M::Edit, QT_TR_NOOP("&Habitual corrections…"), "", {key(Qt::Key_H)}},
        {Do::Palette, M::Edit, QT_TR_NOOP("Comman&d palette…"), "", {key(Qt::CTRL | Qt::Key_K)}},
        {Do::ClearFilter, M::Edit, QT_TR_NOOP("Show all &samples"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}},
        {Do::Views, M::Edit, QT_TR_NOOP("Views and recent &queries"), "views", {key(Qt::CTRL | Qt::Key_L)}},

        {Do::ZoomIn, M::View, QT_TR_NOOP("Zoom &in"), "zoom-in", {QKeySequence::ZoomIn, key(Qt::CTRL | Qt::Key_Equal)}},
        {Do::ZoomOut, M::View, QT_TR_NOOP("Zoom &out"), "zoom-out", {QKeySequence::ZoomOut}},
        {Do::Fit, M::View, QT_TR_NOOP("&Fit the image"), "fit", {key(Qt::CTRL | Qt::Key_0), key(Qt::Key_F)}},
        {Do::ActualSize, M::View, QT_TR_NOOP("Actual &size"), "actual-size", {key(Qt::CTRL | Qt::Key_1)}},
        {Do::NextBox, M::View, QT_TR_NOOP("Next &box"), "", {key(Qt::CTRL | Qt::Key_B)}},
        {Do::PreviousBox, M::View, QT_TR_NOOP("Pre&vious box"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}},
        {Do::GoTo, M::View, QT_TR_NOOP("Go to a plac&e…"), "", {key(Qt::CTRL | Qt::Key_G)}},
        {Do::ShowLabels, M::View, QT_TR_NOOP("&Labels of boxes"), "labels", {key(Qt::Key_L)}, true},
        {Do::ShowOverlays, M::View, QT_TR_NOOP("Bo&xes"), "boxes", {key(Qt::Key_T)}, true},
        {Do::ShowFurniture, M::View, QT_TR_NOOP("Read-out, scale and &navigator"), "", {key(Qt::Key_N)}, true},
        {Do::CheckTexts, M::View, QT_TR_NOOP("Spelling and &writing"), "", {key(Qt::Key_W)}, true},
        {Do::ShowDisplay, M::View, QT_TR_NOOP("Bands and stretc&h"), "display", {key(Qt::Key_B)}, true},
        {Do::ShowBoxList,
         M::View,
         QT_TR_NOOP("List and nu&mbers of boxes"),
         "box-list",
         {key(Qt::SHIFT | Qt::Key_B)},
         true},
        {Do::ShowFacets, M::View, QT_TR_NOOP("Facets: filter b&y value"), "facets", {key(Qt::SHIFT | Qt::Key_F)}, true},
        {Do::ShowGridLines, M::View, QT_TR_NOOP("Grid lines over the ima&ge"), "", {key(Qt::SHIFT | Qt::Key_G)}, true},
        {Do::ShowCrosshair, M::View, QT_TR_NOOP("Crosshair a&t the mouse"), "", {key(Qt::Key_X)}, true},
        {Do::Measure, M::View, QT_TR_NOOP("R&uler"), "", {key(Qt::Key_M)}, true},
        {Do::KeepView, M::View, QT_TR_NOOP("&Keep the view at the next sample"), "", {key(Qt::Key_K)}, true},
        {Do::CopyView, M::View, QT_TR_NOOP("Co&py the view"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}},
        {Do::SaveView, M::View, QT_TR_NOOP("S&ave the view…"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}},
        {Do::ShowDiff, M::View, QT_TR_NOOP("&Difference from the original"), "diff", {key(Qt::CTRL | Qt::Key_D)}},
        {Do::ShowGrid, M::View, QT_TR_NOOP("&Queue as a grid"), "grid", {key(Qt::Key_G)}, true},
        {Do::CompactQueue, M::View, QT_TR_NOOP("&Compact queue"), "", {}, true},
        {Do::FocusMode, M::View, QT_TR_NOOP("&Just image, pair and verdict"), "", {key(Qt::Key_F11)}, true},
        {Do::ResetLayout, M::View, QT_TR_NOOP("&Reset layout"), "", {}},
        {Do::SortNumber, M::Sort, QT_TR_NOOP("By &number"), "", {}, true},
        {Do::SortId, M::Sort, QT_TR_NOOP("By &id"), "", {}, true},
        {Do::SortImage, M::Sort, QT_TR_NOOP("By i&mage"), "", {}, true},
        {Do::SortPairs, M::Sort, QT_TR_NOOP("By number of &pairs"), "", {}, true},
        {Do::SortLength, M::Sort, QT_TR_NOOP("By &length"), "", {}, true},
        {Do::SortEdits, M::Sort, QT_TR_NOOP("By number of &edits"), "", {}, true},
        {Do::SortLastEdit, M::Sort, QT_TR_NOOP("By l&ast edit"), "", {}, true},
        {Do::SortTime, M::Sort, QT_TR_NOOP("By &time at work"), "", {}, true},
        {Do::SortDescending, M::Sort, QT_TR_NOOP("&Descending"), "", {}, true},

        {Do::AppearanceDesktop, M::Appearance, QT_TR_NOOP("As the &desktop"), "", {}, true},
        {Do::AppearanceLight, M::Appearance, QT_TR_NOOP("&Light"), "", {}, true},
        {Do::AppearanceDark, M::Appearance, QT_TR_NOOP("D&ark"), "", {}, true},
        {Do::TextLarger,
         M::Appearance,
         QT_TR_NOOP("Larger &text"),
         "",
         {key(Qt::CTRL | Qt::ALT | Qt::Key_Equal), key(Qt::CTRL | Qt::ALT | Qt::Key_Plus)}},
        {Do::TextSmaller, M::Appearance, QT_TR_NOOP("&Smaller text"), "", {key(Qt::CTRL | Qt::ALT | Qt::Key_Minus)}},
        {Do::TextUsual, M::Appearance, QT_TR_NOOP("Text as &usual"), "", {}},

        {Do::NextImage, M::Compare, QT_TR_NOOP("&Next image of the sample"), "", {key(Qt::ALT | Qt::Key_Right)}},
        {Do::PreviousImage, M::Compare, QT_TR_NOOP("&Previous image of the sample"), "", {key(Qt::ALT | Qt::Key_Left)}},
        {Do::NextCompared, M::Compare, QT_TR_NOOP("Compare with the ne&xt image"), "", {key(Qt::ALT | Qt::Key_Down)}},
        {Do::PreviousCompared,
         M::Compare,
         QT_TR_NOOP("Compare with the pre&vious image"),
         "",
         {key(Qt::ALT | Qt::Key_Up)}},
        {Do::CompareOff, M::Compare, QT_TR_NOOP("&One image"), "", {}, true},
        {Do::CompareBeside, M::Compare, QT_TR_NOOP("&Side by side"), "", {}, true},
        {Do::CompareSwipe, M::Compare, QT_TR_NOOP("S&wipe"), "", {}, true},
        {Do::CompareBlink, M::Compare, QT_TR_NOOP("&Blink"), "", {}, true},
        {Do::CompareNextWay, M::Compare, QT_TR_NOOP("Next way to &compare"), "", {key(Qt::Key_C)}},
        {Do::ShowCompared, M::Compare, QT_TR_NOOP("Show the compared &image"), "", {key(Qt::Key_V)}, true},
        {Do::DividerLeft, M::Compare, QT_TR_NOOP("Swipe to the &left"), "", {key(Qt::Key_Comma)}},
        {Do::DividerRight, M::Compare, QT_TR_NOOP("Swipe to the &right"), "", {key(Qt::Key_Period)}},

        {Do::Next, M::Review, QT_TR_NOOP("&Next sample"), "next", {key(Qt::Key_D)}},
        {Do::Previous, M::Review, QT_TR_NOOP("&Previous sample"), "previous", {key(Qt::Key_A)}},
        {Do::NextUnreviewed,
         M::Review,
         QT_TR_NOOP("Next &unreviewed pair"),
         "next-unreviewed",
         {key(Qt::CTRL | Qt::Key_Right)}},
        {Do::GoToSample, M::Review, QT_TR_NOOP("&Go to a sample…"), "", {key(Qt::CTRL | Qt::Key_J)}},
        {Do::Back, M::Review, QT_TR_NOOP("&Back"), "", {key(Qt::CTRL | Qt::Key_BracketLeft), key(Qt::Key_Back)}},
        {Do::Forward,
         M::Review,
         QT_TR_NOOP("&Forward"),
         "",
         {key(Qt::CTRL | Qt::Key_BracketRight), key(Qt::Key_Forward)}},
        {Do::NextPair, M::Review, QT_TR_NOOP("Ne&xt pair"), "", {key(Qt::CTRL | Qt::Key_Down)}},
        {Do::PreviousPair, M::Review, QT_TR_NOOP("Previous pa&ir"), "", {key(Qt::CTRL | Qt::Key_Up)}},
        {Do::Approve,
         M::Review,
         QT_TR_NOOP("&Approve"),
         "approve",
         {key(Qt::CTRL | Qt::Key_Return), key(Qt::CTRL | Qt::Key_Enter)}},
        {Do::Reject, M::Review, QT_TR_NOOP("&Reject"), "reject", {key(Qt::CTRL | Qt::Key_Backspace)}},
        {Do::Unsure, M::Review, QT_TR_NOOP("Un&sure"), "unsure", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}},
        {Do::ClearVerdict,
         M::Review,
         QT_TR_NOOP("Re&open (take the verdict back)"),
         "",
         {key(Qt::CTRL | Qt::Key_Delete), key(Qt::Key_U)}},
        {Do::AutoAdvance, M::Review, QT_TR_NOOP("Go on after a verdi&ct"), "", {}, true},
        {Do::ApproveAll,
         M::Review,
         QT_TR_NOOP("Approve all pairs of the sa&mple"),
         "",
         {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)}},
        {Do::Bulk, M::Review, QT_TR_NOOP("Man&y pairs at once…"), "", {key(Qt::CTRL | Qt::SHIFT | Qt::Key_M)}},
        {Do::ProjectHistory,
         M::Review,
         QT_TR_NOOP("&History of the project…"),
         "",
         {key(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}},
        {Do::ShowPace, M::Review, QT_TR_NOOP("Pac&e of the reviewers…"), "", {}},
        {Do::ShowProgress,
         M::Review,
         QT_TR_NOOP("Progress &dashboard…"),
         "progress",
         {key(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}},
        {Do::ShowSimilar,
         M::Review,
         QT_TR_NOOP("Simi&lar samples…"),
         "similar",
         {key(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}},
        {Do::ShowContradictions, M::Review, QT_TR_NOOP("Contradictions of the pro&ject…"), "", {}},
        {Do::ShowDuplicates, M::Review, QT_TR_NOOP("Images that loo&k alike (near-duplicates)…"), "", {}},

        {Do::NextSentence, M::Sentences, QT_TR_NOOP("&Next sentence"), "", {key(Qt::Key_E)}},
        {Do::PreviousSentence, M::Sentences, QT_TR_NOOP("&Previous sentence"), "", {key(Qt::SHIFT | Qt::Key_E)}},
        {Do::SentenceRight, M::Sentences, QT_TR_NOOP("Sentence is &right"), "", {key(Qt::Key_Y)}},
        {Do::SentenceWrong, M::Sentences, QT_TR_NOOP("Sentence is &wrong"), "", {key(Qt::Key_I)}},
        {Do::SentenceUnsure, M::Sentences, QT_TR_NOOP("&Unsure of the sentence"), "", {key(Qt::Key_Q)}},

        {Do::WhoReviews, M::Team, QT_TR_NOOP("&Who reviews…"), "", {}},
        {Do::Assign, M::Team, QT_TR_NOOP("&Deal samples out…"), "", {}},
        {Do::ShowOwn, M::Team, QT_TR_NOOP("&My samples"), "", {}},
        {Do::ShowDisputes, M::Team, QT_TR_NOOP("Where verdicts di&ffer"), "", {}},
        {Do::ShowSecondLook, M::Team, QT_TR_NOOP("What needs a second &look"), "", {}},

        {Do::Error1, M::Errors, QT_TR_NOOP("&1 Errors of the first group"), "", {key(Qt::Key_1)}},
        {Do::Error2, M::Errors, QT_TR_NOOP("&2 Errors of the second group"), "", {key(Qt::Key_2)}},
        {Do::Error3, M::Errors, QT_TR_NOOP("&3 Errors of the third group"), "", {key(Qt::Key_3)}},
        {Do::Error4, M::Errors, QT_TR_NOOP("&4 Errors of the fourth group"), "", {key(Qt::Key_4)}},
        {Do::Error5, M::Errors, QT_TR_NOOP("&5 Errors of the fifth group"), "", {key(Qt::Key_5)}},
        {Do::Error6, M::Errors, QT_TR_NOOP("&6 Errors of the sixth group"), "", {key(Qt::Key_6)}},
        {Do::Error7, M::Errors, QT_TR_NOOP("&7 Errors of the seventh group"), "", {key(Qt::Key_7)}},
        {Do::Error8, M::Errors, QT_TR_NOOP("&8 Errors of the eighth group"), "", {key(Qt::Key_8)}},
        {Do::Error9, M::Errors, QT_TR_NOOP("&9 Errors of the ninth group"), "", {key(Qt::Key_9)}},
        {Do::ErrorSeverity, M::Errors, QT_TR_NOOP("Next &severity of the last error"), "", {key(Qt::Key_S)}},

        {Do::Keys, M::Help, QT_TR_NOOP("&Keys"), "keyboard", {QKeySequence::HelpContents}},
        {Do::About, M::Help, QT_TR_NOOP("&About RSReview"), "", {}},
    };
    return rows;
}

const Row *rowOf(Do what)
{
    const QList<Row> &rows = Table::rows();
    const auto row = std::find_if(rows.begin(), rows.end(), [what](const Row &one) { return one.what == what; });
    return row == rows.end() ? nullptr : &*row;
}

/// Before which entries a menu draws a line.
bool startsGroup(Do what)
{
    switch (what) {
    case Do::RelinkImages:
    case Do::OpenExample:
    case Do::Quit:
    case Do::EditText:
    case Do::Find:
    case Do::NextBox:
    case Do::ShowGridLines:
    case Do::KeepView:
    case Do::ShowDiff:
    case Do::ShowGrid:
    case Do::ResetLayout:
    case Do::SortDescending:
    case Do::TextLarger:
    case Do::CompareOff:
    case Do::CompareNextWay:
    case Do::DividerLeft:
    case Do::NextPair:
    case Do::PairUp:
    case Do::SplitTurn:
    case Do::Approve:
    case Do::ApproveAll:
    case Do::ErrorSeverity:
    case Do::ShowOwn:
    case Do::SentenceRight:
    case Do::ProjectHistory:
    case Do::About:
        return true;
    default:
        return false;
    }
}

}

ActionSet::ActionSet(QWidget *window)
    : QObject(window)
{
    for (const Row &row : Table::rows()) {
        auto *action = new QAction(tr(row.text), this);
        action->setObjectName(name(row.what));
        action->setShortcuts(m_keymap.keys(row.what));
        action->setCheckable(row.checkable);
        window->addAction(action);
        m_actions.emplace(row.what, action);
    }
    refreshIcons(window->palette());
}

QList<QAction *> ActionSet::menu(Menu menu) const
{
    QList<QAction *> actions;
    for (const Row &row : Table::rows()) {
        if (row.menu != menu)
            continue;
        if (startsGroup(row.what) && !actions.isEmpty())
            actions.append(nullptr);
        actions.append(m_actions.at(row.what));
    }
    return actions;
}

QString ActionSet::menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return tr("&File");
    case Menu::Edit:
        return tr("&Edit");
    case Menu::Turns:
        return tr("Pa&irs and turns");
    case Menu::View:
        return tr("&View");
    case Menu::Sort:
        return tr("S&ort the queue");
    case Menu::Appearance:
        return tr("&Appearance");
    case Menu::Compare:
        return tr("&Compare");
    case Menu::Review:
        return tr("&Review");
    case Menu::Sentences:
        return tr("Senten&ces");
    case Menu::Team:
        return tr("&Team");
    case Menu::Errors:
        return tr("&Errors");
    case Menu::Help:
        return tr("&Help");
    }
    return {};
}

QList<ActionSet::Menu> ActionSet::menus()
{
    return {Menu::File, Menu::Edit, Menu::View, Menu::Compare, Menu::Review, Menu::Help};
}

QList<ActionSet::Menu> ActionSet::allMenus()
{
    return {Menu::File,    Menu::Edit,   Menu::Turns,     Menu::View, Menu::Sort,   Menu::Appearance,
            Menu::Compare, Menu::Review, Menu::Sentences, Menu::Team, Menu::Errors, Menu::Help};
}

QString ActionSet::name(Do what)
{
    return QString::fromLatin1(QMetaEnum::fromType<Do>().valueToKey(int(what)));
}

void ActionSet::setKeymap(const Keymap &keymap)
{
    m_keymap = keymap;
    for (const auto &[what, action] : m_actions)
        action->setShortcuts(keymap.keys(what));
}

QList<QKeySequence> ActionSet::usualKeys(Do what)
{
    const Row *row = rowOf(what);
    return row ? row->keys : QList<QKeySequence>();
}

std::optional<Do> ActionSet::named(const QString &name)
{
    bool known = false;
    const int what = QMetaEnum::fromType<Do>().keyToValue(name.toLatin1().constData(), &known);
    return known ? std::optional(Do(what)) : std::nullopt;
}

QString ActionSet::english(Do what)
{
    const Row *row = rowOf(what);
    return row ? title(QString::fromUtf8(row->text)) : QString();
}

QString ActionSet::title(const QString &menuText)
{
    static const QRegularExpression marks(u"\\(&\\w\\)|&|…$"_s); // "&Open…", and in Chinese "打开(&O)…"
    return QString(menuText).remove(marks);
}

void ActionSet::refreshIcons(const QPalette &palette)
{
    for (const Row &row : Table::rows()) {
        if (*row.icon)
            m_actions.at(row.what)->setIcon(icon(QString::fromLatin1(row.icon), palette));
    }
}

}
