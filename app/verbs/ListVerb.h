#pragma once

#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// list PROJECT: the samples that a query asks for.
class ListVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project;
    std::string m_where;
    std::string m_view;
    std::string m_sort = "number";
    bool m_descending = false;
    qint64 m_limit = 0;
    bool m_json = false;
};

}
