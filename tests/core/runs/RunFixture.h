#pragma once

#include "tests/core/project/MadeProject.h"

#include <QFile>
#include <QTemporaryDir>

/// A folder for files that a test makes up.
class RunFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("predictions.json")) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            qFatal("no file");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};
