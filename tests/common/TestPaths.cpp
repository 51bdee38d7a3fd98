#include "tests/common/TestPaths.h"

#include <QDir>

namespace paths {

QString sources()
{
    return QStringLiteral(RSREVIEW_SOURCE_DIR);
}

QString program()
{
    return QStringLiteral(RSREVIEW_PROGRAM);
}

QString data()
{
    const QString named = qEnvironmentVariable("RSREVIEW_TEST_DATA");
    const QDir folder(named.isEmpty() ? QStringLiteral(RSREVIEW_SOURCE_DIR "/../shared/data") : named);
    return folder.exists() ? folder.canonicalPath() : QString();
}

}
