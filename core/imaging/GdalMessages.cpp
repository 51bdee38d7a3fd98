#include "core/imaging/GdalMessages.h"

#include "core/imaging/FileGrant.h"

namespace core {

namespace {

constexpr int MostMessages = 12;
constexpr int MostCharacters = 300;

}

void CPL_STDCALL GdalMessages::collect(CPLErr kind, CPLErrorNum, const char *text)
{
    if (kind == CE_Warning || kind == CE_Failure)
        static_cast<GdalMessages *>(CPLGetErrorHandlerUserData())->add(kind, text);
}

void GdalMessages::add(CPLErr kind, const char *text)
{
    const QString message = FileGrant::withoutPrefix(QString::fromUtf8(text)).simplified().left(MostCharacters);
    if (kind == CE_Failure)
        m_lastError = message;
    if (m_all.size() < MostMessages && !m_all.contains(message))
        m_all.append(message);
}

}
