#pragma once

#include "resources/example/Scene.h"

namespace example {

// One function per tile; each draws on the scene and adds the things that the texts speak of.

void airport(Scene &scene);
void roundabout(Scene &scene);
void bridge(Scene &scene);
void railway(Scene &scene);
void interchange(Scene &scene);

void harbour(Scene &scene);
void containerYard(Scene &scene);
void coast(Scene &scene);

void tennis(Scene &scene);
void residential(Scene &scene);
void stadium(Scene &scene);
void construction(Scene &scene, bool finished);

void farmland(Scene &scene);
void forest(Scene &scene);
void solarFarm(Scene &scene);
void storageTanks(Scene &scene);

}
