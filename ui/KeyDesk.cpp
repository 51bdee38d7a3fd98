#include "ui/KeyDesk.h"

#include "core/export/WholeFile.h"
#include "ui/common/ActionSet.h"
#include "ui/dialogs/KeysDialog.h"

#include <QFileDialog>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

KeyDesk::KeyDesk(ActionSet &actions, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_window(window)
{
    m_actions.setKeymap(Keymap::fromSettings(core::loadKeySettings()));
    connect(actions[Do::Keys], &QAction::triggered, this, &KeyDesk::open);
}

void KeyDesk::open()
{
    auto *dialog = new KeysDialog(m_actions, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeysDialog::changed, this, [this](const Keymap &keymap) {
        m_actions.setKeymap(keymap);
        core::saveKeySettings(keymap.toSettings());
    });
    connect(dialog, &KeysDialog::exportRequested, this,
            [this, dialog](const QString &page) { exportPage(page, dialog); });
    dialog->open();
}

void KeyDesk::exportPage(const QString &page, QWidget *over)
{
    QFileDialog dialog(over, tr("Export the keys"), {}, tr("Markdown (*.md)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"md"_s);
    dialog.selectFile(u"keys.md"_s);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto written = core::writeWholeFile(dialog.selectedFiles().constFirst(), page.toUtf8()); !written)
        emit failed(written.error());
}

}
