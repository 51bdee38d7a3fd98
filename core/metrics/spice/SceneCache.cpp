#include "core/metrics/spice/SceneCache.h"

namespace core {

std::shared_ptr<const Scene> SceneCache::find(const QString &caption) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_scenes.find(caption);
    return known == m_scenes.end() ? nullptr : known->second;
}

void SceneCache::insert(const QString &caption, Scene scene)
{
    auto shared = std::make_shared<const Scene>(std::move(scene));
    const std::scoped_lock lock(m_mutex);
    m_scenes[caption] = std::move(shared);
}

}
