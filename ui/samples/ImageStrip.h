#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;

namespace core {
class ImageService;
}

namespace ui {

/// The images of a sample that has several, numbered as its `<image>` tokens are: which one is shown, and which one it
/// is compared with.
class ImageStrip : public QWidget
{
    Q_OBJECT
public:
    struct Image
    {
        QString name; ///< foreign text
        QString path; ///< empty: it was not found, or may not be opened
    };

    explicit ImageStrip(core::ImageService &images, QWidget *parent = nullptr);

    /// `tokens`: how many `<image>` stand in the conversation.
    void setImages(const QList<Image> &images, int tokens);
    void setShown(int image); ///< from 0
    void setOther(int image); ///< -1: none is compared

signals:
    void shownChosen(int image);
    void otherChosen(int image);

protected:
    bool eventFilter(QObject *viewport, QEvent *event) override;

private:
    void offer(const QPoint &place);

    QStandardItemModel *m_model;
    QListView *m_list;
    QLabel *m_note;
    bool m_isSetting = false;
};

}
