#pragma once

#include <QStringView>

namespace core {

/// Stands in a question for an image of the record: the first one for the first image, and so on (LLaVA layout).
inline constexpr QStringView ImageToken = u"<image>";

}
