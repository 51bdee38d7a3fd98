#include "core/storage/WriteTarget.h"

#include "core/storage/SourceStore.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace core {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(core::WriteTarget)
};

bool isSameFile(const QString &a, const QString &b)
{
    const QString canonical = QFileInfo(a).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(b).canonicalFilePath();
}

}

Result<> checkWriteTargets(Database &db, const QStringList &paths, bool overSource)
{
    const auto imported = SourceStore(db).all();
    if (!imported)
        return imported.error();
    for (const QString &path : paths) {
        if (isSameFile(path, db.path()) || isSameFile(path, db.name()))
            return Error{Error::Kind::Conflict,
                         Text::tr("%1 is the project itself. It was not overwritten.").arg(path)};
        const auto isIt = [&path](const Source &source) { return isSameFile(path, source.path); };
        if (!overSource && std::any_of(imported->begin(), imported->end(), isIt))
            return Error{Error::Kind::Conflict,
                         Text::tr("%1 is the file that was imported. It was not overwritten.").arg(path)};
    }
    return {};
}

}
