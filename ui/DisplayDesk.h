#pragma once

#include "core/imaging/RasterInfo.h"
#include "core/project/DisplayChoices.h"
#include "ui/DisplayFacts.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace core {
class ReviewSession;
}

namespace ui {

class CanvasView;
class DisplayPanel;

/// Joins the display panel with the image on the canvas: knows how images of each source are to be shown, keeps what a
/// person chooses, and has histograms made beside the window while somebody looks at them.
class DisplayDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    DisplayDesk(core::ReviewSession &session, DisplayPanel &panel, const CanvasView &canvas, QObject *parent);
    ~DisplayDesk() override;

    /// How an image of the source will have to be shown, as far as one can tell before it is opened: as the last one.
    core::ImageOptions expected(core::SourceId source);
    /// How this image is to be shown.
    core::ImageOptions options(core::SourceId source, const core::RasterInfo &info);

    void setShown(core::SourceId source, const QString &path, const core::RasterInfo &info);
    void setNothingShown();

signals:
    void changed(); ///< the image on the canvas is to be shown in another way
    void failed(const core::Error &error);

private:
    enum class From { Whole, View };

    void choose(const core::ImageOptions &options);
    void look(From from);
    void take(const DisplayFacts &facts);
    void offer();

    core::ReviewSession &m_session;
    DisplayPanel &m_panel;
    const CanvasView &m_canvas;
    core::DisplayChoices m_choices;
    QHash<core::SourceId, QString> m_lastShape;
    core::SourceId m_source; ///< of the image that is shown; none: there is none
    QString m_path;
    core::RasterInfo m_info;
    QFutureWatcher<DisplayFacts> m_looking;
    std::optional<From> m_next; ///< wished since this look began
};

}
