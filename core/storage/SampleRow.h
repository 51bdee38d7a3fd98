#pragma once

#include "core/storage/Page.h"

#include <QByteArray>
#include <QStringList>

namespace core {

/// Where a sample lies, and what lists and filters ask of it. Its text is in its record.
struct SampleRow
{
    /// Questions and answers alternate: pair n is the turns 2n - 1 and 2n.
    static constexpr qint64 RegularTurns = 1;

    SampleId id;
    SourceId source;
    qint64 record = 0; ///< number in the source, from 1
    qint64 line = 0;   ///< that the record begins on, from 1
    PageId page;
    qint64 start = 0;      ///< byte offset of the record in its page
    qint64 length = 0;     ///< bytes of the record
    QByteArray externalId; ///< WTF-8
    QByteArray images;     ///< names as WTF-8, separated by NUL; see packNames()
    qint64 turns = 0;
    QByteArray pairs; ///< PairTraits::toByte() of each pair
    qint64 flags = 0; ///< RegularTurns or 0

    friend bool operator==(const SampleRow &, const SampleRow &) = default;
};

/// The list in the form of SampleRow::images.
QByteArray packNames(const QStringList &names);
QStringList unpackNames(QByteArrayView packed);

}
