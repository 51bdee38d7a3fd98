#pragma once

#include "ui/dialogs/PaletteModel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

/// One field for everything (Ctrl+K): what is typed finds actions, samples and filters. Arrows choose, Enter takes, Esc
/// leaves all as it was. What it takes it only tells; its samples and filters come from whoever opened it.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    /// As PaletteModel::setActions().
    CommandPalette(const QList<PaletteEntry> &actions, const QStringList &recent, QWidget *parent);

    void setText(const QString &text); ///< as if it was typed
    QString text() const;
    PaletteModel &model() { return *m_model; }

signals:
    void typed(const QString &text);            ///< trimmed, and not empty: samples and filters are wanted for it
    void chosen(const ui::PaletteEntry &entry); ///< the palette is closed by then

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &text);
    void choose();
    void step(int rows);
    void keepCurrent();

    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_none;
    PaletteModel *m_model;
    int m_row = 0; // that is chosen; the list forgets it whenever more is found
    PaletteEntry m_chosen;
};

}
