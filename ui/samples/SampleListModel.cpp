#include "ui/samples/SampleListModel.h"

#include "core/project/ReviewSession.h"
#include "ui/common/ForeignText.h"
#include "ui/common/TaskTitle.h"

#include <algorithm>

namespace ui {

namespace {
constexpr int CachedRows = 2000;
constexpr qsizetype TitleLength = 200;    // no list is wider
constexpr qsizetype TitleSearched = 4000; // past the marks of many images
}

SampleListModel::SampleListModel(core::ReviewSession &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_texts(CachedRows)
{
    connect(&session, &core::ReviewSession::queueAboutToChange, this, [this] { beginResetModel(); });
    connect(&session, &core::ReviewSession::queueChanged, this, [this] { endResetModel(); });
    connect(&session.history(), &core::EditHistory::applied, this, &SampleListModel::applied);
}

int SampleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_session.queue().size());
}

QVariant SampleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::SampleId id = m_session.queue()[std::size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return texts(id).title;
    if (role != SampleRole)
        return {};
    const Texts &known = texts(id);
    return QVariant::fromValue(SampleRowData{id.value, known.title, tasks(id), known.imagePath, known.imageMissing,
                                             m_session.project().index().review(id)});
}

QModelIndex SampleListModel::currentIndex() const
{
    const qint64 place = m_session.placeInQueue();
    return place < 0 ? QModelIndex() : index(int(place));
}

void SampleListModel::forgetImages()
{
    m_locators.clear();
    m_texts.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

const SampleListModel::Texts &SampleListModel::texts(core::SampleId id) const
{
    if (const Texts *known = m_texts.object(id.value))
        return *known;
    auto *read = new Texts(readTexts(id));
    m_texts.insert(id.value, read);
    return *read;
}

SampleListModel::Texts SampleListModel::readTexts(core::SampleId id) const
{
    const auto sample = m_session.project().reader().load(id);
    if (!sample)
        return {excerpt(sample.error().message, TitleLength), {}, false};
    Texts texts;
    // A caption or description says what the sample is; of questions the first one has to do.
    const auto isTold = [](const core::Pair &pair) {
        return pair.answer >= 0 && (pair.task == core::Task::Caption || pair.task == core::Task::Description);
    };
    const auto told = std::find_if(sample->pairs.begin(), sample->pairs.end(), isTold);
    QString title;
    if (told != sample->pairs.end()) {
        title = sample->turns[std::size_t(told->answer)].value;
    } else if (!sample->pairs.empty()) {
        const core::Pair &first = sample->pairs.front();
        title = sample->turns[std::size_t(first.question >= 0 ? first.question : first.answer)].value;
    }
    texts.title = excerpt(title.left(TitleSearched).remove(QStringLiteral("<image>")), TitleLength);
    if (texts.title.isEmpty())
        texts.title = excerpt(sample->externalId, TitleLength);
    if (texts.title.isEmpty())
        texts.title = tr("Sample %1").arg(id.value);
    if (sample->images.isEmpty())
        return texts;
    const auto path = locator(sample->source).locate(sample->images.first());
    if (path)
        texts.imagePath = *path;
    texts.imageMissing = !path;
    return texts;
}

QString SampleListModel::tasks(core::SampleId id) const
{
    const core::SampleIndex &index = m_session.project().index();
    const int pairs = index.pairCount(id);
    if (pairs == 0)
        return tr("no pairs");
    const core::Task first = index.traits(id, 0).task;
    bool same = true;
    for (int pair = 1; pair < pairs && same; ++pair)
        same = index.traits(id, pair).task == first;
    const QString title = taskTitle(same ? first : core::Task::Conversation);
    return pairs == 1 ? title : tr("%1 · %2").arg(title).arg(pairs);
}

const core::ImageLocator &SampleListModel::locator(core::SourceId source) const
{
    auto it = m_locators.find(source);
    if (it == m_locators.end())
        it = m_locators.insert(source, m_session.project().imageLocator(source));
    return *it;
}

void SampleListModel::applied(const core::JournalEntry &entry)
{
    constexpr qsizetype Many = 1000;
    const QList<core::SampleId> samples = entry.edit.samples();
    if (samples.size() > Many) {
        m_texts.clear();
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    for (const core::SampleId id : samples) {
        m_texts.remove(id.value);
        const qint64 place = m_session.placeInQueue(id);
        if (place < 0)
            continue;
        const QModelIndex row = index(int(place));
        emit dataChanged(row, row);
    }
}

}
