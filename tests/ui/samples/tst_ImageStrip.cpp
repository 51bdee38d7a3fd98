#include "ui/samples/ImageStrip.h"

#include "core/imaging/ImageService.h"
#include "tests/ui/HostileTexts.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

class tst_ImageStrip : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<core::ImageService> m_images;
    std::unique_ptr<ui::ImageStrip> m_strip;
    std::unique_ptr<QSignalSpy> m_shown;
    std::unique_ptr<QSignalSpy> m_other;

    QListView *list() { return m_strip->findChild<QListView *>(); }
    QPoint cell(int image) { return list()->visualRect(list()->model()->index(image, 0)).center(); }
    QString note()
    {
        auto *label = m_strip->findChild<QLabel *>();
        return label->isVisible() ? label->text() : QString();
    }

private slots:
    void init()
    {
        QImage image(32, 32, QImage::Format_RGB32);
        image.fill(Qt::green);
        QVERIFY(image.save(m_folder.filePath(u"a.png"_s)));
        m_images = std::make_unique<core::ImageService>();
        m_strip = std::make_unique<ui::ImageStrip>(*m_images);
        m_strip->resize(800, 70);
        m_strip->show();
        m_shown = std::make_unique<QSignalSpy>(m_strip.get(), &ui::ImageStrip::shownChosen);
        m_other = std::make_unique<QSignalSpy>(m_strip.get(), &ui::ImageStrip::otherChosen);
        m_strip->setImages({{u"a.png"_s, m_folder.filePath(u"a.png"_s)}, {u"b.png"_s, {}}, {u"c.png"_s, {}}}, 3);
        m_strip->setOther(1);
    }

    void whatItIsToldItDoesNotEcho()
    {
        QCOMPARE(list()->model()->rowCount(), 3);
        m_strip->setShown(2);
        QCOMPARE(list()->currentIndex().row(), 2);
        QCOMPARE(m_shown->size(), 0);
        QCOMPARE(m_other->size(), 0);
    }

    void aClickChoosesTheShownOneAndCtrlTheOther()
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, cell(1));
        QCOMPARE(m_shown->size(), 1);
        QCOMPARE(m_shown->last().first().toInt(), 1);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::ControlModifier, cell(2));
        QCOMPARE(m_other->last().first().toInt(), 2);
        QTest::mouseClick(list()->viewport(), Qt::MiddleButton, {}, cell(0));
        QCOMPARE(m_other->last().first().toInt(), 0);
        QCOMPARE(m_shown->size(), 1);
    }

    void arrowsChooseToo()
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Right);
        QCOMPARE(m_shown->last().first().toInt(), 1);
        QTest::keyClick(list(), Qt::Key_End);
        QCOMPARE(m_shown->last().first().toInt(), 2);
    }

    void theWheelScrollsAlong()
    {
        m_strip->resize(240, 70);
        QCoreApplication::processEvents();
        const int before = cell(2).x();
        QWheelEvent wheel(QPointF(20, 20), list()->viewport()->mapToGlobal(QPointF(20, 20)), {}, {0, -120},
                          Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(list()->viewport(), &wheel);
        QVERIFY(cell(2).x() < before);
    }

    void theMenuOffersBoth()
    {
        for (const int entry : {0, 1}) {
            QTimer::singleShot(0, qApp, [entry] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                QVERIFY(menu);
                menu->setActiveAction(menu->actions().at(entry));
                QTest::keyClick(menu, Qt::Key_Return);
            });
            emit list()->customContextMenuRequested(cell(2));
        }
        QCOMPARE(m_shown->last().first().toInt(), 2);
        QCOMPARE(m_other->last().first().toInt(), 2);
    }

    void itSaysWhenTokensAndImagesDiffer_data()
    {
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QString>("note");
        QTest::newRow("as many") << 3 << QString();
        QTest::newRow("none") << 0 << u"No <image> token in the text"_s;
        QTest::newRow("more") << 5 << u"5 <image> token(s) in the text"_s; // no translation is loaded
    }

    void itSaysWhenTokensAndImagesDiffer()
    {
        QFETCH(int, tokens);
        m_strip->setImages({{u"a"_s, {}}, {u"b"_s, {}}, {u"c"_s, {}}}, tokens);
        QTEST(note(), "note");
    }

    void thumbnailsComeByThemselves()
    {
        const auto isGreen = [this] {
            return list()->viewport()->grab().toImage().pixelColor(cell(0).x() - 70, cell(0).y()) == QColor(Qt::green);
        };
        QTRY_VERIFY(isGreen());
    }

    void namesAreShownAsTheyAreWritten_data() { test::addHostileTexts(); }

    void namesAreShownAsTheyAreWritten()
    {
        QFETCH(QString, text);
        m_strip->setImages({{text, {}}, {u"b"_s, {}}}, 2);
        QVERIFY(!m_strip->grab().isNull());
        QVERIFY(m_strip->minimumSizeHint().width() < 600);
    }
};

QTEST_MAIN(tst_ImageStrip)
#include "tst_ImageStrip.moc"
