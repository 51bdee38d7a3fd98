#pragma once

#include "ui/dashboard/Bar.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

class BarChart;

/// A chart under its title. Of many bars it shows the first ones, and says how many there are besides.
class ChartBox : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t MostRows = 12; ///< bars that grow to the right

    explicit ChartBox(Qt::Orientation way, QWidget *parent = nullptr);

    void setGroup(BarGroup group);
    BarChart &chart() const { return *m_chart; }
    void addBeside(QWidget *widget); ///< on the line of the title

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFonts();

    const Qt::Orientation m_way;
    QLabel *m_title;
    QLabel *m_more;
    BarChart *m_chart;
    QHBoxLayout *m_head;
};

}
