#pragma once

#include "ui/common/Keymap.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class ActionSet;
class KeyCapture;
class NoticeBar;

/// All actions with their keys, to be read and to be changed: Enter on a row, then the new key. What was changed is
/// told at once, so that it holds at once. A key that has another meaning changes hands only when the person says so.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    /// The actions outlive it.
    KeysDialog(const ActionSet &actions, QWidget *parent);

    const Keymap &keymap() const { return m_keymap; }
    static QString markdown(const ActionSet &actions, const Keymap &keymap); ///< a page for the manual

signals:
    void changed(const ui::Keymap &keymap);
    void exportRequested(const QString &page); ///< as Markdown

private:
    QWidget *makeTools();
    void fill();
    void showKeys();
    void filter(const QString &text);
    std::optional<Do> current() const;
    void ask(bool adds);
    void propose(Do what, const QKeySequence &key);
    void give(Do what, const QKeySequence &key);
    void set(const Keymap &keymap);
    void enableTools();

    const ActionSet &m_actions;
    Keymap m_keymap;
    QTreeWidget *m_tree;
    KeyCapture *m_capture;
    NoticeBar *m_notice;
    QComboBox *m_map = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_reset = nullptr;
    bool m_adds = false; // to the keys that the action has
};

void showAbout(QWidget *parent);

}
