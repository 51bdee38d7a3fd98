#pragma once

namespace core {

/// Whether spelling and writing of texts are looked at; yes unless somebody said no.
bool loadChecksTexts();
void saveChecksTexts(bool checks);

}
