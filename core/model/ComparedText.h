#pragma once

#include <QString>

namespace core {

/// What of a question counts when two are compared: case, white space and the marks of images do not. Between two
/// words, or two numbers, a space stays one. Empty: there is nothing to compare.
QString comparedQuestion(const QString &text);

/// Likewise of an answer, where the punctuation at its end does not count, either.
QString comparedAnswer(const QString &text);

}
