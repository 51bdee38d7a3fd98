#pragma once

namespace core {

/// How often projects are backed up; the same for all of a person's projects.
struct BackupSettings
{
    static constexpr int MostMinutes = 24 * 60;

    int minutes = 10;        ///< between two backups while there are new edits; 0: only when a project is closed
    bool textJournal = true; ///< NAME.journal.jsonl beside the project

    friend bool operator==(const BackupSettings &, const BackupSettings &) = default;
};

BackupSettings loadBackupSettings(); ///< what was not saved, or is no such number, is as above
void saveBackupSettings(const BackupSettings &settings);

}
