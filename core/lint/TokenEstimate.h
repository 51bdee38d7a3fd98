#pragma once

#include <QStringView>

namespace core {

/// About how many tokens the tokenizer of LLaMA 2 makes of a text. Estimated, not made: a word counts one token for
/// every six letters that it has begun, as common English words do; every digit, sign and line end one, as that
/// tokenizer cuts them; a Chinese or Japanese character two, since rare ones are written in bytes.
int estimatedTokens(QStringView text);

}
