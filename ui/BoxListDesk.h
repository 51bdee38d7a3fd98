#pragma once

#include "ui/common/BoxColours.h"
#include "ui/common/BoxStates.h"

#include "core/base/Result.h"

#include <QObject>
#include <QTimer>

namespace core {
class GeoReference;
class ReviewSession;
}

namespace ui {

class BoxPanel;
class ProblemDesk;
struct BoxRow;

/// Fills the list of boxes from the session and does what is wanted there: boxes chosen, hidden, locked, moved by
/// numbers. Hiding and locking end with the sample.
class BoxListDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it. `geo` is of the image that is shown.
    BoxListDesk(core::ReviewSession &session, const ProblemDesk &problems, const core::GeoReference &geo,
                BoxPanel &panel, QObject *parent);
    ~BoxListDesk() override; ///< leaves the list empty

    const BoxStates &states() const { return m_states; }
    void setColours(const BoxColours &colours);

signals:
    void statesChanged(); ///< other boxes are hidden or locked
    void chosen(const core::BoxRef &ref);
    void textChosen(const QString &turn, qsizetype place);
    void aboutToEdit();
    void failed(const core::Error &error);

private:
    bool eventFilter(QObject *panel, QEvent *event) override; ///< it is shown again
    void connectPanel();
    void follow(); ///< a moment after the boxes have changed, if the list can be seen
    const core::SampleBox *find(const core::BoxRef &ref) const;
    void show();
    void showNumbers();
    BoxRow rowOf(const core::SampleBox &box) const;
    QString turnName(const QString &key) const;

    core::ReviewSession &m_session;
    const ProblemDesk &m_problems;
    const core::GeoReference &m_geo;
    BoxPanel &m_panel;
    BoxColours m_colours;
    BoxStates m_states;
    QTimer m_delay;
};

}
