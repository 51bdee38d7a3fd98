#include "app/verbs/EditCommand.h"

#include "app/verbs/OpenProject.h"
#include "core/base/TextOffsets.h"
#include "core/edits/SentenceMarks.h"
#include "core/edits/TurnEdits.h"
#include "core/imaging/Raster.h"
#include "core/notation/SampleBoxes.h"

#include <QUuid>

#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QStringList TurnOps{u"add-pair"_s,   u"remove-pair"_s, u"remove-turn"_s, u"move-pair"_s,
                          u"join-pairs"_s, u"split-turn"_s,  u"role"_s};

core::Error badInput(const QString &message)
{
    return {core::Error::Kind::BadInput, message};
}

}

core::Result<core::Edit> EditCommand::toEdit(std::string_view line)
{
    const auto command = core::JsonObject::parse(line);
    if (!command)
        return command.error();
    const auto sample = sampleOf(*command);
    if (!sample)
        return sample.error();
    const QString op = command->text(u"op"_s).value_or(QString());
    if (op == u"set-text")
        return setText(*command, *sample);
    if (op == u"verdict")
        return setVerdict(*command, *sample);
    if (op == u"move-box")
        return moveBox(*command, *sample);
    if (op == u"tag")
        return setTag(*command, *sample);
    if (TurnOps.contains(op))
        return changeTurns(op, *command, *sample);
    if (op == u"sentence")
        return markSentence(*command, *sample);
    if (op == u"comment")
        return addComment(*command, *sample);
    if (op == u"error")
        return addError(*command, *sample);
    if (op == u"resolve")
        return resolve(*command, *sample);
    return badInput(tr("“op” is one of set-text, verdict, move-box, tag, comment, error, resolve, sentence, %1.")
                        .arg(TurnOps.join(u", "_s)));
}

core::Result<core::Sample> EditCommand::sampleOf(const core::JsonObject &command)
{
    const auto number = command.integer(u"sample"_s);
    const auto name = command.text(u"sample"_s);
    if (!number && !name)
        return badInput(tr("“sample” is missing: a number, or \"SOURCE:N\"."));
    const auto id = sampleNamed(m_project, number ? std::to_string(*number) : name->toStdString());
    if (!id)
        return core::Error{id.error().kind == core::Error::Kind::Usage ? core::Error::Kind::BadInput : id.error().kind,
                           id.error().message};
    return m_project.reader().load(*id);
}

core::Result<const core::Turn *> EditCommand::turnOf(const core::JsonObject &command, const core::Sample &sample) const
{
    const auto number = command.integer(u"turn"_s);
    const QString key = number ? QString::number(*number) : command.text(u"turn"_s).value_or(QString());
    if (const core::Turn *turn = sample.turn(key))
        return turn;
    return core::Error{
        core::Error::Kind::NotFound,
        tr("Sample %1 has no turn “%2”; it has %3.").arg(sample.id.value).arg(key).arg(sample.turns.size())};
}

core::Result<const core::Pair *> EditCommand::pairOf(const core::JsonObject &command, const core::Sample &sample) const
{
    const qint64 number = command.integer(u"pair"_s).value_or(0);
    if (number >= 1 && number <= std::ssize(sample.pairs))
        return &sample.pairs[std::size_t(number - 1)];
    return core::Error{
        core::Error::Kind::NotFound,
        tr("Sample %1 has no pair %2; it has %3.").arg(sample.id.value).arg(number).arg(sample.pairs.size())};
}

core::Result<core::Edit> EditCommand::setText(const core::JsonObject &command, const core::Sample &sample) const
{
    const auto turn = turnOf(command, sample);
    if (!turn)
        return turn.error();
    const auto value = command.text(u"value"_s);
    if (!value)
        return badInput(tr("“value” is missing: the new text."));
    return core::Edit{{core::TextChange{sample.id, (*turn)->key, (*turn)->value, *value}}};
}

