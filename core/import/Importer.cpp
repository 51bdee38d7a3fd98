#include "core/import/Importer.h"

#include "core/import/SourceImport.h"
#include "core/storage/ImageRootStore.h"
#include "core/storage/ProjectBuilder.h"
#include "core/storage/ProjectFile.h"
#include "core/storage/Transaction.h"

#include <QDir>
#include <QFileInfo>

namespace core {

namespace {

Result<> addImageRoots(Database &db, const QStringList &folders)
{
    if (folders.isEmpty())
        return {};
    Transaction transaction(db);
    if (!transaction.started())
        return transaction.started();
    ImageRootStore store(db);
    auto roots = store.all();
    if (!roots)
        return roots.error();
    QStringList all = roots.take();
    for (const QString &folder : folders) {
        const QString absolute = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
        if (!all.contains(absolute))
            all.append(absolute);
    }
    if (auto set = store.set(all); !set)
        return set;
    return transaction.commit();
}

Result<ImportReport> importAll(Database &db, bool durable, const QStringList &files, const ImportOptions &options,
                               JobControl &control)
{
    if (auto added = addImageRoots(db, options.imageRoots); !added)
        return added.error();
    ImportReport report;
    for (const QString &file : files) {
        auto source = SourceImport(db, durable, options, control).run(file);
        if (!source)
            return source.error();
        report.sources.push_back(source.take());
    }
    return report;
}

Result<ImportReport> create(const QString &project, const QStringList &files, const ImportOptions &options,
                            JobControl &control)
{
    auto builder = ProjectBuilder::start(project);
    if (!builder)
        return builder.error();
    auto report = importAll((*builder)->database(), false, files, options, control);
    if (!report)
        return report;
    if (auto finished = (*builder)->finish(); !finished)
        return finished.error();
    return report;
}

}

Result<ImportReport> Importer::run(const QString &project, const QStringList &files, const ImportOptions &options,
                                   JobControl &control)
{
    if (!QFileInfo::exists(project))
        return create(project, files, options, control);
    auto file = ProjectFile::open(project, ProjectFile::Mode::ReadWrite);
    if (!file)
        return file.error();
    return importAll((*file)->database(), true, files, options, control);
}

Result<ImportReport> Importer::add(Database &db, const QStringList &files, const ImportOptions &options,
                                   JobControl &control)
{
    return importAll(db, true, files, options, control);
}

}
