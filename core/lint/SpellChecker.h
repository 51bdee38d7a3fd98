#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <mutex>
#include <unordered_map>

class Hunspell;

namespace core {

/// Whether words are spelled as a dictionary of Hunspell has it, or as a person said. May be asked on any thread.
class SpellChecker
{
    Q_DECLARE_TR_FUNCTIONS(core::SpellChecker)
public:
    /// `dictionary`: a path without .aff and .dic, such as /usr/share/hunspell/en_US. NotFound when it is not there.
    static Result<std::unique_ptr<SpellChecker>> open(const QString &dictionary);
    ~SpellChecker();
    Q_DISABLE_COPY_MOVE(SpellChecker)

    bool isKnown(const QString &word);
    QStringList suggestions(const QString &word); ///< best first, a few; takes milliseconds
    void add(const QString &word);                ///< from now on it is right, however it is capitalised

private:
    explicit SpellChecker(std::unique_ptr<Hunspell> hunspell);
    std::string encoded(const QString &word) const;
    bool ask(const QString &word);

    std::mutex m_mutex;
    std::unique_ptr<Hunspell> m_hunspell;
    bool m_isUtf8 = true; ///< the dictionary; otherwise it is Latin-1
    std::unordered_map<QString, bool> m_known;
};

}
