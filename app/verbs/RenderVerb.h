#pragma once

#include "app/verbs/BoxFlags.h"
#include "app/verbs/LookFlags.h"
#include "app/verbs/Verb.h"

#include <string>

namespace app {

/// render PROJECT SAMPLE OUT.png: the picture that the canvas would show, with its boxes.
class RenderVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    void declare(CLI::App &line) override;
    int run(Console &console) override;

private:
    std::string m_project;
    std::string m_sample;
    std::string m_out;
    std::string m_size;
    int m_image = 1;
    LookFlags m_look;
    BoxFlags m_boxes;
};

}
