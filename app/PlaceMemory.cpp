#include "app/PlaceMemory.h"

#include "app/OpenedProject.h"
#include "ui/MainWindow.h"

#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace app {

PlaceMemory::PlaceMemory(const ui::MainWindow &window)
    : m_window(window)
{
    m_pause.setSingleShot(true);
    setPause(std::chrono::seconds(3));
    connect(&m_pause, &QTimer::timeout, this, &PlaceMemory::save);
}

PlaceMemory::~PlaceMemory()
{
    m_saving.waitForFinished();
}

void PlaceMemory::watch(const OpenedProject &project)
{
    m_project = project.uuid();
    const auto later = [this] {
        if (!m_project.isEmpty() && !m_pause.isActive())
            m_pause.start();
    };
    connect(&project.session(), &core::ReviewSession::sampleOpened, this, later);
    connect(&project.session(), &core::ReviewSession::pairChanged, this, later);
}

void PlaceMemory::leave()
{
    m_pause.stop();
    save();
    m_saving.waitForFinished(); // whoever opens it next reads it
    m_project.clear();
}

/// Settings wait for the disk, which the window does not.
void PlaceMemory::save()
{
    if (m_project.isEmpty())
        return;
    m_saving.waitForFinished(); // the one before is the older one
    m_saving =
        QtConcurrent::run([project = m_project, place = m_window.place()] { core::saveWorkPlace(project, place); });
}

}
