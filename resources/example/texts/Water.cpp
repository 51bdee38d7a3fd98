#include "resources/example/Story.h"

using namespace Qt::StringLiterals;

namespace example {

void describeWater(Story &story)
{
    story.record(u"harbour_0002"_s, {u"harbour_0002.jpg"_s});
    story.caption(u"A harbour with a container pier, several cargo ships and a marina full of small boats."_s)
        .ask(u"How many large ships are there in the harbour?"_s, QString::number(story.count(u"ship"_s) + 1))
        .ask(u"What is the shape of the pier?"_s, u"Rectangular"_s)
        .locate(u"ship"_s)
        .say(u"What is happening in the marina?"_s, u"In the south of the harbour basin a marina with three floating "
                                                    u"pontoons is protected by a rubble mole. Small "
                                                    u"white boats are moored on both sides of the pontoons, with some "
                                                    u"berths left free, and two boats are under way "
                                                    u"outside, each drawing a white wake."_s);

    story.record(u"container_yard_0012"_s, {u"container_yard_0012.jpg"_s});
    story
        .caption(u"A container terminal where a large ship is moored at the quay beside %1 quay cranes."_s.arg(
            story.word(u"quay crane"_s)))
        .detail(
            u"The western part of the image is a container yard with %1 blocks of stacked containers in many colours, "
            u"each "
            u"spanned by a yellow rail-mounted gantry crane. To the east, a concrete quay with crane rails follows the "
            u"water's edge, and a fully loaded container ship lies alongside it with its bow to the south. Trucks "
            u"drive "
            u"between the blocks and along the quay."_s.arg(story.word(u"container stack"_s)))
        .locate(u"quay crane"_s)
        .locate(u"gantry crane"_s)
        .ask(u"Is the ship to the east of the containers in the yard?"_s, u"Yes"_s);

    story.record(u"coast_0013"_s, {u"coast_0013.jpg"_s});
    story
        .caption(
            u"A sandy beach with %1 rock groynes separates the turquoise shallows of the sea from grass-covered dunes."_s
                .arg(story.word(u"groyne"_s)))
        .locate(u"groyne"_s)
        .ask(u"How many boats are on the water?"_s, story.number(u"boat"_s))
        .ask(u"What runs parallel to the beach behind the dunes?"_s, u"A road"_s)
        .say(u"Why does the colour of the water change from top to bottom?"_s,
             u"The water is dark blue at the top because it is deeper there. Towards the beach it becomes shallow, so "
             u"that the "
             u"light sandy bottom shines through and the water looks turquoise; close to the shore, breaking waves add "
             u"lines "
             u"of white foam."_s);
}

}
