#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QFontMetrics;

namespace ui {

/// What is told of the view and of the place of the cursor, on a chip that floats over the image and lets the mouse
/// through. Each group begins a line of its own; items of a group share lines as far as they fit.
class ReadOut : public QWidget
{
    Q_OBJECT
public:
    using Groups = QList<QStringList>;

    explicit ReadOut(QWidget *parent);

    /// `most`: view units that there is room for. Foreign text is painted as it is written.
    void setGroups(const Groups &groups, QSize most);
    QString text() const { return m_lines.join(u'\n'); } ///< as it is shown
    QSize sizeHint() const override;

    /// What does not fit is left out, and an ellipsis says so.
    static QStringList linesOf(const Groups &groups, const QFontMetrics &metrics, int width, int mostLines);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();

    Groups m_groups;
    QSize m_most;
    QStringList m_lines;
};

}
