#include "ui/common/VerdictMark.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Verdict;

/// The mark of a verdict: told apart by shape, too.
class tst_VerdictMark : public QObject
{
    Q_OBJECT
private slots:
    void everyVerdictHasItsShape_data();
    void everyVerdictHasItsShape();
    void correctedIsApprovedInAnotherColour();
    void onlyWhatIsApprovedIsCorrected();
    void itStaysInItsSquare_data();
    void itStaysInItsSquare();
    void thePainterIsGivenBackAsItWas();
};

namespace {

QImage mark(Verdict verdict, bool corrected, int size, int margin = 0)
{
    QImage image(size + 2 * margin, size + 2 * margin, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    ui::paintVerdictMark(&painter, QRectF(margin, margin, size, size), verdict, corrected, QPalette());
    return image;
}

/// Where there is a line, without its colour.
QImage shape(const QImage &image)
{
    QImage shape(image.size(), QImage::Format_Mono);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shape.setPixel(x, y, qAlpha(image.pixel(x, y)) > 140 ? 1 : 0);
    }
    return shape;
}

void addSizes()
{
    QTest::addColumn<int>("size");
    QTest::newRow("compact queue") << 14;
    QTest::newRow("queue") << 18;
    QTest::newRow("twice the pixels") << 36;
}

}

void tst_VerdictMark::everyVerdictHasItsShape_data()
{
    addSizes();
}

void tst_VerdictMark::everyVerdictHasItsShape()
{
    QFETCH(int, size);
    QList<QImage> seen;
    for (const Verdict verdict : {Verdict::None, Verdict::Approved, Verdict::Rejected, Verdict::Unsure}) {
        const QImage image = shape(mark(verdict, false, size));
        QVERIFY(!seen.contains(image));
        seen.append(image);
    }
}

void tst_VerdictMark::correctedIsApprovedInAnotherColour()
{
    const QImage approved = mark(Verdict::Approved, false, 36);
    const QImage corrected = mark(Verdict::Approved, true, 36);
    QVERIFY(approved != corrected);
    QCOMPARE(shape(approved), shape(corrected));
}

void tst_VerdictMark::onlyWhatIsApprovedIsCorrected()
{
    for (const Verdict verdict : {Verdict::None, Verdict::Rejected, Verdict::Unsure})
        QCOMPARE(mark(verdict, true, 18), mark(verdict, false, 18));
}

void tst_VerdictMark::itStaysInItsSquare_data()
{
    addSizes();
}

void tst_VerdictMark::itStaysInItsSquare()
{
    QFETCH(int, size);
    for (const Verdict verdict : {Verdict::None, Verdict::Approved, Verdict::Rejected, Verdict::Unsure}) {
        QImage image = mark(verdict, false, size, 5);
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
        painter.fillRect(5, 5, size, size, Qt::black);
        painter.end();
        QImage nothing(image.size(), image.format());
        nothing.fill(Qt::transparent);
        QCOMPARE(image, nothing);
    }
}

void tst_VerdictMark::thePainterIsGivenBackAsItWas()
{
    QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const QPen pen = painter.pen();
    ui::paintVerdictMark(&painter, QRectF(0, 0, 18, 18), Verdict::Approved, true, QPalette());
    QCOMPARE(painter.pen(), pen);
    QVERIFY(painter.transform().isIdentity());
    QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
}

QTEST_MAIN(tst_VerdictMark)
#include "tst_VerdictMark.moc"
