#pragma once

#include "core/replace/LearnedCorrections.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

/// Corrections that were made again and again, those first that fit the texts at hand.
class CorrectionsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CorrectionsDialog(QWidget *parent);

    /// `fits`: how many, at the beginning, have something to correct in the pair.
    void setCorrections(std::vector<core::Correction> corrections, std::size_t fits);
    void setProblem(const QString &problem);

signals:
    void chosen(const core::Correction &correction);           ///< for this pair
    void everywhereWanted(const core::Correction &correction); ///< for all texts

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    const core::Correction *current() const;
    void check();

    std::vector<core::Correction> m_corrections;
    std::size_t m_fits = 0;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QLabel *m_hint;
    QPushButton *m_here;
    QPushButton *m_everywhere;
};

}
