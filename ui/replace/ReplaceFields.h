#pragma once

#include "ui/replace/ReplaceWish.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

/// What is looked for, what takes its place, and where. Enter leads from field to field.
class ReplaceFields : public QWidget
{
    Q_OBJECT
public:
    explicit ReplaceFields(QWidget *parent = nullptr);

    ReplaceWish wish() const;
    /// How many samples there are, and how many the filter lets through.
    void setSamples(qint64 all, qint64 filtered);
    void setWords(const QString &words, const QString &with); ///< whole words, case and all
    void focusFind();                                         ///< with all of it selected

signals:
    void changed();
    void left(); ///< with Enter, from the last field

private:
    QLineEdit *m_find;
    QLineEdit *m_with;
    QComboBox *m_kind;
    QCheckBox *m_case;
    QComboBox *m_where;
    QComboBox *m_sides;
};

}
