#pragma once

#include "core/base/Error.h"
#include "core/model/Comment.h"
#include "core/notation/SampleBoxes.h"
#include "core/review/ErrorTaxonomy.h"

#include <QObject>

#include <functional>

namespace core {
class ReviewSession;
}

class QWidget;

namespace ui {

class RemarkList;
struct RemarkRow;

/// What is said of the sample: errors of the taxonomy and comments, with their places.
class RemarkDesk : public QObject
{
    Q_OBJECT
public:
    /// `place`: what was selected in the text, or else the selected box. Everything outlives the desk.
    RemarkDesk(core::ReviewSession &session, std::function<core::RemarkPlace()> place, RemarkList &list,
               QObject *parent);
    ~RemarkDesk() override;

    const core::ErrorTaxonomy &taxonomy() const { return m_taxonomy; }
    /// The list of errors in use: the shipped one when the others cannot be read, which failed() tells.
    void readTaxonomy();
    /// Offers the errors of a group above `beside`; a number that the list does not have: nothing.
    void offer(std::size_t group, QWidget *beside);
    void add(core::Remark remark); ///< at the place, when it has none
    void nextSeverity();           ///< of the error of the current pair that was found last

signals:
    void aboutToEdit();
    void failed(const core::Error &error);
    void boxChosen(const core::BoxRef &box);
    void textChosen(const QString &turn, qsizetype place);

private:
    void show();
    RemarkRow rowOf(const core::Comment &comment) const;
    void change(const QString &id, const std::function<void(core::Remark &)> &change);
    void go(const QString &id);

    core::ReviewSession &m_session;
    const std::function<core::RemarkPlace()> m_place;
    RemarkList &m_list;
    core::ErrorTaxonomy m_taxonomy;
};

}
