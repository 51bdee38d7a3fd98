#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;

namespace ui {

/// Asks for a box or a place of the image.
class GoToDialog : public QDialog
{
    Q_OBJECT
public:
    /// Why a text leads nowhere; empty: it can be gone to.
    using Refusal = std::function<QString(const QString &)>;

    GoToDialog(const QString &hint, Refusal refusal, QWidget *parent);

    QString text() const;

private:
    QLineEdit *m_text;
};

}
