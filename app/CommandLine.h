#pragma once

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace app {

class Console;
class Verb;

/// What is asked for on the command line. A verb does its work without a window; without one the window opens.
class CommandLine
{
public:
    CommandLine();
    ~CommandLine();

    struct Window
    {
        QString path; ///< project or file; empty: none
        bool demo = false;
    };

    /// Whether the words begin with a verb, so that no window and no display is needed.
    static bool isVerb(const QStringList &arguments);

    /// The exit code of the verb, of --help, or of a mistake; nullopt: open the window as window() says.
    std::optional<int> run(const QStringList &arguments, Console &console);
    const Window &window() const { return m_window; }

private:
    std::vector<std::unique_ptr<Verb>> m_verbs;
    Window m_window;
};

}
