#include "ui/display/DisplayPanel.h"

#include "ui/common/ForeignText.h"
#include "ui/common/Palette.h"
#include "ui/display/BandFields.h"
#include "ui/display/BoxFields.h"
#include "ui/display/HistogramView.h"
#include "ui/display/StretchFields.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array<QRgb, 3> ChannelColours{0xffe5636b, 0xff3fb27f, 0xff5b9df5};

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

}

DisplayPanel::DisplayPanel(QWidget *parent)
    : QWidget(parent)
    , m_what(plainLabel(this))
    , m_presets(new QComboBox(this))
    , m_bands(new BandFields(this))
    , m_stretch(new StretchFields(this))
    , m_reset(new QPushButton(tr("As the file says"), this))
    , m_boxes(new BoxFields(this))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_what);
    auto *presets = new QHBoxLayout;
    presets->addWidget(new QLabel(tr("Preset"), content));
    presets->addWidget(m_presets, 1);
    column->addLayout(presets);
    column->addWidget(m_bands);
    for (int i = 0; i < 3; ++i) {
        m_histograms.append(new HistogramView(content));
        m_histograms[i]->hide();
        column->addWidget(m_histograms[i]);
        connect(m_histograms[i], &HistogramView::endsMoved, this, &DisplayPanel::takeEnds);
    }
    column->addWidget(m_stretch);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    column->addSpacing(8);
    column->addWidget(heading(tr("Boxes"), content));
    column->addWidget(m_boxes);
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setBackgroundRole(QPalette::Window);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    m_presets->setAccessibleName(tr("Preset"));
    m_reset->setAutoDefault(false);
    connect(m_presets, &QComboBox::activated, this,
            [this](int row) { take(m_presets->itemData(row).value<core::ImageOptions>()); });
    connect(m_bands, &BandFields::changed, this, [this] {
        core::ImageOptions options = m_bands->applied(m_options);
        if (options.bands != m_options.bands || options.formula != m_options.formula)
            options.stretch.ranges.clear(); // they were those of other bands
        if (options.stretch.kind == core::Stretch::Kind::Range && options.stretch.ranges.isEmpty())
            options.stretch.kind = core::Stretch::Kind::Automatic;
        take(options);
    });
    connect(m_stretch, &StretchFields::changed, this, [this] {
        core::ImageOptions options = m_stretch->applied(m_options);
        if (options.stretch.kind == core::Stretch::Kind::Range && options.stretch.ranges.isEmpty()) {
            takeEnds(); // begins with what is in force
            return;
        }
        take(options);
    });
    connect(m_stretch, &StretchFields::viewWanted, this, &DisplayPanel::viewWanted);
    connect(m_reset, &QPushButton::clicked, this, [this] { take({}); });
    clear();
}

void DisplayPanel::clear()
{
    m_what->setText(tr("No image is shown."));
    m_presets->clear();
    for (HistogramView *histogram : std::as_const(m_histograms))
        histogram->hide();
    for (QWidget *part : {static_cast<QWidget *>(m_presets), static_cast<QWidget *>(m_bands),
                          static_cast<QWidget *>(m_stretch), static_cast<QWidget *>(m_reset)})
        part->setEnabled(false);
}

void DisplayPanel::setImage(const core::RasterInfo &info, const core::ImageOptions &options,
                            const QList<QPair<QString, core::ImageOptions>> &offers)
{
    const bool sameBands = info.bands == m_info.bands && info.bandInfo == m_info.bandInfo;
    m_info = info;
    m_options = options;
    m_what->setText(tr("%1 × %2 pixels, %n band(s) of %3, %4", nullptr, info.bands)
                        .arg(QLocale().toString(info.width), QLocale().toString(info.height), info.type, info.format));
    if (!sameBands || m_presets->count() == 0)
        m_bands->setImage(info);
    m_bands->setOptions(options);
    m_stretch->setOptions(options);
    fillPresets(offers);
    for (QWidget *part :
         {static_cast<QWidget *>(m_presets), static_cast<QWidget *>(m_bands), static_cast<QWidget *>(m_stretch)})
        part->setEnabled(true);
    m_reset->setEnabled(options != core::ImageOptions());
}

void DisplayPanel::fillPresets(const QList<QPair<QString, core::ImageOptions>> &offers)
{
    m_presets->clear();
    m_presets->addItem(tr("As the file says"), QVariant::fromValue(core::ImageOptions()));
    for (const core::BandPreset &preset : core::bandPresets(m_info)) {
        const QString title = preset.guessed ? tr("%1 (bands guessed)").arg(preset.title) : preset.title;
        m_presets->addItem(title, QVariant::fromValue(preset.options));
    }
    for (const auto &[name, options] : offers)
        m_presets->addItem(tr("As in %1").arg(excerpt(name, 40)), QVariant::fromValue(options));
    int current = -1;
    for (int row = 0; row < m_presets->count() && current < 0; ++row) {
        if (m_presets->itemData(row).value<core::ImageOptions>() == m_options)
            current = row;
    }
    if (current < 0) {
        m_presets->addItem(tr("Own choice"), QVariant::fromValue(m_options));
        current = m_presets->count() - 1;
    }
    m_presets->setCurrentIndex(current);
}

void DisplayPanel::setHistograms(const std::vector<core::Histogram> &histograms,
                                 const std::vector<core::ValueRange> &ends)
{
    const std::size_t count = std::min({histograms.size(), ends.size(), std::size_t(m_histograms.size())});
    for (std::size_t i = 0; i < std::size_t(m_histograms.size()); ++i) {
        HistogramView *view = m_histograms[qsizetype(i)];
        view->setVisible(i < count);
        if (i >= count)
            continue;
        view->setHistogram(histograms[i], count == 1 ? secondaryText(palette()) : QColor::fromRgb(ChannelColours[i]));
        view->setEnds(ends[i]);
    }
}

/// Ends that were dragged are a range of one's own.
void DisplayPanel::takeEnds()
{
    core::ImageOptions options = m_options;
    options.stretch.kind = core::Stretch::Kind::Range;
    options.stretch.ranges.clear();
    for (const HistogramView *view : std::as_const(m_histograms)) {
        if (view->isVisibleTo(this))
            options.stretch.ranges.append(view->ends());
    }
    if (options.stretch.ranges.isEmpty())
        options.stretch.kind = core::Stretch::Kind::Automatic;
    take(options);
}

void DisplayPanel::take(const core::ImageOptions &options)
{
    if (options == m_options)
        return;
    m_options = options;
    m_bands->setOptions(options);
    m_stretch->setOptions(options);
    m_reset->setEnabled(options != core::ImageOptions());
    emit optionsChosen(options);
}

void DisplayPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shown();
}

}
