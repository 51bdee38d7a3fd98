#pragma once

#include "core/export/ExportOptions.h"
#include "core/project/Project.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace ui {

/// Where an export goes and in which format, which pairs go with it, how their boxes are written, and what becomes of
/// what was said of them.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const core::Project &project, QWidget *parent);

    QString path() const;
    core::ExportOptions options() const;

private:
    void addFormats();
    void addReviewChoice();
    bool isPreference() const;
    QString proposal() const;
    void followFormat();
    void choosePath();
    void check();
    QLayout *addBoxChoice(const core::NotationRegistry &notations);
    QStringList targets() const;
    bool overSource() const;
    QString sidecarThere() const;

    const std::vector<core::Source> m_sources;
    QComboBox *m_format;
    QComboBox *m_source;
    QLineEdit *m_path;
    std::vector<std::pair<core::PairSelection::Kind, QCheckBox *>> m_kinds;
    QComboBox *m_review;   ///< data: ExportOptions::Review
    QComboBox *m_notation; ///< data: id; empty: as in the source
    QComboBox *m_range;    ///< data: BoxUnits::toText(); empty: as is usual
    QLabel *m_warning;
    QCheckBox *m_overSource;
    QPushButton *m_export;
};

}
