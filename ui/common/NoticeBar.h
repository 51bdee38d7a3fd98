#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace ui {

/// One sentence that stands until it is answered, with what can be done about it. Plain text; not modal.
class NoticeBar : public QWidget
{
    Q_OBJECT
public:
    struct Choice
    {
        QString text;
        std::function<void()> chosen; ///< called after the bar is gone
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    void tell(const QString &text, std::vector<Choice> choices);
    void dismiss();
    QString text() const { return m_told; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_told;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

}
