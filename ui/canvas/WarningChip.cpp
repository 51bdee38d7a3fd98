#include "ui/canvas/WarningChip.h"

#include "ui/canvas/Chip.h"
#include "ui/common/ForeignText.h"
#include "ui/common/Icons.h"
#include "ui/common/Palette.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Padding = 9;
constexpr int Above = 6; // and below
constexpr int Sign = 16;
constexpr int Gap = 8;
constexpr int Widest = 460;
constexpr qsizetype LongestText = 240;
constexpr qsizetype LongestTip = 2000;
constexpr int Wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

}

WarningChip::WarningChip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    hide();
}

void WarningChip::setSentences(const QStringList &sentences)
{
    m_sentences = sentences;
    setVisible(!sentences.isEmpty());
    const QString tip = excerpt(sentences.join(u' '), LongestTip);
    setAccessibleName(tip);
    setToolTip(u"<qt>"_s + tip.toHtmlEscaped() + u"<br>"_s + tr("A click takes this away.") + u"</qt>"_s);
    update();
}

void WarningChip::add(const QString &sentence)
{
    if (!sentence.isEmpty() && !m_sentences.contains(sentence))
        setSentences(m_sentences + QStringList{sentence});
}

QString WarningChip::text() const
{
    return wrappable(excerpt(m_sentences.join(u' '), LongestText));
}

void WarningChip::arrange(int margin, int bottom)
{
    const int beside = 2 * Padding + Sign + Gap;
    const int room = std::min(Widest, parentWidget()->width() - 2 * margin) - beside;
    const QRect lines = QFontMetrics(font()).boundingRect(QRect(0, 0, std::max(room, 1), 10'000), Wrapped, text());
    resize(lines.width() + 1 + beside, std::max(lines.height(), Sign) + 2 * Above);
    move(margin, bottom - height());
}

void WarningChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect());
    QPalette amber;
    amber.setColor(QPalette::WindowText, verdictColour(core::Verdict::Unsure, amber));
    icon(u"warning", amber).paint(&painter, QRect(Padding, Above, Sign, Sign));
    painter.setPen(chipText());
    painter.drawText(rect().adjusted(Padding + Sign + Gap, Above, -Padding, -Above), Wrapped, text());
}

void WarningChip::mousePressEvent(QMouseEvent *event)
{
    hide();
    event->accept();
}

}