core::Result<core::Edit> EditCommand::setVerdict(const core::JsonObject &command, const core::Sample &sample) const
{
    const auto verdict = core::verdictFromName(command.text(u"value"_s).value_or(QString()));
    if (!verdict)
        return badInput(tr("“value” is one of none, approved, rejected, unsure."));
    const auto role = core::roleFromName(command.text(u"role"_s).value_or(core::roleName(core::Role::Annotator)));
    if (!role)
        return badInput(tr("“role” is one of annotator, reviewer."));
    core::Edit edit;
    const auto add = [&](const core::Pair &pair) {
        edit.changes.push_back(
            core::VerdictChange{sample.id, sample.anchorKey(pair), pair.verdict(*role), *verdict, *role});
    };
    if (command.text(u"pair"_s) == u"all"_s) {
        for (const core::Pair &pair : sample.pairs)
            add(pair);
        return edit;
    }
    const auto pair = pairOf(command, sample);
    if (!pair)
        return pair.error();
    add(**pair);
    return edit;
}

core::Result<core::Edit> EditCommand::moveBox(const core::JsonObject &command, const core::Sample &sample) const
{
    const auto turn = turnOf(command, sample);
    if (!turn)
        return turn.error();
    const auto rect = command.numbers(u"rect"_s);
    if (!rect || rect->size() != 4)
        return badInput(tr("“rect” is missing: [x1, y1, x2, y2] in pixels of the image."));
    const core::BoxReading reading = m_project.boxReading(sample.source);
    const core::Notation *notation = reading.notationOf(**turn);
    const core::BoxUnits &units = reading.unitsOf(**turn);
    QSize image;
    if (!sample.images.isEmpty()) {
        const auto path = m_project.imageLocator(sample.source).locate(sample.images.first());
        const auto raster = path ? core::Raster::open(*path) : core::Result<core::Raster>(path.error());
        if (!raster && !units.needsNoImage())
            return raster.error();
        if (raster)
            image = raster->info().size();
    }
    const auto &r = *rect;
    const core::Box box = core::Box::fromCorners(r[0], r[1], r[2], r[3]);
    const qint64 number = command.integer(u"box"_s).value_or(0);
    const auto text = notation && number >= 1 && number <= std::numeric_limits<int>::max()
                          ? core::textWithBox((*turn)->value, int(number - 1), box, *notation, units, image)
                          : std::nullopt;
    if (!text)
        return core::Error{
            core::Error::Kind::NotFound,
            tr("Turn %1 of sample %2 has no box %3.").arg((*turn)->key).arg(sample.id.value).arg(number)};
    return core::Edit{{core::TextChange{sample.id, (*turn)->key, (*turn)->value, *text}}};
}

core::Result<core::Edit> EditCommand::changeTurns(const QString &op, const core::JsonObject &command,
                                                  const core::Sample &sample) const
{
    const core::TurnEdits edits(sample);
    const auto text = [&command](const QString &key) { return command.text(key).value_or(QString()); };
    const int pair = int(command.integer(u"pair"_s).value_or(0)) - 1;
    if (op == u"add-pair")
        return edits.addPair(int(command.integer(u"after"_s).value_or(qint64(sample.pairs.size()))) - 1,
                             text(u"question"_s), text(u"answer"_s));
    if (op == u"remove-pair")
        return edits.removePair(pair);
    if (op == u"move-pair")
        return edits.movePair(pair, int(command.integer(u"to"_s).value_or(0)) - 1);
    if (op == u"join-pairs")
        return edits.joinPairs(pair);
    const auto turn = turnOf(command, sample);
    if (!turn)
        return turn.error();
    const QString key = (*turn)->key;
    if (op == u"remove-turn")
        return edits.removeTurn(key);
    if (op == u"role")
        return edits.setRole(key, text(u"value"_s));
    const auto at = command.integer(u"at"_s);
    if (!at)
        return badInput(tr("“at” is missing: the place in the text, in code points."));
    return edits.splitTurn(key, core::TextOffsets((*turn)->value).toUtf16(*at));
}

