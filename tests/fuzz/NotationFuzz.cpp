#include "core/notation/BoxConversion.h"
#include "core/notation/BoxList.h"
#include "core/notation/BoxText.h"
#include "core/notation/Markup.h"
#include "core/notation/NotationRegistry.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// Everything that is chosen comes from the bytes of the text itself, so that a text which breaks a rule breaks it
/// again.
using Random = std::minstd_rand;

constexpr std::array<QSizeF, 5> Images{QSizeF(640, 512), QSizeF(1000, 1000), QSizeF(1, 1), QSizeF(4096, 3), QSizeF()};

void require(bool held, const char *rule, const Notation &notation)
{
    if (held)
        return;
    std::fprintf(stderr, "%s: %s\n", qPrintable(notation.id()), rule);
    std::abort();
}

BoxUnits someUnits(Random &random)
{
    BoxUnits units(BoxRange(random() % BoxRangeCount));
    units.clockwise = random() % 2 == 0;
    units.radians = random() % 4 == 0;
    units.padded = random() % 4 == 0;
    if (random() % 3 == 0)
        units.order = BoxOrder(random() % 4);
    if (random() % 4 == 0)
        units.resized = ResizeRule();
    return units;
}

/// As JSON spells it; every `escapedOne`-th character as \u and its number, 0: those that must be.
QByteArray escaped(const QString &text, qsizetype escapedOne)
{
    QByteArray json;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool asNumber = c < 0x20 || text[i].isSurrogate() || (escapedOne > 0 && i % escapedOne == 0);
        if (asNumber)
            json += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        else if (c == u'"' || c == u'\\')
            json += QByteArray("\\") + char(c);
        else
            json += QString(text[i]).toUtf8();
    }
    return json;
}

void nothingIsPassedOver(const Notation &notation, const QString &text, Random &random)
{
    const QByteArray json = escaped(text, qsizetype(random() % 5));
    const std::string_view view(json.constData(), std::size_t(json.size()));
    require(notation.mayContain(view), "mayContain() denies a box that find() finds", notation);
    require(mayHoldBox(view), "mayHoldBox() denies a box that find() finds", notation);
}

void tokensAreInOrder(const Notation &notation, const QString &text, const std::vector<BoxToken> &tokens)
{
    qsizetype end = 0;
    for (const BoxToken &token : tokens) {
        require(token.start >= end && token.length > 0, "tokens overlap or are not in order", notation);
        end = token.end();
        require(!token.numbers.empty(), "a token without numbers", notation);
        require(token.decimals >= 0 && token.decimals <= 15, "decimals out of bounds", notation);
        const TextSpan extent = notation.extentOf(text, token);
        require(extent.start >= 0 && extent.start <= token.start && extent.end() >= end && extent.end() <= text.size(),
                "an extent that does not hold its token", notation);
    }
    require(end <= text.size(), "a token outside the text", notation);
    qsizetype listEnd = 0;
    std::size_t first = 0;
    for (const BoxList &list : boxLists(text, tokens, notation)) {
        require(list.first == first && list.count > 0, "a list that leaves out a box", notation);
        first += list.count;
        const qsizetype start = list.hasPhrase() ? list.phraseStart : list.start;
        require(start >= listEnd && list.start <= list.end, "lists overlap or are not in order", notation);
        listEnd = list.end;
    }
    require(first == tokens.size() && listEnd <= text.size(), "a list that leaves out a box", notation);
}

void aBoxIsWrittenWhereItStood(const Notation &notation, const QString &text, const BoxToken &token, std::size_t tokens,
                               Random &random)
{
    const BoxUnits units = someUnits(random);
    const QSizeF image = Images[random() % Images.size()];
    const Box box = notation.toPixels(token, units, image);
    const QString old = text.mid(token.start, token.length);
    require(notation.write(text, token, box, units, image) == old, "an untouched box is written anew", notation);

    const auto step = [&](double size) { return size * double(random() % 2001 - 1000.0) / 500; };
    const Box moved = random() % 4 == 0 ? Box::fromCorners(step(image.width()), step(image.height()),
                                                           step(image.width()), step(image.height()))
                                        : box.translated({step(image.width()), step(image.height())});
    QString changed = text;
    changed.replace(token.start, token.length, notation.write(text, token, moved, units, image));
    const auto again = notation.find(changed);
    require(again.size() == tokens, "a moved box changes the number of boxes", notation);
    const bool same = std::any_of(again.begin(), again.end(), [&](const BoxToken &found) {
        return found.start == token.start && found.numbers.size() == token.numbers.size();
    });
    require(same, "a moved box is not found where it was written", notation);
}

void textsWithAndWithoutBoxes(const Notation &notation, const QString &text, const std::vector<BoxToken> &tokens,
                              const Notation &other, Random &random)
{
    const BoxContext from{notation, someUnits(random), Images[random() % Images.size()]};
    const BoxContext to{other, someUnits(random), Images[random() % Images.size()]};
    const int decimals = int(random() % 5);
    Conversion done;
    const QString converted = convertBoxes(text, from, to, decimals, done);
    require(done.boxes > 0 || converted == text, "nothing was converted, and the text changed", notation);
    require(done.boxes <= qint64(tokens.size()), "more boxes were converted than there are", notation);

    const qsizetype start = qsizetype(random() % (std::size_t(text.size()) + 1));
    const qsizetype length = random() % 2 == 0 ? 0 : qsizetype(random() % (std::size_t(text.size() - start) + 1));
    const auto with = insertBox(text, {start, length}, Box::fromCorners(1, 2, 30, 40), from, decimals);
    require(!with || (with->index >= 0 && with->text.size() >= text.size() - length), "a box put in takes text away",
            notation);

    const int index = tokens.empty() ? 0 : int(random() % tokens.size());
    const QString without = removeBox(text, index, notation, random() % 2 == 0);
    require(tokens.empty() ? without == text : without.size() < text.size(),
            "a box taken out leaves the text as it was", notation);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const NotationRegistry registry = builtinNotations();
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const QString text = QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    Random random(std::uint_fast32_t(std::hash<std::string_view>()(bytes)));
    const auto &notations = registry.all();
    for (const auto &notation : notations) {
        const auto tokens = notation->find(text);
        tokensAreInOrder(*notation, text, tokens);
        textsWithAndWithoutBoxes(*notation, text, tokens, *notations[random() % notations.size()], random);
        if (tokens.empty())
            continue;
        nothingIsPassedOver(*notation, text, random);
        aBoxIsWrittenWhereItStood(*notation, text, tokens[random() % tokens.size()], tokens.size(), random);
    }
    const auto units = BoxUnits::fromText(text);
    require(!units || BoxUnits::fromText(units->toText()) == units, "units are not read as they are written",
            *notations.front());
    return 0;
}
