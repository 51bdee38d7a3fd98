#pragma once

#include <QString>
#include <QStringList>

namespace core {

/// The `<image>` marks of LLaVA layout: they stand in the first question of a record, for its images. When that
/// question is left out, they move to the question that is now the first, as they stood: before it or behind it, with
/// the line break between. `removed` are the questions in front of `text` that go. Returns `text` when none had a mark.
QString withImageTokensOf(const QStringList &removed, const QString &text);

/// The text without the marks at its ends, and the white space around those.
QString withoutImageTokens(const QString &text);

}
