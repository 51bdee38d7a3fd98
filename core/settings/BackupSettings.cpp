#include "core/settings/BackupSettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Minutes = u"backup/minutes"_s;
const QString TextJournal = u"backup/textJournal"_s;
}

BackupSettings loadBackupSettings()
{
    const QSettings saved;
    BackupSettings settings;
    bool isNumber = false;
    const int minutes = saved.value(Minutes).toString().toInt(&isNumber);
    if (isNumber && minutes >= 0 && minutes <= BackupSettings::MostMinutes)
        settings.minutes = minutes;
    settings.textJournal = saved.value(TextJournal, settings.textJournal).toBool();
    return settings;
}

void saveBackupSettings(const BackupSettings &settings)
{
    QSettings saved;
    saved.setValue(Minutes, settings.minutes);
    saved.setValue(TextJournal, settings.textJournal);
}

}
