#pragma once

#include <QDialog>

namespace ui {

class ActionSet;

/// All actions with their keys, as the table of ActionSet has them.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(const ActionSet &actions, QWidget *parent);
};

void showAbout(QWidget *parent);

}
