#pragma once

#include "core/imaging/BandPresets.h"
#include "core/imaging/Histogram.h"
#include "core/imaging/RasterInfo.h"

#include <QPair>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class BandFields;
class BoxFields;
class HistogramView;
class StretchFields;

/// How the image on the canvas is shown: presets, bands, stretch, and the histogram with its ends; and how the boxes
/// over it are drawn. Takes values, tells what a person wants; nothing here touches the data.
class DisplayPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DisplayPanel(QWidget *parent = nullptr);

    /// Another image. `offers`: what was chosen elsewhere for such images, with a name for each.
    void setImage(const core::RasterInfo &info, const core::ImageOptions &options,
                  const QList<QPair<QString, core::ImageOptions>> &offers);
    void clear(); ///< no image

    /// Of the image as it is shown now, with the ends in force; one of each for every channel.
    void setHistograms(const std::vector<core::Histogram> &histograms, const std::vector<core::ValueRange> &ends);

    BoxFields &boxes() { return *m_boxes; }
    const core::ImageOptions &options() const { return m_options; }
    void take(const core::ImageOptions &options); ///< as if a person had chosen it

signals:
    void optionsChosen(const core::ImageOptions &options);
    void viewWanted(); ///< the ends that suit what is in view
    void shown();      ///< histograms are worth their while

protected:
    void showEvent(QShowEvent *event) override;

private:
    void takeEnds();
    void fillPresets(const QList<QPair<QString, core::ImageOptions>> &offers);

    core::RasterInfo m_info;
    core::ImageOptions m_options;
    QLabel *m_what;
    QComboBox *m_presets;
    BandFields *m_bands;
    StretchFields *m_stretch;
    QList<HistogramView *> m_histograms; ///< three; fewer are shown where there are fewer channels
    QPushButton *m_reset;
    BoxFields *m_boxes;
};

}
