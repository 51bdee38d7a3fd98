#include "resources/example/Story.h"

using namespace Qt::StringLiterals;

namespace example {

void describeTown(Story &story)
{
    const QString court = u"tennis court"_s;
    story.record(u"tennis_0004"_s, {u"tennis_0004.png"_s});
    story
        .say(u"What kind of place is shown in this image?"_s,
             u"It is a sports facility: %1 tennis courts lie beside a large building with a light flat roof, and there "
             u"is a "
             u"parking lot to the southwest of them."_s.arg(story.word(court)))
        .say(u"What do the courts look like?"_s,
             u"The courts have blue-green playing surfaces with white lines on a common reddish-brown ground, and each "
             u"has a "
             u"net across the middle. A few players can be made out by their shadows."_s)
        .say(u"Where exactly are the courts?"_s,
             u"The courts are at %1, %2 and %3, side by side from the upper left to the lower right."_s.arg(
                 story.box(court, 0), story.box(court, 1), story.box(court, 2)))
        .say(u"Are all of them of the same size?"_s, u"Yes, all of them have the same size and the same orientation."_s)
        .say(
            u"How busy is the parking lot?"_s,
            u"It is partly occupied: %1 cars are parked in it, and many bays, especially in the southeast, are empty."_s
                .arg(story.number(u"car"_s)))
        .say(u"Is there any water in the image?"_s, u"No, there is no water to be seen."_s);

    story.record(u"residential_0005"_s, {u"residential_0005.jpg"_s});
    story
        .caption(
            u"A suburban residential area with detached houses along straight streets, gardens with trees and a few "
            u"swimming pools."_s)
        .detail(u"The image shows a suburb with rows of detached houses on both sides of three streets that run from "
                u"west to "
                u"east; a fourth street crosses them from north to south in the middle. Most houses have brown, "
                u"reddish or grey "
                u"gable roofs and a driveway, often with a car on it. The gardens are green and planted with trees. A "
                u"red fire "
                u"engine is parked at the central crossing, and some of the gardens have a small swimming pool."_s)
        .ask(u"How many swimming pools are visible?"_s, story.number(u"swimming pool"_s))
        .locate(u"swimming pool"_s)
        .ask(u"Is it a rural or an urban area?"_s, u"Urban"_s);

    story.record(u"stadium_0011"_s, {u"stadium_0011.jpg"_s});
    story.caption(u"An oval stadium with red seats surrounds a running track and a green soccer field."_s)
        .ask(u"How many light masts stand around the stadium?"_s, story.number(u"light mast"_s))
        .region(story.box(u"soccer field"_s),
                u"A soccer field with mown stripes and white markings inside a running track."_s)
        .say(u"Which part of the stands is covered by a roof?"_s,
             u"Only the stand on the western side is covered; its white roof follows the curve of the terraces."_s)
        .ask(u"Is there a parking lot east of the stadium?"_s, u"Yes"_s);

    story.record(u"site_0019"_s, {u"site_0019_2021.png"_s, u"site_0019_2024.png"_s});
    story
        .say(u"What has changed between the two images?"_s,
             u"In the first image the site is bare soil with %1 rectangular excavation pits, %2 excavators, dump "
             u"trucks and a row "
             u"of site cabins. In the second image two tall office buildings stand where the pits were, and a planted "
             u"strip and "
             u"a large parking lot have been laid out to the south of them. The roads around the site are unchanged."_s
                 .arg(story.word(u"excavation pit"_s), story.word(u"excavator"_s)))
        .say(u"Locate the excavation pits in the first image."_s, story.boxes(u"excavation pit"_s))
        .ask(u"Has the area of vegetation around the site changed?"_s, u"No"_s);
}

}
