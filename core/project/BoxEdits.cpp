#include "core/project/BoxEdits.h"

#include "core/notation/BoxText.h"

#include <algorithm>

namespace core {

namespace {

constexpr int DecimalsOfUnit = 2; // as RS-GPT4V writes them
constexpr std::size_t WithAngle = 5;

Error goneError()
{
    return {Error::Kind::NotFound, BoxEdits::tr("The box is not there any more.")};
}

}

const Turn *BoxEdits::turnOf(const BoxRef &ref) const
{
    return m_reading.notation && m_image.isValid() ? m_sample.turn(ref.turn) : nullptr;
}

Result<BoxEdits::TextEdit> BoxEdits::moved(const BoxRef &ref, const Box &box) const
{
    const Turn *turn = turnOf(ref);
    if (!turn)
        return goneError();
    const auto after = textWithBox(turn->value, ref.index, box, *m_reading.notation, m_reading.units, m_image);
    if (!after)
        return goneError();
    return TextEdit{ref.turn, turn->value, *after, ref};
}

Result<std::vector<BoxEdits::TextEdit>> BoxEdits::moved(const std::vector<Move> &moves) const
{
    std::vector<TextEdit> edits;
    for (const Move &move : moves) {
        const Turn *turn = turnOf(move.ref);
        if (!turn)
            return goneError();
        auto edit = std::find_if(edits.begin(), edits.end(),
                                 [&move](const TextEdit &known) { return known.turn == move.ref.turn; });
        if (edit == edits.end())
            edit = edits.insert(edit, {turn->key, turn->value, turn->value, {}});
        const auto after =
            textWithBox(edit->after, move.ref.index, move.to, *m_reading.notation, m_reading.units, m_image);
        if (!after)
            return goneError();
        edit->after = *after;
        edit->box = move.ref;
    }
    return edits;
}

Result<BoxEdits::TextEdit> BoxEdits::added(const QString &key, TextSpan at, const Box &box) const
{
    const Turn *turn = turnOf({key, 0});
    if (!turn || at.start < 0 || at.length < 0 || at.end() > turn->value.size())
        return Error{Error::Kind::NotFound, tr("There is no text that the box could stand in, or no image.")};
    const auto after =
        insertBox(turn->value, at, box, {*m_reading.notation, m_reading.units, m_image}, usualDecimals());
    if (!after)
        return Error{Error::Kind::Unsupported, tr("This box cannot be written in the way of this source.")};
    return TextEdit{key, turn->value, after->text, {key, after->index}};
}

Result<BoxEdits::TextEdit> BoxEdits::removed(const BoxRef &ref, bool keepPhrase) const
{
    const Turn *turn = m_reading.notation ? m_sample.turn(ref.turn) : nullptr;
    if (!turn)
        return goneError();
    const QString after = removeBox(turn->value, ref.index, *m_reading.notation, keepPhrase);
    if (after == turn->value)
        return goneError();
    return TextEdit{ref.turn, turn->value, after, {}};
}

Box BoxEdits::snapped(const BoxRef &ref, const Box &box) const
{
    const auto edit = moved(ref, box);
    if (!edit)
        return box;
    const auto tokens = m_reading.notation->find(edit->after);
    return std::size_t(ref.index) < tokens.size()
               ? m_reading.notation->toPixels(tokens[std::size_t(ref.index)], m_reading.units, m_image)
               : box;
}

bool BoxEdits::canTurn(const BoxRef &ref) const
{
    const Turn *turn = turnOf(ref);
    if (!turn)
        return false;
    const auto tokens = m_reading.notation->find(turn->value);
    return ref.index >= 0 && std::size_t(ref.index) < tokens.size() &&
           tokens[std::size_t(ref.index)].numbers.size() == WithAngle;
}

int BoxEdits::usualDecimals() const
{
    int decimals = -1;
    for (const Turn &turn : m_sample.turns) {
        for (const BoxToken &token : m_reading.notation->find(turn.value))
            decimals = std::max(decimals, token.decimals);
    }
    if (decimals >= 0)
        return decimals;
    return m_reading.units.range == BoxRange::Unit ? DecimalsOfUnit : 0;
}

}
