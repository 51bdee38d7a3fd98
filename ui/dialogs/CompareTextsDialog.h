#pragma once

#include "core/edits/DiffChanges.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTextEdit;

namespace ui {

/// A text as it was imported beside what became of it; single changes, those of a sentence or all can be taken back.
class CompareTextsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CompareTextsDialog(QWidget *parent);

    /// Foreign texts. The current change stays where it was, as far as there is one.
    void setTexts(const QString &original, const QString &now);
    void setReadOnly(bool readOnly); ///< nothing can be taken back

signals:
    void textWanted(const QString &text); ///< instead of the text as it is now

protected:
    void changeEvent(QEvent *event) override;

private:
    QTextEdit *addPane(const QString &title);
    void step(int by);
    void showChanges();
    void paint(QTextEdit *pane, const QString &text, bool isOriginal);
    void takeBack(const std::vector<std::size_t> &numbers);

    std::vector<core::DiffPart> m_parts;
    std::vector<core::DiffChange> m_changes;
    QString m_original;
    QString m_now;
    int m_current = 0;
    bool m_isReadOnly = false;
    QTextEdit *m_before;
    QTextEdit *m_after;
    QLabel *m_place;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_word;
    QPushButton *m_sentence;
    QPushButton *m_all;
};

}
