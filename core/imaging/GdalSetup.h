#pragma once

namespace core {

/// Makes GDAL safe to hand foreign files to; every way into this folder calls it. Only the drivers of formatNames()
/// exist afterwards, GDAL's settings no longer come from the environment, and GDAL sees no file but those of FileGrant:
/// neither the disk nor the network. Costs something once. Changes the environment, so call it before other threads
/// of the program start, if that can be had.
void prepareGdal();

/// Null-terminated, for GDALOpenEx.
const char *const *formatNames();

}
