#pragma once

#include "core/base/Id.h"

#include <QWidget>

#include <vector>

class QListView;

namespace core {
class ImageService;
class ReviewSession;
}

namespace ui {

class GridPanel;
class SampleDelegate;
class SampleListModel;

/// What comes next: the samples that the filter lets through, as a list and, elsewhere, as a grid of the same model and
/// selection. Keeps the selection on the sample of the session.
class QueueView : public QWidget
{
    Q_OBJECT
public:
    explicit QueueView(core::ImageService &images, QWidget *parent = nullptr);

    void setSession(core::ReviewSession *session); ///< nullptr: nothing is open
    void setCompact(bool compact);
    std::vector<core::SampleId> selection() const; ///< ascending
    void forgetImages();                           ///< image folders changed
    GridPanel *grid() const { return m_grid; }     ///< to be put where there is room for it

signals:
    void opened(qint64 sample);             ///< the person chose it
    void countChanged(const QString &text); ///< how many samples there are, for the header of the panel

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void followSession();
    void showCount();

    core::ReviewSession *m_session = nullptr;
    SampleListModel *m_model = nullptr;
    QListView *m_list;
    SampleDelegate *m_delegate;
    GridPanel *m_grid;
};

}
