#include "ui/display/BandFields.h"

#include "ui/common/ForeignText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>

#include <algorithm>

namespace ui {

namespace {
constexpr qsizetype NameLength = 40;
}

BandFields::BandFields(QWidget *parent)
    : QWidget(parent)
    , m_mode(new QComboBox(this))
    , m_mapName(new QLabel(tr("Colours"), this))
    , m_map(new QComboBox(this))
    , m_invert(new QCheckBox(tr("Inverted"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new QLabel(tr("Bands"), this), 0, 0);
    grid->addWidget(m_mode, 0, 1);
    for (int i = 0; i < 3; ++i) {
        m_names.append(new QLabel(this));
        m_bands.append(new QComboBox(this));
        m_bands[i]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_bands[i]->setMinimumContentsLength(8);
        grid->addWidget(m_names[i], i + 1, 0);
        grid->addWidget(m_bands[i], i + 1, 1);
        connect(m_bands[i], &QComboBox::currentIndexChanged, this, [this] {
            if (!m_setting)
                emit changed();
        });
    }
    grid->addWidget(m_mapName, 4, 0);
    grid->addWidget(m_map, 4, 1);
    grid->addWidget(m_invert, 5, 1);
    m_mode->addItem(tr("As the file says"), int(Mode::AsTheFileSays));
    m_mode->addItem(tr("Red, green, blue"), int(Mode::Colours));
    m_mode->addItem(tr("One band"), int(Mode::Single));
    m_mode->addItem(tr("Normalized difference"), int(Mode::Difference));
    for (const core::ColorMap map : core::ColorMaps)
        m_map->addItem(core::colorMapTitle(map), int(map));
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        showMode();
        if (!m_setting)
            emit changed();
    });
    for (const auto &tell : {m_map})
        connect(tell, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_setting)
                emit changed();
        });
    connect(m_invert, &QCheckBox::toggled, this, [this] {
        if (!m_setting)
            emit changed();
    });
    showMode();
}

BandFields::Mode BandFields::mode() const
{
    return Mode(m_mode->currentData().toInt());
}

void BandFields::setImage(const core::RasterInfo &info)
{
    const QScopedValueRollback setting(m_setting, true);
    m_info = info;
    fillBands();
    // A difference needs two bands, colours more than one.
    const auto offer = [this](Mode mode, bool possible) {
        m_mode->setItemData(m_mode->findData(int(mode)), possible ? QVariant() : QVariant(0), Qt::UserRole - 1);
    };
    offer(Mode::Colours, info.bands > 1);
    offer(Mode::Difference, info.bands > 1);
}

void BandFields::fillBands()
{
    for (QComboBox *box : std::as_const(m_bands)) {
        box->clear();
        for (int band = 1; band <= m_info.bands; ++band) {
            const QString name = band <= m_info.bandInfo.size() ? m_info.bandInfo[band - 1].name : QString();
            box->addItem(name.isEmpty() ? tr("Band %1").arg(band)
                                        : tr("%1 · %2").arg(band).arg(excerpt(name, NameLength)));
        }
    }
}

void BandFields::showMode()
{
    const int count = mode() == Mode::AsTheFileSays ? 0
                      : mode() == Mode::Single      ? 1
                      : mode() == Mode::Difference  ? 2
                                                    : 3;
    const QStringList names = count == 3   ? QStringList{tr("Red"), tr("Green"), tr("Blue")}
                              : count == 2 ? QStringList{tr("First"), tr("Second"), {}}
                                           : QStringList{tr("Band"), {}, {}};
    for (int i = 0; i < 3; ++i) {
        m_names[i]->setText(names[i]);
        m_names[i]->setVisible(i < count);
        m_bands[i]->setVisible(i < count);
        m_bands[i]->setAccessibleName(names[i]);
    }
    const bool single = count == 1 || count == 2 || (count == 0 && m_info.bands < 3);
    for (QWidget *widget : {static_cast<QWidget *>(m_mapName), static_cast<QWidget *>(m_map)})
        widget->setVisible(single);
}

void BandFields::setOptions(const core::ImageOptions &options)
{
    const QScopedValueRollback setting(m_setting, true);
    const Mode wanted = options.formula == core::ImageOptions::Formula::NormalizedDifference ? Mode::Difference
                        : options.bands.isEmpty()                                            ? Mode::AsTheFileSays
                        : options.bands.size() == 1                                          ? Mode::Single
                                                                                             : Mode::Colours;
    m_mode->setCurrentIndex(m_mode->findData(int(wanted)));
    for (int i = 0; i < 3; ++i) {
        const int band = i < options.bands.size() ? options.bands[i] : std::min(i + 1, m_info.bands);
        m_bands[i]->setCurrentIndex(std::clamp(band - 1, 0, std::max(0, m_bands[i]->count() - 1)));
    }
    m_map->setCurrentIndex(m_map->findData(int(options.colorMap)));
    m_invert->setChecked(options.invert);
    showMode();
}

QList<int> BandFields::bands() const
{
    const int count = mode() == Mode::Single ? 1 : mode() == Mode::Difference ? 2 : 3;
    QList<int> bands;
    for (int i = 0; i < count; ++i)
        bands.append(m_bands[i]->currentIndex() + 1);
    return bands;
}

core::ImageOptions BandFields::applied(core::ImageOptions options) const
{
    options.bands = mode() == Mode::AsTheFileSays ? QList<int>() : bands();
    options.formula = mode() == Mode::Difference ? core::ImageOptions::Formula::NormalizedDifference
                                                 : core::ImageOptions::Formula::Bands;
    options.colorMap = core::ColorMap(m_map->currentData().toInt());
    options.invert = m_invert->isChecked();
    return options;
}

}
