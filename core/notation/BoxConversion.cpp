#include "core/notation/BoxConversion.h"

#include "core/notation/BoxList.h"

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr double Noise = 1e-6; // pixels

bool hasPlaces(const BoxContext &context)
{
    const QSizeF perUnit = context.units.grid(context.image).perUnit;
    return context.notation.countsCells() ? !context.image.isEmpty() : !perUnit.isEmpty();
}

bool isUpright(const Box &box)
{
    if (box.shape() != Box::Shape::Polygon)
        return box.degrees() == 0;
    const QRectF bounds = box.bounds();
    const QPolygonF corners = box.corners();
    const auto isOne = [](double at, double a, double b) {
        return std::min(std::abs(at - a), std::abs(at - b)) < Noise;
    };
    return std::all_of(corners.begin(), corners.end(), [&](QPointF at) {
        return isOne(at.x(), bounds.left(), bounds.right()) && isOne(at.y(), bounds.top(), bounds.bottom());
    });
}

bool becameUpright(const Box &box, const Box &read)
{
    return !isUpright(box) && (read.shape() == Box::Shape::Rect || box.shape() != read.shape());
}

double furthest(const Box &box, const Box &read)
{
    // What was turned, or named by other corners, is compared by the box around it.
    const bool sameCorners = box.shape() == read.shape() && read.shape() != Box::Shape::Rect;
    const QPolygonF from = sameCorners ? box.corners() : QPolygonF(box.bounds());
    const QPolygonF to = sameCorners ? read.corners() : QPolygonF(read.bounds());
    double shift = 0;
    for (qsizetype i = 0; i < std::min(from.size(), to.size()); ++i)
        shift = std::max(shift, std::hypot(from[i].x() - to[i].x(), from[i].y() - to[i].y()));
    return shift;
}

/// Whether `to` has a way to say it at all: none writes a point as a new token, and cells end with the image.
bool canHold(const BoxToken &token, const Box &box, const BoxContext &from, const BoxContext &to)
{
    if (token.numbers.size() == 2 && !from.notation.countsCells())
        return false;
    const QRectF image(QPointF(), to.image);
    const QRectF bounds = box.bounds();
    return !to.notation.countsCells() ||
           (bounds.left() >= -Noise && bounds.top() >= -Noise && bounds.right() <= image.right() + Noise &&
            bounds.bottom() <= image.bottom() + Noise);
}

/// How the box reads once it is written; nothing when it cannot be. `item` is what is written.
std::optional<Box> writeBox(const Box &box, const QString &phrase, const BoxContext &to, int decimals, QString &item)
{
    const BoxSpelling spelling = to.notation.spelling();
    item = to.notation.compose(box, phrase, to.units, to.image, decimals);
    const auto written = to.notation.find(spelling.open + item + spelling.close);
    if (item.isEmpty() || written.size() != 1)
        return {};
    return to.notation.toPixels(written.front(), to.units, to.image);
}

/// The token as an item of the new notation's spelling; empty when it cannot be written.
QString itemFor(const BoxToken &token, const QString &phrase, const BoxContext &from, const BoxContext &to,
                int decimals, Conversion &done)
{
    const Box box = from.notation.toPixels(token, from.units, from.image);
    QString item;
    const auto read = canHold(token, box, from, to) ? writeBox(box, phrase, to, decimals, item) : std::nullopt;
    if (!read)
        return {};
    ++done.boxes;
    if (becameUpright(box, *read))
        ++done.turned;
    done.shift = std::max(done.shift, furthest(box, *read));
    return item;
}

void add(Conversion &done, const Conversion &more)
{
    done.boxes += more.boxes;
    done.turned += more.turned;
    done.kept += more.kept;
    done.shift = std::max(done.shift, more.shift);
}

/// The list of a text that `from` wrote, with its phrase, as `to` writes it; empty when one of its boxes cannot be.
QString listFor(const QString &text, const BoxList &list, const std::vector<BoxToken> &tokens, const BoxContext &from,
                const BoxContext &to, int decimals, Conversion &done)
{
    const BoxSpelling spelling = to.notation.spelling();
    // What names a box may stand in its own token, which goes: `{"bbox_2d": [..], "label": "ship"}`.
    const auto ownLabel = [&](const BoxToken &token) {
        return from.notation.extentOf(text, token).length > token.length ? token.label : QString();
    };
    QString phrase = list.hasPhrase() ? text.mid(list.phraseTextStart, list.phraseTextEnd - list.phraseTextStart)
                                      : ownLabel(tokens[list.first]);
    const auto opening = [&spelling](const QString &name) {
        return (name.isEmpty() ? QString() : spelling.phraseOpen + name + spelling.phraseClose) + spelling.open;
    };
    QString written = opening(phrase);
    for (std::size_t i = list.first; i < list.first + list.count; ++i) {
        if (const QString label = ownLabel(tokens[i]); !list.hasPhrase() && label != phrase) {
            written += spelling.close + u", "_s + opening(label);
            phrase = label;
        } else if (i > list.first) {
            written += spelling.between;
        }
        const QString item = itemFor(tokens[i], phrase.isEmpty() ? tokens[i].label : phrase, from, to, decimals, done);
        if (item.isEmpty())
            return {};
        written += item;
    }
    return written + spelling.close;
}

/// Within one notation: the numbers of each token, all of them or none.
QString withOtherNumbers(const QString &text, const std::vector<BoxToken> &tokens, const BoxContext &from,
                         const BoxContext &to, int decimals, Conversion &done)
{
    const Notation &notation = to.notation;
    std::vector<Box> boxes;
    bool writable = true;
    QString changed;
    qsizetype copied = 0;
    for (BoxToken token : tokens) {
        QString item;
        boxes.push_back(notation.toPixels(token, from.units, from.image));
        writable = writable && writeBox(boxes.back(), {}, to, decimals, item);
        token.decimals = decimals;
        changed += QStringView(text).mid(copied, token.start - copied);
        changed += notation.write(text, token, boxes.back(), to.units, to.image);
        copied = token.end();
    }
    changed += QStringView(text).mid(copied);
    const auto written = notation.find(changed);
    if (!writable || written.size() != tokens.size()) {
        done.kept += qint64(tokens.size());
        return text;
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        ++done.boxes;
        done.shift = std::max(done.shift, furthest(boxes[i], notation.toPixels(written[i], to.units, to.image)));
    }
    return changed;
}

}

QString convertBoxes(const QString &text, const BoxContext &from, const BoxContext &to, int decimals, Conversion &done)
{
    const auto tokens = from.notation.find(text);
    if (!hasPlaces(from) || !hasPlaces(to)) {
        done.kept += qint64(tokens.size());
        return text;
    }
    if (&from.notation == &to.notation)
        return withOtherNumbers(text, tokens, from, to, decimals, done);
    QString changed;
    qsizetype copied = 0;
    for (const BoxList &list : boxLists(text, tokens, from.notation)) {
        Conversion here;
        const QString written = listFor(text, list, tokens, from, to, decimals, here);
        if (written.isEmpty()) {
            done.kept += qint64(list.count);
            continue;
        }
        const qsizetype start = list.hasPhrase() ? list.phraseStart : list.start;
        changed += QStringView(text).mid(copied, start - copied);
        changed += written;
        copied = list.end;
        add(done, here);
    }
    return changed + text.mid(copied);
}

}
