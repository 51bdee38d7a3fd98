#pragma once

#include "app/verbs/Verb.h"
#include "core/base/Result.h"
#include "core/export/ExportOptions.h"
#include "core/export/ExportReport.h"

#include <string>
#include <vector>

namespace app {

/// export PROJECT OUT
class ExportVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    core::Result<core::ExportOptions> options() const;
    core::Result<> readReview(core::ExportOptions &options) const;
    void tell(Console &console, const core::ExportReport &report) const;

    std::string m_project;
    std::string m_out;
    std::string m_format = "rs-gpt4v";
    std::vector<std::string> m_only;
    std::vector<std::string> m_drop;
    qint64 m_source = 0;
    std::string m_notation;
    std::string m_units;
    std::string m_review = "none";
    bool m_overSource = false;
    bool m_json = false;
};

}
