#include "core/export/WholeFile.h"

#include "core/storage/CheckedFile.h"

namespace core {

Result<> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    CheckedFile file(path);
    if (auto opened = file.open(); !opened)
        return opened;
    if (auto written = file.write(bytes); !written)
        return written;
    return file.commit();
}

}
