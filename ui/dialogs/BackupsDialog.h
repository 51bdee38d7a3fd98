#pragma once

#include "core/settings/BackupSettings.h"

#include <QDateTime>
#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace ui {

/// A backup as the list shows it.
struct BackupRow
{
    QString path;
    QDateTime time;
    qint64 bytes = 0;
    std::optional<qint64> edits; ///< nullopt: not looked at yet
    QString problem;             ///< why it cannot be restored; empty: it can, once it was looked at
};

/// The backups of a project: how often they are made, and which one to go back to. Accepted: one was chosen.
class BackupsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BackupsDialog(const core::BackupSettings &settings, QWidget *parent = nullptr);

    void setBackups(const std::vector<BackupRow> &rows); ///< latest first
    void setChecked(const QString &path, qint64 edits);  ///< one of them is sound
    void setUnsound(const QString &path, const QString &problem);
    /// Why none can be made now; empty: one can.
    void setReason(const QString &reason);
    void setProblem(const QString &problem); ///< the one that was asked for was not made

    core::BackupSettings settings() const;
    QString chosen() const { return m_chosen; } ///< to be restored
    bool inPlace() const { return m_inPlace; }  ///< rather than as a new project

signals:
    void backupRequested();
    void folderRequested();

private:
    BackupRow *row(const QString &path);
    void show(const BackupRow &row);
    void enable();
    void restore();
    const BackupRow *current() const;

    std::vector<BackupRow> m_rows;
    QString m_chosen;
    bool m_inPlace = false;
    QTreeWidget *m_list;
    QLabel *m_reason;
    QSpinBox *m_minutes;
    QCheckBox *m_textJournal;
    QPushButton *m_make;
    QPushButton *m_restore;
};

}
