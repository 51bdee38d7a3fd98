#include "ui/common/Icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

using namespace Qt::StringLiterals;

// A static library's resources are linked in only when somebody asks for them; the macro wants no namespace around it.
static void linkResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace ui {

namespace {

/// Qt's own SVG engine paints `currentColor` black, whatever the palette says; this one fills the colour in.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, QByteArray svg, std::optional<QPalette> palette)
        : m_name(std::move(name))
        , m_svg(std::move(svg))
        , m_palette(std::move(palette))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor colour = colourFor(mode);
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        painter->save();
        painter->setOpacity(painter->opacity() * colour.alphaF());
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        QSvgRenderer(svg).render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"rsreview-icon/%1/%2x%3/%4"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colourFor(mode).name(QColor::HexArgb));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return u"rsreview-tinted"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = m_palette.value_or(QGuiApplication::palette());
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::Active, QPalette::WindowText);
    }

    QString m_name;
    QByteArray m_svg;
    std::optional<QPalette> m_palette; ///< absent: whatever the application's palette is when painting
};

QByteArray svgOf(QStringView name)
{
    linkResources();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

QIcon icon(QStringView name, const QPalette &palette)
{
    QByteArray svg = svgOf(name);
    if (svg.isEmpty())
        return {};
    const bool follows = palette == QGuiApplication::palette();
    return QIcon(
        new TintedIconEngine(name.toString(), std::move(svg), follows ? std::nullopt : std::optional(palette)));
}

QIcon applicationIcon()
{
    return icon(u"rsreview");
}

}
