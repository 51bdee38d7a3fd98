#include "resources/example/Story.h"

using namespace Qt::StringLiterals;

namespace example {

void describeTransport(Story &story)
{
    const QString plane = u"airplane"_s;
    story.record(u"airport_0001"_s, {u"airport_0001.jpg"_s});
    story
        .caption(
            u"An airport terminal with two piers stands on a concrete apron where %1 airplanes are visible, with a "
            u"taxiway and a runway to the south."_s.arg(story.word(plane)))
        .detail(
            u"The image shows the passenger area of an airport. A long, light grey terminal building with a row of "
            u"skylights runs along the north side of a large concrete apron, and two piers reach from it to the "
            u"south. Airplanes are parked nose-in at the piers and linked to them by boarding bridges; the largest of "
            u"them, a wide-body aircraft, stands on the west side of the western pier. Small service vehicles are "
            u"scattered over the apron. One more airplane is moving along the taxiway that lies between the apron and "
            u"the runway, and an extensive car park fills the northern edge of the image."_s)
        .ask(u"How many airplanes are there in the image?"_s, story.number(plane))
        .ask(u"Is the runway located south of the terminal?"_s, u"Yes"_s)
        .ask(u"What is the material of the apron?"_s, u"Concrete"_s);

    story.record(u"airport_0001_grounding"_s, {u"airport_0001.jpg"_s});
    story.locate(plane)
        .say(u"Where is the terminal building?"_s,
             u"The terminal building is at %1, between the car park and the apron."_s.arg(story.box(u"terminal"_s)))
        .region(story.box(plane, 4),
                u"A wide-body airplane parked at the eastern pier, connected by a boarding bridge."_s)
        .region(story.box(plane, 5), u"An airplane taxiing on the taxiway parallel to the runway."_s);

    story.record(u"bridge_0007"_s, {u"bridge_0007.jpg"_s});
    story
        .caption(u"A two-lane road bridge crosses a wide river diagonally, with a cargo ship heading for it to the "
                 u"southwest."_s)
        .say(u"Locate the ship and the small boat on the river."_s,
             u"The cargo ship is at %1, just upstream of the bridge, and the small boat is at %2."_s.arg(
                 story.box(u"ship"_s, 0, {0.16, 0.15}), story.box(u"boat"_s)))
        .say(
            u"What does the river bank look like?"_s,
            u"Both banks are lined with a narrow strip of bare ground and reeds, and behind it grow scattered trees. "
            u"Beyond the trees there are meadows, a green field in the northwest and a ploughed one in the southeast."_s)
        .ask(u"How many bridges are there?"_s, story.number(u"bridge"_s))
        .ask(u"Are there any buildings in the image?"_s, u"Yes"_s);

    story.record(u"roundabout_0008"_s, {u"roundabout_0008.jpg"_s});
    story.caption(u"四条道路在中央的环岛交汇，环岛中心种有树木，周围是草地、民居和一座带停车场的商店。"_s)
        .say(u"Describe the traffic facilities in this image."_s,
             u"Four roads meet at a roundabout with a planted central island at %1. Each road has a dashed centre line "
             u"and a "
             u"zebra crossing shortly before it reaches the roundabout. A shop with its own car park, a “drive-in” "
             u"layout, "
             u"lies to the southeast, and a footpath leads through the park in the northwest."_s.arg(
                 story.box(u"central island"_s)))
        .ask(u"How many roads meet at the roundabout?"_s, u"4"_s)
        .ask(u"How many houses can be seen in the northeast?"_s, story.number(u"house"_s));

    const QString train = u"train"_s;
    story.record(u"railway_0014"_s, {u"railway_0014.jpg"_s});
    story
        .caption(
            u"A railway station with many parallel tracks and %1 trains lies between a road in the north and a row of "
            u"warehouses in the south."_s.arg(story.word(train)))
        .locate(train)
        .region(story.box(u"station building"_s),
                u"The station building, a long structure with a reddish-brown flat roof."_s)
        .ask(u"How many trains are on the tracks?"_s, story.number(train))
        .ask(u"What stands along the southern edge of the tracks?"_s, u"Warehouses"_s);

    story.record(u"interchange_0015"_s, {u"interchange_0015.jpg"_s});
    story
        .caption(u"A partial cloverleaf interchange joins two divided highways, one of which crosses the other on an "
                 u"overpass."_s)
        .detail(
            u"Two divided highways with grass medians cross near the middle of the image; the one that runs from north "
            u"to south passes over the other on an overpass. Two loop ramps lie in the northeastern and southwestern "
            u"quadrants, and gently curved ramps connect the remaining directions. Traffic is light, with a few cars "
            u"and "
            u"trucks on both highways. The surroundings are dry grassland with groups of trees, and green fields can "
            u"be "
            u"seen in two corners."_s)
        .ask(u"How many loop ramps does the interchange have?"_s, u"2"_s)
        .region(story.box(u"overpass"_s), u"The overpass that carries the north-south highway over the other one."_s);

    story.record(u"airport_0021"_s, {u"airport_0021.jpg"_s});
    story.caption(u"A small regional airport with a single runway and a few propeller planes parked on the grass."_s)
        .ask(u"How many runways are there in the image?"_s, u"1"_s);
}

}
