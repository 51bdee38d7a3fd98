#pragma once

#include <QStringList>

#include <cpl_error.h>

namespace core {

/// Collects what GDAL reports on this thread while it lives. GDAL repeats itself a lot: each message is kept once, and
/// only the first few of them.
class GdalMessages
{
public:
    GdalMessages() { CPLPushErrorHandlerEx(&GdalMessages::collect, this); }
    ~GdalMessages() { CPLPopErrorHandler(); }
    GdalMessages(const GdalMessages &) = delete;
    GdalMessages &operator=(const GdalMessages &) = delete;

    const QStringList &all() const { return m_all; }
    QString lastError() const { return m_lastError; }

private:
    static void CPL_STDCALL collect(CPLErr kind, CPLErrorNum number, const char *text);
    void add(CPLErr kind, const char *text);

    QStringList m_all;
    QString m_lastError;
};

}
