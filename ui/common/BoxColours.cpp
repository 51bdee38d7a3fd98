#include "ui/common/BoxColours.h"

#include "ui/common/Palette.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace ui {

namespace {

/// The same label has the same colour in every sample and on every machine.
QColor labelColour(const QString &label)
{
    const QByteArray name = label.simplified().toCaseFolded().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Md5);
    return boxColour(uchar(hash.front()));
}

const core::Pair *pairWith(const core::Sample &sample, int turn)
{
    const auto found = std::find_if(sample.pairs.begin(), sample.pairs.end(), [turn](const core::Pair &pair) {
        return turn >= 0 && (pair.question == turn || pair.answer == turn);
    });
    return found == sample.pairs.end() ? nullptr : &*found;
}

}

QColor BoxColours::of(const core::SampleBox &box, const core::Sample &sample) const
{
    const core::Turn *turn = sample.turn(box.ref.turn);
    return of(box.ordinal, box.token.label, sample, turn ? int(turn - sample.turns.data()) : -1);
}

QColor BoxColours::of(int ordinal, const QString &label, const core::Sample &sample, int turn) const
{
    const core::Pair *pair = pairWith(sample, turn);
    switch (m_tells) {
    case core::BoxColouring::Label:
        return labelColour(label);
    case core::BoxColouring::Pair:
        return boxColour(pair ? pair->number - 1 : 0);
    case core::BoxColouring::Verdict:
        return verdictColour(pair ? pair->verdict() : core::Verdict::None, QGuiApplication::palette());
    case core::BoxColouring::Box:
        break;
    }
    return boxColour(ordinal);
}

}
