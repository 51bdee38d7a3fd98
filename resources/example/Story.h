#pragma once

#include "resources/example/Tiles.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace example {

/// One record of the file: images and question-answer pairs.
struct Record
{
    QString id;
    QStringList images;
    std::vector<std::pair<QString, QString>> pairs;
};

/// Writes the records. Numbers and boxes come from what was drawn; only the mistakes that README.md lists are made up.
class Story
{
public:
    explicit Story(const Tiles &tiles)
        : m_tiles(tiles)
    {
    }

    /// Begins a record; what follows is said of its (first) image.
    Story &record(const QString &id, const QStringList &images);
    Story &say(const QString &question, const QString &answer);
    Story &caption(const QString &answer);
    Story &detail(const QString &answer);
    /// A question that asks for a word or a number.
    Story &ask(const QString &question, const QString &answer);
    /// "Please provide the bounding box coordinates of every ..."; `name` is what was drawn.
    Story &locate(const QString &name);
    Story &region(const QString &box, const QString &answer);

    int count(const QString &name) const;
    QString number(const QString &name) const { return QString::number(count(name)); }
    QString word(const QString &name) const; ///< "six"; digits above twelve
    /// "[0.12, 0.34, 0.56, 0.78]" of the n-th thing of that name, from 0, moved by shares of its own size.
    QString box(const QString &name, int n = 0, QPointF shift = {}) const;
    QString boxes(const QString &name) const; ///< all of them, separated by "; "

    const std::vector<Record> &records() const { return m_records; }

private:
    const Tile &tile() const;
    std::vector<Thing> named(const QString &name) const;

    Tiles m_tiles;
    std::vector<Record> m_records;
};

// texts/*.cpp, one for each kind of place.
void describeTransport(Story &story);
void describeWater(Story &story);
void describeTown(Story &story);
void describeLand(Story &story);
void describeSensors(Story &story);

/// The records as RS-GPT4V writes them: a JSON list, indent 4, ASCII only.
QByteArray jsonOf(const std::vector<Record> &records);

}
