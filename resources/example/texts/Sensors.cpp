#include "resources/example/Story.h"

using namespace Qt::StringLiterals;

namespace example {

void describeSensors(Story &story)
{
    story.record(u"multispectral_0016"_s, {u"multispectral_0016.tif"_s});
    story
        .caption(u"A reservoir drained by a winding river lies among a patchwork of fields, with a village to the west "
                 u"and woods "
                 u"in two corners."_s)
        .say(u"Locate the reservoir and the village."_s, u"The reservoir is at %1 and the village is at %2."_s.arg(
                                                             story.box(u"reservoir"_s), story.box(u"village"_s)))
        .ask(u"Which band shows the water darkest?"_s, u"Near infrared"_s)
        .ask(u"Is the village north of the reservoir?"_s, u"No"_s);

    const QString ship = u"ship"_s;
    story.record(u"radar_0017"_s, {u"radar_0017.tif"_s});
    story.caption(u"A radar image of a coastal town and %1 ships on the sea in front of it."_s.arg(story.word(ship)))
        .locate(ship)
        .say(u"Why do the ships appear as bright spots?"_s,
             u"Metal hulls and superstructures form corners that send the radar pulse straight back to the antenna, "
             u"whereas the "
             u"smooth sea reflects most of it away. The strongest echoes also smear into small crosses."_s)
        .region(story.box(u"breakwater"_s),
                u"A breakwater, bent in the middle, that shelters the water in front of the town."_s);

    const QString person = u"person"_s;
    const QString car = u"car"_s;
    story.record(u"thermal_0018"_s, {u"thermal_0018.tif"_s});
    story.caption(u"A thermal infrared image of a road with moving cars, a parking lot and pedestrians at night."_s)
        .ask(u"How many people are in the image?"_s, story.number(person))
        .ask(u"How many cars are in the image?"_s, story.number(car))
        .locate(person)
        .locate(car)
        .say(u"Which of the cars have been driven recently?"_s,
             u"The three cars on the road have warm engines and wheels and appear bright. The cars in the parking lot "
             u"are as cool "
             u"as their surroundings, or cooler, so they have been standing for some time."_s);
}

}
