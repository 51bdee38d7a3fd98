#pragma once

#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// undo | redo PROJECT [N]
class UndoVerb : public Verb
{
public:
    enum class Direction { Undo, Redo };

    explicit UndoVerb(Direction direction)
        : m_direction(direction)
    {
    }

    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    Direction m_direction;
    std::string m_project;
    int m_count = 1;
};

}
