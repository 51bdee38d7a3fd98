#pragma once

#include "app/verbs/Verb.h"
#include "core/base/Result.h"
#include "core/runs/RunImport.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace core {
class Project;
}

namespace app {

/// runs PROJECT: the predictions of models in a project; lists them, adds a file of them, removes, brings back,
/// renames.
class RunsVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(app::RunsVerb)
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    bool changes() const { return !m_add.empty() || !m_remove.empty() || !m_restore.empty() || !m_rename.empty(); }
    int list(core::Project &project, Console &console) const;
    int add(core::Project &project, Console &console) const;
    core::Result<core::RunImport::Options> options() const;
    core::Result<> change(core::Project &project) const;

    std::string m_project;
    std::string m_add, m_remove, m_restore;
    std::vector<std::string> m_rename; // old, new
    std::string m_name, m_model, m_notes;
    std::string m_format, m_match, m_columns;
    bool m_replace = false;
    bool m_json = false;
};

}
