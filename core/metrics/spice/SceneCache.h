#pragma once

#include "core/metrics/spice/Scene.h"

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>
#include <unordered_map>

namespace core {

/// Scenes by caption, as captions repeat within a test set and between two. Safe from any thread.
class SceneCache
{
public:
    /// Null: not there yet.
    std::shared_ptr<const Scene> find(const QString &caption) const;
    void insert(const QString &caption, Scene scene);

private:
    mutable std::mutex m_mutex;
    std::unordered_map<QString, std::shared_ptr<const Scene>> m_scenes;
};

}
