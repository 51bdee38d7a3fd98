#pragma once

#include "core/base/Result.h"
#include "core/project/SavedViews.h"
#include "ui/samples/FilterSuggestions.h"

#include <QObject>

#include <optional>

namespace core {
class ReviewSession;
}

namespace ui {

class FilterField;
class NoticeBar;

/// Gives the filter field what the project knows: the views that are saved in it, and the names that can be completed.
/// Keeps what was asked for last.
class ViewsDesk : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    ViewsDesk(core::ReviewSession &session, FilterField &filter, NoticeBar &notice, QObject *parent);
    ~ViewsDesk() override;

    void save(const QString &name, const QString &query); ///< and offers to bring back what it replaced
    void remove(const QString &name);                     ///< likewise

signals:
    void failed(const core::Error &error);

private:
    void connectMenu();
    void fillMenu();
    void askName();
    void offerBack(const QString &told, const core::SavedView &former);
    std::vector<core::SavedView> views(); ///< none where they cannot be read; says so
    const FilterSuggestions &suggestions();

    core::ReviewSession &m_session;
    core::SavedViews m_views;
    FilterField &m_filter;
    NoticeBar &m_notice;
    std::optional<FilterSuggestions> m_suggestions; ///< until something is edited
};

}
