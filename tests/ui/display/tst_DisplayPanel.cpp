#include "ui/display/BoxFields.h"
#include "ui/display/DisplayPanel.h"
#include "ui/display/HistogramView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

class tst_DisplayPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void withoutAnImageNothingCanBeChosen();
    void aNewImageTellsNobodyAnything();
    void aPresetIsChosen();
    void aPresetInForceIsNamed();
    void threeBandsAreChosenByHand();
    void oneBandIsShownThroughAColourMap();
    void whatTheImageCannotDoIsNotOffered();
    void aStretchIsChosenWithItsNumbers();
    void draggingAnEndMakesARangeOfOnesOwn();
    void anOwnRangeBeginsWithWhatIsInForce();
    void otherBandsDoNotInheritARange();
    void whatWasChosenElsewhereIsOffered();
    void everythingGoesBackToTheFile();
    void namesOfBandsAreShownAsTheyAreWritten();

private:
    static core::RasterInfo image(int bands, const QString &type = u"UInt16"_s);
    QComboBox *box(const QString &entry); ///< the one that has it, whether shown or not
    void pick(QComboBox *box, const QString &entry);
    core::ImageOptions chosen() { return m_chosen->last().first().value<core::ImageOptions>(); }
    QComboBox *presets() { return m_panel->findChild<QComboBox *>(); }

    std::unique_ptr<DisplayPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_chosen;
};

core::RasterInfo tst_DisplayPanel::image(int bands, const QString &type)
{
    core::RasterInfo info;
    info.width = 64;
    info.height = 48;
    info.bands = bands;
    info.type = type;
    info.format = u"GTiff"_s;
    for (int i = 0; i < bands; ++i)
        info.bandInfo.append({.name = {}, .type = type, .color = {}, .unit = {}});
    return info;
}

void tst_DisplayPanel::init()
{
    m_panel = std::make_unique<DisplayPanel>();
    m_panel->resize(300, 700);
    m_panel->show();
    m_chosen = std::make_unique<QSignalSpy>(m_panel.get(), &DisplayPanel::optionsChosen);
}

QComboBox *tst_DisplayPanel::box(const QString &entry)
{
    for (QComboBox *candidate : m_panel->findChildren<QComboBox *>()) {
        if (candidate != presets() && candidate->findText(entry) >= 0)
            return candidate;
    }
    return nullptr;
}

void tst_DisplayPanel::pick(QComboBox *box, const QString &entry)
{
    QVERIFY(box);
    const int row = box->findText(entry);
    QVERIFY2(row >= 0, qPrintable(entry));
    box->setCurrentIndex(row);
    emit box->activated(row);
}

void tst_DisplayPanel::withoutAnImageNothingCanBeChosen()
{
    for (const QComboBox *candidate : m_panel->findChildren<QComboBox *>())
        QCOMPARE(candidate->isEnabled(), m_panel->boxes().isAncestorOf(candidate));
    m_panel->setImage(image(4), {}, {});
    QVERIFY(presets()->isEnabled());
    m_panel->clear();
    QVERIFY(!presets()->isEnabled());
}

void tst_DisplayPanel::aNewImageTellsNobodyAnything()
{
    core::ImageOptions options;
    options.bands = {3, 2, 1};
    options.stretch.gamma = 2;
    m_panel->setImage(image(4), options, {});
    m_panel->setImage(image(1), {}, {});
    m_panel->setHistograms({{{0, 10}, {1, 2, 3}, 0, 0}}, {{2, 8}});
    QCOMPARE(m_chosen->size(), 0);
}

void tst_DisplayPanel::aPresetIsChosen()
{
    const core::RasterInfo sentinel = image(13, u"Int16"_s);
    m_panel->setImage(sentinel, {}, {});
    const QList<core::BandPreset> offered = core::bandPresets(sentinel);
    QVERIFY(!offered.isEmpty());
    for (const core::BandPreset &preset : offered) {
        const int row = presets()->findText(preset.title, Qt::MatchStartsWith);
        QVERIFY2(row >= 0, qPrintable(preset.title));
        presets()->setCurrentIndex(row);
        emit presets()->activated(row);
        QCOMPARE(chosen(), preset.options);
        QCOMPARE(m_panel->options(), preset.options);
    }
}

void tst_DisplayPanel::aPresetInForceIsNamed()
{
    const core::RasterInfo sentinel = image(13, u"Int16"_s);
    const core::BandPreset last = core::bandPresets(sentinel).last();
    m_panel->setImage(sentinel, last.options, {});
    QVERIFY(presets()->currentText().startsWith(last.title));
    core::ImageOptions own = last.options;
    own.stretch.gamma = 1.7;
    m_panel->setImage(sentinel, own, {});
    QCOMPARE(presets()->currentText(), u"Own choice"_s);
}

void tst_DisplayPanel::threeBandsAreChosenByHand()
{
    m_panel->setImage(image(4), {}, {});
    pick(box(u"Red, green, blue"_s), u"Red, green, blue"_s);
    QCOMPARE(chosen().bands, (QList<int>{1, 2, 3}));
    QList<QComboBox *> bands;
    for (QComboBox *candidate : m_panel->findChildren<QComboBox *>()) {
        if (candidate->findText(u"Band 4"_s) >= 0)
            bands.append(candidate);
    }
    QCOMPARE(bands.size(), 3);
    bands[0]->setCurrentIndex(3);
    QCOMPARE(chosen().bands, (QList<int>{4, 2, 3}));
}

