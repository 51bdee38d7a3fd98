#pragma once

#include "core/imaging/ImageOptions.h"
#include "core/imaging/RasterInfo.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace ui {

/// Which bands are shown: three as red, green and blue, one through a colour map, or the normalized difference of two.
class BandFields : public QWidget
{
    Q_OBJECT
public:
    explicit BandFields(QWidget *parent = nullptr);

    void setImage(const core::RasterInfo &info);
    void setOptions(const core::ImageOptions &options); ///< and tells nobody
    /// `options` with the bands, formula, colour map and inversion that are chosen here.
    core::ImageOptions applied(core::ImageOptions options) const;

signals:
    void changed();

private:
    enum class Mode { AsTheFileSays, Colours, Single, Difference };

    Mode mode() const;
    void showMode();
    void fillBands();
    QList<int> bands() const;

    core::RasterInfo m_info;
    QComboBox *m_mode;
    QList<QComboBox *> m_bands; ///< three; fewer are shown where fewer are needed
    QList<QLabel *> m_names;
    QLabel *m_mapName;
    QComboBox *m_map;
    QCheckBox *m_invert;
    bool m_setting = false;
};

}
