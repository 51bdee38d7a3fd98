#pragma once

#include <QFont>
#include <QPalette>

namespace ui {

/// Fonts and colours of the cards, from the desktop's.
struct CardStyle
{
    QFont small; ///< header, chips, footer, notes
    QFont question;
    QFont answer;
    QFont token; ///< monospaced, as large as the answer
    QPalette palette;

    static CardStyle from(const QFont &font, const QPalette &palette);

    QColor removed() const; ///< of a diff; also refusals
    QColor added() const;
    QColor warning() const; ///< signs that stand for what cannot be shown
};

}
