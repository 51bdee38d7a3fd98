#include "resources/example/Story.h"

using namespace Qt::StringLiterals;

namespace example {

void describeLand(Story &story)
{
    const QString tank = u"storage tank"_s;
    story.record(u"storage_tanks_0003"_s, {u"storage_tanks_0003.jpg"_s});
    story
        .caption(u"An oil depot with %1 cylindrical storgae tanks in three walled areas, connected by pipelines."_s.arg(
            story.word(tank)))
        .ask(u"How many storage tanks are there?"_s, story.number(tank))
        .locate(tank)
        .region(story.box(tank, 6), u"One of the two largest storage tanks, with a beige roof."_s)
        .say(u"What else belongs to the depot?"_s,
             u"In the southeast there are two buildings, a row of parked cars and %1 tank trucks waiting in two "
             u"columns. Asphalt "
             u"roads separate the walled areas from each other."_s.arg(story.word(u"tank truck"_s)));

    const QString pivot = u"circular field"_s;
    story.record(u"farmland_0006"_s, {u"farmland_0006.jpg"_s});
    story
        .caption(
            u"Irrigated farmland with %1 circular fields of centre-pivot irrigation and several rectangular fields, "
            u"divided by dirt roads."_s.arg(story.word(pivot)))
        .ask(u"How many circular fields are there?"_s, story.number(pivot))
        .say(u"How are the fields arranged?"_s, u"The fields form a regular grid of four rows and four columns. Most "
                                                u"cells hold a circular field that just touches "
                                                u"the dirt roads around it; the corners left over are bare. The "
                                                u"irrigation arms show as thin bright lines from "
                                                u"the centre to the rim."_s)
        .say(u"Where is the widest road?"_s,
             u"The widest road is paved and runs from north to south through the middle of the image."_s);

    story.record(u"forest_0009"_s, {u"forest_0009.jpg"_s});
    story.caption(u"A clear-cut with log piles beside a dirt track in the middle of dense mixed forest."_s)
        .detail(
            u"Dense forest of darker and lighter crowns covers most of the image. In the middle a clear-cut of "
            u"irregular "
            u"outline has been opened, whose brown ground is strewn with stumps, branches and parallel skid trails. %1 "
            u"log "
            u"piles lie beside a dirt track that enters from the west, bends through the southern part of the "
            u"clear-cut and "
            u"leaves to the southeast. A yellow harvester is at work, and a small dark pond lies in the northwestern corner."_s
                .arg(u"Three"_s))
        .locate(u"log pile"_s)
        .region(story.box(u"pond"_s), u"A small pond with dark water, surrounded by forest."_s)
        .ask(u"What is the main land cover?"_s, u"Forest"_s);

    story.record(u"solar_farm_0010"_s, {u"solar_farm_0010.png"_s});
    story.caption(u"A fenced solar farm with four fields of photovoltaic panels divided by gravel tracks."_s)
        .detail(u"I'm sorry, but I can't provide a description of this image."_s)
        .ask(u"How many fields do the panels form?"_s, story.number(u"panel field"_s))
        .region(story.box(u"substation"_s), u"A small substation with transformers on a gravel surface."_s)
        .locate(u"inverter station"_s);
}

}
