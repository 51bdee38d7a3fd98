#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace core {

/// Finds the file that a record means by its `image`. The value comes from strangers: it is a path below one of the
/// image folders and nothing else, never an address or an instruction to the image library. A plain value, cheap to
/// copy; safe from any thread.
class ImageLocator
{
    Q_DECLARE_TR_FUNCTIONS(core::ImageLocator)
public:
    ImageLocator() = default;
    /// The image folders, in the order in which they are tried. One that does not exist yet may appear later.
    explicit ImageLocator(const QStringList &roots);

    const QStringList &roots() const { return m_roots; }

    /// The canonical absolute path of a regular file inside one of the folders. Costs a few system calls per folder,
    /// also when nothing is there. Errors: NotFound lists every path that was looked for, one a line; BadInput says
    /// why the value is refused; Io when the system does not let us look.
    Result<QString> locate(const QString &image) const;

    /// A file that differs from `image` in case or Unicode form only, as a path below its folder; empty when there is
    /// none. Reads whole folders: for one missing image at which a person looks, not for a list.
    QString similar(const QString &image) const;

private:
    struct Root
    {
        QString folder;    ///< absolute, clean
        QString canonical; ///< empty while the folder does not exist
    };

    QString canonicalFolder(const Root &root) const;
    bool contains(const QString &canonical) const;
    Result<QString> find(const QString &image, QStringList &tried) const;

    QStringList m_roots;
    std::vector<Root> m_folders;
};

}
