#include "core/project/ReviewSession.h"
#include "tests/journeys/BoxJourney.h"
#include "ui/canvas/CanvasView.h"
#include "ui/dialogs/ExportDialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Dataset = R"([
 {"id": "ship", "image": "a.png", "score": 1.50, "conversations": [
  {"from": "human", "value": "<image>\nWhere is the ship?"},
  {"from": "gpt", "value": "It is at [0.10, 0.20, 0.30, 0.60], by the quay."}]},
 {"id": "none", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nIs it day?"},
  {"from": "gpt", "value": "Yes."}]}
])";

QComboBox *combo(const QDialog &dialog, const QString &name)
{
    const auto all = dialog.findChildren<QComboBox *>();
    const auto found = std::find_if(all.begin(), all.end(), [&](auto *box) { return box->accessibleName() == name; });
    return found == all.end() ? nullptr : *found;
}

}

/// Boxes are written in another notation on their way out, in the real window.
class tst_ConvertJourneys : public QObject
{
    Q_OBJECT
private slots:
    void init() { BoxJourney::useTestSettings(u"tst_ConvertJourneys"_s); }

    void anExportIsConvertedAndTheProjectIsNot();
    void cancellingWritesNothing();

private:
    /// The file that the open dialog will write; the dialog is left by `which`.
    static void answer(const QString &notation, const QString &range, QDialogButtonBox::StandardButton which,
                       QString &path)
    {
        QTimer::singleShot(0, qApp, [&path, notation, range, which] {
            auto *dialog = qobject_cast<ui::ExportDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            path = dialog->path();
            QComboBox *notations = combo(*dialog, u"Notation of boxes"_s);
            QComboBox *ranges = combo(*dialog, u"Range of box numbers"_s);
            QVERIFY(notations && ranges);
            notations->setFocus();
            for (int i = 0; i < notations->count() && notations->currentData() != notation; ++i)
                QTest::keyClick(notations, Qt::Key_Down);
            for (int i = 0; i < ranges->count() && ranges->currentData() != range; ++i)
                QTest::keyClick(ranges, Qt::Key_Down);
            QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(which), Qt::LeftButton);
        });
    }
};

void tst_ConvertJourneys::anExportIsConvertedAndTheProjectIsNot()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.drag({40, 40}, {60, 40}); // a person's edit is converted as well
    QCOMPARE(desk.answer(), u"It is at [0.20, 0.20, 0.40, 0.60], by the quay."_s);
    QString path;
    answer(u"internvl"_s, u"0-1000"_s, QDialogButtonBox::Ok, path);
    QTest::keyClick(desk.canvas(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(!path.isEmpty() && QFileInfo(path).size() > 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray expected = Dataset;
    expected.replace("[0.10, 0.20, 0.30, 0.60]", "<box>[[200, 200, 400, 600]]</box>");
    QCOMPARE(file.readAll(), expected);
    QCOMPARE(desk.answer(), u"It is at [0.20, 0.20, 0.40, 0.60], by the quay."_s);
}

void tst_ConvertJourneys::cancellingWritesNothing()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    QString path;
    answer(u"qwen-json"_s, u"pixels"_s, QDialogButtonBox::Cancel, path);
    QTest::keyClick(desk.canvas(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!path.isEmpty());
    QTest::qWait(50);
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_MAIN(tst_ConvertJourneys)
#include "tst_ConvertJourneys.moc"