core::Result<core::Edit> EditCommand::markSentence(const core::JsonObject &command, const core::Sample &sample) const
{
    const auto turn = turnOf(command, sample);
    if (!turn)
        return turn.error();
    const auto mark = core::sentenceMarkFromName(command.text(u"value"_s).value_or(QString()));
    if (!mark)
        return badInput(tr("“value” is one of none, right, wrong, unsure."));
    const auto sentences = core::markedSentences(sample, **turn);
    const qint64 number = command.integer(u"number"_s).value_or(0);
    if (number < 1 || number > std::ssize(sentences))
        return core::Error{
            core::Error::Kind::NotFound,
            tr("Turn %1 has no sentence %2; it has %3.").arg((*turn)->key).arg(number).arg(sentences.size())};
    return core::markSentence(sample, **turn, sentences[std::size_t(number - 1)], *mark,
                              QUuid::createUuid().toString(QUuid::WithoutBraces));
}

core::Result<core::Edit> EditCommand::setTag(const core::JsonObject &command, const core::Sample &sample) const
{
    const auto pair = pairOf(command, sample);
    if (!pair)
        return pair.error();
    const QString tag = command.text(u"value"_s).value_or(QString()).trimmed();
    if (tag.isEmpty())
        return badInput(tr("“value” is missing: the tag."));
    const bool on = command.boolean(u"on"_s).value_or(true);
    return core::Edit{{core::TagChange{sample.id, sample.anchorKey(**pair), tag, (*pair)->tags.contains(tag), on}}};
}

core::Result<core::Edit> EditCommand::addComment(const core::JsonObject &command, const core::Sample &sample) const
{
    const auto text = command.text(u"value"_s);
    if (!text || text->isEmpty())
        return badInput(tr("“value” is missing: the comment."));
    return addRemark(command, sample, *text);
}

core::Result<core::Edit> EditCommand::addError(const core::JsonObject &command, const core::Sample &sample) const
{
    core::Remark remark(command.text(u"text"_s).value_or(QString()));
    remark.error = command.text(u"value"_s).value_or(QString()).trimmed();
    const auto severity = core::severityFromName(command.text(u"severity"_s).value_or(u"major"_s));
    if (remark.error.isEmpty())
        return badInput(tr("“value” is missing: the code of the error, such as object/invented."));
    if (!severity)
        return badInput(tr("“severity” is one of minor, major, critical."));
    remark.severity = *severity;
    remark.taxonomy = command.text(u"taxonomy"_s).value_or(QString());
    return addRemark(command, sample, std::move(remark));
}

/// On the pair, or the sample, that the command names, and on the words that it quotes.
core::Result<core::Edit> EditCommand::addRemark(const core::JsonObject &command, const core::Sample &sample,
                                                core::Remark remark) const
{
    QString anchor;
    if (command.has(u"pair"_s)) {
        const auto pair = pairOf(command, sample);
        if (!pair)
            return pair.error();
        anchor = sample.anchorKey(**pair);
    }
    if (command.has(u"turn"_s)) {
        const auto turn = turnOf(command, sample);
        if (!turn)
            return turn.error();
        const QString quote = command.text(u"quote"_s).value_or(QString());
        const qsizetype start = quote.isEmpty() ? 0 : (*turn)->value.indexOf(quote);
        if (start < 0)
            return core::Error{
                core::Error::Kind::NotFound,
                tr("Turn %1 of sample %2 does not hold the quoted words.").arg((*turn)->key).arg(sample.id.value)};
        remark.place = {(*turn)->key, start, quote.size(), quote, int(command.integer(u"box"_s).value_or(0)) - 1};
    }
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return core::Edit{{core::CommentChange{sample.id, id, anchor, std::nullopt, std::move(remark)}}};
}

core::Result<core::Edit> EditCommand::resolve(const core::JsonObject &command, const core::Sample &sample) const
{
    const QString id = command.text(u"comment"_s).value_or(QString());
    for (const core::Comment &comment : sample.comments) {
        if (comment.id != id)
            continue;
        core::Remark after = comment.remark;
        after.resolved = command.boolean(u"on"_s).value_or(true);
        return core::Edit{{core::CommentChange{sample.id, id, comment.turn, comment.remark, after}}};
    }
    return core::Error{core::Error::Kind::NotFound, tr("Sample %1 has no comment “%2”.").arg(sample.id.value).arg(id)};
}

}
