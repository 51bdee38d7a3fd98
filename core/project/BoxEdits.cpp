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

std::optional<BoxEdits::Place> BoxEdits::placeOf(const QString &key) const
{
    const Turn *turn = m_sample.turn(key);
    const Notation *notation = turn ? m_reading.notationOf(*turn) : nullptr;
    return notation ? std::optional(Place{turn, notation, m_reading.unitsOf(*turn)}) : std::nullopt;
}

Result<BoxEdits::TextEdit> BoxEdits::moved(const BoxRef &ref, const Box &box) const
{
    const auto place = placeOf(ref.turn);
    if (!place || !m_image.isValid())
        return goneError();
    const QString &text = place->turn->value;
    const auto after = textWithBox(text, ref.index, box, *place->notation, place->units, m_image);
    if (!after)
        return goneError();
    return TextEdit{ref.turn, text, *after, ref};
}

Result<std::vector<BoxEdits::TextEdit>> BoxEdits::moved(const std::vector<Move> &moves) const
{
    std::vector<TextEdit> edits;
    for (const Move &move : moves) {
        const auto place = placeOf(move.ref.turn);
        if (!place || !m_image.isValid())
            return goneError();
        auto edit = std::find_if(edits.begin(), edits.end(),
                                 [&move](const TextEdit &known) { return known.turn == move.ref.turn; });
        if (edit == edits.end())
            edit = edits.insert(edit, {place->turn->key, place->turn->value, place->turn->value, {}});
        const auto after = textWithBox(edit->after, move.ref.index, move.to, *place->notation, place->units, m_image);
        if (!after)
            return goneError();
        edit->after = *after;
        edit->box = move.ref;
    }
    return edits;
}

Result<BoxEdits::TextEdit> BoxEdits::added(const QString &key, TextSpan at, const Box &box) const
{
    const auto place = placeOf(key);
    if (!place || !m_image.isValid() || at.start < 0 || at.length < 0 || at.end() > place->turn->value.size())
        return Error{Error::Kind::NotFound, tr("There is no text that the box could stand in, or no image.")};
    if (place->turn->isField())
        return addedToField(*place, at.start, box);
    const QString &text = place->turn->value;
    const auto after = insertBox(text, at, box, {*place->notation, place->units, m_image}, usualDecimals());
    if (!after)
        return Error{Error::Kind::Unsupported, tr("This box cannot be written in the way of this source.")};
    return TextEdit{key, text, after->text, {key, after->index}};
}

/// Behind the box that ends at `at` or before, as that one is written.
Result<BoxEdits::TextEdit> BoxEdits::addedToField(const Place &place, qsizetype at, const Box &box) const
{
    const QString &text = place.turn->value;
    const auto tokens = place.tokens();
    std::size_t like = 0;
    while (like + 1 < tokens.size() && tokens[like + 1].end() <= at)
        ++like;
    const QStringView before = QStringView(text).left(tokens.empty() ? 0 : tokens[like].start).trimmed();
    if (!before.endsWith(u'[') && !before.endsWith(u','))
        return Error{Error::Kind::Unsupported,
                     tr("This field holds one box and no list of boxes, so there is no place for another.")};
    const auto between = [&](std::size_t first) {
        const QString gap = text.mid(tokens[first].end(), tokens[first + 1].start - tokens[first].end());
        return gap.trimmed() == u"," ? gap : QStringLiteral(", ");
    };
    const QString gap = like + 1 < tokens.size() ? between(like) : like > 0 ? between(like - 1) : QStringLiteral(", ");
    const QString item = place.notation->write(text, tokens[like], box, place.units, m_image);
    return TextEdit{
        place.turn->key, text, QString(text).insert(tokens[like].end(), gap + item), {place.turn->key, int(like) + 1}};
}

Result<BoxEdits::TextEdit> BoxEdits::removed(const BoxRef &ref, bool keepPhrase) const
{
    const auto place = placeOf(ref.turn);
    if (!place)
        return goneError();
    if (place->turn->isField() && place->tokens().size() == 1)
        return Error{Error::Kind::Unsupported,
                     tr("This box is all that its field holds. It can be moved, but not deleted.")};
    const QString &text = place->turn->value;
    const QString after = removeBox(text, ref.index, *place->notation, keepPhrase);
    if (after == text)
        return goneError();
    return TextEdit{ref.turn, text, after, {}};
}

Box BoxEdits::snapped(const BoxRef &ref, const Box &box) const
{
    const auto edit = moved(ref, box);
    if (!edit)
        return box;
    const auto place = placeOf(ref.turn);
    const auto tokens = place->notation->find(edit->after);
    return std::size_t(ref.index) < tokens.size()
               ? place->notation->toPixels(tokens[std::size_t(ref.index)], place->units, m_image)
               : box;
}

bool BoxEdits::canTurn(const BoxRef &ref) const
{
    const auto place = placeOf(ref.turn);
    if (!place || !m_image.isValid())
        return false;
    const auto tokens = place->tokens();
    return ref.index >= 0 && std::size_t(ref.index) < tokens.size() &&
           tokens[std::size_t(ref.index)].numbers.size() == WithAngle;
}

int BoxEdits::usualDecimals() const
{
    int decimals = -1;
    for (const Turn &turn : m_sample.turns) {
        if (turn.isField())
            continue;
        for (const BoxToken &token : m_reading.notation->find(turn.value))
            decimals = std::max(decimals, token.decimals);
    }
    if (decimals >= 0)
        return decimals;
    return m_reading.units.range == BoxRange::Unit ? DecimalsOfUnit : 0;
}

}
