#pragma once

#include "core/base/Result.h"
#include "core/project/ReadingPreview.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace ui {

/// Two readings side by side, in numbers and in a few boxes. Texts of boxes are foreign and shown as they are.
class ReadingPreviewView : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingPreviewView(QWidget *parent = nullptr);

    void setBusy(); ///< what is shown stays until it is replaced
    void setPreview(const core::Result<core::ReadingPreview> &preview);

private:
    void showTallies(const core::ReadingPreview &preview);
    void showExamples(const core::ReadingPreview &preview);

    QTreeWidget *m_tallies;
    QTreeWidget *m_examples;
    QLabel *m_looked;
};

}
