#pragma once

#include "app/verbs/Verb.h"
#include "core/base/Result.h"
#include "core/project/Project.h"
#include "core/report/ReportOptions.h"

#include <string>

namespace app {

/// report PROJECT OUT: what people changed, as a file.
class ReportVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    core::Result<core::ReportFormat> format() const;

    std::string m_project;
    std::string m_out;
    std::string m_format;
    std::string m_where;
    bool m_json = false;
};

}
