#include "ui/samples/GridDelegate.h"

#include "core/imaging/ImageService.h"
#include "tests/ui/HostileTexts.h"
#include "ui/samples/SampleGrid.h"
#include "ui/samples/SampleRowData.h"

#include <QHelpEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QToolTip>

using namespace Qt::StringLiterals;
using core::SampleReview;

/// How a cell of the grid looks.
class tst_GridDelegate : public QObject
{
    Q_OBJECT
private slots:
    void everyStateOfTheReviewLooksDifferent();
    void anEditIsSeenWithoutAVerdict();
    void selectedAndHoveredCellsAreSeen();
    void anyTextStaysInItsCell_data();
    void anyTextStaysInItsCell();
    void cellsOfAnySizeArePainted();
    void theThumbnailKeepsItsShape();
    void aMissingImageAndABrokenOneAreToldApart();
    void theTipIsPlainText_data();
    void theTipIsPlainText();

private:
    QImage paint(const ui::SampleRowData &row, QStyle::State state = QStyle::State_Enabled);
    QImage paintWhenReady(const ui::SampleRowData &row);

    core::ImageService m_images;
    ui::GridDelegate m_delegate{m_images};
};

QImage tst_GridDelegate::paint(const ui::SampleRowData &row, QStyle::State state)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QVariant::fromValue(row), Qt::UserRole);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(20, 20), m_delegate.cellSize(option.font));
    option.state = state;
    QImage image(option.rect.size() + QSize(40, 40), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_delegate.paint(&painter, option, model.index(0, 0));
    return image;
}

QImage tst_GridDelegate::paintWhenReady(const ui::SampleRowData &row)
{
    QSignalSpy ready(&m_images, &core::ImageService::thumbnailReady);
    (void)paint(row);
    if (ready.isEmpty())
        (void)ready.wait();
    return paint(row);
}

void tst_GridDelegate::everyStateOfTheReviewLooksDifferent()
{
    using State = SampleReview::State;
    QList<QImage> seen;
    for (const SampleReview review :
         {SampleReview{State::None}, SampleReview{State::Partly}, SampleReview{State::Approved},
          SampleReview{State::Approved, true, true}, SampleReview{State::Unsure}, SampleReview{State::Rejected}}) {
        const QImage image = paint({1, u"title"_s, u"VQA"_s, {}, false, review});
        QVERIFY(!seen.contains(image));
        seen.append(image);
    }
}

void tst_GridDelegate::anEditIsSeenWithoutAVerdict()
{
    QVERIFY(paint({1, u"title"_s, {}, {}, false, {SampleReview::State::None, true, false}}) !=
            paint({1, u"title"_s, {}, {}, false, {SampleReview::State::None, false, false}}));
}

void tst_GridDelegate::selectedAndHoveredCellsAreSeen()
{
    const ui::SampleRowData row{1, u"title"_s, u"VQA"_s, {}, false, {}};
    const QImage plain = paint(row);
    const QImage hovered = paint(row, QStyle::State_Enabled | QStyle::State_MouseOver);
    const QImage selected = paint(row, QStyle::State_Enabled | QStyle::State_Selected);
    QVERIFY(plain != hovered);
    QVERIFY(plain != selected);
    QVERIFY(hovered != selected);
}

void tst_GridDelegate::anyTextStaysInItsCell_data()
{
    test::addHostileTexts();
}

void tst_GridDelegate::anyTextStaysInItsCell()
{
    QFETCH(QString, text);
    const QImage image = paint({1, text.left(200), text.left(200), {}, true, {}});
    const QRect cell = image.rect().adjusted(20, 20, -20, -20);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!cell.contains(x, y))
                QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
        }
    }
}

void tst_GridDelegate::cellsOfAnySizeArePainted()
{
    for (const int side : {1, 20, 96, 256, 1000}) {
        m_delegate.setSide(side);
        QVERIFY(!paint({qint64(1) << 60, u"title"_s, {}, {}, true, {SampleReview::State::None, true}}).isNull());
    }
    m_delegate.setSide(128);
}

void tst_GridDelegate::theThumbnailKeepsItsShape()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"wide.png"_s);
    QImage blue(400, 100, QImage::Format_RGB32);
    blue.fill(Qt::blue);
    QVERIFY(blue.save(path));
    const QImage image = paintWhenReady({1, {}, {}, path, false, {}});
    const QPoint middle(image.width() / 2, 20 + 8 + 64);
    QCOMPARE(image.pixelColor(middle), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(middle + QPoint(60, 0)), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(middle + QPoint(0, 10)), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(middle + QPoint(0, 22)), QColor(Qt::white)); // 128 wide is 32 high
    QCOMPARE(image.pixelColor(middle - QPoint(0, 22)), QColor(Qt::white));
}

void tst_GridDelegate::aMissingImageAndABrokenOneAreToldApart()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"broken.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not an image");
    file.close();
    const QImage missing = paint({1, {}, {}, {}, true, {}});
    const QImage none = paint({1, {}, {}, {}, false, {}});
    const QImage broken = paintWhenReady({1, {}, {}, path, false, {}});
    QVERIFY(missing != none);
    QVERIFY(broken != missing);
    QVERIFY(broken != none);
}

void tst_GridDelegate::theTipIsPlainText_data()
{
    test::addHostileTexts();
}

void tst_GridDelegate::theTipIsPlainText()
{
    QFETCH(QString, text);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0),
                  QVariant::fromValue(ui::SampleRowData{1, u"<b>bold</b>"_s + text, {}, {}, true, {}}), Qt::UserRole);
    ui::SampleGrid grid(m_images);
    grid.setModel(&model);
    grid.resize(300, 300);
    grid.show();
    const QPoint place = grid.visualRect(model.index(0, 0)).center();
    QHelpEvent event(QEvent::ToolTip, place, grid.viewport()->mapToGlobal(place));
    QApplication::sendEvent(grid.viewport(), &event);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains(u"&lt;b&gt;bold&lt;/b&gt;"_s));
    QVERIFY(QToolTip::text().contains(u"The image was not found."_s));
    QVERIFY(!QToolTip::text().contains(u"<img"_s));
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
}

QTEST_MAIN(tst_GridDelegate)
#include "tst_GridDelegate.moc"
