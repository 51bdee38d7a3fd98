#include "core/notation/QwenBoxNotation.h"

#include "core/notation/Markup.h"

using namespace Qt::StringLiterals;

namespace core {

QwenBoxNotation::QwenBoxNotation()
    : PatternNotation({TokenPattern(u"(#,#),(#,#)")}, BoxOrder::Corners,
                      {{u"<|box_start|>"_s, u"<|box_end|>"_s}, {u"<box>"_s, u"</box>"_s}})
{
}

QString QwenBoxNotation::id() const
{
    return u"qwen-box"_s;
}

QString QwenBoxNotation::example() const
{
    return u"<|box_start|>(243,469),(558,746)<|box_end|>"_s;
}

bool QwenBoxNotation::mayContain(std::string_view escaped) const
{
    return PatternNotation::mayContain(escaped) && mayHold(escaped, "box");
}

BoxSpelling QwenBoxNotation::spelling() const
{
    return {u"<|box_start|>"_s, u"(#,#),(#,#)"_s,          u"<|box_end|><|box_start|>"_s,
            u"<|box_end|>"_s,   u"<|object_ref_start|>"_s, u"<|object_ref_end|>"_s};
}

}
