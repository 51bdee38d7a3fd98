#include "core/imaging/GdalSetup.h"

#include "core/imaging/FileGrant.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi_virtual.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace core {

namespace {

/// Stands where a file system was: nothing is there.
class NoFiles : public VSIFilesystemHandler
{
public:
    VSIVirtualHandle *Open(const char *, const char *, bool, CSLConstList) override
    {
        errno = ENOENT;
        return nullptr;
    }
    int Stat(const char *, VSIStatBufL *, int) override
    {
        errno = ENOENT;
        return -1;
    }
};

/// GDAL takes any of its settings from the environment, some of which load code or open other files.
void clearEnvironment()
{
    std::vector<std::string> names;
    for (char **entry = environ; entry && *entry; ++entry) {
        const std::string_view text(*entry);
        for (std::string_view prefix : {"GDAL_", "CPL_", "OGR_", "VSI_", "PROJ_NETWORK", "PROJ_CURL"}) {
            if (text.starts_with(prefix))
                names.emplace_back(text.substr(0, text.find('=')));
        }
    }
    for (const std::string &name : names)
        unsetenv(name.c_str());
}

void configure()
{
    constexpr std::array<std::array<const char *, 2>, 10> Options = {{
        {"GDAL_CACHEMAX", "64"}, // MB; the default is a twentieth of the memory, and tiles are kept as they are painted
        {"GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR"},
        {"GDAL_PAM_ENABLED", "NO"},
        {"GDAL_DRIVER_PATH", "disable"},
        {"GDAL_VRT_ENABLE_PYTHON", "NO"},
        {"GDAL_NUM_THREADS", "1"},         // the loader has its own threads
        {"GTIFF_IMPLICIT_JPEG_OVR", "NO"}, // they are read through /vsisparse/
        {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{none}"},
        {"CPL_DEBUG", "OFF"},
        {"CPL_TIMESTAMP", "OFF"},
    }};
    for (const auto &[key, value] : Options)
        CPLSetConfigOption(key, value);
    OSRSetPROJEnableNetwork(FALSE); // PROJ reads its database by itself, and would fetch grids if it were let
}

/// Fewer drivers is not enough: a tag in a TIFF can name a file or an address that any of them would open.
void closeFileSystems()
{
    // GDAL forgets a handler that is replaced. Some stand under two prefixes, so none is deleted: they are kept in
    // sight to the end of the program.
    static auto &replaced = *new std::vector<VSIFilesystemHandler *>;
    char **prefixes = VSIFileManager::GetPrefixes();
    for (char **prefix = prefixes; prefix && *prefix; ++prefix) {
        if (std::string_view(*prefix) == "/vsimem/") // memory of this process; some formats put their tables there
            continue;
        replaced.push_back(VSIFileManager::GetHandler(*prefix));
        VSIFileManager::InstallHandler(*prefix, new NoFiles);
    }
    CSLDestroy(prefixes);
    replaced.push_back(VSIFileManager::GetHandler("."));
    VSIFileManager::InstallHandler("", new NoFiles);
    FileGrant::install();
}

void registerFormats()
{
    GDALRegister_GTiff();
    GDALRegister_PNG();
    GDALRegister_JPEG();
    GDALRegister_BMP();
    GDALRegister_GIF();
    GDALRegister_BIGGIF(); // so that a large one is recognized, and refused for its size
    GDALRegister_WEBP();
    GDALRegister_JP2OpenJPEG();
    GDALRegister_HFA();
    GDALRegister_ENVI();
    GDALRegister_NITF();
}

}

void prepareGdal()
{
    static std::once_flag once;
    std::call_once(once, [] {
        clearEnvironment();
        configure();
        closeFileSystems();
        registerFormats();
    });
}

const char *const *formatNames()
{
    static constexpr const char *Names[] = {"GTiff", "PNG",         "JPEG", "BMP",  "GIF",  "BIGGIF",
                                            "WEBP",  "JP2OpenJPEG", "HFA",  "ENVI", "NITF", nullptr};
    return Names;
}

}
