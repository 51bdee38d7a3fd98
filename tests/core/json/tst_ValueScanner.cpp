#include "core/json/ByteBlock.h"
#include "core/json/ValueScanner.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <string>

using core::ByteBlock;
using core::ValueScanner;

namespace {

/// The end of the value byte by byte, as the textbook does it; 0: not closed.
std::size_t slowEnd(const std::string &text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return i + 1;
        }
    }
    return 0;
}

std::string padded(std::string text)
{
    return text + std::string(ByteBlock::Size, '}'); // what must not be looked at is as misleading as can be
}

std::string randomValue(std::mt19937 &random, int depth = 0)
{
    const std::string inside = "ab{}[],:\\\\\\\" \n\xC3\xA9";
    std::string text = "[";
    for (unsigned n = random() % 4; n > 0; --n) {
        if (depth < 6 && random() % 2 == 0) {
            text +=
                random() % 2 == 0 ? randomValue(random, depth + 1) : "{\"k\":" + randomValue(random, depth + 1) + "}";
            continue;
        }
        text += '"';
        for (unsigned length = random() % 90; length > 0; --length) {
            const char c = inside[random() % inside.size()];
            text += c == '\\' || c == '"' ? std::string("\\") + c : std::string(1, c);
        }
        text += '"';
    }
    return text + "]";
}

}

class tst_ValueScanner : public QObject
{
    Q_OBJECT

private slots:
    void everyByteIsClassifiedAsByTheSlowWay()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 200; ++round) {
            std::string bytes(ByteBlock::Size, ' ');
            std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random() % 256); });
            for (std::size_t i = 0; i < 20; ++i)
                bytes[random() % bytes.size()] = "\"\\[]{}"[random() % 6];
            const ByteBlock fast = ByteBlock::of(bytes.data());
            const ByteBlock slow = ByteBlock::portable(bytes.data());
            QCOMPARE(fast.quotes, slow.quotes);
            QCOMPARE(fast.backslashes, slow.backslashes);
            QCOMPARE(fast.brackets, slow.brackets);
        }
        for (int c = 0; c < 256; ++c) {
            const std::string bytes(ByteBlock::Size, static_cast<char>(c));
            const bool bracket = c == '[' || c == ']' || c == '{' || c == '}';
            QCOMPARE(ByteBlock::of(bytes.data()).brackets, bracket ? ~std::uint64_t(0) : 0);
            QCOMPARE(ByteBlock::of(bytes.data()).quotes, c == '"' ? ~std::uint64_t(0) : 0);
            QCOMPARE(ByteBlock::of(bytes.data()).backslashes, c == '\\' ? ~std::uint64_t(0) : 0);
        }
    }

    void linesAreCountedAtEveryLength()
    {
        std::string text;
        for (int i = 0; i < 10'000; ++i) {
            text += i % 3 == 0 ? '\n' : 'x';
            if (i < 300 || i > 9'900)
                QCOMPARE(core::countLines(text), std::count(text.begin(), text.end(), '\n'));
        }
        QCOMPARE(core::countLines(std::string(100'000, '\n')), 100'000);
    }

    void theEndIsWhereTheSlowWayFindsIt()
    {
        std::mt19937 random(2);
        for (int round = 0; round < 3'000; ++round) {
            const std::string value = randomValue(random);
            const std::string text = padded(value);
            ValueScanner scanner;
            QCOMPARE(scanner.scan({text.data(), value.size()}, true), ValueScanner::State::Done);
            QCOMPARE(scanner.position(), slowEnd(value));
            QCOMPARE(scanner.position(), value.size());
        }
    }

    void itCanBeFedInPiecesOfAnySize()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 500; ++round) {
            const std::string value = randomValue(random);
            const std::string text = padded(value);
            ValueScanner scanner;
            auto state = ValueScanner::State::NeedMore;
            std::size_t dropped = 0;
            for (std::size_t end = 0; state == ValueScanner::State::NeedMore && end < value.size();) {
                end = std::min(value.size(), end + 1 + random() % 100);
                state = scanner.scan({text.data() + dropped, end - dropped}, end == value.size());
                if (random() % 2 == 0) {
                    const std::size_t seen = scanner.position();
                    scanner.dropped(seen);
                    dropped += seen;
                }
            }
            QCOMPARE(state, ValueScanner::State::Done);
            QCOMPARE(dropped + scanner.position(), value.size());
        }
    }

    void backslashesBeforeABlockBoundaryCount()
    {
        for (std::size_t backslashes = 0; backslashes < 200; ++backslashes) {
            for (std::size_t shift = 0; shift < 70; ++shift) {
                // An odd number escapes the quote, so the string goes on to the next one.
                const std::string value = "[\"" + std::string(shift, 'x') + std::string(backslashes, '\\') + "\"]\"]";
                const std::string text = padded(value);
                ValueScanner scanner;
                QCOMPARE(scanner.scan({text.data(), value.size()}, true), ValueScanner::State::Done);
                QCOMPARE(scanner.position(), backslashes % 2 == 0 ? value.size() - 2 : value.size());
            }
        }
    }

    void aWrongBracketAndTooManyAreToldWithTheirPlace()
    {
        const std::string wrong = padded("{\"a\": [1, 2}");
        ValueScanner scanner;
        QCOMPARE(scanner.scan({wrong.data(), 12}, true), ValueScanner::State::Mismatch);
        QCOMPARE(scanner.position(), std::size_t(11));

        const std::string deep = padded(std::string(600, '['));
        scanner.reset();
        QCOMPARE(scanner.scan({deep.data(), 600}, true), ValueScanner::State::TooDeep);
        QCOMPARE(scanner.position(), std::size_t(512));

        const std::string open = padded("[[1]");
        scanner.reset();
        QCOMPARE(scanner.scan({open.data(), 4}, true), ValueScanner::State::NeedMore);
    }
};

QTEST_GUILESS_MAIN(tst_ValueScanner)
#include "tst_ValueScanner.moc"
