#include "ui/dialogs/CommandPalette.h"

#include "ui/common/Palette.h"
#include "ui/dialogs/PaletteDelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr QSize Size(640, 420);
constexpr int FromTop = 64; // of the window
constexpr int PageRows = 8;
}

CommandPalette::CommandPalette(const QList<PaletteEntry> &actions, const QStringList &recent, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_none(new QLabel(tr("Nothing is called like that."), this))
    , m_model(new PaletteModel(this))
{
    setWindowTitle(tr("Command palette"));
    m_field->setPlaceholderText(tr("An action, a sample (its number, id or image), or a filter"));
    m_field->setAccessibleName(windowTitle());
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // its keys come from the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setMargin(8);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::keepCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_field->setAccessibleDescription(now.data(Qt::AccessibleTextRole).toString());
    });
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    m_model->setActions(actions, recent);
}

void CommandPalette::setText(const QString &text)
{
    m_field->setText(text);
}

QString CommandPalette::text() const
{
    return m_field->text();
}

void CommandPalette::search(const QString &text)
{
    m_row = 0;
    m_model->setTyped(text);
    if (const QString trimmed = text.trimmed(); !trimmed.isEmpty())
        emit typed(trimmed);
}

/// More may have come before the line that somebody chose; it stays chosen.
void CommandPalette::keepCurrent()
{
    m_none->setVisible(m_model->rowCount() == 0);
    for (int row = 0; m_row > 0 && row < m_model->rowCount(); ++row) {
        if (m_model->entry(row) == m_chosen)
            m_row = row;
    }
    step(0);
}

void CommandPalette::choose()
{
    const QModelIndex now = m_list->currentIndex();
    if (!now.isValid())
        return;
    const PaletteEntry entry = m_model->entry(now.row());
    accept(); // so that what the action opens does not lie beneath
    emit chosen(entry);
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    m_row = qBound(0, m_row + rows, count - 1);
    m_chosen = m_model->entry(m_row);
    m_list->setCurrentIndex(m_model->index(m_row));
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-PageRows);
        return true;
    case Qt::Key_PageDown:
        step(PageRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return QDialog::eventFilter(object, event);
    }
}

/// A line around it: it has no frame of the desktop.
void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (const QWidget *window = parentWidget()) {
        const QSize size = Size.boundedTo(window->size() - QSize(32, FromTop));
        resize(size.expandedTo(minimumSizeHint()));
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, FromTop)));
    }
    m_field->setFocus();
}

}
