#pragma once

#include <QListView>

namespace core {
class ImageService;
class SampleIndex;
}

namespace ui {

class SimilarModel;

/// Pairs and images under headings; Enter or a double click chooses one.
class SimilarList : public QListView
{
    Q_OBJECT
public:
    /// Both outlive it. `images`: where there are rows of images; they are higher than others.
    SimilarList(const core::SampleIndex &index, core::ImageService *images, QWidget *parent);

    SimilarModel &model() const { return *m_model; }
    void chooseFirst(); ///< the first pair is the current row, unless there is one

signals:
    void pairChosen(qint64 sample, int pair);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    SimilarModel *m_model;
};

}
