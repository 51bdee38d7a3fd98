#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// Keys that belong to a panel, not to an action. They stay as they are: they are what the hand expects there.
struct PanelKey
{
    enum class Scope {
        Canvas, ///< the image, in part only while a box is selected
        List,   ///< queue, grid, conversation
        Text,   ///< while something is typed
    };

    Scope scope = Scope::Canvas;
    QString what;
    QString keys;                  ///< as people read them
    QList<QKeySequence> shortcuts; ///< those of them that an action could have as well
    bool reserved = false;         ///< the window cannot have them: nothing could be reached by keys without them
};

QList<PanelKey> panelKeys();
QString scopeTitle(PanelKey::Scope scope);
/// The panel that uses the key for itself while it has the focus.
std::optional<PanelKey> panelKeyOf(const QKeySequence &key);

}
