#include "tests/ui/conversation/ConversationFixture.h"

#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using ui::CardPart;

namespace {

QImage inkOf(const QImage &image)
{
    const QRgb ground = image.pixel(0, 0);
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != ground)
                ink = ink.united(QRect(x, y, 1, 1));
        }
    }
    return image.copy(ink).convertToFormat(QImage::Format_RGB32);
}

}

class tst_ConversationPainting : public test::ConversationFixture
{
    Q_OBJECT

private slots:
    void init() { makeView(); }

    void theEditorLiesOnTheTextAndGrowsWithIt()
    {
        m_view->editCurrent();
        const QRect before = m_view->openEditor()->geometry();
        const QRectF rect = m_view->deck().layout(0).textRect(CardPart::Answer);
        QCOMPARE(before, rect.toAlignedRect().translated(m_view->cardRect(0).topLeft()));
        const int next = m_view->cardRect(1).top();
        keys(u" a b c d e f g h i j k l m n o p q r s t u v w x y z and on and on"_s);
        const int grown = m_view->openEditor()->height() - before.height();
        QVERIFY(grown > 0);
        QCOMPARE(m_view->cardRect(1).top(), next + grown);
        QCOMPARE(m_view->openEditor()->verticalScrollBar()->value(), 0);
    }

    void editingChangesNoPixelButTheCaret()
    {
        m_view->setCurrentPair(1);
        const QRect text = m_view->deck().layout(1).textRect(CardPart::Answer).toAlignedRect();
        const QRect on = text.translated(m_view->cardRect(1).topLeft());
        const QImage painted = m_view->grab(on).toImage();
        m_view->editCurrent();
        m_view->openEditor()->setCursorWidth(0);
        QCOMPARE(m_view->grab(on).toImage(), painted);
    }

    void textIsPaintedAsItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("bold") << u"<b>x</b>"_s;
        QTest::newRow("image") << u"<img src=\"/dev/zero\">"_s;
        QTest::newRow("comparison") << u"a < b and c > d"_s;
        QTest::newRow("entity") << u"&lt;p&gt; &amp; &x"_s;
        QTest::newRow("style") << u"<style>@import url(/dev/zero)</style>"_s;
        QTest::newRow("table") << u"<table background=/dev/zero>"_s;
        QTest::newRow("markdown") << u"# **x** ![](/dev/zero)"_s;
    }

    void textIsPaintedAsItIsWritten()
    {
        QFETCH(QString, text);
        m_view->show(test::sampleOf({u"q"_s, text, u"q"_s, u"a"_s}));
        m_view->setCurrentPair(1);
        const QRect rect = m_view->deck().layout(0).textRect(CardPart::Answer).toAlignedRect();
        const QRect on = rect.translated(m_view->cardRect(0).topLeft());
        QImage reference(rect.size() * 2, QImage::Format_RGB32);
        reference.fill(m_view->palette().color(QPalette::Base));
        QPainter painter(&reference);
        painter.setFont(m_view->deck().style().answer);
        painter.setPen(m_view->palette().color(QPalette::Text));
        painter.drawText(QPoint(0, rect.height()), text);
        painter.end();
        QCOMPARE(inkOf(m_view->grab(on).toImage()), inkOf(reference));
        m_view->setCurrentPair(0);
        m_view->editCurrent();
        m_view->openEditor()->setCursorWidth(0);
        const QRect editor = m_view->openEditor()->geometry();
        QCOMPARE(inkOf(m_view->grab(editor).toImage()), inkOf(reference));
        m_view->commitRefused(u"2"_s, text);
        m_view->offerDraft(u"4"_s, text);
        m_view->grab();
    }

    void tagsAndRolesAreTextToo()
    {
        core::Sample sample = test::sampleOf({u"q"_s, u"a"_s});
        sample.pairs[0].tags = {u"<img src=\"/dev/zero\">"_s, u"a\nb"_s};
        sample.turns.insert(sample.turns.begin(), core::Turn{u"0"_s, u"<b>\u202e\n"_s, u"s"_s, u"s"_s});
        sample.pairs[0].question = 1;
        sample.pairs[0].answer = 2;
        m_view->show(sample);
        QCOMPARE(m_view->deck().count(), 2);
        QVERIFY(!m_view->deck().layout(0).content().title.contains(u'\n'));
        QCOMPARE(m_view->deck().layout(1).content().chips.back().text, u"a b"_s);
        m_view->grab();
    }

    void anotherFontOrPaletteIsFollowedWhileEditing()
    {
        m_view->setCurrentPair(1);
        m_view->editCurrent();
        QFont font = m_view->font();
        font.setPointSizeF(font.pointSizeF() * 1.6);
        m_view->setFont(font);
        QPalette dark = m_view->palette();
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        m_view->setPalette(dark);
        m_view->resize(300, 500);
        QCoreApplication::processEvents();
        const QRect text = m_view->deck().layout(1).textRect(CardPart::Answer).toAlignedRect();
        QCOMPARE(m_view->openEditor()->geometry(), text.translated(m_view->cardRect(1).topLeft()));
        QCOMPARE(m_view->openEditor()->height(), m_view->openEditor()->contentHeight());
        QCOMPARE(m_view->grab().toImage().pixelColor(2, 2), QColor(Qt::black));
    }

    void largeSamplesAreMeasured_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<int>("units");
        QTest::newRow("200 turns") << 200 << 60;
        QTest::newRow("2000 turns") << 2000 << 120;
        QTest::newRow("2 turns of 100,000 units") << 2 << 100'000;
    }

    // Says how long it takes; a slow machine is no failure.
    void largeSamplesAreMeasured()
    {
        QFETCH(int, turns);
        QFETCH(int, units);
        QStringList texts;
        for (int i = 0; i < turns; ++i)
            texts.append(
                u"How many ships [0.1, 0.2, 0.3, 0.4] lie at the quay? "_s.repeated(1 + units / 52).left(units));
        const core::Sample sample = test::sampleOf(texts, 9);
        const std::vector<core::SampleBox> boxes = test::boxesOf(sample);
        m_view->grab();
        QElapsedTimer timer;
        timer.start();
        m_view->setSample(sample, boxes);
        const qint64 set = timer.nsecsElapsed();
        m_view->viewport()->repaint();
        const qint64 painted = timer.nsecsElapsed();
        m_view->setCurrentPair(turns / 4);
        m_view->viewport()->repaint();
        const qint64 jumped = timer.nsecsElapsed();
        m_view->updateSample(sample, boxes);
        m_view->viewport()->repaint();
        const qint64 updated = timer.nsecsElapsed();
        qInfo("setSample %.2f ms, paint %.2f ms, to the middle %.2f ms, updateSample %.2f ms", double(set) / 1e6,
              double(painted - set) / 1e6, double(jumped - painted) / 1e6, double(updated - jumped) / 1e6);
        QCOMPARE(m_view->deck().count(), turns / 2);
    }
};

QTEST_MAIN(tst_ConversationPainting)
#include "tst_ConversationPainting.moc"
