#pragma once

#include "core/imaging/GeoReference.h"

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <optional>

class QWidget;

namespace ui {

class ImageLayer;
class Navigator;
class PlaceChip;
class ReadOut;
class ViewTransform;
class WarningChip;

/// What floats over the image in the corners of the canvas: read-out bottom left, scale and north bottom right,
/// navigator top right while part of the image is out of view, and above the read-out what is wrong with the image.
class Furniture : public QObject
{
    Q_OBJECT
public:
    explicit Furniture(QWidget *canvas); ///< parent of all pieces

    void setVisible(bool visible) { m_visible = visible; }
    void setGeo(const core::GeoReference &geo) { m_geo = geo; }
    void setValues(const QStringList &values) { m_values = values; } ///< of the pixel under the mouse
    WarningChip &warning() { return *m_warning; } ///< shown whether the rest is or not; arrange() when it changed
    void imageChanged();                          ///< the navigator needs another picture
    /// `mouse` in image pixels, none beside the image.
    void arrange(const ViewTransform &view, ImageLayer &image, std::optional<QPointF> mouse);
    QRectF covered() const; ///< what the navigator hides, view units; empty when it does not show
    void setPlace(const ViewTransform &view, std::optional<QPointF> mouse); ///< of the mouse; nothing else changed

signals:
    void wanted(QPointF centre); ///< of the view, in shares of the image

private:
    void arrangeScale(const ViewTransform &view, bool shown);
    void arrangeNavigator(const ViewTransform &view, ImageLayer &image);

    QWidget *m_canvas;
    Navigator *m_navigator;
    ReadOut *m_readOut;
    PlaceChip *m_scale;
    WarningChip *m_warning;
    core::GeoReference m_geo;
    QStringList m_values;
    bool m_visible = true;
};

}
