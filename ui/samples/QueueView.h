#pragma once

#include <QWidget>

class QListView;

namespace core {
class ImageService;
class ReviewSession;
}

namespace ui {

class SampleDelegate;
class SampleListModel;

/// What comes next: the samples that the filter lets through. Keeps its selection on the sample of the session.
class QueueView : public QWidget
{
    Q_OBJECT
public:
    explicit QueueView(core::ImageService &images, QWidget *parent = nullptr);

    void setSession(core::ReviewSession *session); ///< nullptr: nothing is open
    void setCompact(bool compact);
    void forgetImages(); ///< image folders changed

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
};

}
