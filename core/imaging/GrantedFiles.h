#pragma once

#include <cpl_vsi_virtual.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace core {

/// The file system that GDAL sees: open descriptors under made-up names, to be read only.
class GrantedFiles : public VSIFilesystemHandler
{
public:
    static constexpr const char *Prefix = "/vsigranted/";

    /// The one that FileGrant::install() gave to GDAL, which owns it.
    static GrantedFiles &instance();

    /// A folder name that was never given before.
    std::string newFolder();
    /// Takes the descriptor over and closes it when the folder has been removed and no reader is left.
    void add(const std::string &name, int descriptor, vsi_l_offset size);
    void removeFolder(const std::string &folder);

    VSIVirtualHandle *Open(const char *name, const char *access, bool setError, CSLConstList options) override;
    int Stat(const char *name, VSIStatBufL *status, int flags) override;

private:
    struct File
    {
        int descriptor = -1;
        vsi_l_offset size = 0;
        File(int fd, vsi_l_offset bytes)
            : descriptor(fd)
            , size(bytes)
        {
        }
        ~File();
        File(const File &) = delete;
        File &operator=(const File &) = delete;
    };
    class Reader;

    std::shared_ptr<File> find(const char *name);

    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<File>> m_files;
    unsigned long long m_folders = 0;
};

}
