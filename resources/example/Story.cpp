#include "resources/example/Story.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace example {

namespace {

QString boxText(QRectF box, QSize size)
{
    const auto share = [](double value, int whole) {
        return QString::number(std::clamp(value / whole, 0.0, 1.0), 'f', 2);
    };
    return u"[%1, %2, %3, %4]"_s.arg(share(box.left(), size.width()), share(box.top(), size.height()),
                                     share(box.right(), size.width()), share(box.bottom(), size.height()));
}

}

Story &Story::record(const QString &id, const QStringList &images)
{
    m_records.push_back({id, images, {}});
    return *this;
}

Story &Story::say(const QString &question, const QString &answer)
{
    auto &pairs = m_records.back().pairs;
    const QString marks = u"<image>\n"_s.repeated(pairs.empty() ? m_records.back().images.size() : 0);
    pairs.emplace_back(marks + question, answer);
    return *this;
}

Story &Story::caption(const QString &answer)
{
    return say(u"Provide a one-sentence caption for the provided remote sensing image."_s, answer);
}

Story &Story::detail(const QString &answer)
{
    return say(u"Describe the image in detail."_s, answer);
}

Story &Story::ask(const QString &question, const QString &answer)
{
    return say(question + u"\nAnswer the question using a single word or phrase."_s, answer);
}

Story &Story::locate(const QString &name)
{
    return say(u"Please provide the bounding box coordinates of every %1 in this image."_s.arg(name), boxes(name));
}

Story &Story::region(const QString &box, const QString &answer)
{
    return say(u"Please provide a short description of this region: %1"_s.arg(box), answer);
}

int Story::count(const QString &name) const
{
    return int(named(name).size());
}

QString Story::word(const QString &name) const
{
    static constexpr std::array<QStringView, 13> Words{u"no",   u"one",    u"two",   u"three", u"four",
                                                       u"five", u"six",    u"seven", u"eight", u"nine",
                                                       u"ten",  u"eleven", u"twelve"};
    const int n = count(name);
    return n < int(Words.size()) ? Words[std::size_t(n)].toString() : QString::number(n);
}

QString Story::box(const QString &name, int n, QPointF shift) const
{
    const std::vector<Thing> things = named(name);
    Q_ASSERT(n < int(things.size()));
    const QRectF box = things.at(std::size_t(n)).box;
    return boxText(box.translated(shift.x() * box.width(), shift.y() * box.height()), tile().size);
}

QString Story::boxes(const QString &name) const
{
    QStringList texts;
    for (const Thing &thing : named(name))
        texts.append(boxText(thing.box, tile().size));
    return texts.join(u"; "_s);
}

const Tile &Story::tile() const
{
    const auto it = m_tiles.constFind(m_records.back().images.first());
    Q_ASSERT(it != m_tiles.constEnd());
    return *it;
}

std::vector<Thing> Story::named(const QString &name) const
{
    std::vector<Thing> found = tile().things;
    std::erase_if(found, [&](const Thing &thing) { return thing.name != name || thing.box.isEmpty(); });
    return found;
}

}
