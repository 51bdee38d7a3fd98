#include "ui/common/PanelKeys.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::PanelKeys)
};

QList<QKeySequence> all(std::initializer_list<QKeyCombination> keys)
{
    return {keys.begin(), keys.end()};
}

}

QList<PanelKey> panelKeys()
{
    using S = PanelKey::Scope;
    return {
        {S::Text, Words::tr("Leave the text"), Words::tr("Esc"), all({Qt::Key_Escape}), true},
        {S::Canvas, Words::tr("Zoom at the cursor"), Words::tr("Mouse wheel"), {}},
        {S::Canvas, Words::tr("Move the image"), Words::tr("Middle button, or Space and left button"),
         all({Qt::Key_Space}), true},
        {S::Canvas, Words::tr("Move the selected box by a pixel, by ten"), Words::tr("Arrows, Shift and arrows"),
         all({Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right, Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down})},
        {S::Canvas, Words::tr("Turn the selected box back and on, by a degree and by a tenth"),
         Words::tr("Z and V, X and C"), all({Qt::Key_Z, Qt::Key_V, Qt::Key_X, Qt::Key_C})},
        {S::Canvas, Words::tr("Delete the selected box, double it"), Words::tr("Delete, Ctrl+D"),
         all({Qt::Key_Delete, Qt::Key_Backspace, Qt::CTRL | Qt::Key_D})},
        {S::Canvas, Words::tr("Next box on the image, previous one"), Words::tr("Tab, Shift+Tab"),
         all({Qt::Key_Tab, Qt::SHIFT | Qt::Key_Backtab, Qt::SHIFT | Qt::Key_Tab, Qt::Key_Backtab}), true},
        {S::Canvas, Words::tr("Keep the ratio while resizing a box"), Words::tr("Shift"), {}},
        {S::List, Words::tr("Go through a list or the pairs"), Words::tr("Arrows, Home, End"),
         all({Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp,
              Qt::Key_PageDown}),
         true},
        {S::List, Words::tr("Take what is chosen"), Words::tr("Enter, F2"),
         all({Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2})},
    };
}

QString scopeTitle(PanelKey::Scope scope)
{
    switch (scope) {
    case PanelKey::Scope::Canvas:
        return Words::tr("On the image");
    case PanelKey::Scope::List:
        return Words::tr("In lists");
    case PanelKey::Scope::Text:
        return Words::tr("In a text");
    }
    return {};
}

std::optional<PanelKey> panelKeyOf(const QKeySequence &key)
{
    for (const PanelKey &panel : panelKeys()) {
        if (panel.shortcuts.contains(key))
            return panel;
    }
    return {};
}

}
