#pragma once

#include <QWidget>

namespace ui {

/// Which piece of a bar is what: a patch and a word for each verdict.
class PartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit PartLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int patch() const { return fontMetrics().ascent(); } ///< side of a patch
};

}
