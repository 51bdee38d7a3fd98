#include "tests/ui/canvas/CanvasFixture.h"
#include "tests/ui/HostileTexts.h"
#include "ui/canvas/ReadOut.h"
#include "ui/canvas/WarningChip.h"

using namespace Qt::StringLiterals;

/// What is wrong with an image is said on it.
class tst_WarningChip : public CanvasFixture
{
    Q_OBJECT

    ui::WarningChip *chip() { return m_view->findChild<ui::WarningChip *>(); }

private slots:
    void aSoundImageHasNone() { QVERIFY(!chip()->isVisible()); }

    void itStandsAboveTheReadOut()
    {
        m_view->addWarning(u"25.0 % of the image could not be read and is left empty."_s);
        QVERIFY(chip()->isVisible());
        const auto *readOut = m_view->findChild<ui::ReadOut *>();
        QVERIFY(chip()->geometry().bottom() < readOut->geometry().top());
        QVERIFY(m_view->rect().contains(chip()->geometry()));
        m_view->setFurnitureVisible(false); // it is no furniture
        QVERIFY(chip()->isVisible());
        QVERIFY(m_view->rect().contains(chip()->geometry()));
    }

    void itMakesRoomWhenTheReadOutGrows()
    {
        m_view->addWarning(u"25.0 % of the image could not be read and is left empty."_s);
        const auto *readOut = m_view->findChild<ui::ReadOut *>();
        const int before = readOut->height();
        QTest::mouseMove(m_view, m_view->rect().center());
        m_view->setValues({u"B1 1356"_s, u"B2 1080"_s, u"B3 1123"_s, u"a value with a long name, 12345.678"_s});
        QVERIFY(readOut->height() > before);
        QVERIFY(chip()->geometry().bottom() < readOut->geometry().top());
    }

    void sentencesComeOnce()
    {
        m_view->addWarning(u"One."_s);
        m_view->addWarning(u"Two."_s);
        m_view->addWarning(u"One."_s);
        m_view->addWarning({});
        QCOMPARE(chip()->sentences(), (QStringList{u"One."_s, u"Two."_s}));
    }

    void aClickTakesItAwayAndTheNextOneShowsItAgain()
    {
        m_view->addWarning(u"One."_s);
        QTest::mouseClick(chip(), Qt::LeftButton);
        QVERIFY(!chip()->isVisible());
        m_view->addWarning(u"One."_s); // it was read
        QVERIFY(!chip()->isVisible());
        m_view->addWarning(u"Two."_s);
        QVERIFY(chip()->isVisible());
    }

    void itGoesWithItsImage()
    {
        m_view->addWarning(u"One."_s);
        m_view->setImage(picture(), {400, 300});
        QVERIFY(!chip()->isVisible());
        m_view->addWarning(u"One."_s);
        m_view->setBusy();
        QVERIFY(!chip()->isVisible());
        m_view->setImage(picture(), {400, 300});
        m_view->addWarning(u"One."_s);
        m_view->setMessage(u"Image not found"_s, u"nowhere"_s);
        QVERIFY(!chip()->isVisible());
    }

    void whatADriverSaysIsShownAsItIsWritten_data() { test::addHostileTexts(); }

    void whatADriverSaysIsShownAsItIsWritten()
    {
        QFETCH(QString, text);
        m_view->addWarning(text);
        QVERIFY(!m_view->grab().isNull());
        QVERIFY(m_view->rect().contains(chip()->geometry()));
        QVERIFY(!chip()->toolTip().contains(u"<img"_s) && !chip()->toolTip().contains(u"<b>"_s));
    }
};

QTEST_MAIN(tst_WarningChip)
#include "tst_WarningChip.moc"
