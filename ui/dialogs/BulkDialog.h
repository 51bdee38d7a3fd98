#pragma once

#include "core/project/BulkEdit.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// What is to be done to many pairs at once, and to which; says how many that are before anything is done.
class BulkDialog : public QDialog
{
    Q_OBJECT
public:
    /// Both ascending. `index` is that of the project as it stands now.
    BulkDialog(core::SampleIndex index, std::vector<core::SampleId> selected, std::vector<core::SampleId> queue,
               core::Role role, QWidget *parent);

    /// The pairs that the filter asks for; without this call the dialog offers no such choice.
    void expectMatching(const QString &query); ///< they are being looked for
    void setMatching(core::PairBits rows);

    core::BulkEdit bulk() const;

private:
    void addScope(QFormLayout &form);
    void addDeeds(QFormLayout &form);
    void check();

    const core::SampleIndex m_index;
    const std::vector<core::SampleId> m_selected;
    const std::vector<core::SampleId> m_queue;
    const core::Role m_role;
    std::optional<core::PairBits> m_rows;
    bool m_isSearching = false;
    QButtonGroup *m_scope;
    QComboBox *m_deed; ///< data: number of a Deed
    QLineEdit *m_tag;
    QCheckBox *m_matching;
    QCheckBox *m_unreviewed;
    QLabel *m_summary;
    QPushButton *m_do;
};

}
