#include "core/model/Pair.h"

namespace core {

std::vector<Pair> pairUp(std::span<const Speaker> speakers)
{
    std::vector<Pair> pairs;
    const auto add = [&pairs](int question, int answer) {
        Pair pair;
        pair.number = int(pairs.size()) + 1;
        pair.question = question;
        pair.answer = answer;
        pairs.push_back(pair);
    };
    int open = -1; // the question that waits for its answer
    for (int i = 0; i < int(speakers.size()); ++i) {
        switch (speakers[std::size_t(i)]) {
        case Speaker::Question:
            if (open >= 0)
                add(open, -1);
            open = i;
            break;
        case Speaker::Answer:
            add(open, i);
            open = -1;
            break;
        case Speaker::Other:
            break;
        }
    }
    if (open >= 0)
        add(open, -1);
    return pairs;
}

std::vector<Pair> pairUp(const std::vector<Turn> &turns)
{
    std::vector<Speaker> speakers;
    speakers.reserve(turns.size());
    for (const Turn &turn : turns)
        speakers.push_back(speakerOf(turn.role));
    return pairUp(speakers);
}

}
