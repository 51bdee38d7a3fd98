#pragma once

#include <QString>

namespace CLI {
class App;
}

namespace app {

class Console;

/// One thing that the program does without a window.
class Verb
{
public:
    virtual ~Verb() = default;
    virtual QString name() const = 0;
    virtual QString summary() const = 0; ///< one line for --help
    /// Says which words it takes; they are filled in when run() is called.
    virtual void declare(CLI::App &line) = 0;
    /// Gives the exit code.
    virtual int run(Console &console) = 0;
};

}
