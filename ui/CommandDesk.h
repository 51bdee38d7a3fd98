#pragma once

#include "core/model/Sample.h"
#include "core/project/Query.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace core {
class Job;
class JobRunner;
class SampleIndex;
}

namespace ui {

class ActionSet;
class CommandPalette;
class Desk;
class FilterField;
struct PaletteEntry;

/// Opens the command palette, finds what is typed there, samples beside the window, and does what is chosen.
class CommandDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    CommandDesk(ActionSet &actions, FilterField &filter, core::JobRunner &jobs, QWidget *window);

    void setDesk(Desk *desk); ///< nullptr: no project is open; an open palette closes

    /// Samples whose id is or begins with the text, or whose image has it in its name.
    static core::Query samplesCalled(const QString &text);
    /// Which sample a text names by its number ("sample:88", "#88", "88"); none where it does not, or where the
    /// project has no such sample.
    static core::SampleId sampleNumbered(const QString &text, const core::SampleIndex &index);

private:
    void open(const QString &text);
    void find(const QString &text);
    void show(const QString &text, core::SampleId numbered, const std::vector<core::SampleId> &called);
    void choose(const PaletteEntry &entry);
    PaletteEntry describe(core::SampleId sample) const;

    ActionSet &m_actions;
    FilterField &m_filter;
    core::JobRunner &m_jobs;
    QWidget *m_window;
    Desk *m_desk = nullptr;
    CommandPalette *m_palette = nullptr; // while it is open
    QPointer<core::Job> m_search;
};

}
