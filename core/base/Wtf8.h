#pragma once

#include <QByteArray>
#include <QString>

namespace core {

/// UTF-8 that can also hold what UTF-16 can and UTF-8 cannot: a lone surrogate is written as the three bytes that its
/// number would have. Anything a QString holds, U+0000 included, comes back from fromWtf8() as it was.
/// (QString::toUtf8() puts U+FFFD or '?' in its place, without a word.)
QByteArray toWtf8(QStringView text);

/// The text of bytes written by toWtf8(). Each byte that is not part of a WTF-8 sequence becomes U+FFFD.
QString fromWtf8(QByteArrayView bytes);

}
