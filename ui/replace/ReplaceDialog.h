#pragma once

#include "core/replace/ReplaceCounts.h"
#include "ui/replace/ReplaceWish.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace core {
struct ReplaceRow;
}

namespace ui {

class ReplaceFields;
class ReplaceModel;

/// Find and replace, with a preview of every text that would change, beside the window. It finds nothing and changes
/// nothing itself: whoever opened it is told what is wanted, and tells what was found.
class ReplaceDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ReplaceDialog(QWidget *parent);
    ~ReplaceDialog() override;

    ReplaceWish wish() const;
    const ReplaceModel &model() const { return *m_model; }
    bool lockedIncluded() const;
    void begin();                                             ///< with the field to find in
    void setWords(const QString &words, const QString &with); ///< whole words, case and all

    void setSamples(qint64 all, qint64 filtered);
    void setReadOnly(const QString &reason); ///< only the preview works

    // What was found, in this order.
    void startPreview(bool keepChoice); ///< nothing yet; `keepChoice`: the same is looked for again
    void addRows(std::vector<core::ReplaceRow> rows, const core::ReplaceCounts &counts);
    /// All of it. `refusal`: why it cannot be replaced, or empty.
    void endPreview(const core::ReplaceCounts &counts, const QString &refusal);
    void endPreview(const QString &problem); ///< it could not be looked for; empty: there is nothing to look for
    void say(const QString &text);           ///< instead of the counts, until the next preview

signals:
    void changed(); ///< another wish
    void replaceWanted();
    void undoWanted();
    void pairChosen(qint64 sample, int pair);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class State { Idle, Searching, Ready };

    QWidget *makeList();
    QWidget *makeButtons();
    void showChoice();
    QString countsText(const core::ReplaceCounts &counts) const;

    ReplaceFields *m_fields;
    ReplaceModel *m_model;
    QListView *m_list;
    QCheckBox *m_all;
    QLabel *m_status;
    QCheckBox *m_locked;
    QLabel *m_why;
    QPushButton *m_replace;
    State m_state = State::Idle;
    int m_scrolled = 0;    ///< where the list stood before the same was looked for again
    int m_currentRow = -1; ///< likewise
    QString m_refusal;
    std::optional<QString> m_readOnly; ///< why
};

}
