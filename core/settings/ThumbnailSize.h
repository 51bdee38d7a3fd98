#pragma once

namespace core {

/// The side of the thumbnails in the grid, in units of the window, as the person likes it. Any number: whoever reads it
/// takes the next one there is.
int loadThumbnailSize();
void saveThumbnailSize(int side);

}
