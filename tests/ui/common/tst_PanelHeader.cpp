#include "ui/common/PanelHeader.h"

#include "tests/ui/HostileTexts.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The line on top of a panel.
class tst_PanelHeader : public QObject
{
    Q_OBJECT
private slots:
    void titleAndNoteStandAtTheTwoEnds();
    void theHeightIsOfOneLine();
    void theButtonAsksForTheEndOfThePanel();
    void anyTextIsPlain_data();
    void anyTextIsPlain();
};

void tst_PanelHeader::titleAndNoteStandAtTheTwoEnds()
{
    ui::PanelHeader header(u"Queue"_s);
    header.note()->setText(u"2 of 7"_s);
    header.resize(300, header.sizeHint().height());
    header.show();
    const auto labels = header.findChildren<QLabel *>();
    QCOMPARE(labels.size(), 2);
    for (const QLabel *label : labels) {
        if (label == header.note())
            QVERIFY(label->x() > 200);
        else
            QVERIFY(label->text() == u"Queue" && label->x() < 30);
    }
    QVERIFY(header.sizeHint().width() < 300);
}

void tst_PanelHeader::theHeightIsOfOneLine()
{
    ui::PanelHeader header(u"Queue"_s);
    const int height = header.sizeHint().height();
    QCOMPARE(header.minimumSizeHint().height(), height);
    header.note()->setText(u"a\nb\nc"_s);
    QCOMPARE(header.sizeHint().height(), height);
    QCOMPARE(header.maximumHeight(), height);
}

void tst_PanelHeader::theButtonAsksForTheEndOfThePanel()
{
    ui::PanelHeader header(u"Queue"_s);
    header.show();
    QSignalSpy closed(&header, &ui::PanelHeader::closeRequested);
    auto *button = header.findChild<QToolButton *>();
    QVERIFY(!button->accessibleName().isEmpty() || !button->toolTip().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(header.isVisible()); // whoever owns the panel closes it
}

void tst_PanelHeader::anyTextIsPlain_data()
{
    test::addHostileTexts();
}

void tst_PanelHeader::anyTextIsPlain()
{
    QFETCH(QString, text);
    ui::PanelHeader header(text);
    header.note()->setText(text);
    for (const QLabel *label : header.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    header.resize(300, 32);
    QVERIFY(!header.grab().isNull());
}

QTEST_MAIN(tst_PanelHeader)
#include "tst_PanelHeader.moc"
