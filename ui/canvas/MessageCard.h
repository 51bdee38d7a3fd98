#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// Says in the middle of the canvas why there is no image and what can be done. All text is shown as it is written;
/// the details, mostly a path, can be selected and copied.
class MessageCard : public QWidget
{
    Q_OBJECT
public:
    explicit MessageCard(QWidget *parent);

    void setMessage(const QString &title, const QString &details, const QString &action);
    /// In the middle of the parent.
    void arrange();

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fitDetails(int width);

    QLabel *m_title;
    QPlainTextEdit *m_details;
    QPushButton *m_action;
};

}
