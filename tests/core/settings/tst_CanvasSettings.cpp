#include "core/settings/CanvasSettings.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_CanvasSettings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"rsreview-test"_s);
        QCoreApplication::setApplicationName(u"tst_CanvasSettings"_s);
    }
    void init() { QSettings().clear(); }

    void nothingSavedIsThePlainCanvas() { QCOMPARE(core::loadCanvasSettings(), core::CanvasSettings()); }

    void whatWasSavedComesBack()
    {
        for (const core::CanvasSettings &settings :
             {core::CanvasSettings{true, false, false}, {false, true, false}, {false, false, true}, {}}) {
            core::saveCanvasSettings(settings);
            QCOMPARE(core::loadCanvasSettings(), settings);
        }
    }

    void nonsenseIsNoReasonToFail()
    {
        QSettings().setValue(u"canvas/grid"_s, QByteArray("\xff\x00\x01", 3));
        core::loadCanvasSettings();
        QCOMPARE(core::loadCanvasSettings().keepView, false);
    }
};

QTEST_GUILESS_MAIN(tst_CanvasSettings)
#include "tst_CanvasSettings.moc"
