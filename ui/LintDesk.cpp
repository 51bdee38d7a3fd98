#include "ui/LintDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/lint/TextLint.h"
#include "core/project/ReviewSession.h"
#include "ui/conversation/ConversationView.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Moment = 250; // milliseconds without a letter
const QString Dictionary = u"/usr/share/hunspell/en_US"_s;

/// What stands in boxes is no text.
std::vector<core::TextSpan> skipped(const QString &text, const core::Notation *notation)
{
    std::vector<core::TextSpan> spans;
    if (!notation)
        return spans;
    for (const core::BoxToken &box : notation->find(text)) {
        const core::TextSpan span = notation->extentOf(text, box);
        if (spans.empty() || span.start >= spans.back().end())
            spans.push_back(span);
    }
    return spans;
}

TextMarks marksOf(const core::TextIssues &issues)
{
    TextMarks marks;
    for (const core::TextIssue &issue : issues) {
        const bool isSpelling = issue.kind == core::TextIssue::Kind::Spelling;
        marks.push_back({issue.start, issue.length, core::textIssueText(issue.kind),
                         isSpelling ? TextMark::Kind::Spelling : TextMark::Kind::Writing});
    }
    return marks;
}

}

LintDesk::LintDesk(core::ReviewSession &session, ConversationView &conversation, core::JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_conversation(conversation)
    , m_jobs(jobs)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(Moment);
    connect(&m_delay, &QTimer::timeout, this, &LintDesk::look);
    connect(&conversation, &ConversationView::textTyped, this, [this](const QString &turn, const QString &text) {
        m_typedTurn = turn;
        m_typed = text;
        m_marks.remove(turn);
        m_delay.start();
    });
    const auto stored = [this] {
        m_typedTurn.clear();
        m_delay.start();
    };
    connect(&session, &core::ReviewSession::sampleOpened, this, [this, stored] {
        m_marks.clear();
        stored();
    });
    connect(&session, &core::ReviewSession::sampleChanged, this, stored);
    conversation.setSpelling(
        {[this](const QString &word) { return m_spelling ? m_spelling->suggestions(word) : QStringList(); },
         [this](const QString &word) { learn(word); }});
}

LintDesk::~LintDesk()
{
    m_conversation.setSpelling({});
    if (m_running)
        m_running->cancel();
}

void LintDesk::setEnabled(bool enabled)
{
    if (enabled == m_isEnabled)
        return;
    m_isEnabled = enabled;
    m_marks.clear();
    emit found();
    if (enabled)
        m_delay.start();
}

std::vector<LintDesk::Text> LintDesk::texts() const
{
    std::vector<Text> texts;
    const core::Sample &sample = m_session.sample();
    for (const core::Pair &pair : sample.pairs) {
        const bool isProse = pair.task == core::Task::Caption || pair.task == core::Task::Description;
        for (const int turn : {pair.question, pair.answer}) {
            if (turn < 0)
                continue;
            const core::Turn &of = sample.turns[std::size_t(turn)];
            texts.push_back({of.key, of.key == m_typedTurn ? m_typed : of.value, isProse && turn == pair.answer});
        }
    }
    return texts;
}

void LintDesk::look()
{
    if (!m_isEnabled || !m_session.hasSample())
        return;
    if (m_running)
        m_running->cancel();
    const core::Notation *notation = m_session.project().boxReading(m_session.sample().source).notation;
    m_running = m_jobs.start(
        QString(), this, // too short and too frequent to be told of
        [texts = texts(), notation, spelling = m_spelling, isRead = m_isDictionaryRead,
         words = m_session.project().words()](core::JobControl &control) {
            Found found{{}, isRead ? spelling : openDictionary(words)};
            const auto isKnown = [&found](const QString &word) { return found.spelling->isKnown(word); };
            for (const Text &text : texts) {
                if (control.cancelled())
                    break;
                core::TextLint lint{skipped(text.value, notation), text.isProse, {}};
                if (found.spelling)
                    lint.isKnown = isKnown;
                found.marks.insert(text.turn, marksOf(lint.check(text.value)));
            }
            return found;
        },
        [this, number = ++m_number](const Found &found) {
            m_spelling = found.spelling;
            m_isDictionaryRead = true;
            if (number != m_number || !m_isEnabled)
                return;
            m_marks = found.marks;
            emit this->found();
        });
}

/// Without a dictionary the rest is looked at all the same.
std::shared_ptr<core::SpellChecker> LintDesk::openDictionary(const QStringList &known)
{
    auto opened = core::SpellChecker::open(Dictionary);
    if (!opened)
        return nullptr;
    std::shared_ptr<core::SpellChecker> spelling = opened.take();
    QFile own(u":/dictionary/remote-sensing.txt"_s);
    if (own.open(QIODevice::ReadOnly)) {
        for (const QString &word : QString::fromUtf8(own.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            if (!word.startsWith(u'#'))
                spelling->add(word);
        }
    }
    for (const QString &word : known)
        spelling->add(word);
    return spelling;
}

/// For all who work in this project.
void LintDesk::learn(const QString &word)
{
    const auto stored = m_session.project().addWord(word);
    if (!stored)
        return emit failed(stored.error());
    if (m_spelling)
        m_spelling->add(word);
    look();
}

}
