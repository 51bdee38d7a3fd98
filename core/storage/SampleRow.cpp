#include "core/storage/SampleRow.h"

#include "core/base/Wtf8.h"

namespace core {

QByteArray packNames(const QStringList &names)
{
    return toWtf8(names.join(QChar(u'\0')));
}

QStringList unpackNames(QByteArrayView packed)
{
    if (packed.isEmpty())
        return {};
    return fromWtf8(packed).split(QChar(u'\0'));
}

}