void tst_DisplayPanel::oneBandIsShownThroughAColourMap()
{
    m_panel->setImage(image(4), {}, {});
    pick(box(u"One band"_s), u"One band"_s);
    QCOMPARE(chosen().bands, QList<int>{1});
    const QString iron = core::colorMapTitle(core::ColorMap::Iron);
    QVERIFY(box(iron)->isVisible());
    pick(box(iron), iron);
    QCOMPARE(chosen().colorMap, core::ColorMap::Iron);
    for (QCheckBox *check : m_panel->findChildren<QCheckBox *>()) {
        if (check->text() == u"Inverted"_s)
            QTest::keyClick(check, Qt::Key_Space);
    }
    QVERIFY(chosen().invert);
    QCOMPARE(chosen().colorMap, core::ColorMap::Iron);
}

void tst_DisplayPanel::whatTheImageCannotDoIsNotOffered()
{
    const auto offered = [this](const QString &entry) {
        const QComboBox *modes = box(entry);
        return modes->model()->index(modes->findText(entry), 0).flags().testFlag(Qt::ItemIsEnabled);
    };
    m_panel->setImage(image(1), {}, {});
    QVERIFY(!offered(u"Red, green, blue"_s));
    QVERIFY(!offered(u"Normalized difference"_s));
    QVERIFY(offered(u"One band"_s));
    m_panel->setImage(image(2), {}, {});
    QVERIFY(offered(u"Normalized difference"_s));
}

void tst_DisplayPanel::aStretchIsChosenWithItsNumbers()
{
    m_panel->setImage(image(4), {}, {});
    pick(box(u"Percent"_s), u"Percent"_s);
    QCOMPARE(chosen().stretch.kind, core::Stretch::Kind::Percentile);
    auto *high = [this] {
        for (QDoubleSpinBox *number : m_panel->findChildren<QDoubleSpinBox *>()) {
            if (number->value() == 98)
                return number;
        }
        return static_cast<QDoubleSpinBox *>(nullptr);
    }();
    QVERIFY(high && high->isVisible());
    high->setValue(99.5);
    QCOMPARE(chosen().stretch.high, 99.5);
    QCOMPARE(chosen().stretch.low, 2.0);
}

void tst_DisplayPanel::draggingAnEndMakesARangeOfOnesOwn()
{
    m_panel->setImage(image(3), {}, {});
    const core::Histogram histogram{{0, 1000}, {1, 2, 3, 2, 1}, 0, 0};
    m_panel->setHistograms({histogram, histogram, histogram}, {{100, 900}, {200, 800}, {300, 700}});
    QTRY_COMPARE(m_panel->findChildren<HistogramView *>().size(), 3);
    HistogramView *green = m_panel->findChildren<HistogramView *>()[1];
    QVERIFY(green->isVisible());
    green->setFocus();
    QTest::keyClick(green, Qt::Key_Right);
    QCOMPARE(chosen().stretch.kind, core::Stretch::Kind::Range);
    QCOMPARE(chosen().stretch.ranges, (QList<core::ValueRange>{{100, 900}, {210, 800}, {300, 700}}));
}

void tst_DisplayPanel::anOwnRangeBeginsWithWhatIsInForce()
{
    m_panel->setImage(image(1), {}, {});
    m_panel->setHistograms({{{0, 1000}, {1, 2, 3}, 0, 0}}, {{120, 640}});
    pick(box(u"Own range"_s), u"Own range"_s);
    QCOMPARE(chosen().stretch.ranges, (QList<core::ValueRange>{{120, 640}}));
}

void tst_DisplayPanel::otherBandsDoNotInheritARange()
{
    core::ImageOptions options;
    options.bands = {1};
    options.stretch.kind = core::Stretch::Kind::Range;
    options.stretch.ranges = {{10, 20}};
    m_panel->setImage(image(4), options, {});
    pick(box(u"Red, green, blue"_s), u"Red, green, blue"_s);
    QCOMPARE(chosen().stretch.kind, core::Stretch::Kind::Automatic);
    QVERIFY(chosen().stretch.ranges.isEmpty());
}

void tst_DisplayPanel::whatWasChosenElsewhereIsOffered()
{
    core::ImageOptions options;
    options.bands = {4, 3, 2};
    options.stretch.gamma = 1.4;
    m_panel->setImage(image(4), {}, {{u"winter <b>2026</b>.json"_s, options}});
    pick(presets(), u"As in winter <b>2026</b>.json"_s);
    QCOMPARE(chosen(), options);
}

void tst_DisplayPanel::everythingGoesBackToTheFile()
{
    core::ImageOptions options;
    options.bands = {2};
    options.clahe = true;
    m_panel->setImage(image(4), options, {});
    for (QPushButton *button : m_panel->findChildren<QPushButton *>()) {
        if (button->text() == u"As the file says"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(chosen(), core::ImageOptions());
}

void tst_DisplayPanel::namesOfBandsAreShownAsTheyAreWritten()
{
    core::RasterInfo info = image(2);
    info.bandInfo[0].name = u"<img src=\"/dev/zero\">"_s;
    info.bandInfo[1].name = QString(100'000, u'x');
    m_panel->setImage(info, {}, {});
    QVERIFY(box(u"1 · <img src=\"/dev/zero\">"_s));
    QVERIFY(m_panel->sizeHint().width() < 1000);
    QVERIFY(!m_panel->grab().isNull());
}

QTEST_MAIN(tst_DisplayPanel)
#include "tst_DisplayPanel.moc"
