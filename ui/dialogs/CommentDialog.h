#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace ui {

/// Asks for a comment on the current pair. Plain text; Ctrl+Enter accepts.
class CommentDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CommentDialog(QWidget *parent);

    /// Empty: cancelled, or nothing was written.
    static QString ask(QWidget *parent);
    QString text() const;

private:
    QPlainTextEdit *m_text;
};

}
