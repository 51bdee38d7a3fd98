#pragma once

namespace core {

/// How large texts and lists are, in percent of the desktop's size, as the person likes it.
struct TextSize
{
    static constexpr int Smallest = 80;
    static constexpr int Usual = 100;
    static constexpr int Largest = 150;
    static constexpr int Step = 10;
};

int loadTextSize(); ///< within the bounds; Usual where nothing, or no number, was saved
void saveTextSize(int percent);

}
