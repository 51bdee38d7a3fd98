#pragma once

#include "app/verbs/Verb.h"
#include "core/base/Result.h"

#include <string>

namespace core {
class Project;
}

namespace app {

/// notations PROJECT: how the boxes of each source are written, and what speaks for it; or says it for one of them.
class NotationsVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    core::Result<> change(core::Project &project) const;

    std::string m_project;
    qint64 m_source = 0; ///< 0: all
    std::string m_notation;
    std::string m_units;
    std::string m_fieldUnits;
    bool m_json = false;
};

}
