#include "core/metrics/meteor/ParaphraseTable.h"

#include <QFile>

#include <zlib.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

struct GzipCloser
{
    void operator()(gzFile file) const { gzclose(file); }
};

}

ParaphraseTable::ParaphraseTable(std::string text)
    : m_text(std::move(text))
{
    const std::string_view all = m_text;
    std::size_t begin = 0;
    const auto skipLine = [&] {
        const std::size_t length = all.substr(begin, all.find('\n', begin) - begin).size();
        begin = std::min(begin + length + 1, all.size());
        return length;
    };
    while (begin < all.size()) {
        skipLine(); // the probability
        Entry entry;
        entry.phrase = begin;
        entry.phraseLength = std::uint32_t(skipLine());
        entry.paraphraseLength = std::uint32_t(skipLine());
        if (entry.phraseLength == 0 || entry.paraphraseLength == 0)
            continue;
        m_longest = std::max(m_longest, 1 + int(std::ranges::count(phraseOf(entry), ' ')));
        m_entries.push_back(entry);
    }
    std::ranges::stable_sort(m_entries, {}, [this](const Entry &entry) { return phraseOf(entry); });
}

Result<std::shared_ptr<const ParaphraseTable>> ParaphraseTable::open(const QString &path)
{
    if (!QFile::exists(path))
        return Error{Error::Kind::NotFound, tr("There is no table of paraphrases %1.").arg(path)};
    const std::unique_ptr<gzFile_s, GzipCloser> file(gzopen(QFile::encodeName(path).constData(), "rb"));
    if (!file)
        return Error{Error::Kind::Io, tr("The table of paraphrases %1 cannot be opened.").arg(path)};
    std::string text;
    std::vector<char> buffer(1 << 20);
    int count = 0;
    while ((count = gzread(file.get(), buffer.data(), unsigned(buffer.size()))) > 0)
        text.append(buffer.data(), std::size_t(count));
    int problem = Z_OK;
    gzerror(file.get(), &problem);
    if (count < 0 || problem != Z_OK || gzdirect(file.get()))
        return Error{Error::Kind::BadInput, tr("The table of paraphrases %1 is not an intact gzip file.").arg(path)};
    const auto lines = std::ranges::count(text, '\n') + (!text.empty() && text.back() != '\n' ? 1 : 0);
    if (lines == 0 || lines % 3 != 0)
        return Error{
            Error::Kind::BadInput,
            tr("The table of paraphrases %1 has %2 lines; three are needed for each record.").arg(path).arg(lines)};
    return std::shared_ptr<const ParaphraseTable>(new ParaphraseTable(std::move(text)));
}

std::string_view ParaphraseTable::phraseOf(const Entry &entry) const
{
    return std::string_view(m_text).substr(entry.phrase, entry.phraseLength);
}

void ParaphraseTable::forEach(std::string_view phrase, const std::function<void(std::string_view)> &found) const
{
    const auto equal =
        std::ranges::equal_range(m_entries, phrase, {}, [this](const Entry &entry) { return phraseOf(entry); });
    for (const Entry &entry : equal)
        found(std::string_view(m_text).substr(entry.phrase + entry.phraseLength + 1, entry.paraphraseLength));
}

}
