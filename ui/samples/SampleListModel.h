#pragma once

#include "core/base/Id.h"
#include "core/imaging/ImageLocator.h"
#include "ui/samples/SampleRowData.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>

namespace core {
class ReviewSession;
struct JournalEntry;
}

namespace ui {

/// The samples that the filter lets through, as a thin window onto the session: a row is read when it is looked at, and
/// an edit changes one row. `data(SampleRole)` is a SampleRowData.
class SampleListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int SampleRole = Qt::UserRole;

    /// The session outlives the model.
    explicit SampleListModel(core::ReviewSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    QModelIndex currentIndex() const;
    /// Image folders changed: what was missing may be there now.
    void forgetImages();

private:
    struct Texts
    {
        QString title;
        QString imagePath;
        bool imageMissing = false;
    };

    const Texts &texts(core::SampleId id) const;
    Texts readTexts(core::SampleId id) const;
    QString tasks(core::SampleId id) const;
    const core::ImageLocator &locator(core::SourceId source) const;
    void applied(const core::JournalEntry &entry);

    core::ReviewSession &m_session;
    mutable QCache<qint64, Texts> m_texts;
    mutable QHash<core::SourceId, core::ImageLocator> m_locators;
};

}
