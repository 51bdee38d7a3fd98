#pragma once

#include "core/settings/Person.h"

#include <QDialog>

class QLineEdit;
class QRadioButton;

namespace ui {

/// Who reviews, and as what.
class PersonDialog : public QDialog
{
    Q_OBJECT
public:
    PersonDialog(const core::Person &person, QWidget *parent);

    core::Person person() const;

private:
    QLineEdit *m_name;
    QRadioButton *m_annotator;
    QRadioButton *m_reviewer;
};

}
