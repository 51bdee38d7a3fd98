#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <map>
#include <optional>

namespace ui {

Q_NAMESPACE

/// Everything that the window can be told to do. The names are kept in settings: never renamed.
enum class Do {
    Open,
    OpenExample,
    Import,
    Export,
    RelinkImages,
    BoxReading,
    CloseProject,
    Quit,
    Undo,
    Redo,
    EditText,
    RevertTurn,
    DrawRect,
    DrawRotated,
    DrawPolygon,
    CopyBox,
    PasteBox,
    RepairBox,
    NotInImage,
    Tighten,
    TightenAll,
    Comment,
    Find,
    Palette,
    ClearFilter,
    Next,
    Previous,
    NextUnreviewed,
    GoToSample,
    NextPair,
    PreviousPair,
    Approve,
    Reject,
    Unsure,
    ClearVerdict,
    ApproveAll,
    Bulk,
    Error1, // of the first group of the taxonomy
    Error2,
    Error3,
    Error4,
    Error5,
    Error6,
    Error7,
    Error8,
    Error9,
    ErrorSeverity,
    ZoomIn,
    ZoomOut,
    Fit,
    ActualSize,
    NextBox,
    PreviousBox,
    GoTo,
    ShowLabels,
    ShowOverlays,
    ShowFurniture,
    ShowGridLines,
    ShowCrosshair,
    Measure,
    KeepView,
    CopyView,
    SaveView,
    NextImage,
    PreviousImage,
    NextCompared,
    PreviousCompared,
    CompareOff,
    CompareBeside,
    CompareSwipe,
    CompareBlink,
    CompareNextWay,
    ShowCompared,
    DividerLeft,
    DividerRight,
    ShowDisplay,
    ShowBoxList,
    ShowDiff,
    ShowGrid,
    CompactQueue,
    ResetLayout,
    AppearanceDesktop,
    AppearanceLight,
    AppearanceDark,
    Keys,
    About,
};
Q_ENUM_NS(Do)

/// Every action of the window as data: one table of names, icons and keys, read by menus, tool bar and the list of keys
/// (F1). A new action is a line in the table; what it does is connected where it belongs.
class ActionSet : public QObject
{
    Q_OBJECT
public:
    enum class Menu { File, Edit, View, Appearance, Compare, Review, Errors, Help };

    /// The actions are added to `window`, so that their keys work all over it. Single letters give way to a text that
    /// has the focus.
    explicit ActionSet(QWidget *window);

    QAction *operator[](Do what) const { return m_actions.at(what); }
    /// The actions of a menu in order; nullptr stands for a separator.
    QList<QAction *> menu(Menu menu) const;
    static QString menuTitle(Menu menu);
    static QList<Menu> menus(); ///< of the menu bar; Appearance is a part of View, Errors of Review

    static QList<Menu> allMenus(); ///< Errors behind Review, Appearance behind View

    static std::optional<Do> named(const QString &name); ///< the reverse of name()
    static QString name(Do what);                        ///< as in the enumeration; also the object name of the action
    static QString english(Do what);                     ///< its title before it is translated

    /// The words of a menu where they stand outside of menus: without the mark of a key and without dots.
    static QString title(const QString &menuText);

    /// Draws the icons anew, for another palette.
    void refreshIcons(const QPalette &palette);

private:
    std::map<Do, QAction *> m_actions;
};

}
