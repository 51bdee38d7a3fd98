#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

/// What is wrong with the image that is shown all the same, on a chip that floats over it until a click takes it away.
class WarningChip : public QWidget
{
    Q_OBJECT
public:
    explicit WarningChip(QWidget *parent);

    void setSentences(const QStringList &sentences); ///< foreign text, in part; none: nothing is wrong
    void add(const QString &sentence);               ///< once
    const QStringList &sentences() const { return m_sentences; }
    /// In the lower left corner of the parent, above `bottom`; `margin` view units from the sides.
    void arrange(int margin, int bottom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QString text() const;

    QStringList m_sentences;
};

}
