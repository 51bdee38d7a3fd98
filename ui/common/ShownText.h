#pragma once

#include <QHash>
#include <QString>

namespace ui {

/// A text as it is put on screen, code unit for code unit, so that offsets hold in both: what would reorder, hide or
/// break text (control characters, bidi overrides, zero-width marks, lone surrogates) is replaced by a sign that can be
/// seen. No sign is one that the text has itself, so that original() gives every unit back.
class ShownText
{
public:
    ShownText() = default;
    explicit ShownText(const QString &text);

    const QString &shown() const { return m_shown; } ///< \n and \t are themselves
    QString original(QString shown) const;
    void setShown(const QString &shown) { m_shown = shown; } ///< after typing: another text, the same signs
    bool isSign(QChar unit) const { return m_signs.contains(unit); }

    /// Of a foreign text that is to be inserted: line ends become \n, what would have needed a sign is left out.
    static QString harmless(const QString &text);

private:
    QString m_shown;
    QHash<QChar, QChar> m_signs; // sign -> what it stands for
};

}
