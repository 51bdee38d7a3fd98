#pragma once

#include "core/model/Verdict.h"
#include "ui/conversation/TokenFormats.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace ui {

struct DiffText;

enum class CardPart { Question, Answer };

struct CardChip
{
    enum class Kind { Task, Edited, Tag };
    Kind kind = Kind::Task;
    QString text; ///< one line
    friend bool operator==(const CardChip &, const CardChip &) = default;
};

/// A turn on a card, ready to be laid out.
struct CardText
{
    int turn = -1; ///< index into Sample::turns; -1: the card has no such part
    QString shown;
    TextFlow::Formats formats;
    std::vector<TextToken> tokens; ///< none while the differences are shown
    TextMarks marks;               ///< likewise

    static CardText of(int turn, const QString &value, std::vector<TextToken> tokens, TextMarks marks,
                       const CardStyle &style);
    static CardText of(int turn, DiffText diff);
    friend bool operator==(const CardText &, const CardText &) = default;
};

/// What a card says: a pair, or a turn that belongs to none and stands in `answer`.
struct CardContent
{
    Q_DECLARE_TR_FUNCTIONS(ui::CardContent)

public:
    std::optional<core::Verdict> verdict; ///< nullopt: no pair, nothing to judge
    bool isEdited = false;
    QString title; ///< number of the pair, or the role of the turn
    std::vector<CardChip> chips;
    QString info; ///< small, to the right
    CardText question;
    CardText answer;
    QString note; ///< why the text was not stored, or that there is a draft
    bool hasFooter = false;

    const CardText &text(CardPart part) const { return part == CardPart::Question ? question : answer; }
    bool isCorrected() const { return isEdited && verdict == core::Verdict::Approved; }
    static QString infoOf(int boxes, int errors, int comments);
    /// Task, then what was done to the text, then the tags.
    void addChips(std::optional<core::Task> task, const QStringList &tags);
    friend bool operator==(const CardContent &, const CardContent &) = default;
};

/// A foreign word or two as one line that hides nothing.
QString oneLine(const QString &text);

}
