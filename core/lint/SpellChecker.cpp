#include "core/lint/SpellChecker.h"

#include <hunspell/hunspell.hxx>

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t Remembered = 100'000; // words
constexpr std::size_t MostSuggestions = 7;

}

SpellChecker::SpellChecker(std::unique_ptr<Hunspell> hunspell)
    : m_hunspell(std::move(hunspell))
    , m_isUtf8(m_hunspell->get_dict_encoding() == "UTF-8")
{
}

SpellChecker::~SpellChecker() = default;

Result<std::unique_ptr<SpellChecker>> SpellChecker::open(const QString &dictionary)
{
    const QString rules = dictionary + u".aff"_s;
    const QString words = dictionary + u".dic"_s;
    for (const QString &file : {rules, words}) {
        if (!QFileInfo(file).isFile())
            return Error{Error::Kind::NotFound, tr("There is no dictionary %1.").arg(file)};
    }
    auto hunspell = std::make_unique<Hunspell>(rules.toLocal8Bit().constData(), words.toLocal8Bit().constData());
    return std::unique_ptr<SpellChecker>(new SpellChecker(std::move(hunspell)));
}

std::string SpellChecker::encoded(const QString &word) const
{
    QString plain = word;
    plain.replace(u'’', u'\'');
    return m_isUtf8 ? plain.toStdString() : plain.toLatin1().toStdString();
}

bool SpellChecker::isKnown(const QString &word)
{
    const std::scoped_lock lock(m_mutex);
    if (m_known.size() >= Remembered)
        m_known.clear();
    const auto [place, isNew] = m_known.try_emplace(word, false);
    if (isNew)
        place->second = ask(word);
    return place->second;
}

/// Of a compound with hyphens each part counts, where the whole is not known.
bool SpellChecker::ask(const QString &word)
{
    if (m_hunspell->spell(encoded(word)) || m_hunspell->spell(encoded(word.toLower())))
        return true;
    const QStringList parts = word.split(u'-');
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [this](const QString &part) {
               return part.isEmpty() || m_hunspell->spell(encoded(part)) || m_hunspell->spell(encoded(part.toLower()));
           });
}

QStringList SpellChecker::suggestions(const QString &word)
{
    const std::scoped_lock lock(m_mutex);
    QStringList found;
    for (const std::string &one : m_hunspell->suggest(encoded(word))) {
        if (found.size() >= qsizetype(MostSuggestions))
            break;
        found.append(m_isUtf8 ? QString::fromStdString(one) : QString::fromLatin1(QByteArray::fromStdString(one)));
    }
    return found;
}

void SpellChecker::add(const QString &word)
{
    const std::scoped_lock lock(m_mutex);
    m_hunspell->add(encoded(word.toLower()));
    m_hunspell->add(encoded(word));
    m_known.clear();
}

}
