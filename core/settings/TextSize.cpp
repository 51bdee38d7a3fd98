#include "core/settings/TextSize.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Key = u"window/textSize"_s;
}

int loadTextSize()
{
    bool isNumber = false;
    const int percent = QSettings().value(Key).toString().toInt(&isNumber);
    return isNumber ? std::clamp(percent, TextSize::Smallest, TextSize::Largest) : TextSize::Usual;
}

void saveTextSize(int percent)
{
    QSettings().setValue(Key, percent);
}

}
