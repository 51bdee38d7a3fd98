#include "core/imaging/PixelProbe.h"

#include "core/imaging/Calibration.h"
#include "core/imaging/GdalMessages.h"
#include "core/imaging/PixelReader.h"
#include "core/imaging/Raster.h"

#include <QCoreApplication>
#include <QRect>

#include <gdal_priv.h>

#include <condition_variable>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

namespace core {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(core::PixelProbe)
};

/// Reads from files, of which it keeps the last one open.
class OpenFile
{
public:
    PixelProbe::Outcome operator()(const QString &path, QPoint pixel)
    {
        if (!m_raster || m_raster->path() != path) {
            m_raster.reset();
            auto opened = Raster::open(path);
            if (!opened)
                return opened.error();
            m_raster = std::make_shared<Raster>(opened.take());
        }
        return readPixel(*m_raster, pixel);
    }

private:
    std::shared_ptr<Raster> m_raster; // shared, because a std::function is copied
};

}

Result<PixelValues> readPixel(const Raster &raster, QPoint pixel)
{
    if (!QRect({}, raster.info().size()).contains(pixel)) {
        return Error{Error::Kind::BadInput,
                     Messages::tr("“%1” has no pixel %2, %3.").arg(raster.path()).arg(pixel.x()).arg(pixel.y())};
    }
    std::vector<int> bands(std::size_t(raster.info().bands));
    std::iota(bands.begin(), bands.end(), 1);
    std::vector<std::complex<double>> stored(bands.size());
    const GdalMessages messages;
    PixelReader reader(raster.dataset(), {pixel, QSize(1, 1)}, {1, 1}, nullptr);
    constexpr auto Step = GSpacing(sizeof(std::complex<double>));
    const PixelReader::Target target{stored.data(), GDT_CFloat64, Step, Step, Step};
    if (!reader.readWindow({pixel, QSize(1, 1)}, {1, 1}, bands, target)) {
        return Error{Error::Kind::Io, Messages::tr("“%1” cannot be read: %2").arg(raster.path(), messages.lastError())};
    }
    PixelValues values;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        GDALRasterBand &band = *raster.dataset().GetRasterBand(bands[i]);
        const bool isComplex = GDALDataTypeIsComplex(band.GetRasterDataType());
        values.bands.append(isComplex ? stored[i] : Calibration::of(band).value(stored[i].real()));
    }
    return values;
}

class PixelProbe::Private
{
public:
    struct Request
    {
        QString path;
        QPoint pixel;
    };

    Private(Done whenDone, Read how)
        : done(std::move(whenDone))
        , read(std::move(how))
        , worker([this] { work(); })
    {
    }

    void work()
    {
        std::unique_lock lock(mutex);
        while (true) {
            wake.wait(lock, [this] { return stopped || waiting; });
            if (stopped)
                return;
            const Request request = *std::exchange(waiting, std::nullopt);
            lock.unlock();
            done(request.path, request.pixel, read(request.path, request.pixel));
            lock.lock();
        }
    }

    const Done done;
    const Read read;
    std::mutex mutex;
    std::condition_variable wake;
    std::optional<Request> waiting;
    bool stopped = false;
    std::thread worker; // last: it uses all of the above
};

PixelProbe::PixelProbe(Done done)
    : PixelProbe(std::move(done), OpenFile())
{
}

PixelProbe::PixelProbe(Done done, Read read)
    : m_private(std::make_unique<Private>(std::move(done), std::move(read)))
{
}

PixelProbe::~PixelProbe()
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->stopped = true;
    }
    m_private->wake.notify_one();
    m_private->worker.join();
}

void PixelProbe::ask(const QString &path, QPoint pixel)
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->waiting = Private::Request{path, pixel};
    }
    m_private->wake.notify_one();
}

void PixelProbe::drop()
{
    const std::lock_guard lock(m_private->mutex);
    m_private->waiting.reset();
}

}
