#include "ui/display/BoxFields.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;
using core::BoxColouring;
using core::BoxStyle;
using ui::BoxFields;

class tst_BoxFields : public QObject
{
    Q_OBJECT

    std::unique_ptr<BoxFields> m_fields;
    std::unique_ptr<QSignalSpy> m_changed;

    BoxStyle told() const { return m_changed->last().first().value<BoxStyle>(); }
    QSlider *slider(const QString &name) const
    {
        for (QSlider *candidate : m_fields->findChildren<QSlider *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

private slots:
    void init()
    {
        m_fields = std::make_unique<BoxFields>();
        m_fields->show();
        m_changed = std::make_unique<QSignalSpy>(m_fields.get(), &BoxFields::changed);
    }

    void itBeginsWithThePlainStyle() { QCOMPARE(m_fields->style(), BoxStyle()); }

    void aStyleIsToldOnceWhenItIsAnother()
    {
        const BoxStyle style{BoxColouring::Verdict, 4, 60};
        m_fields->setStyle(style);
        QCOMPARE(m_fields->style(), style);
        QCOMPARE(m_changed->size(), 1);
        QCOMPARE(told(), style);
        m_fields->setStyle(style);
        QCOMPARE(m_changed->size(), 1);
    }

    void coloursAreChosenWithKeys()
    {
        auto *colours = m_fields->findChild<QComboBox *>();
        for (const BoxColouring expected : {BoxColouring::Label, BoxColouring::Pair, BoxColouring::Verdict}) {
            QTest::keyClick(colours, Qt::Key_Down);
            QCOMPARE(told().colouring, expected);
        }
    }

    void slidersTellEveryStep()
    {
        QTest::keyClick(slider(u"Lines"_s), Qt::Key_Right);
        QCOMPARE(told(), (BoxStyle{.lineWidth = 3}));
        QTest::keyClick(slider(u"Opacity"_s), Qt::Key_PageDown);
        QCOMPARE(told(), (BoxStyle{.lineWidth = 3, .opacity = 90}));
        QTest::keyClick(slider(u"Opacity"_s), Qt::Key_Home);
        QCOMPARE(told().opacity, BoxStyle::LeastOpacity);
        QCOMPARE(m_changed->size(), 3);
    }
};

QTEST_MAIN(tst_BoxFields)
#include "tst_BoxFields.moc"
