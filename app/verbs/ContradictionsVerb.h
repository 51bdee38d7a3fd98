#pragma once

#include "app/verbs/Verb.h"
#include "core/similar/ContradictionCounts.h"

#include <string>

namespace core {
struct Contradiction;
class SampleIndex;
}

namespace app {

/// contradictions PROJECT: the same question about the same image, with several answers. Exit code 1 where there are.
class ContradictionsVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    void print(Console &console, const core::SampleIndex &index, const core::Contradiction &one) const;
    void print(Console &console, const core::ContradictionCounts &counts) const;

    std::string m_project;
    bool m_captions = false;
    bool m_json = false;
};

}
