#pragma once

#include "core/notation/BoxToken.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace core {

/// Two words that enclose what is written between them: `<box>` and `</box>`.
struct TagPair
{
    QString open;
    QString close;
};

/// Where in a text something stands between the tags of a pair. What is not closed reaches to the end.
class TaggedSpans
{
public:
    TaggedSpans(QStringView text, const std::vector<TagPair> &tags);

    bool contains(qsizetype at) const;

private:
    std::vector<TextSpan> m_spans; // ascending and apart
};

}
