#pragma once

#include "app/verbs/ScoreProblems.h"

namespace app {

/// Scores the answers of a file by the conventions of VQA, in percent:
/// {"overall","perAnswerType":{},"perQuestionType":{},"normalisedAlways":{the same},"items":[{"id","accuracy_percent",
///  "normalised_prediction","exact_match_lower_strip"}],"about":{},"leftOut","problems":[]}
/// or of RSVQA, 0 to 1: {"exact":{"OA","AA","per_type":{}},"bucketed":{the same},"items":[{"id","correct",
///  "correct_bucketed","bucket_answer"}],"about":{},"leftOut","problems":[]}. Gives the exit code.
int scoreAnswers(const QString &path, const ScoreOutput &output);

}
