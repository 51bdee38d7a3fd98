#pragma once

#include "core/storage/Page.h"
#include "core/storage/PageCodec.h"
#include "core/storage/Statement.h"

#include <functional>

namespace core {

/// Table `page`: the bytes of the sources. The pages of a source, one after the other, are the file.
class PageStore
{
    Q_DECLARE_TR_FUNCTIONS(core::PageStore)
public:
    explicit PageStore(Database &db);

    /// Packs and stores the bytes that lie at `start` in the source. Longer than PageCodec::MaxLength: BadInput.
    Result<PageId> append(SourceId source, qint64 start, QByteArrayView bytes);
    /// The same with what PageCodec made of `length` bytes.
    Result<PageId> appendPacked(SourceId source, qint64 start, qint64 length, QByteArrayView packed);

    Result<Page> load(PageId id);

    /// Every page of a source in order. `use` returns false to stop early. Page::bytes is overwritten by the next.
    using Use = std::function<bool(const Page &page)>;
    Result<> forEach(SourceId source, const Use &use);
    /// Likewise pages first ... last by id, of whatever source: for threads that share the work.
    Result<> forRange(PageId first, PageId last, const Use &use);
    /// The last page there is; 0 when there is none. Ids ascend with source and start, but may have gaps.
    Result<PageId> last();

private:
    Result<> unpack(const Rows &rows, Page &page);
    Result<> each(Rows &rows, const Use &use);

    Database &m_db;
    PageCodec m_codec;
    Statement m_insert, m_byId, m_ofSource, m_range, m_last;
};

}
