#pragma once

namespace ui {

/// How two images of one sample are compared.
enum class CompareMode {
    Off,    ///< one image is seen
    Beside, ///< on two canvases that show the same place
    Swipe,  ///< the second one right of a line that can be moved
    Blink,  ///< in turns
};

}
