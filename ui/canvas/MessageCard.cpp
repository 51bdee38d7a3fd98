#include "ui/canvas/MessageCard.h"

#include "ui/common/Palette.h"

#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int WidestCard = 460;
constexpr int MostLines = 8;
constexpr int Padding = 20;

QPlainTextEdit *makeDetails(QWidget *parent)
{
    auto *details = new QPlainTextEdit(parent);
    details->setReadOnly(true);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details->setFrameShape(QFrame::NoFrame);
    details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // paths have no spaces
    details->setTabChangesFocus(true);
    details->document()->setDocumentMargin(0);
    details->viewport()->setAutoFillBackground(false);
    return details;
}

}

MessageCard::MessageCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_details(makeDetails(this))
    , m_action(new QPushButton(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_action->setAutoDefault(false);
    connect(m_action, &QPushButton::clicked, this, &MessageCard::actionTriggered);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Padding, Padding, Padding, Padding);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_details);
    column->addSpacing(4);
    column->addWidget(m_action, 0, Qt::AlignLeft);
}

void MessageCard::setMessage(const QString &title, const QString &details, const QString &action)
{
    m_title->setText(title);
    m_details->setPlainText(details);
    m_details->setVisible(!details.isEmpty());
    m_details->setAccessibleName(title);
    m_action->setText(QString(action).replace(u'&', QLatin1String("&&"))); // no mnemonic hides in it
    m_action->setVisible(!action.isEmpty());
    arrange();
}

void MessageCard::arrange()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(WidestCard, std::max(room.width() - 24, 120));
    fitDetails(width - 2 * Padding);
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->sizeHint().height();
    setGeometry((room.width() - width) / 2, (room.height() - height) / 2, width, height);
}

void MessageCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().base());
    painter.setPen(hairline(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

/// Lines are broken only in a text that is shown.
void MessageCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

/// As high as its text, within reason.
void MessageCard::fitDetails(int width)
{
    m_details->setFixedWidth(width);
    m_details->resize(width, m_details->height());
    const double lines = m_details->document()->size().height(); // a plain text document counts in lines
    const int shown = std::clamp(int(std::ceil(lines)), 1, MostLines);
    m_details->setFixedHeight(shown * m_details->fontMetrics().lineSpacing() + 4);
}

}
