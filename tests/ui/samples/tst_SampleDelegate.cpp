#include "ui/samples/SampleDelegate.h"

#include "core/imaging/ImageService.h"
#include "tests/ui/HostileTexts.h"
#include "ui/samples/SampleRowData.h"

#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using core::SampleReview;

/// How a row of the queue looks.
class tst_SampleDelegate : public QObject
{
    Q_OBJECT
private slots:
    void everyStateOfTheReviewLooksDifferent();
    void selectedAndHoveredRowsAreSeen();
    void anyTextStaysInItsRow_data();
    void anyTextStaysInItsRow();
    void rowsOfAnySizeArePainted_data();
    void rowsOfAnySizeArePainted();
    void theThumbnailComesLater();
    void anImageThatIsMissingIsSeen();
    void thePainterIsGivenBackAsItWas();

private:
    QImage paint(const ui::SampleRowData &row, QSize size = {240, ui::SampleDelegate::RowHeight},
                 QStyle::State state = QStyle::State_Enabled);

    core::ImageService m_images;
    ui::SampleDelegate m_delegate{m_images};
};

QImage tst_SampleDelegate::paint(const ui::SampleRowData &row, QSize size, QStyle::State state)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QVariant::fromValue(row), Qt::UserRole);
    QImage image(size + QSize(40, 40), QImage::Format_RGB32);
    image.fill(Qt::white);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(20, 20), size);
    option.state = state;
    QPainter painter(&image);
    m_delegate.paint(&painter, option, model.index(0, 0));
    return image;
}

void tst_SampleDelegate::everyStateOfTheReviewLooksDifferent()
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

void tst_SampleDelegate::selectedAndHoveredRowsAreSeen()
{
    const ui::SampleRowData row{1, u"title"_s, u"VQA"_s, {}, false, {}};
    const QSize size(240, ui::SampleDelegate::RowHeight);
    const QImage plain = paint(row, size);
    const QImage hovered = paint(row, size, QStyle::State_Enabled | QStyle::State_MouseOver);
    const QImage selected = paint(row, size, QStyle::State_Enabled | QStyle::State_Selected);
    QVERIFY(plain != hovered);
    QVERIFY(plain != selected);
    QVERIFY(hovered != selected);
}

void tst_SampleDelegate::anyTextStaysInItsRow_data()
{
    test::addHostileTexts();
}

void tst_SampleDelegate::anyTextStaysInItsRow()
{
    QFETCH(QString, text);
    const QImage image = paint({1, text.left(200), text.left(200), {}, true, {}});
    const QRect row(20, 20, 240, ui::SampleDelegate::RowHeight);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!row.contains(x, y))
                QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
        }
    }
}

void tst_SampleDelegate::rowsOfAnySizeArePainted_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("nothing") << QSize(0, 0);
    QTest::newRow("narrow") << QSize(30, 62);
    QTest::newRow("narrower than the thumbnail") << QSize(60, 62);
    QTest::newRow("low") << QSize(240, 4);
    QTest::newRow("wide") << QSize(3000, 62);
}

void tst_SampleDelegate::rowsOfAnySizeArePainted()
{
    QFETCH(QSize, size);
    for (const bool compact : {false, true}) {
        m_delegate.setCompact(compact);
        QVERIFY(!paint({qint64(1) << 60, u"title"_s, u"VQA"_s, {}, true, {}}, size).isNull());
    }
    m_delegate.setCompact(false);
}

void tst_SampleDelegate::theThumbnailComesLater()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.png"_s);
    QImage blue(64, 64, QImage::Format_RGB32);
    blue.fill(Qt::blue);
    QVERIFY(blue.save(path));
    const ui::SampleRowData row{1, {}, {}, path, false, {}};
    QSignalSpy ready(&m_images, &core::ImageService::thumbnailReady);
    const auto middle = [](const QImage &image) { return image.pixelColor(20 + 12 + 24, 20 + 31); };
    QVERIFY(middle(paint(row)) != QColor(Qt::blue));
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(middle(paint(row)), QColor(Qt::blue));
    QCOMPARE(ready.count(), 1);
}

void tst_SampleDelegate::anImageThatIsMissingIsSeen()
{
    QVERIFY(paint({1, {}, {}, {}, true, {}}) != paint({1, {}, {}, {}, false, {}}));
}

void tst_SampleDelegate::thePainterIsGivenBackAsItWas()
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QVariant::fromValue(ui::SampleRowData{1, u"t"_s, u"k"_s, {}, true, {}}),
                  Qt::UserRole);
    QImage image(300, 100, QImage::Format_RGB32);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 240, 62);
    const QPen pen = painter.pen();
    const QFont font = painter.font();
    m_delegate.paint(&painter, option, model.index(0, 0));
    QCOMPARE(painter.pen(), pen);
    QCOMPARE(painter.font(), font);
    QVERIFY(!painter.hasClipping());
    QVERIFY(painter.transform().isIdentity());
}

QTEST_MAIN(tst_SampleDelegate)
#include "tst_SampleDelegate.moc"
